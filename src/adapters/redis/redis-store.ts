import { z } from 'zod'
import { type Lease, type Store, StoreError, type WorkItem } from '#app/ports.ts'
import { Instant } from '#domain/time/instant.ts'
import type { RedisAddress } from './address.ts'
import { commitValues } from './commit-values.ts'
import { type Connection, openRedis } from './connection.ts'
import { journalOf } from './journal.ts'
import { dataAreLost } from '../key-places.ts'
import { claimSpace, type Kind, lookAtSpace } from './mark.ts'
import { namesAfter } from './names.ts'
import { holdsDataKeys } from './redis-keys.ts'
import { script } from './script.ts'
import { tracesOf } from './traces.ts'

export const storeKind: Kind = { name: 'store', prefix: 'seinhuis:', schema: 1 }

const [commit, claim, release, nextDue, waiting] = [
  script('commit'),
  script('claim'),
  script('release'),
  script('next-due'),
  script('waiting'),
]

/**
 * For several processes or machines. Throws StoreError with one sentence when this Redis is not fit to keep it. Leases
 * run on the server's own time, unless a test has a `time` of its own, in milliseconds.
 */
export const redisStore = async (
  address: RedisAddress,
  time: () => number | '' = () => '',
): Promise<Store> => {
  const connection = await openRedis(address)
  await marked(connection)
  const { read, write, confirmed } = connection
  const { prefix } = storeKind

  return {
    get: async (key) => {
      const [version, body] = await read((redis) =>
        redis.hmgetBuffer(`${prefix}document:${key}`, 'version', 'body'),
      )
      return version && body ? { version: Number(version), body: new Uint8Array(body) } : null
    },
    find: (tag, after = '', limit = 100) =>
      read((redis) =>
        redis.zrangebylex(`${prefix}tag:${tag}`, after === '' ? '-' : `(${after}`, '+', 'LIMIT', 0, limit),
      ),
    commit: async (change) => {
      const said = await write((redis) => commit(redis, prefix, time(), ...commitValues(change)))
      const answer = answers.parse(said)
      if (answer === 'conflict' || answer === 'fenced') throw new StoreError(answer, sentences[answer])
      await confirmed()
      return answer
    },
    isDone: async (id) => (await read((redis) => redis.zscore(`${prefix}handled`, id))) !== null,
    claim: async (now, worker, leaseSeconds) => {
      const found = await write((redis) => claim(redis, prefix, time(), now, worker, leaseSeconds * 1000))
      return found === null ? null : leaseOf(found, worker)
    },
    release: async (lease, dueAt, note) => {
      await write((redis) => release(redis, prefix, time(), lease.token, dueAt, note))
    },
    nextDueAt: async () => momentOf(await read((redis) => nextDue(redis, prefix, time()))),
    whenDue: async (id) => momentOf(await read((redis) => redis.zscore(`${prefix}due`, id))),
    workAbout: (names) => workNaming(connection, `${prefix}work:`, names),
    waiting: async (now) =>
      kindsDue
        .parse(await read((redis) => waiting(redis, prefix, time(), now)))
        .map(([what, count, oldest]) => ({ kind: what, count, oldestDueAt: Instant.parse(oldest) })),
    isNew: async () => (await read((redis) => redis.exists(`${prefix}handled`))) === 0,
    ...journalOf(connection, prefix),
    clearTraces: tracesOf(connection),
    probe: async () => {
      await write((redis) => redis.incr(`${prefix}probe`))
      await confirmed()
    },
    close: connection.close,
  }
}

const workNaming = async (
  { read }: Connection,
  place: string,
  names: ReadonlySet<string>,
): Promise<Pick<WorkItem, 'id' | 'ref'>[]> => {
  const found: Pick<WorkItem, 'id' | 'ref'>[] = []
  for await (const ids of namesAfter({ read }, place)) {
    const refs = await read((redis) => Promise.all(ids.map((id) => redis.hget(`${place}${id}`, 'ref'))))
    // The cast is safe: only `commit` writes here.
    const work = ids.map((id, index) => ({ id, ref: JSON.parse(refs[index] ?? '{}') as WorkItem['ref'] }))
    found.push(...work.filter(({ ref }) => Object.values(ref).some((name) => names.has(name))))
  }
  return found
}

const answers = z.enum(['done', 'repeat', 'conflict', 'fenced'])

const sentences = {
  conflict: 'somebody changed this document first: load it and decide again',
  fenced: 'this lease was taken over, given back or cancelled: leave the item',
}

const marked = async (connection: Connection): Promise<void> => {
  try {
    await refuseLostData(connection)
    await claimSpace(connection, storeKind)
  } catch (error) {
    await connection.close()
    throw error
  }
}

/** The keys before the mark: whoever starts at the same moment puts the mark before them. */
const refuseLostData = async (connection: Connection): Promise<void> => {
  const unmarked = async () => (await lookAtSpace(connection, storeKind)) === 'none'
  if ((await unmarked()) && (await holdsDataKeys(connection)) && (await unmarked()))
    throw dataAreLost(
      `${connection.name} (keys that begin with ${storeKind.prefix})`,
      'put a backup of the data back, or name another database in SEINHUIS_STORE',
    )
}

const claimed = z.tuple([
  z.string(),
  z.string(),
  z.coerce.number(),
  z.string(),
  z.string(),
  z.coerce.number(),
])

const momentOf = (found: unknown): Instant | null => (found === null ? null : Instant.parse(Number(found)))
const kindsDue = z.array(z.tuple([z.string(), z.coerce.number(), z.coerce.number()]))

const leaseOf = (found: unknown, worker: string): Lease => {
  const [id, lane, dueAt, what, ref, token] = claimed.parse(found)
  // The cast is safe: only `commit` writes here.
  const about = JSON.parse(ref) as Record<string, string>
  return { item: { id, lane, dueAt: Instant.parse(dueAt), kind: what, ref: about }, worker, token }
}
