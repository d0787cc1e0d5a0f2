import { channelOf } from '#app/directory.ts'
import { seenAs } from '#app/deliver/put-card.ts'
import { showItem } from '#app/items.ts'
import { RosterError, type WorkItem } from '#app/ports.ts'
import { keyOf, kinds, load } from '#app/records.ts'
import type { World } from '#app/world.ts'
import type { SignalId } from '#domain/ids.ts'
import type { Network } from '#domain/network/network.ts'
import { toChannel } from '#domain/signal/disclose.ts'
import { channelReaders, mayStandIn } from '#domain/signal/readers.ts'

/**
 * Cards of these signals in which somebody reads now what is not for them: also when Teams told that they came, and
 * nobody listened. None while Teams does not say who is there.
 */
export async function readByOthers(
  world: World,
  network: Network,
  signals: readonly SignalId[],
): Promise<WorkItem[]> {
  if (signals.length === 0) return []
  const link = await world.directory.link(network.id)
  const readers = link && (await world.directory.readers(network, channelOf(link.value)).catch(unknown))
  if (!readers || readers.audience === 'full') return []
  const { audience } = readers
  const found = await Promise.all(signals.map((id) => readsMore(world, network, id, audience)))
  return signals.filter((_, index) => found[index]).map((signal) => showItem(signal, world.clock.now()))
}

async function readsMore(
  { store }: World,
  network: Network,
  id: SignalId,
  audience: 'narrow' | 'blocked',
): Promise<boolean> {
  const post = (await load(store, kinds.post, keyOf.post(id)))?.value
  const signal = (await load(store, kinds.signal, keyOf.signal(id)))?.value
  if (!signal || !post || post.shown === null) return false
  return (
    audience === 'blocked' ||
    !mayStandIn(signal, channelReaders(true)) ||
    post.seen !== seenAs(toChannel(signal, network, true))
  )
}

function unknown(error: unknown): null {
  if (error instanceof RosterError) return null
  throw error
}
