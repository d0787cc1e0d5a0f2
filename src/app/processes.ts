import { commitIfUnchanged } from '#app/commit-if-unchanged.ts'
import { type SealedPut, StoreError } from '#app/ports.ts'
import { keyOf, kinds, load, loadAll, put, remove, tagOf } from '#app/records.ts'
import type { World } from '#app/world.ts'
import { type Instant, later } from '#domain/time/instant.ts'

/** Who says nothing for so long is gone: two times that it was due, and a bit. */
const silence = 150_000

export type Processes = {
  /** How many work on this store, this one included, as far as is known. */
  count(): number
  /** Says that this one is there, and looks who else is. */
  look(): Promise<void>
  leave(): Promise<void>
}

/**
 * The processes on one store know of each other, so that they share what Teams takes. `own` is the same after a restart:
 * who falls and rises again is one.
 */
export function processes(world: Pick<World, 'store' | 'clock' | 'ids'>, own: string): Processes {
  const { store, clock, ids } = world
  const key = keyOf.process(own)
  let known = 1

  /** Unless somebody else said the same. */
  const commit = async (one: SealedPut): Promise<void> => {
    await commitIfUnchanged(store, { id: ids.fresh('c'), puts: [one], journal: [], work: [], cancel: [] })
  }

  return {
    count: () => known,
    look: async () => {
      const now = clock.now()
      await commit(put(kinds.process, key, { at: now }, await load(store, kinds.process, key)))
      const all = await loadAll(store, kinds.process, tagOf.processes)
      const silent = all.filter(({ value }) => !isThere(value.at, now))
      for (const one of silent) await commit(remove(one.key, one))
      known = Math.max(1, all.length - silent.length)
    },
    leave: async () => {
      try {
        const found = await load(store, kinds.process, key)
        if (found) await commit(remove(key, found))
      } catch (error) {
        // A store that is away hears it from its silence.
        if (!(error instanceof StoreError)) throw error
      }
    },
  }
}

/** One whose clock is a little ahead is there too. */
const isThere = (at: Instant, now: Instant): boolean => later(at, silence) > now
