import { StoreError } from '#app/ports.ts'
import type { World } from '#app/world.ts'

/** A world for one turn, and whether something was kept in it, or may be: then nobody reads that nothing was. */
export function worldOfTurn(world: World): { world: World; kept: () => boolean } {
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
  const store = { ...world.store, commit }
  // With its getters: networks are those of the moment at which they are asked for.
  const whole = Object.getOwnPropertyDescriptors(world)
  return {
    world: Object.defineProperties({}, { ...whole, store: { value: store, enumerable: true } }) as World,
    kept: () => kept,
  }
}
