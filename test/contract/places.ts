import { join } from 'node:path'
import { redisKeys } from '#adapters/redis/redis-keys.ts'
import { sqliteKeys } from '#adapters/sqlite/sqlite-keys.ts'
import type { Keys } from '#app/ports.ts'
import type { Contents } from '#app/ports/contents.ts'
import type { RedisServer } from '#support/redis-server.ts'
import { contentsAt, type Lasting } from '../../src/move/places.ts'
import { openRedis, openSqlite, type StoreUnderTest, temporaryFolder } from './stores.ts'

export const master = new Uint8Array(32).fill(7)

/** Where a store may come to lie, with its keys: empty at first. */
export type Place = {
  where: Lasting
  contents: () => Promise<Contents>
  store: () => Promise<StoreUnderTest>
  keys: () => Promise<Keys>
  end: () => Promise<void>
}
export type PlaceMaker = () => Promise<Place>

export const inFiles: PlaceMaker = async () => {
  const folder = temporaryFolder()
  const path = join(folder.path, 'data', 'seinhuis.db')
  const where = { kind: 'sqlite', path } as const
  return {
    where,
    contents: () => contentsAt(where),
    store: async () => openSqlite(path),
    keys: async () => sqliteKeys(join(folder.path, 'data', 'keys.db'), master),
    end: async () => folder.remove(),
  }
}

const emptied = "redis.call('SELECT', ARGV[1]) redis.call('FLUSHDB')"

/** Each in a database of its own of this server. */
export const onRedis = (server: () => RedisServer): PlaceMaker => {
  let database = 0
  return async () => {
    database = (database + 1) % 16
    const address = { ...server().address, database }
    const where = { kind: 'redis', address } as const
    return {
      where,
      contents: () => contentsAt(where),
      store: () => openRedis(address),
      keys: () => redisKeys(address, master),
      end: async () => {
        await server().says('EVAL', emptied, 0, address.database)
      },
    }
  }
}
