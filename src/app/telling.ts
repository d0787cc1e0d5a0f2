import type { Known } from '#app/directory.ts'
import { keyOf, kinds, load } from '#app/records.ts'
import type { World } from '#app/world.ts'

/** In the middle of a dialogue, a real one or in practice: what comes next is an answer. */
export async function isTelling({
  world: { store },
  known,
}: {
  world: World
  known: Known
}): Promise<boolean> {
  if (await load(store, kinds.intake, keyOf.current(known.id))) return true
  const practice = await load(store, kinds.practice, keyOf.practice(known.id))
  return practice !== null && practice.value.touchedAt !== null
}
