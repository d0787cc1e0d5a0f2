import type { Known } from '#app/directory.ts'
import { link } from '#app/link.ts'
import type { World } from '#app/world.ts'
import { coordinators } from '#domain/network/members.ts'
import type { Network } from '#domain/network/network.ts'
import { scene } from './scene.ts'

/** Does what the coordinator would do with `koppel` in each channel. What is open is placed again: an earlier Playground is gone. */
export async function linkChannels(world: World, serviceUrl: string): Promise<void> {
  for (const { network: id, id: channel } of scene.channels) {
    const network = world.networks.find((one) => one.id === id)
    const by = network && coordinatorOf(network)
    if (by) await link(world, by, { tenant: scene.tenant, serviceUrl, team: scene.team, channel }, id)
  }
}

function coordinatorOf(network: Network): Known | null {
  const [member] = coordinators(network)
  return member ? { id: member.id, language: 'nl', memberships: [{ network, member }] } : null
}
