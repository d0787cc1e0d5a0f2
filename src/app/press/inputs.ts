import type { MemberId } from '#domain/ids.ts'
import { split } from '#domain/intake/answers.ts'
import type { Member, Network } from '#domain/network/network.ts'

/** People are named by their account. */
export const memberNamed = (account: string | undefined, network: Network): Member | undefined => {
  const wanted = account?.trim().toLowerCase()
  return network.members.find((one) => one.account === wanted)
}

export const membersNamed = (accounts: string, network: Network): MemberId[] =>
  split(accounts).flatMap((account) => memberNamed(account, network)?.id ?? [])
