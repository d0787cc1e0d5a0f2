import { aroundEach } from '#app/around-each.ts'
import { type Store, StoreError } from '#app/ports.ts'

/** A failure that took longer has kept somebody waiting. */
const longMs = 1_000
/** For so long nobody else is kept waiting. */
const restMs = 1_000

/**
 * A store that hangs fails each time after seconds, and an embedded one stops the whole process meanwhile. After such a
 * failure it is not asked for a second, and whoever would have asked hears at once that nothing happened. A probe is
 * always let through.
 */
export function impatient(store: Store): Store {
  let restsUntil = Number.NEGATIVE_INFINITY
  return aroundEach(store, async (name, ask) => {
    const from = performance.now()
    if (name !== 'probe' && from < restsUntil)
      throw new StoreError('unavailable', 'the store kept others waiting just now: try again')
    try {
      return await ask()
    } catch (error) {
      const took = performance.now() - from
      if (error instanceof StoreError && error.code === 'unavailable' && took > longMs)
        restsUntil = performance.now() + restMs
      throw error
    }
  })
}
