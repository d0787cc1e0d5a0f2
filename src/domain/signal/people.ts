import type { MemberId } from '#domain/ids.ts'
import { memberOf, partnerOf } from '#domain/network/members.ts'
import type { Member, Network } from '#domain/network/network.ts'
import { doerNow } from '#domain/network/schedule.ts'
import type { Signal } from '#domain/signal/signal.ts'
import type { LocalDate } from '#domain/time/instant.ts'

/** Professionals as colleagues see them. */
export type PersonView = {
  id: MemberId
  name: string
  function: string
  partner: string
  account: string | null
  /** Away today: until when, and who stands in. */
  away?: { until: LocalDate; cover: string | null }
}

/** A member as colleagues see them; who left the network's file keeps no name. */
export function person(network: Network, id: MemberId): PersonView {
  const member = memberOf(network, id)
  if (!member) return { id, name: '', function: '', partner: '', account: null }
  const partner = partnerOf(network, member)?.name ?? ''
  const { name, function: role, account } = member
  return { id, name, function: role, partner, account, ...awayOf(network, member) }
}

/** Nothing for who is there. */
function awayOf(network: Network, { id, awayUntil }: Member): Pick<PersonView, 'away'> {
  if (awayUntil === null) return {}
  const doer = doerNow(network, id)
  return { away: { until: awayUntil, cover: doer === id ? null : (memberOf(network, doer)?.name ?? null) } }
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
