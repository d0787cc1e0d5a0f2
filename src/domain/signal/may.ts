import type { ActionId } from '#domain/ids.ts'
import type { Member, Network } from '#domain/network/network.ts'
import { isRestricted } from '#domain/network/members.ts'
import { type Action, actionOf, responsibleFor } from '#domain/signal/action.ts'
import type { Refusal } from '#domain/signal/commands.ts'
import { alsoWhenFrozen, isFrozen } from '#domain/signal/frozen.ts'
import { whyNotHere } from '#domain/signal/not-here.ts'
import { rolesOf } from '#domain/signal/roles.ts'
import { isOver, type Signal, type Status } from '#domain/signal/signal.ts'
import { type Deed, type Rule, transitions } from '#domain/signal/transitions.ts'

type Who = { actor: Member; network: Network }

/** Null when the table lets this person do this now; else the first reason why not. */
export function whyNot(signal: Signal, deed: Deed, { actor, network }: Who, action?: Action): Refusal | null {
  if (isFrozen(signal) && !alsoWhenFrozen.includes(deed)) return 'frozen'
  const rule = transitions[deed]
  const inTime = rule.from.includes(signal.status)
  const roles = rolesOf(signal, actor, network, action)
  const entitled = rule.who.some((role) => roles.has(role))
  if (!inTime && isOver(signal)) return over(signal.status)
  if (!entitled && isRestricted(network, actor) && !(action && isForOwners(rule))) return 'restricted'
  if (isOfOtherKind(signal, rule.from)) return signal.kind === 'consult' ? 'is-consult' : 'is-signal'
  if (!inTime && signal.status === 'open' && comesAfterTakeUp(rule.from)) return 'not-taken-up'
  if (!entitled) return action ? whyNotAsked(action, actor, deed) : rule.no
  return inTime ? whyNotHere(signal, deed, { actor, network }, action) : tooLate(signal, deed, actor)
}

/** The same for one of its actions, which must be there and open. */
export function whyNotOn(signal: Signal, deed: Deed, who: Who, id: ActionId): Refusal | null {
  const action = actionOf(signal, id)
  if (isFrozen(signal)) return 'frozen'
  if (!action) return signal.status === 'closed' ? 'closed' : 'no-such-action'
  return action.done && signal.status !== 'closed' ? 'action-done' : whyNot(signal, deed, who, action)
}

/** What this person can do here now, for buttons; `action` when it is about one of its actions. */
export const canDo = (signal: Signal, deed: Deed, who: Who, action?: Action): boolean =>
  whyNot(signal, deed, who, action) === null

const over = (status: Status): Refusal => {
  if (status === 'withdrawn' || status === 'erased') return status
  return 'closed'
}

const isOfOtherKind = ({ kind }: Signal, from: readonly Status[]): boolean =>
  kind === 'consult'
    ? !from.some((status) => status === 'asked' || status === 'answered')
    : from.every((status) => status === 'asked' || status === 'answered')

/** Also a restricted partner owns the actions that were given to it. */
const isForOwners = ({ who }: Rule): boolean => who.includes('asked') || who.includes('answers-for-it')

const comesAfterTakeUp = (from: readonly Status[]): boolean =>
  from.includes('taken-up') || from.includes('in-consultation') || from.includes('escalated')

/** Only who was asked may say yes or no, and only once; who asked waits for it. */
function whyNotAsked(action: Action, actor: Member, deed: Deed): Refusal {
  if (deed !== 'accept-action' && deed !== 'decline-action') return transitions[deed].no
  if (action.owner === actor.id) return 'already-accepted'
  return responsibleFor(action) === actor.id ? 'proposer-asked' : 'owner-only'
}

/** Right person, wrong moment. */
function tooLate(signal: Signal, deed: Deed, actor: Member): Refusal {
  if (deed === 'take-up' || deed === 'not-for-me')
    return signal.lead === actor.id ? 'you-lead-already' : 'already-taken-up'
  return wrongMoment[deed] ?? 'not-now'
}

const wrongMoment: Partial<Record<Deed, Refusal>> = {
  begin: 'already-begun',
  evaluate: 'not-begun',
  'parents-overview': 'not-begun',
  'scale-up': 'already-escalated',
  'scale-down': 'not-escalated',
  reopen: 'not-closed',
  'mark-answer': 'no-such-answer',
}
