import { keyOf, kinds, load } from '#app/records.ts'
import type { World } from '#app/world.ts'
import type { Breach } from '#domain/breach/breach.ts'

/** Whether the content of its signal was erased: then there is nothing to open again. */
export async function isGone({ store }: Pick<World, 'store'>, { signal }: Breach): Promise<boolean> {
  const found = await load(store, kinds.signal, keyOf.signal(signal))
  return !found || found.value.status === 'withdrawn' || found.value.status === 'erased'
}
