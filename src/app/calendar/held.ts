import { keysWith, kinds, load, type SignalRecord } from '#app/records.ts'
import type { World } from '#app/world.ts'
import type { MemberId } from '#domain/ids.ts'
import { memberOf } from '#domain/network/members.ts'
import type { Network } from '#domain/network/network.ts'
import { type Action, openActions, responsibleFor } from '#domain/signal/action.ts'
import { isOver } from '#domain/signal/signal.ts'

/** What somebody holds: signals that they lead, and actions that they promised or asked. */
export type Held = {
  leads: { record: SignalRecord; network: Network }[]
  actions: { record: SignalRecord; network: Network; action: Action }[]
}

export async function heldBy(world: World, member: MemberId): Promise<Held> {
  const tags = [`lead:${member}`, `owner:${member}`]
  const keys = (await Promise.all(tags.map((tag) => keysWith(world.store, tag)))).flat()
  const found = await Promise.all([...new Set(keys)].map((key) => load(world.store, kinds.signal, key)))
  const here = found.flatMap((record) => {
    const network = record && world.networks.find(({ id }) => id === record.value.network)
    return record && network && memberOf(network, member) && !isOver(record.value)
      ? [{ record, network }]
      : []
  })
  return {
    leads: here.filter(({ record }) => record.value.lead === member),
    actions: here.flatMap(({ record, network }) =>
      openActions(record.value)
        .filter((action) => responsibleFor(action) === member)
        .map((action) => ({ record, network, action })),
    ),
  }
}
