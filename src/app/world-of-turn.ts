import { type Circumstances, within, withStore } from '#app/journal/within.ts'
import { type Reading, reading } from '#app/journal/seen.ts'
import { StoreError } from '#app/ports.ts'
import type { World } from '#app/world.ts'

/**
 * A world for one turn, and whether something was kept in it, or may be: then nobody reads that nothing was. `read`: which
 * signals were opened in it.
 */
export function worldOfTurn(
  world: World,
  circumstances: Circumstances,
): { world: World; kept: () => boolean; read: Reading } {
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
  const { store, reading: read } = reading({ ...world.store, commit })
  return { world: within(withStore(world, store), circumstances), kept: () => kept, read }
}
