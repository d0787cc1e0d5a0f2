import { partnerOf } from '#domain/network/members.ts'
import type { Member, Network } from '#domain/network/network.ts'
import type { Reporter } from '#domain/signal/raise.ts'

/** Who raises it, as colleagues will see it. */
export const reporterOf = (member: Member, network: Network): Reporter => ({
  member: member.id,
  name: member.name,
  function: member.function,
  partner: partnerOf(network, member)?.name ?? '',
  works: member,
})
