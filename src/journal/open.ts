import { redisStore } from '#adapters/redis/redis-store.ts'
import { sqliteStore } from '#adapters/sqlite/sqlite-store.ts'
import { type JournalEntry, type Keys, type Store, StoreError } from '#app/ports.ts'
import { contentsAt, keysAt, type Lasting, rehearsalKeyOf } from '../move/places.ts'

export type Opened = { name: string; store: Store; keys: Keys; close: () => Promise<void> }

/** A store and its keys, to read beside a bot that runs. Throws StoreError with one sentence when there is none. */
export async function openToRead(where: Lasting, key: Uint8Array | null): Promise<Opened> {
  const { name, master } = await lookedAt(where, key)
  const store = where.kind === 'sqlite' ? sqliteStore(where.path) : await redisStore(where.address)
  try {
    const keys = await keysAt(where, master)
    const close = async (): Promise<void> => {
      await keys.close()
      await store.close()
    }
    return { name, store, keys, close }
  } catch (error) {
    await store.close()
    throw error
  }
}

/** Nothing is made where nothing is. */
async function lookedAt(
  where: Lasting,
  key: Uint8Array | null,
): Promise<{ name: string; master: Uint8Array }> {
  const contents = await contentsAt(where)
  try {
    if (await contents.isEmpty('data')) refuse(`${contents.name} holds nothing: correct SEINHUIS_STORE`)
    const master = key ?? (await rehearsalKeyOf(contents))
    if (master) return { name: contents.name, master }
    return refuse('SEINHUIS_KEY is missing: what vouches for the journal opens with it')
  } finally {
    await contents.close()
  }
}

const refuse = (sentence: string): never => {
  throw new StoreError('unavailable', sentence)
}

/** Every line in order of number, so many at a time. */
export async function* linesOf(store: Pick<Store, 'journal'>): AsyncGenerator<JournalEntry> {
  for (let last = 0; ;) {
    const some = await store.journal(last, pageLength)
    yield* some
    last = some.at(-1)?.number ?? last
    if (some.length < pageLength) return
  }
}

const pageLength = 1_000
