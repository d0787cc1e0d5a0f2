import { overviewFor } from '#app/network-overview.ts'
import type { Card } from '#app/ports.ts'
import { coordinatorInReach } from '#app/reach/coordinator.ts'
import type { World } from '#app/world.ts'
import type { MemberId } from '#domain/ids.ts'
import type { Member, Network } from '#domain/network/network.ts'
import type { Language } from '#text/dates.ts'

/** A network in which the coordinator must look at something today. */
export type Morning = { network: Network; card: Card }

/** The coordinator's list of every working morning (F-000-15), for each network that somebody coordinates now. */
export async function morningsOf(world: World, to: MemberId, language: Language): Promise<Morning[]> {
  const own: { network: Network; member: Member }[] = []
  for (const network of world.networks) {
    const member = await coordinatorInReach(world, network)
    if (member?.id === to) own.push({ network, member })
  }
  const looked = await Promise.all(own.map((one) => overviewFor(world, one, language, 0)))
  return own.flatMap(({ network }, index) => {
    const found = looked[index]
    return found?.needsLook ? [{ network, card: found.card }] : []
  })
}
