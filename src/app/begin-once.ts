import { commitIfUnchanged } from '#app/commit-if-unchanged.ts'
import type { WorkItem } from '#app/ports.ts'
import { keyOf, kinds, load, put } from '#app/records.ts'
import type { World } from '#app/world.ts'

/** Work that plans its own next time: the first start begins it, and of two processes that start the first one. */
export async function beginOnce(
  { store, ids }: World,
  what: 'chaining' | 'forgetting',
  first: WorkItem,
): Promise<void> {
  const key = keyOf[what]
  if (await load(store, kinds.claim, key)) return
  const puts = [put(kinds.claim, key, { by: 'start' }, null)]
  await commitIfUnchanged(store, { id: ids.fresh('c'), puts, journal: [], work: [first], cancel: [] })
}
