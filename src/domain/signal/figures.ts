import type { ConsentState } from '#domain/codes.ts'
import { memberOf, partnerOf } from '#domain/network/members.ts'
import type { Network } from '#domain/network/network.ts'
import type { Content, Signal } from '#domain/signal/signal.ts'

/** Which ones is behind Details; how many, everyone may know. */
export const concernsIn = ({ factors }: Content): number =>
  Object.values(factors).filter((answer) => answer === 'yes' || answer === 'serious').length

/** Yes, partly or no: never who. */
export const consentIcon = (state: ConsentState): 'yes' | 'partly' | 'no' => {
  if (state === 'given') return 'yes'
  return state === 'given_partial' ? 'partly' : 'no'
}

/** Parents, school, support: who is at the table so far, as far as the bot knows (Ommen-Dalfsen, O3). */
export function chairsOf(
  signal: Signal,
  network: Network,
): { parents: boolean; school: boolean; support: boolean } {
  const sectors = [signal.reporter.member, ...(signal.lead ? [signal.lead] : [])].flatMap((id) => {
    const member = memberOf(network, id)
    return member ? [partnerOf(network, member)?.type ?? ''] : []
  })
  return {
    parents: signal.content.talked === 'yes',
    school: sectors.some((type) => type.startsWith('onderwijs')),
    support: sectors.some((type) => type !== '' && !type.startsWith('onderwijs')),
  }
}
