import type { MemberId } from '#domain/ids.ts'
import { coordinators } from '#domain/network/members.ts'
import { openActions } from '#domain/signal/action.ts'
import { clear, type Effect, type Moment, show, tell, tellAll, timer } from '#domain/signal/effects.ts'
import type { SignalEvent } from '#domain/signal/events.ts'
import type { Signal } from '#domain/signal/signal.ts'
import {
  beginSlots,
  beginTimers,
  contactSlots,
  evaluateSlots,
  evaluateTimers,
  feedbackSlots,
  handOverSlot,
  pickUpSlots,
  pickUpTimers,
  promiseTimers,
  resetReminders,
} from '#domain/signal/timers.ts'

type LeadEvent = Extract<SignalEvent, { type: 'taken-up' | 'begun' | 'released' | `hand-over-${string}` }>

/** What follows when somebody leads, begins, gives it away or is asked to take it over. */
export function afterLead(before: Signal | null, signal: Signal, event: LeadEvent, moment: Moment): Effect[] {
  switch (event.type) {
    case 'taken-up':
      return takenUp(before, signal, event, moment)
    case 'begun':
      return [show, ...clear(beginSlots), ...evaluateTimers(signal, moment)]
    case 'hand-over-offered': {
      const { to, by, lapsesAt } = event.offer
      return [
        tell(to, 'hand-over-offered', { by }),
        timer(handOverSlot, lapsesAt, { type: 'lapse-hand-over' }),
      ]
    }
    case 'hand-over-accepted':
      return [
        show,
        ...clear([handOverSlot, ...beginSlots]),
        ...tellAll('hand-over-accepted', [event.from, before?.handOver?.by], event.by),
        ...(event.beginBy ? [tell(event.by, 'begin')] : []),
        ...leadsNow(before, signal, moment),
        ...tellAll('taken-up', [signal.reporter.member], event.by),
      ]
    case 'hand-over-declined':
      return [
        ...clear([handOverSlot]),
        ...tellAll('hand-over-declined', [signal.lead, before?.handOver?.by], event.by),
      ]
    case 'hand-over-lapsed':
      return [
        ...clear([handOverSlot]),
        ...tellAll('hand-over-lapsed', [signal.lead, before?.handOver?.by], null),
      ]
    case 'released':
      return [
        show,
        { effect: 'ask-network' },
        ...clear([handOverSlot, ...beginSlots, ...evaluateSlots, ...contactSlots, ...feedbackSlots]),
        ...pickUpTimers(signal, moment),
        ...remindersAnew(before, signal, moment),
        ...tellAll('needs-a-lead', [coordinators(moment.network)[0]?.id, besidesWhoLeft(event)], event.by),
      ]
  }
}

/** Whose lead was given back by another must know that it is gone. */
const besidesWhoLeft = ({ why, from }: Extract<LeadEvent, { type: 'released' }>): MemberId | null =>
  why === 'given-back' ? from : null

/** The reporter hears who; who led before hears it too. */
function takenUp(
  before: Signal | null,
  signal: Signal,
  event: Extract<LeadEvent, { type: 'taken-up' }>,
  moment: Moment,
): Effect[] {
  const { by, assignedBy, beginBy } = event
  const told = beginBy === null ? 'you-lead' : assignedBy ? 'assigned' : 'begin'
  const former = before?.lead && before.lead !== by ? before.lead : null
  return [
    show,
    ...clear(before?.lead ? [...beginSlots, handOverSlot] : pickUpSlots),
    tell(by, told, assignedBy && { by: assignedBy }),
    ...tellAll('taken-up', [signal.reporter.member], by),
    ...tellAll('leads-no-more', [former], assignedBy ?? by),
    ...leadsNow(before, signal, moment),
  ]
}

const leadsNow = (before: Signal | null, signal: Signal, moment: Moment): Effect[] => [
  ...beginTimers(signal, moment),
  ...evaluateTimers(signal, moment),
  ...promiseTimers(signal, moment),
  ...remindersAnew(before, signal, moment),
]

/** The ladder of an action leads past the lead. */
const remindersAnew = (before: Signal | null, signal: Signal, moment: Moment): Effect[] =>
  openActions(signal).flatMap((one) => resetReminders(before, signal, one.id, moment))
