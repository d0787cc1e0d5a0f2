import type { Partner } from '#domain/network/network.ts'
import type { LocalDate } from '#domain/time/instant.ts'

/** `no-agreement`: none that is valid on this day. `suspended`: the partner takes no part for a while (specification 10.10). */
export type Apart = 'no-agreement' | 'suspended'

/** Why a partner's people may do nothing on this day of the network; null when they may. Both days of an agreement count. */
export function whyApart(partner: Partner | undefined, today: LocalDate): Apart | null {
  if (!partner || today < partner.agreement.signedOn || partner.agreement.validUntil < today)
    return 'no-agreement'
  const { suspended = false, suspendedFrom } = partner
  return suspended || (suspendedFrom !== undefined && suspendedFrom <= today) ? 'suspended' : null
}
