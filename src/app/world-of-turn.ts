import { type Circumstances, within, withStore } from '#app/journal/within.ts'
import { StoreError } from '#app/ports.ts'
import type { World } from '#app/world.ts'

/** A world for one turn, and whether something was kept in it, or may be: then nobody reads that nothing was. */
export function worldOfTurn(
  world: World,
  circumstances: Circumstances,
): { world: World; kept: () => boolean } {
  let kept = false
  const commit: World['store']['commit'] = async (change) => {
    try {
      const answer = await world.store.commit(change)
      kept = true
      return answer
    } catch (error) {
      kept ||= error instanceof StoreError && error.code === 'unsure'
      throw error
    }
  }
  return { world: within(withStore(world, { ...world.store, commit }), circumstances), kept: () => kept }
}
