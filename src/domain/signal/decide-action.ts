import type { MemberId } from '#domain/ids.ts'
import { colleagueOf, isCoordinator, memberOf } from '#domain/network/members.ts'
import type { Member } from '#domain/network/network.ts'
import {
  events,
  refused,
  words,
  type ActionCommand,
  type ByMember,
  type Decision,
} from '#domain/signal/commands.ts'
import { type Action, actionOf } from '#domain/signal/action.ts'
import { dateRefusal } from '#domain/signal/dates.ts'
import { leads } from '#domain/signal/roles.ts'
import type { SignalEvent } from '#domain/signal/events.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { localDate } from '#domain/time/instant.ts'

type Of<Type extends ActionCommand['type']> = Extract<ActionCommand, { type: Type }>
type OnAction = Exclude<ActionCommand, { type: 'add-action' }>

/** What happens to an open action, by somebody who may. */
export function decideAction(
  signal: Signal,
  command: OnAction,
  action: Action,
  situation: ByMember,
): Decision {
  const by = situation.actor.id
  switch (command.type) {
    case 'accept-action':
      return events({ type: 'action-accepted', action: action.id })
    case 'decline-action':
      return events({ type: 'action-declined', action: action.id, by })
    case 'complete-action':
      return complete(signal, action, command, situation)
    case 'reschedule-action':
      return reschedule(signal, action, command, situation)
    case 'need-help':
      return events({ type: 'help-asked', action: action.id, by })
    case 'hand-over-action':
      return handOver(action, command.to, situation)
  }
}

/** An action is a verb with an owner who said yes and a date on one of the owner's working days; the same one is added once. */
export function addAction(signal: Signal, command: Of<'add-action'>, situation: ByMember): Decision {
  const { actor, network, now } = situation
  const owner = colleagueOf(network, command.owner)
  if (!owner) return refused('unknown-person')
  if (!command.what.trim()) return refused('text-missing')
  const wrong = dateRefusal(command.dueOn, owner, network, now)
  if (wrong) return wrong
  const { action: id, what, kind, dueOn, doneWhen, layer } = command
  if (actionOf(signal, id)) return events()
  const common = { id, what: { text: what.trim() }, kind, dueOn, doneWhen, layer, moved: 0, done: null }
  const accepted = owner.id === actor.id
  return events({
    type: 'action-added',
    action: { ...common, owner: owner.id, proposedBy: actor.id, accepted },
  })
}

/** Of a conversation it is also kept with whom: then somebody has been in contact. */
function complete(
  signal: Signal,
  action: Action,
  command: Of<'complete-action'>,
  { actor, now, network }: ByMember,
): Decision {
  const reason = words(command.reason)
  if (command.outcome === 'not-possible' && !reason) return refused('reason-missing')
  const on = localDate(now, network.calendar.timeZone)
  const spoke = command.outcome === 'done' || command.outcome === 'done-differently'
  const contact: SignalEvent[] =
    spoke && command.spokenWith.length > 0 && signal.lead !== null
      ? [{ type: 'contact-made', by: actor.id, at: now, on, with: command.spokenWith }]
      : []
  return events(
    {
      type: 'action-completed',
      action: action.id,
      by: actor.id,
      at: now,
      outcome: command.outcome,
      reason,
    },
    ...contact,
  )
}

/** Another date: the first time free, the second with a reason, then the lead decides, or the coordinator while nobody leads (K10). */
function reschedule(
  signal: Signal,
  action: Action,
  command: Of<'reschedule-action'>,
  situation: ByMember,
): Decision {
  const { actor, network, now } = situation
  if (command.dueOn === action.dueOn) return refused('same-date')
  const wrong = dateRefusal(command.dueOn, memberOf(network, action.owner) ?? actor, network, now)
  if (wrong) return wrong
  const reason = words(command.reason)
  if (action.moved >= 2 && !decidesDate(signal, actor)) return refused('lead-decides-date')
  if (action.moved >= 1 && !reason) return refused('reason-missing')
  return events({
    type: 'action-rescheduled',
    action: action.id,
    by: actor.id,
    dueOn: command.dueOn,
    reason,
  })
}

/** Offered to a colleague; until they say yes it stays with whoever offered it. */
function handOver(action: Action, to: MemberId, { actor, network }: ByMember): Decision {
  const receiver = colleagueOf(network, to)
  if (!receiver || receiver.id === action.owner) return refused('unknown-person')
  return events({ type: 'action-handed-over', action: action.id, by: actor.id, to: receiver.id })
}

const decidesDate = (signal: Signal, actor: Member): boolean =>
  signal.lead === null ? isCoordinator(actor) : leads(signal, actor)
