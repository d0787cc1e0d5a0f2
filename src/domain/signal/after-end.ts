import { coordinators, memberOf } from '#domain/network/members.ts'
import { openActions, responsibleFor } from '#domain/signal/action.ts'
import { clear, type Effect, type Moment, show, tellAll } from '#domain/signal/effects.ts'
import type { SignalEvent } from '#domain/signal/events.ts'
import { passedOn } from '#domain/signal/passed-on.ts'
import type { Signal } from '#domain/signal/signal.ts'
import {
  beginTimers,
  clearReminders,
  consentTimers,
  endTimer,
  evaluateTimers,
  identitySlot,
  identityTimer,
  livingSlots,
  pickUpTimers,
  promiseTimers,
  retentionSlots,
  warnedEnd,
} from '#domain/signal/timers.ts'
import type { LocalDate } from '#domain/time/instant.ts'

type EndEvent = Extract<
  SignalEvent,
  {
    type:
      | 'consent-withdrawn'
      | 'signal-closed'
      | 'reopened'
      | 'kept-longer'
      | 'end-shortened'
      | 'erased'
      | 'linked'
  }
>

/** What follows when a signal ends, begins again, or is no longer kept. */
export function afterEnd(before: Signal | null, signal: Signal, event: EndEvent, moment: Moment): Effect[] {
  switch (event.type) {
    case 'signal-closed':
      return closed(signal, event, moment)
    case 'reopened':
      return reopened(signal, event, moment)
    case 'consent-withdrawn':
      return [
        ...stopped(before),
        endTimer(event.eraseOn, moment),
        // Also to who pressed it: this is the confirmation, and it asks whether everybody is safe.
        ...tellAll('consent-withdrawn', [signal.reporter.member, signal.lead], null),
        ...tellAll('action-stopped', ownersBesides(before, signal), null),
        ...passedOn(before, { did: 'withdraw', by: event.by, giver: event.giver }),
      ]
    case 'erased':
      return event.why === 'retention'
        ? [...stopped(before), { effect: 'forget' }]
        : [
            ...stopped(before),
            endTimer(event.eraseOn, moment),
            ...tellAll('erased', [signal.reporter.member, signal.lead], event.by),
            ...tellAll('action-stopped', ownersBesides(before, signal), event.by),
            ...passedOn(before, { did: 'erase' }),
          ]
    case 'kept-longer':
      return warnedEnd(event.eraseOn, moment)
    case 'end-shortened':
      return signal.status === 'closed' && signal.eraseOn ? [endTimer(signal.eraseOn, moment)] : []
    case 'linked':
      return signal.eraseOn ? endOfOthers([event.link], signal.eraseOn) : []
  }
}

function closed(
  signal: Signal,
  event: Extract<EndEvent, { type: 'signal-closed' }>,
  moment: Moment,
): Effect[] {
  const { closing, eraseOn } = event
  return [
    show,
    ...clear([...livingSlots, ...retentionSlots]),
    endTimer(eraseOn, moment),
    ...(signal.identity === 'none' ? [] : [identityTimer(signal, moment)]),
    ...endOfOthers(signal.links, eraseOn),
    ...(closing.level ? tellAll('closed', [signal.reporter.member], closing.by) : []),
  ]
}

/**
 * Linked signals are kept no longer than the first of them. Not what was made of a consult, which names nobody; nor what
 * another network took over, which goes on there.
 */
const endOfOthers = (links: Signal['links'], on: LocalDate): Effect[] =>
  links.flatMap(({ why, signal }) =>
    why === 'consult' || why === 'transferred' ? [] : [{ effect: 'end-with', signal, on } as const],
  )

function reopened(signal: Signal, event: Extract<EndEvent, { type: 'reopened' }>, moment: Moment): Effect[] {
  const { lead, eraseOn } = signal
  return [
    show,
    ...clear([identitySlot, ...retentionSlots]),
    ...consentTimers(signal, moment),
    ...evaluateTimers(signal, moment),
    ...(eraseOn ? warnedEnd(eraseOn, moment) : []),
    ...beginTimers(signal, moment),
    ...promiseTimers(signal, moment),
    ...(lead
      ? []
      : [
          ...pickUpTimers(signal, moment),
          ...tellAll('needs-a-lead', [coordinators(moment.network)[0]?.id], event.by),
        ]),
    ...tellAll('reopened', [signal.reporter.member, lead && memberOf(moment.network, lead)?.id], event.by),
  ]
}

/** Nothing rings any more, and who it is about is gone. */
const stopped = (before: Signal | null): Effect[] => [
  show,
  { effect: 'forget-identity' },
  ...clear([...livingSlots, identitySlot, ...retentionSlots]),
  ...(before ? openActions(before).flatMap(({ id }) => clearReminders(before, id)) : []),
]

/** Who was to do something, and does not hear it already. */
const ownersBesides = (before: Signal | null, { reporter, lead }: Signal) =>
  (before ? openActions(before) : [])
    .flatMap((action) => [action.owner, responsibleFor(action)])
    .filter((id) => id !== reporter.member && id !== lead)
