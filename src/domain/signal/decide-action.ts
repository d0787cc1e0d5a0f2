import type { MemberId } from '#domain/ids.ts'
import { isCoordinator, isRestricted, memberOf } from '#domain/network/members.ts'
import type { Member, Network } from '#domain/network/network.ts'
import { refused, type ActionCommand, type ByMember, type Decision } from '#domain/signal/commands.ts'
import { type Action, actionOf, responsibleFor, type Signal } from '#domain/signal/signal.ts'
import { addDays, type Instant, type LocalDate, localDate } from '#domain/time/instant.ts'
import { firstOwnDayNotBefore, isOwnDay, lastOwnDayNotAfter } from '#domain/time/person.ts'

/** An action is a verb with an owner who said yes and a date on one of the owner's working days. */
export function decideAction(signal: Signal, command: ActionCommand, situation: ByMember): Decision {
  if (signal.status === 'closed') return refused('closed')
  if (command.type === 'add-action') return add(signal, command, situation)
  const action = actionOf(signal, command.action)
  if (!action) return refused('no-such-action')
  if (action.done) return refused('action-done')
  switch (command.type) {
    case 'accept-action':
      return answer(action, situation.actor, { type: 'action-accepted', action: action.id })
    case 'decline-action':
      return answer(action, situation.actor, {
        type: 'action-declined',
        action: action.id,
        by: situation.actor.id,
      })
    case 'complete-action':
      return complete(signal, action, command, situation)
    case 'reschedule-action':
      return reschedule(signal, action, command, situation)
    case 'need-help':
      return mayHandle(signal, action, situation.actor)
        ? { events: [{ type: 'help-asked', action: action.id, by: situation.actor.id }] }
        : refused('owner-only')
    case 'hand-over-action':
      return handOver(signal, action, command.to, situation)
  }
}

type Of<Type extends ActionCommand['type']> = Extract<ActionCommand, { type: Type }>

function add(signal: Signal, command: Of<'add-action'>, { actor, network, now }: ByMember): Decision {
  if (signal.kind === 'consult') return refused('is-consult')
  if (!signal.lead) return refused('not-taken-up')
  if (isRestricted(network, actor)) return refused('restricted')
  const owner = memberOf(network, command.owner)
  if (!owner) return refused('unknown-person')
  if (!command.what.trim()) return refused('text-missing')
  const wrong = dateRefusal(command.dueOn, owner, network, now)
  if (wrong) return wrong
  const { action: id, what, kind, dueOn, doneWhen, layer } = command
  const common = { id, what: { text: what.trim() }, kind, dueOn, doneWhen, layer, moved: 0, done: null }
  const accepted = owner.id === actor.id
  return {
    events: [
      { type: 'action-added', action: { ...common, owner: owner.id, proposedBy: actor.id, accepted } },
    ],
  }
}

/** Only who was asked may say yes or no, and only once; who asked waits for it. */
function answer(
  action: Action,
  actor: Member,
  event: Extract<Decision, { events: unknown }>['events'][number],
): Decision {
  if (action.owner === actor.id) return action.accepted ? refused('already-accepted') : { events: [event] }
  return refused(responsibleFor(action) === actor.id ? 'proposer-asked' : 'owner-only')
}

function complete(
  signal: Signal,
  action: Action,
  command: Of<'complete-action'>,
  situation: ByMember,
): Decision {
  const { actor, now } = situation
  if (!mayHandle(signal, action, actor)) return refused('owner-only')
  if (command.outcome === 'not-possible' && !command.reason?.trim()) return refused('reason-missing')
  const reason = command.reason?.trim() || null
  return {
    events: [
      {
        type: 'action-completed',
        action: action.id,
        by: actor.id,
        at: now,
        outcome: command.outcome,
        reason,
      },
    ],
  }
}

/** Another date: the first time free, the second with a reason, then the lead decides, or the coordinator while nobody leads (K10). */
function reschedule(
  signal: Signal,
  action: Action,
  command: Of<'reschedule-action'>,
  situation: ByMember,
): Decision {
  const { actor, network, now } = situation
  if (!mayHandle(signal, action, actor)) return refused('owner-only')
  if (command.dueOn === action.dueOn) return refused('same-date')
  const wrong = dateRefusal(command.dueOn, memberOf(network, action.owner) ?? actor, network, now)
  if (wrong) return wrong
  const reason = command.reason?.trim() || null
  if (action.moved >= 2 && !decidesDate(signal, actor)) return refused('lead-decides-date')
  if (action.moved >= 1 && !reason) return refused('reason-missing')
  return {
    events: [{ type: 'action-rescheduled', action: action.id, by: actor.id, dueOn: command.dueOn, reason }],
  }
}

/** Offered to a colleague; until they say yes it stays with whoever offered it. */
function handOver(signal: Signal, action: Action, to: MemberId, { actor, network }: ByMember): Decision {
  if (!mayHandle(signal, action, actor)) return refused('owner-only')
  const receiver = memberOf(network, to)
  if (!receiver || receiver.id === action.owner) return refused('unknown-person')
  return { events: [{ type: 'action-handed-over', action: action.id, by: actor.id, to: receiver.id }] }
}

const decidesDate = (signal: Signal, actor: Member): boolean =>
  signal.lead === null ? isCoordinator(actor) : signal.lead === actor.id

const mayHandle = (signal: Signal, action: Action, actor: Member): boolean =>
  action.owner === actor.id ||
  responsibleFor(action) === actor.id ||
  signal.lead === actor.id ||
  isCoordinator(actor)

/** A date of an action: from today, within a year, and on a day that its owner works; else the nearest days that do. */
export function dateRefusal(
  dueOn: LocalDate,
  owner: Member,
  network: Network,
  now: Instant,
): Decision | null {
  const { calendar } = network
  const today = localDate(now, calendar.timeZone)
  if (dueOn < today) return { refused: 'date-past', instead: [firstOwnDayNotBefore(today, owner, calendar)] }
  if (dueOn > addDays(today, 366)) return refused('date-too-far')
  if (isOwnDay(dueOn, owner, calendar)) return null
  const days = [lastOwnDayNotAfter(dueOn, owner, calendar), firstOwnDayNotBefore(dueOn, owner, calendar)]
  return { refused: 'day-off', instead: days.filter((day) => day >= today) }
}
