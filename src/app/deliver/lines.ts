import { membershipsOf } from '#app/directory.ts'
import { aliveIn, keyOf, kinds, keysWith, load, type SignalRecord } from '#app/records.ts'
import type { World } from '#app/world.ts'
import type { MemberId } from '#domain/ids.ts'
import { coordinators, memberOf } from '#domain/network/members.ts'
import type { Network } from '#domain/network/network.ts'
import { type AgendaLine, agendaOf, agendaOfGuest } from '#domain/signal/agenda.ts'
import { worksFor } from '#domain/signal/roles.ts'

/** What one person has to do or to look after, with the signal it is in. */
export type Found = { record: SignalRecord; network: Network; line: AgendaLine }

/** In every network that somebody is in, and in what they raised elsewhere: first what is late, then by date. */
export async function linesFor(world: World, to: MemberId): Promise<Found[]> {
  const now = world.clock.now()
  const keys = [...new Set(await keysFor(world, to))]
  const records = await Promise.all(keys.map((key) => load(world.store, kinds.signal, key)))
  const found = records.flatMap((record): Found[] => {
    const network = record && world.networks.find(({ id }) => id === record.value.network)
    if (!network) return []
    const member = memberOf(network, to)
    const lines = member
      ? agendaOf(record.value, network, member, now)
      : agendaOfGuest(record.value, network, to, now)
    return lines.map((line) => ({ record, network, line }))
  })
  return found.toSorted(inOrder)
}

async function keysFor(world: World, to: MemberId): Promise<string[]> {
  const memberships = membershipsOf(world.networks, to)
  const whose = new Set([to, ...memberships.flatMap(({ member }) => worksFor(member))])
  const tags = [...whose].flatMap((id) => [`owner:${id}`, `lead:${id}`])
  const own = [...tags, `offered:${to}`, `reporter:${to}`]
  const coordinated = memberships.filter(({ network, member }) =>
    coordinators(network).some(({ id }) => worksFor(member).includes(id)),
  )
  const alive = coordinated.map(async ({ network }) =>
    (await aliveIn(world.store, network.id)).map((id) => keyOf.signal(id)),
  )
  return (await Promise.all([...own.map((tag) => keysWith(world.store, tag)), ...alive])).flat()
}

const groups = ['late', 'today', 'waiting'] as const

function inOrder({ line: one }: Found, { line: other }: Found): number {
  const group = groups.indexOf(one.group) - groups.indexOf(other.group)
  return group || (one.on ?? '').localeCompare(other.on ?? '')
}
