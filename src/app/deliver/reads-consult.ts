import { unconfirmedIn } from '#app/agreements/confirmations.ts'
import type { World } from '#app/world.ts'
import type { Member, Network } from '#domain/network/network.ts'
import { mayReadIt } from '#domain/signal/readers.ts'
import type { Signal } from '#domain/signal/signal.ts'

/** Who gets a consult in their own chat: asked when it is planned, and once more when it is sent. */
export async function readsConsult(
  world: World,
  signal: Signal,
  network: Network,
): Promise<(member: Member) => boolean> {
  const unconfirmed = await unconfirmedIn(world, network)
  return (member) =>
    member.apart === null &&
    !unconfirmed(member) &&
    member.id !== signal.reporter.member &&
    mayReadIt('consult', signal, network, member)
}
