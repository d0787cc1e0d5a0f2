import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { masterIsLost } from '#adapters/key-places.ts'
import { memoryKeys } from '#adapters/memory/memory-keys.ts'
import { memoryStore } from '#adapters/memory/memory-store.ts'
import { redisKeys } from '#adapters/redis/redis-keys.ts'
import { redisStore } from '#adapters/redis/redis-store.ts'
import { refuseLostData, sqliteKeys } from '#adapters/sqlite/sqlite-keys.ts'
import { sqliteStore } from '#adapters/sqlite/sqlite-store.ts'
import type { Keys, Store } from '#app/ports.ts'
import type { Settings } from './settings.ts'

export type Opened = { store: Store; keys: Keys }

/** The store first: it makes the folder, or refuses before a key is made for nothing. */
export async function openStore({ store: where, key }: Settings): Promise<Opened> {
  switch (where.kind) {
    case 'memory':
      return { store: memoryStore(), keys: memoryKeys() }
    case 'sqlite': {
      const folder = dirname(where.path)
      const keys = join(folder, 'keys.db')
      refuseLostData(where.path, keys)
      return beside(sqliteStore(where.path), async (first) =>
        sqliteKeys(keys, key ?? rehearsalKey(folder, first), first),
      )
    }
    case 'redis':
      return beside(await redisStore(where.address), (first) => redisKeys(where.address, key, first))
  }
}

/** A store without its keys is let go of: an open connection would keep the process alive. */
async function beside(store: Store, openKeys: (first: boolean) => Promise<Keys>): Promise<Opened> {
  try {
    return { store, keys: await openKeys(await store.isNew()) }
  } catch (error) {
    await store.close()
    throw error
  }
}

/** Rehearsal makes its own master key, beside the data that it protects: made-up data only. */
function rehearsalKey(folder: string, first: boolean): Uint8Array {
  const file = join(folder, 'rehearsal.key')
  if (!first && !existsSync(file)) throw masterIsLost(folder)
  if (!existsSync(file)) writeFileSync(file, randomBytes(32), { mode: 0o600 })
  return readFileSync(file)
}
