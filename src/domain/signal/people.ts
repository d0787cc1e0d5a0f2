import type { MemberId } from '#domain/ids.ts'
import { memberOf, partnerOf } from '#domain/network/members.ts'
import type { Network } from '#domain/network/network.ts'
import type { Signal } from '#domain/signal/signal.ts'

/** Professionals as colleagues see them. */
export type PersonView = {
  id: MemberId
  name: string
  function: string
  partner: string
  account: string | null
}

/** A member as colleagues see them; who left the network's file keeps no name. */
export function person(network: Network, id: MemberId): PersonView {
  const member = memberOf(network, id)
  if (!member) return { id, name: '', function: '', partner: '', account: null }
  const partner = partnerOf(network, member)?.name ?? ''
  return { id, name: member.name, function: member.function, partner, account: member.account }
}

/** In the second network of a pair the reporter is no member: then the signal says who it was. */
export function reporterOf(signal: Signal, network: Network): PersonView {
  const known = person(network, signal.reporter.member)
  if (known.name) return known
  const { member, name, function: role, partner } = signal.reporter
  return { id: member, name, function: role, partner, account: null }
}

export const whoever = (signal: Signal, network: Network, id: MemberId): PersonView =>
  id === signal.reporter.member ? reporterOf(signal, network) : person(network, id)
