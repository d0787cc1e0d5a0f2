import { flushCompileCache } from 'node:module'
import { type Log, StoreError } from '#app/ports.ts'
import { compose } from '#compose'
import { type Instant, later } from '#domain/time/instant.ts'
import { acceptAll } from '#support/accepted.ts'
import { unhurried } from '#support/unhurried.ts'
import { readSettings } from '../../../src/settings.ts'
import { withCrowd } from './crowd.ts'
import { crossedSince, type Death, dieAt, mortalMessenger, mortalStore } from './mortal.ts'
import { storeOn, workUntilIdle } from './own-time.ts'

/**
 * The real bot in a process of its own, which dies with SIGKILL at the boundary it is told. It is loaded first, and
 * opens its store when it is told to begin.
 */

export type Order = { begin: Instant; speed: number } | { die: Death } | { work: true }
/** `idle`: nothing is due within ten minutes. `crossed`: the boundaries since the order to die. */
export type Report = { loaded: true } | { listening: number } | { idle: true; crossed: readonly string[] }

const report = (line: Report) => process.send?.(line)

async function live(begins: Instant, speed: number): Promise<void> {
  const { now, skipTo } = clockFrom(begins, speed)
  const read = readSettings(process.env)
  if ('mistakes' in read) throw new Error(read.mistakes.join('\n'))
  const own = await storeOn(read.settings, now)
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
  await acceptAll(bot.world.store, bot.world.networks)
  const work = async () => {
    await workUntilIdle({ now, skipTo, drain: bot.drain, store: bot.world.store })
    report({ idle: true, crossed: crossedSince() })
  }
  process.on('message', (order: Order) => {
    if ('die' in order) dieAt(order.die)
    else void work()
  })
  report({ listening: bot.port })
}

/** A clock that goes so many times faster than ours, and skips what is waited for. */
function clockFrom(begins: Instant, speed: number) {
  const began = performance.now()
  let start = begins
  const now = (): Instant => later(start, Math.round((performance.now() - began) * speed))
  const skipTo = (moment: Instant): void => {
    start = later(start, moment - now())
  }
  return { now, skipTo }
}

const quiet: Log = { info: () => {}, warn: () => {}, error: () => {} }

/** Its store is away: whoever started it tries again. */
const unlessAway = (error: unknown): void => {
  if (!(error instanceof StoreError)) throw error
  process.exit(2)
}

process.once('message', (order: Order) => {
  if ('begin' in order) void live(order.begin, order.speed).catch(unlessAway)
})
flushCompileCache()
process.once('disconnect', () => process.exit())
report({ loaded: true })
