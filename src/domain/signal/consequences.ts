import type { ActionId, MemberId } from '#domain/ids.ts'
import { coordinators } from '#domain/network/members.ts'
import type { Network } from '#domain/network/network.ts'
import type { ClockCommand } from '#domain/signal/commands.ts'
import type { BeginRung, PickUpRung, Rung, SignalEvent } from '#domain/signal/events.ts'
import { patternOf } from '#domain/signal/ladder.ts'
import { type Action, openActions, type Signal } from '#domain/signal/signal.ts'
import {
  about,
  beginSlots,
  beginTimers,
  clear,
  clearReminders,
  pickUpSlots,
  pickUpTimers,
  remindersOf,
  resetReminders,
} from '#domain/signal/timers.ts'
import type { Instant } from '#domain/time/instant.ts'
import { nextDelivery } from '#domain/time/person.ts'

/** What one person is told; the sentence is made when it is delivered, from the signal as it is then. */
export type Notice =
  | 'taken-up'
  | 'closed'
  | 'begin'
  | 'assigned'
  | 'begin-late'
  | 'not-begun'
  | 'thinks-along'
  | 'not-for-me'
  | 'not-taken-up'
  | 'assign-now'
  | 'action-offered'
  | 'action-declined'
  | 'action-done'
  | 'help-needed'
  /** A consult, for who may read it where the channel may not. */
  | 'consult'
  /** Somebody reads along in the channel who is no member; the channel is gone; a person cannot be reached. */
  | 'channel-blocked'
  | 'channel-gone'
  | 'not-reached'
  | `reminder-${Rung}`

/** What must follow: data, so that it can be stored with the change and carried out after it. */
export type Effect =
  | { effect: 'show' }
  | { effect: 'receipt' }
  | { effect: 'ask-network' }
  | { effect: 'tell'; to: MemberId; notice: Notice; about?: ActionId; by?: MemberId }
  | { effect: 'set-timer'; slot: string; at: Instant; command: ClockCommand }
  | { effect: 'clear-timer'; slot: string }

export type Moment = { now: Instant; network: Network }

/** What follows from this event; `signal` is how it is after it, `before` how it was. */
export function consequences(
  before: Signal | null,
  signal: Signal,
  event: SignalEvent,
  moment: Moment,
): Effect[] {
  const { network } = moment
  switch (event.type) {
    case 'signal-raised':
      return [
        show,
        ...pickUpTimers(signal, moment),
        ...signal.actions.flatMap((one) => remindersOf(signal, one, moment)),
      ]
    case 'signal-posted':
      return [{ effect: 'receipt' }]
    case 'taken-up':
      return [
        show,
        ...clear(pickUpSlots),
        tell(event.by, event.assignedBy ? 'assigned' : 'begin', event.assignedBy && { by: event.assignedBy }),
        ...toReporter(signal, 'taken-up', event.by),
        ...beginTimers(event.by, event.beginBy, moment),
        ...openActions(signal).flatMap((one) => resetReminders(before, signal, one.id, moment)),
      ]
    case 'begun':
      return [show, ...clear(beginSlots)]
    case 'thought-along':
      return [
        show,
        ...(signal.kind === 'consult' ? clear(pickUpSlots) : []),
        ...thinksAlong(signal, event.by),
      ]
    case 'declined':
      return event.whoElse
        ? coordinators(network)
            .filter(({ id }) => id !== event.by)
            .slice(0, 1)
            .map(({ id }) => tell(id, 'not-for-me', { by: event.by }))
        : []
    case 'action-added':
      return [show, ...offer(event.action), ...remindersOf(signal, event.action, moment)]
    case 'action-accepted':
      return [show, ...resetReminders(before, signal, event.action, moment)]
    case 'action-declined':
      return [
        show,
        ...resetReminders(before, signal, event.action, moment),
        ...about(signal, event.action, (action) => [
          tell(action.owner, 'action-declined', { about: action.id, by: event.by }),
        ]),
      ]
    case 'action-rescheduled':
      return [show, ...resetReminders(before, signal, event.action, moment)]
    case 'action-handed-over':
      return [
        show,
        ...resetReminders(before, signal, event.action, moment),
        ...about(signal, event.action, offer),
      ]
    case 'action-completed':
      return [
        show,
        ...clearReminders(before, event.action),
        ...(signal.lead && signal.lead !== event.by
          ? [tell(signal.lead, 'action-done', { about: event.action, by: event.by })]
          : []),
      ]
    case 'help-asked':
      return helpers(signal, event.by, network).map((to) =>
        tell(to, 'help-needed', { about: event.action, by: event.by }),
      )
    case 'note-added':
      return []
    case 'signal-closed':
      return [show, ...clear([...pickUpSlots, ...beginSlots]), ...toReporter(signal, 'closed', event.by)]
    case 'owner-reminded':
      return [tell(event.to, `reminder-${event.rung}`, { about: event.action })]
    case 'pick-up-reminded':
      return pickUpMissed(signal, event.rung, network)
    case 'begin-reminded':
      return beginMissed(signal, event.rung, network)
  }
}

const show: Effect = { effect: 'show' }
const tell = (to: MemberId, notice: Notice, more?: { about?: ActionId; by?: MemberId }): Effect => ({
  effect: 'tell',
  to,
  notice,
  ...more,
})

/** Nobody is told what they did themselves. */
const toReporter = (signal: Signal, notice: Notice, by: MemberId): Effect[] =>
  signal.reporter.member === by ? [] : [tell(signal.reporter.member, notice, { by })]

const thinksAlong = (signal: Signal, by: MemberId): Effect[] => {
  const to = signal.lead ?? signal.reporter.member
  return to === by ? [] : [tell(to, 'thinks-along', { by })]
}

const offer = (action: Action): Effect[] =>
  action.accepted ? [] : [tell(action.owner, 'action-offered', { about: action.id, by: action.proposedBy })]

const helpers = (signal: Signal, by: MemberId, network: Network): MemberId[] =>
  signal.lead && signal.lead !== by
    ? [signal.lead]
    : coordinators(network)
        .map(({ id }) => id)
        .filter((id) => id !== by)
        .slice(0, 1)

/** What is high goes to the coordinator and who stands in; the rest to the coordinator (specification 3.6). */
function pickUpMissed(signal: Signal, rung: PickUpRung, network: Network): Effect[] {
  if (rung === 'network') return [{ effect: 'ask-network' }]
  const high = signal.kind === 'signal' && signal.urgency === 'high'
  const all = coordinators(network)
  const receivers = high ? all : all.slice(0, 1)
  return receivers.map(({ id }) => tell(id, rung === 'assign' ? 'assign-now' : 'not-taken-up'))
}

function beginMissed(signal: Signal, rung: BeginRung, network: Network): Effect[] {
  if (rung === 'lead') return signal.lead ? [tell(signal.lead, 'begin-late')] : []
  return coordinators(network)
    .filter(({ id }) => id !== signal.lead)
    .slice(0, 1)
    .map(({ id }) => tell(id, 'not-begun'))
}

/** When this person may be sent something, from this moment on (K6). */
export const sendAt = (at: Instant, network: Network, member: MemberId): Instant =>
  nextDelivery(at, patternOf(network, member), network.calendar)
