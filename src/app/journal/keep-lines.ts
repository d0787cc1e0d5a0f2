import type { JournalLine } from '#app/ports.ts'
import type { World } from '#app/world.ts'

/** Nothing changed: somebody looked, or was not let in. */
export async function keepLines(
  { store, ids }: Pick<World, 'store' | 'ids'>,
  ...journal: readonly JournalLine[]
): Promise<void> {
  await store.commit({ id: ids.fresh('c'), puts: [], journal, work: [], cancel: [] })
}
