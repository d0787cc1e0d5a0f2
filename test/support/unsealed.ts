import { memoryKeys } from '#adapters/memory/memory-keys.ts'
import { signed } from '#app/journal/sign.ts'
import type { SealedStore, Store } from '#app/ports.ts'

/** A store as the application sees it, with bodies that anybody can read: for tests that look at time, or inside. */
export const unsealed = (store: Store): SealedStore => {
  const witness = memoryKeys()
  return {
    ...store,
    destroyKey: async () => {},
    forgetErasures: async () => {},
    witness,
    get: async (key) => {
      const found = await store.get(key)
      return found && { ...found, seal: 'none' }
    },
    commit: ({ puts, ...rest }) =>
      store.commit({
        ...rest,
        puts: puts.map(({ key, expect, body, tags }) => ({ key, expect, body, tags })),
        journal: signed(rest, witness.journalMac),
      }),
  }
}
