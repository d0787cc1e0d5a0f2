import { flushCompileCache } from 'node:module'
import { redisStore } from '#adapters/redis/redis-store.ts'
import { sqliteStore } from '#adapters/sqlite/sqlite-store.ts'
import type { Log, Store } from '#app/ports.ts'
import { compose } from '#compose'
import { Instant, later } from '#domain/time/instant.ts'
import { unhurried } from '#support/unhurried.ts'
import { readSettings, type Settings } from '../../../src/settings.ts'
import { withCrowd } from './crowd.ts'
import { crossedSince, type Death, dieAt, mortalMessenger, mortalStore } from './mortal.ts'

/** The real bot in a process of its own, which dies with SIGKILL at the boundary it is told. */

export type Order = { die: Death } | { work: true }
/** `idle`: nothing is due within ten minutes. `crossed`: the boundaries since the order to die. */
export type Report = { listening: number } | { idle: true; crossed: readonly string[] }

const tenMinutes = 10 * 60_000
const speed = Number(process.env['SPEED'])
const began = performance.now()
let start = Instant.parse(Number(process.env['NOW']))
const now = (): Instant => later(start, Math.round((performance.now() - began) * speed))

/** As a beat would, minute after minute, for the ten minutes that this process has. */
async function workUntilIdle(drain: () => Promise<number>, store: Pick<Store, 'nextDueAt'>): Promise<void> {
  const until = later(now(), tenMinutes - 1)
  for (;;) {
    await drain()
    const next = await store.nextDueAt()
    if (next === null || next > until) return
    start = later(start, Math.max(0, next - now()))
  }
}

/** The same store, whose leases run on the time of this process. */
async function storeOf({ store }: Settings): Promise<Store> {
  switch (store.kind) {
    case 'memory':
      throw new Error('what is in memory dies with it')
    case 'sqlite':
      return sqliteStore(store.path, now)
    case 'redis':
      return redisStore(store.address, now)
  }
}

async function main(): Promise<void> {
  const read = readSettings(process.env)
  if ('mistakes' in read) throw new Error('no store')
  const own = await storeOf(read.settings)
  const bot = await compose(read.settings, {
    files: await withCrowd(Number(process.env['CROWD'])),
    clock: { now },
    log: quiet,
    beating: speed > 0,
    elapsed: unhurried(),
    deadlineMs: Number(process.env['DEADLINE']),
    around: (messenger, store) => {
      void store.close()
      return { messenger: mortalMessenger(messenger), store: mortalStore(own) }
    },
  })
  const report = (line: Report) => process.send?.(line)
  const work = async () => {
    await workUntilIdle(bot.drain, bot.world.store)
    report({ idle: true, crossed: crossedSince() })
  }
  process.on('message', (order: Order) => {
    if ('die' in order) dieAt(order.die)
    else void work()
  })
  flushCompileCache()
  process.once('disconnect', () => process.exit())
  report({ listening: bot.port })
}

const quiet: Log = { info: () => {}, warn: () => {}, error: () => {} }

await main()
