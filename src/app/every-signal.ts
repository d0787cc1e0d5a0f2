import type { SealedStore } from '#app/ports.ts'
import { keyOf, kinds, load, signalsIn } from '#app/records.ts'
import type { NetworkId } from '#domain/ids.ts'
import { type Signal, Status } from '#domain/signal/signal.ts'

/** All that is kept of this network, whatever became of it. */
export async function everySignalIn(store: SealedStore, network: NetworkId): Promise<Signal[]> {
  const ids = await signalsIn(store, network, Status.options)
  const found = await Promise.all(ids.map((id) => load(store, kinds.signal, keyOf.signal(id))))
  return found.flatMap((one) => (one ? [one.value] : []))
}
