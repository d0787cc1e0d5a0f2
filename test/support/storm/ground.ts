import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import { redisKeys } from '#adapters/redis/redis-keys.ts'
import { redisStore } from '#adapters/redis/redis-store.ts'
import { sqliteKeys } from '#adapters/sqlite/sqlite-keys.ts'
import { sqliteStore } from '#adapters/sqlite/sqlite-store.ts'
import type { Keys, SealedStore } from '#app/ports.ts'
import { sealed } from '#app/sealed.ts'
import { readSettings } from '../../../src/settings.ts'

/** Where two processes meet: what one of them wrote the other reads. */
export type Ground = { store: SealedStore; keys: Keys; close: () => Promise<void> }

const master = createHash('sha256').update('a storm').digest()

/** `sqlite:PATH` or `redis://HOST`, with its keys. */
export async function groundOf(address: string): Promise<Ground> {
  const read = readSettings({ SEINHUIS_STORE: address })
  if ('mistakes' in read) throw new Error(read.mistakes.join('\n'))
  const { store: where } = read.settings
  switch (where.kind) {
    case 'memory':
      throw new Error('in memory nobody meets')
    case 'sqlite':
      return together(sqliteStore(where.path), sqliteKeys(join(dirname(where.path), 'keys.db'), master))
    case 'redis':
      return together(await redisStore(where.address), await redisKeys(where.address, master))
  }
}

const together = (store: Parameters<typeof sealed>[0], keys: Keys): Ground => ({
  store: sealed(store, keys),
  keys,
  close: async () => {
    await store.close()
    await keys.close()
  },
})
