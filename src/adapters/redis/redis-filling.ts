import type { Redis } from 'ioredis'
import type { StoreRecord } from '#app/ports/contents.ts'
import { rehearsalPlace } from './redis-keys.ts'
import { at, counters, keyAt } from './redis-records.ts'

/** Puts one record in its place. */
export const put = (redis: Redis, record: StoreRecord): Promise<unknown>[] => {
  switch (record.kind) {
    case 'document': {
      const { key, version, tags, body } = record
      return [
        redis.hset(at('document', key), { version, body: Buffer.from(body) }),
        ...(tags.length > 0 ? [redis.sadd(at('tags', key), ...tags)] : []),
        ...tags.map((tag) => redis.zadd(at('tag', tag), 0, key)),
      ]
    }
    case 'work': {
      const { id, lane, dueAt, kind, ref } = record.item
      const note = record.note === null ? {} : { note: record.note }
      return [
        redis.hset(at('work', id), { kind, ref: JSON.stringify(ref), ...note }),
        redis.hset(at('lane'), id, lane),
        redis.zadd(at('due'), dueAt, id),
      ]
    }
    case 'journal': {
      const { number, ...line } = record.entry
      return [redis.zadd(at('journal'), number, `${number} ${JSON.stringify(line)}`)]
    }
    case 'handled':
      return [redis.zadd(at('handled'), record.at, record.id)]
    case 'counter':
      return [redis.set(at(counters[record.name]), record.value)]
    case 'root-key':
      return [redis.set(keyAt('root', record.name), Buffer.from(record.wrapped))]
    case 'scope-key':
      return [redis.hset(keyAt('scope', record.scope), record.version, Buffer.from(record.wrapped))]
    case 'data-key': {
      const { id, scope, version, wrapped } = record
      return [redis.hset(keyAt('data', id), { scope, version, wrapped: Buffer.from(wrapped) })]
    }
    case 'rehearsal-key':
      return [redis.set(rehearsalPlace, Buffer.from(record.key))]
  }
}
