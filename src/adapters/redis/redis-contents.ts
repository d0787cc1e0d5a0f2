import type { Contents } from '#app/ports/contents.ts'
import type { RedisAddress } from './address.ts'
import { type Connection, openRedis } from './connection.ts'
import { beginFilling, endFilling, type Kind, lookAtSpace } from './mark.ts'
import { keyKind } from './redis-keys.ts'
import { put } from './redis-filling.ts'
import { namesAfter } from './names.ts'
import { dataRecords, keyRecords } from './redis-records.ts'
import { storeKind } from './redis-store.ts'

const kinds = { data: storeKind, keys: keyKind }
const parts = ['data', 'keys'] as const

/** A store and its keys in a Redis. Throws StoreError with one sentence when it is not fit, or holds something else. */
export const redisContents = async (address: RedisAddress): Promise<Contents> => {
  const connection = await openRedis(address)
  try {
    for (const part of parts) await lookAtSpace(connection, kinds[part])
  } catch (error) {
    await connection.close()
    throw error
  }
  return {
    name: connection.name,
    place: async () => {
      const info = await connection.read((redis) => redis.info('server'))
      return `${/^run_id:\w+/m.exec(info)?.[0]}/${address.database}`
    },
    isEmpty: async (part) => (await own(connection, kinds[part]).next()).done === true,
    isHalf: async (part) => (await lookAtSpace(connection, kinds[part])) === 'half',
    hold: async () => {},
    read: (part) => (part === 'keys' ? keyRecords : dataRecords)(connection),
    pulse: () => connection.read(async (redis) => Promise.all(traces.map((ask) => ask(redis))).then(String)),
    begin: async (some) => {
      for (const part of parts.filter((one) => some.includes(one))) {
        await beginFilling(connection, kinds[part])
        for await (const names of own(connection, kinds[part]))
          await connection.write((redis) => redis.del(...names))
      }
    },
    take: async (records) => {
      await connection.write((redis) => Promise.all(records.flatMap((record) => put(redis, record))))
    },
    end: async (part) => {
      await connection.confirmed()
      await endFilling(connection, kinds[part])
      await connection.confirmed()
    },
    close: connection.close,
  }
}

/** What is kept under the prefix, but for what makes it ours. */
async function* own(connection: Connection, { prefix }: Kind): AsyncGenerator<string[]> {
  for await (const names of namesAfter(connection, prefix)) {
    const kept = names.filter((name) => name !== 'mark' && name !== 'probe')
    if (kept.length > 0) yield kept.map((name) => `${prefix}${name}`)
  }
}

type Ask = (redis: Parameters<Parameters<Connection['read']>[0]>[0]) => Promise<unknown>

/** Every commit leaves one of these, and so does every look at what is due. */
const traces: readonly Ask[] = [
  ...['seen', 'probe', 'token', 'journal-number'].map(
    (name): Ask =>
      (redis) =>
        redis.get(`${storeKind.prefix}${name}`),
  ),
  ...['handled', 'journal'].map(
    (name): Ask =>
      (redis) =>
        redis.zcard(`${storeKind.prefix}${name}`),
  ),
  (redis) => redis.zrange(`${storeKind.prefix}handled`, '-1', '-1', 'WITHSCORES'),
]
