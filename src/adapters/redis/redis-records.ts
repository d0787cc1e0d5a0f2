import type { Redis } from 'ioredis'
import type { Tag } from '#app/ports.ts'
import { batchSize, type DataRecord, type KeyRecord } from '#app/ports/contents.ts'
import { Instant } from '#domain/time/instant.ts'
import type { Connection } from './connection.ts'
import { entryOf } from './journal.ts'
import { namesAfter } from './names.ts'
import { keyKind, rehearsalPlace } from './redis-keys.ts'
import { storeKind } from './redis-store.ts'

/** Where something of this name lies. */
export const at = (...names: string[]): string => `${storeKind.prefix}${names.join(':')}`
export const keyAt = (...names: string[]): string => `${keyKind.prefix}${names.join(':')}`

/** Every record among the data. The casts are safe: only the scripts write there. */
export async function* dataRecords(connection: Connection): AsyncGenerator<DataRecord[]> {
  const { read } = connection
  for await (const keys of namesAfter(connection, at('document', '')))
    yield read((redis) => Promise.all(keys.map((key) => documentAt(redis, key))))
  for await (const due of ranked(connection, at('due')))
    yield read((redis) => Promise.all(due.map(([id, moment]) => workAt(redis, id, moment))))
  for await (const lines of ranked(connection, at('journal')))
    yield lines.map(([member, rank]) => ({ kind: 'journal', entry: entryOf(member, rank) }))
  for await (const ids of ranked(connection, at('handled')))
    yield ids.map(([id, moment]) => ({ kind: 'handled', id, at: Number(moment) }))
  const values = await read((redis) => redis.mget(counterNames.map((name) => at(counters[name]))))
  yield counterNames.flatMap((name, index) => {
    const value = values[index]
    return value ? [{ kind: 'counter', name, value: Number(value) } as const] : []
  })
}

export async function* keyRecords(connection: Connection): AsyncGenerator<KeyRecord[]> {
  const { read } = connection
  const rehearsal = await read((redis) => redis.getBuffer(rehearsalPlace))
  if (rehearsal) yield [{ kind: 'rehearsal-key', key: new Uint8Array(rehearsal) }]
  for await (const names of namesAfter(connection, keyAt('root', '')))
    yield read((redis) => Promise.all(names.map((name) => rootKeyAt(redis, name))))
  for await (const scopes of namesAfter(connection, keyAt('scope', '')))
    yield (await read((redis) => Promise.all(scopes.map((scope) => scopeKeysAt(redis, scope))))).flat()
  for await (const ids of namesAfter(connection, keyAt('data', '')))
    yield (await read((redis) => Promise.all(ids.map((id) => dataKeyAt(redis, id))))).flat()
}

async function* ranked(connection: Connection, place: string): AsyncGenerator<[string, string][]> {
  for (let from = 0; ; from += batchSize) {
    const some = await connection.read((redis) =>
      redis.zrange(place, String(from), String(from + batchSize - 1), 'WITHSCORES'),
    )
    const pairs = Array.from({ length: some.length / 2 }, (_, index): [string, string] => [
      some[2 * index] ?? '',
      some[2 * index + 1] ?? '',
    ])
    if (pairs.length === 0) return
    yield pairs
  }
}

export const counters = { seen: 'seen', journal: 'journal-number', token: 'token' } as const
const counterNames = ['seen', 'journal', 'token'] as const

const documentAt = async (redis: Redis, key: string): Promise<DataRecord> => {
  const [[version, body], tags] = await Promise.all([
    redis.hmgetBuffer(at('document', key), 'version', 'body'),
    redis.smembers(at('tags', key)),
  ])
  const sorted: Tag[] = tags.toSorted()
  return { kind: 'document', key, version: Number(version), tags: sorted, body: new Uint8Array(body ?? []) }
}

const workAt = async (redis: Redis, id: string, moment: string): Promise<DataRecord> => {
  const [lane, [kind, ref, note]] = await Promise.all([
    redis.hget(at('lane'), id),
    redis.hmget(at('work', id), 'kind', 'ref', 'note'),
  ])
  const about = JSON.parse(ref ?? '{}') as Record<string, string>
  const item = { id, lane: lane ?? '', dueAt: Instant.parse(Number(moment)), kind: kind ?? '', ref: about }
  return { kind: 'work', item, note: note ?? null }
}

const rootKeyAt = async (redis: Redis, name: string): Promise<KeyRecord> => ({
  kind: 'root-key',
  name,
  wrapped: new Uint8Array((await redis.getBuffer(keyAt('root', name))) ?? []),
})

const scopeKeysAt = async (redis: Redis, scope: string): Promise<KeyRecord[]> => {
  const versions = await redis.hkeys(keyAt('scope', scope))
  const wrapped = await Promise.all(versions.map((one) => redis.hgetBuffer(keyAt('scope', scope), one)))
  return versions.map((version, index) => ({
    kind: 'scope-key',
    scope,
    version: Number(version),
    wrapped: new Uint8Array(wrapped[index] ?? []),
  }))
}

/** None when it was destroyed after it was named. */
const dataKeyAt = async (redis: Redis, id: string): Promise<KeyRecord[]> => {
  const [scope, version, wrapped] = await redis.hmgetBuffer(keyAt('data', id), 'scope', 'version', 'wrapped')
  if (!scope || !version || !wrapped) return []
  const bytes = new Uint8Array(wrapped)
  return [{ kind: 'data-key', id, scope: scope.toString(), version: Number(version), wrapped: bytes }]
}
