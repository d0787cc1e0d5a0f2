import type { Member, Network } from '#domain/network/network.ts'
import type { Refusal } from '#domain/signal/commands.ts'
import { whyNoIdentity } from '#domain/signal/identity.ts'
import type { Signal } from '#domain/signal/signal.ts'
import type { Deed } from '#domain/signal/transitions.ts'

type Who = { actor: Member; network: Network }

/** Right person, right moment, and still it makes no sense: it was said already, or there is nothing to answer. */
export function whyNotHere(signal: Signal, deed: Deed, { actor, network }: Who): Refusal | null {
  switch (deed) {
    case 'think-along':
      return whyNotThink(signal, actor)
    case 'answer-consult':
      return signal.reporter.member === actor.id ? 'proposer-asked' : null
    case 'not-for-me':
      return signal.declined.some(({ by }) => by === actor.id) ? 'said-already' : null
    case 'agree-reassess':
      return signal.lowering === null ? 'nothing-to-agree' : null
    case 'child-seen':
      return signal.content.audience === 'child' ? null : 'is-about-adult'
    case 'keep-longer':
      return signal.eraseOn === null ? 'not-ending' : null
    case 'give-identity':
      return whyNoIdentity(signal, network) ?? (signal.identity === 'none' ? 'no-question' : null)
    case 'identity':
    case 'ask-identity':
      return whyNoIdentity(signal, network)
    default:
      return null
  }
}

/** Who asked waits for a colleague: an own thought is no answer. */
function whyNotThink({ kind, reporter, lead, thinkingAlong }: Signal, { id }: Member): Refusal | null {
  if (kind === 'consult' && reporter.member === id) return 'proposer-asked'
  if (lead === id) return 'you-lead-already'
  return thinkingAlong.includes(id) ? 'said-already' : null
}
