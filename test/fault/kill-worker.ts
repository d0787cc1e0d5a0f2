import { flushCompileCache } from 'node:module'
import { redisStore } from '#adapters/redis/redis-store.ts'
import { sqliteStore } from '#adapters/sqlite/sqlite-store.ts'
import type { Commit, Log, Messenger, Store } from '#app/ports.ts'
import { compose } from '#compose'
import { Instant, later } from '#domain/time/instant.ts'
import { sampleNetworks } from '#support/sample-networks.ts'
import { unhurried } from '#support/unhurried.ts'
import { readSettings, type Settings } from '../../src/settings.ts'

/** The real bot in a process of its own, which dies with SIGKILL at the boundary it is told. */

/** Dies at the boundary of that name, or so many boundaries after it; without a name they count from now. */
export type Death = { at: string | null; further: number }
export type Order = { die: Death } | { work: true }
/** `idle`: nothing is due within ten minutes. `crossed`: the boundaries since the order to die. */
export type Report = { listening: number } | { idle: true; crossed: string[] }

const tenMinutes = 10 * 60_000
let crossed: string[] = []
let death: Death | null = null
let now = Instant.parse(Number(process.env['NOW']))

/** Between any two steps that somebody outside can see. */
function cross(name: string): void {
  if (!death || (crossed.length === 0 && death.at !== null && death.at !== name)) return
  crossed.push(name)
  if (crossed.length > death.further) process.kill(process.pid, 'SIGKILL')
}

async function around<Value>(name: string, step: () => Promise<Value>): Promise<Value> {
  cross(`before ${name}`)
  const value = await step()
  cross(`after ${name}`)
  return value
}

const mortalMessenger = (messenger: Messenger): Messenger => ({
  post: (...to) => around('the anchor', () => messenger.post(...to)),
  update: (...to) => around('the content', () => messenger.update(...to)),
  updateTold: (...to) => around('the receipt', () => messenger.updateTold(...to)),
  tell: (...to) => around('a message', () => messenger.tell(...to)),
  open: (...to) => around('opening a chat', () => messenger.open(...to)),
  replyInThread: (...to) => around('a line under the card', () => messenger.replyInThread(...to)),
  remove: (...to) => around('removing a card', () => messenger.remove(...to)),
})

const mortalStore = (store: Store): Store => ({
  ...store,
  commit: (commit) => around(`the commit of ${nameOf(commit)}`, () => store.commit(commit)),
  claim: (...due) => around('a claim', () => store.claim(...due)),
})

function nameOf({ puts, journal, lease }: Commit): string {
  const stores = (kind: string, isNew: boolean) =>
    puts.some(({ key, expect }) => key.startsWith(kind) && (expect === null) === isNew)
  if (stores('signal:', true)) return 'the signal'
  if (stores('post:', true)) return 'the anchor'
  if (stores('post:', false)) return 'the content'
  if (journal.some(({ verb }) => verb === 'signal-posted')) return 'its place'
  return lease ? `a ${lease.item.kind}` : 'something else'
}

/** As a beat would, minute after minute, for the ten minutes that this process has. */
async function workUntilIdle(drain: () => Promise<number>, store: Pick<Store, 'nextDueAt'>): Promise<void> {
  const until = later(now, tenMinutes - 1)
  for (;;) {
    await drain()
    const next = await store.nextDueAt()
    if (next === null || next > until) return
    now = Instant.parse(Math.max(now, next))
  }
}

/** The same store, whose leases run on the time of this process. */
async function storeOf({ store }: Settings): Promise<Store> {
  switch (store.kind) {
    case 'memory':
      throw new Error('what is in memory dies with it')
    case 'sqlite':
      return sqliteStore(store.path, () => now)
    case 'redis':
      return redisStore(store.address, () => now)
  }
}

async function main(): Promise<void> {
  const read = readSettings(process.env)
  if ('mistakes' in read) throw new Error('no store')
  const own = await storeOf(read.settings)
  const bot = await compose(read.settings, {
    files: await sampleNetworks(),
    clock: { now: () => now },
    log: quiet,
    beating: false,
    elapsed: unhurried(),
    around: (messenger, store) => {
      void store.close()
      return { messenger: mortalMessenger(messenger), store: mortalStore(own) }
    },
  })
  const report = (line: Report) => process.send?.(line)
  const work = async () => {
    await workUntilIdle(bot.drain, bot.world.store)
    report({ idle: true, crossed })
  }
  process.on('message', (order: Order) => {
    if ('die' in order) [death, crossed] = [order.die, []]
    else void work()
  })
  flushCompileCache()
  process.once('disconnect', () => process.exit())
  report({ listening: bot.port })
}

const quiet: Log = { info: () => {}, warn: () => {}, error: () => {} }

await main()
