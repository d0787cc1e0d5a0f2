import { setTimeout } from 'node:timers/promises'
import type { Redis } from 'ioredis'
import { StoreError } from '#app/ports.ts'
import type { Connection } from './connection.ts'

/** Something that Redis does beside its work: how it is started, and what its figures say of it. */
type Rewriting = { start: (redis: Redis) => Promise<unknown>; busy: RegExp; ended: RegExp }

const appendOnlyFile: Rewriting = {
  start: (redis) => redis.bgrewriteaof(),
  busy: /^aof_rewrite_(in_progress|scheduled):1/m,
  ended: /^aof_last_bgrewrite_status:ok/m,
}
const snapshot: Rewriting = {
  start: (redis) => redis.bgsave(),
  busy: /^rdb_bgsave_in_progress:1/m,
  ended: /^rdb_last_bgsave_status:ok/m,
}

const lookEveryMs = 20
const patienceMs = 20_000

/**
 * The append-only file is written anew from what is there now, and so is the snapshot where Redis makes one. Who asks
 * while it is being written waits for the next one, and shares that with everyone who asks meanwhile.
 */
export const tracesOf = (connection: Connection): (() => Promise<void>) => {
  let running: Promise<void> = Promise.resolve()
  let next: Promise<void> | null = null
  const start = async (): Promise<void> => {
    await running.catch(() => undefined)
    next = null
    running = rewriteAll(connection)
    return running
  }
  return () => (next ??= start())
}

const rewriteAll = async (connection: Connection): Promise<void> => {
  const until = performance.now() + patienceMs
  await rewrite(connection, appendOnlyFile, until)
  const [, rules] = await connection.read((redis) => redis.config('GET', 'save'))
  if (rules) await rewrite(connection, snapshot, until)
}

/** One that began before may have missed what was deleted since: first that one ends. */
const rewrite = async (connection: Connection, rewriting: Rewriting, until: number): Promise<void> => {
  do await atRest(connection, rewriting, until)
  while (!(await begins(connection, rewriting)))
  const figures = await atRest(connection, rewriting, until)
  if (!rewriting.ended.test(figures)) throw failed()
}

/** The figures once it is not busy with this. */
const atRest = async (connection: Connection, { busy }: Rewriting, until: number): Promise<string> => {
  for (;;) {
    const figures = await connection.read((redis) => redis.info('persistence'))
    if (!busy.test(figures)) return figures
    if (performance.now() > until) throw tooLong()
    await setTimeout(lookEveryMs)
  }
}

/** False when somebody else was first, with this or with another kind of writing. */
const begins = async (connection: Connection, { start }: Rewriting): Promise<boolean> => {
  const began = await connection.write((redis) =>
    start(redis).then(
      () => true,
      (error: unknown) => {
        if (error instanceof Error && /already in progress|child process/.test(error.message)) return false
        throw error
      },
    ),
  )
  if (!began) await setTimeout(lookEveryMs)
  return began
}

const tooLong = (): StoreError =>
  new StoreError('unavailable', 'Redis is still writing its files anew: ask again')

const failed = (): StoreError =>
  new StoreError('unavailable', 'Redis could not write its files anew: make room on its disk, and ask again')
