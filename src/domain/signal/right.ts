import type { MemberId } from '#domain/ids.ts'
import { memberOf } from '#domain/network/members.ts'
import type { Network } from '#domain/network/network.ts'
import { openActions, responsibleFor } from '#domain/signal/action.ts'
import { isOfficerOf } from '#domain/signal/readers.ts'
import { type Role, rolesOf, worksFor } from '#domain/signal/roles.ts'
import type { Signal } from '#domain/signal/signal.ts'

/** By which right somebody does or reads something of a signal, and whose work they do in it when that is not their own. */
export type Right = {
  basis: Exclude<Role, 'reporter-alone' | 'colleague' | 'asked' | 'answers-for-it'> | Other
  behalf?: MemberId
}
/** `clock`: a rule of the network, at its moment. `restricted`: of a restricted partner, and not in it. */
type Other = 'owner' | 'safeguarding-officer' | 'restricted' | 'none' | 'clock'

export function rightOf(signal: Signal, network: Network, id: MemberId | null): Right {
  if (id === null) return { basis: 'clock' }
  const actor = memberOf(network, id)
  if (!actor) return { basis: 'none' }
  const roles = rolesOf(signal, actor, network)
  const forOther = (whose: MemberId | null) => (whose === null || whose === id ? {} : { behalf: whose })
  if (roles.has('lead')) return { basis: 'lead', ...forOther(signal.lead) }
  if (roles.has('case-team')) return { basis: 'case-team' }
  const owes = owedBy(signal, worksFor(actor))
  if (owes) return { basis: 'owner', ...forOther(owes) }
  const basis = weightiest.find((role) => roles.has(role))
  if (basis) return { basis }
  if (isOfficerOf(signal, network, actor)) return { basis: 'safeguarding-officer' }
  return { basis: roles.has('member') ? 'member' : 'restricted' }
}

/** The first of these that holds. */
const weightiest = ['reporter', 'offered', 'coordinator', 'involved'] as const

/** Whose open action it is that one of these answers for; the first of them before the others. */
const owedBy = (signal: Signal, some: readonly MemberId[]): MemberId | null => {
  const owing = openActions(signal).flatMap((action) => [action.owner, responsibleFor(action)])
  return some.find((one) => owing.includes(one)) ?? null
}
