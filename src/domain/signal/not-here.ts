import type { Member, Network } from '#domain/network/network.ts'
import type { Refusal } from '#domain/signal/commands.ts'
import type { Action } from '#domain/signal/action.ts'
import { whyNoIdentity } from '#domain/signal/identity.ts'
import { whoseTurn } from '#domain/signal/nudge.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { targetsOf } from '#domain/network/routes.ts'
import type { Deed } from '#domain/signal/transitions.ts'

type Who = { actor: Member; network: Network }
type Against = (signal: Signal, who: Who, action?: Action) => Refusal | null

/** Right person, right moment, and still it makes no sense: it was said already, or there is nothing to answer. */
export const whyNotHere = (signal: Signal, deed: Deed, who: Who, action?: Action): Refusal | null =>
  whyOnHold(signal, deed) ?? against[deed]?.(signal, who, action) ?? null

/** While an objection waits for its answer nothing new begins (AVG articles 18 and 21). */
const whyOnHold = ({ heldSince }: Signal, deed: Deed): Refusal | null =>
  heldSince !== null && sharesMore.has(deed) ? 'on-hold' : null

/** What is new: refused, and not offered. */
export const sharesMore: ReadonlySet<Deed> = new Set<Deed>([
  ...(['take-up', 'assign', 'begin', 'hand-over', 'accept-hand-over', 'case-team', 'think-along'] as const),
  ...(['add-action', 'accept-action', 'hand-over-action', 'ask-identity', 'give-identity'] as const),
  ...([
    'answer-consult',
    'scale-up',
    'same-household',
    'transfer',
    'to-signal',
    'add-information',
    'ask-reporter',
    'reopen',
    'keep-longer',
  ] as const),
])

const against: Partial<Record<Deed, Against>> = {
  'think-along': (signal, { actor }) => whyNotThink(signal, actor),
  'answer-consult': ({ reporter }, { actor }) => (reporter.member === actor.id ? 'proposer-asked' : null),
  'not-for-me': ({ declined }, { actor }) =>
    declined.some(({ by }) => by === actor.id) ? 'said-already' : null,
  nudge: (signal, { actor, network }, action) =>
    whoseTurn(signal, network, action) === actor.id ? 'own-turn' : null,
  'agree-reassess': ({ lowering }) => (lowering === null ? 'nothing-to-agree' : null),
  'child-seen': ({ content }) => (content.audience === 'child' ? null : 'is-about-adult'),
  'case-team': (_signal, { network }) => (network.identity ? null : 'identity-off'),
  transfer: (_signal, { network }) => (targetsOf(network).length === 0 ? 'no-other-network' : null),
  'keep-longer': ({ eraseOn }) => (eraseOn === null ? 'not-ending' : null),
  identity: (signal, who) => whyNoIdentity(signal, who.network) ?? whyNotInPerson(signal, who),
  'ask-identity': (signal, who) => whyNoIdentity(signal, who.network) ?? whyNotInPerson(signal, who),
  'give-identity': (signal, { network }) =>
    whyNoIdentity(signal, network) ?? (signal.identity === 'none' ? 'no-question' : null),
}

/** Who stands in for a colleague does their work; who it is about is for whom the lead named. */
const whyNotInPerson = ({ lead, caseTeam }: Signal, { actor: { id } }: Who): Refusal | null =>
  lead === id || caseTeam.includes(id) ? null : 'case-team-only'

/** Who asked waits for a colleague: an own thought is no answer. */
function whyNotThink({ kind, reporter, lead, thinkingAlong }: Signal, { id }: Member): Refusal | null {
  if (kind === 'consult' && reporter.member === id) return 'proposer-asked'
  if (lead === id) return 'you-lead-already'
  return thinkingAlong.includes(id) ? 'said-already' : null
}
