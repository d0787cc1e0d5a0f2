import { reachOf } from '#app/reach/known.ts'
import type { World } from '#app/world.ts'
import { coordinators } from '#domain/network/members.ts'
import type { Member, Network } from '#domain/network/network.ts'

/** Who coordinates and can be told in a chat of their own, as far as is known; the first when nobody can. */
export async function coordinatorInReach(
  { store }: Pick<World, 'store'>,
  network: Network,
): Promise<Member | undefined> {
  const all = coordinators(network)
  for (const member of all) if ((await reachOf(store, member.id)).chat?.works !== false) return member
  return all[0]
}
