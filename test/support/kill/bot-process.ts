import { flushCompileCache } from 'node:module'
import { type Log, StoreError } from '#app/ports.ts'
import { compose } from '#compose'
import { Instant, later } from '#domain/time/instant.ts'
import { unhurried } from '#support/unhurried.ts'
import { readSettings } from '../../../src/settings.ts'
import { withCrowd } from './crowd.ts'
import { crossedSince, type Death, dieAt, mortalMessenger, mortalStore } from './mortal.ts'
import { storeOn, workUntilIdle } from './own-time.ts'

/** The real bot in a process of its own, which dies with SIGKILL at the boundary it is told. */

export type Order = { die: Death } | { work: true }
/** `idle`: nothing is due within ten minutes. `crossed`: the boundaries since the order to die. */
export type Report = { listening: number } | { idle: true; crossed: readonly string[] }

const speed = Number(process.env['SPEED'])
const began = performance.now()
let start = Instant.parse(Number(process.env['NOW']))
const now = (): Instant => later(start, Math.round((performance.now() - began) * speed))
const skipTo = (moment: Instant): void => {
  start = later(start, moment - now())
}

async function main(): Promise<void> {
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
  const report = (line: Report) => process.send?.(line)
  const work = async () => {
    await workUntilIdle({ now, skipTo, drain: bot.drain, store: bot.world.store })
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

// Its store is away: whoever started it tries again.
await main().catch((error: unknown) => {
  if (!(error instanceof StoreError)) throw error
  process.exit(2)
})
