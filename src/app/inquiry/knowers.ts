import { unconfirmedIn } from '#app/agreements/confirmations.ts'
import type { Turn } from '#app/dialogue/turn.ts'
import type { World } from '#app/world.ts'
import type { Askable } from '#cards/network/knowers-card.ts'
import type { MemberId } from '#domain/ids.ts'
import { knowersOf, tagsOf } from '#domain/network/inquiry.ts'
import type { Member, Network } from '#domain/network/network.ts'
import type { Knower } from '#domain/network/who-knows.ts'

/** Whom this member can ask about it now; never who may read nothing new here. */
export async function knowersIn(
  world: World,
  network: Network,
  expertise: string,
  asker: MemberId,
): Promise<Member[]> {
  const unconfirmed = await unconfirmedIn(world, network)
  return knowersOf(network, expertise, asker, world.clock.now()).filter((one) => !unconfirmed(one))
}

/** What there is to ask of these people, and in which network. */
export async function askableIn(
  { world, known }: Pick<Turn, 'world' | 'known'>,
  networks: readonly Network[],
  people: readonly Knower[],
): Promise<Askable[]> {
  const all = tagsOf(people).flatMap((expertise) => networks.map((network) => ({ network, expertise })))
  const asked = await Promise.all(
    all.map(({ network, expertise }) => knowersIn(world, network, expertise, known.id)),
  )
  return all.flatMap(({ network: { id, name }, expertise }, index) =>
    asked[index]?.length ? [{ network: id, networkName: name, expertise }] : [],
  )
}
