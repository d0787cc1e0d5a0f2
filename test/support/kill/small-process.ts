import { flushCompileCache } from 'node:module'
import { dirname, join } from 'node:path'
import { redisKeys } from '#adapters/redis/redis-keys.ts'
import { sqliteKeys } from '#adapters/sqlite/sqlite-keys.ts'
import { type Channel, type Keys, StoreError, type TeamsPerson } from '#app/ports.ts'
import { sealed } from '#app/sealed.ts'
import { Instant } from '#domain/time/instant.ts'
import { startPlatform } from '#support/platform.ts'
import { sampleNetworks } from '#support/sample-networks.ts'
import { textOf } from '#support/teams/card.ts'
import { readSettings, type Settings } from '../../../src/settings.ts'
import { keepDraft, nearlyDone } from './drafts.ts'
import { type Death, dieAt, mortalMessenger, mortalStore } from './mortal.ts'
import { storeOn, workUntilIdle } from './own-time.ts'
import { plainMessenger } from './plain-messenger.ts'
import { confirmedIn } from './standing.ts'

/**
 * What raises and delivers, without the SDK in front of it, so that it can die often. It is loaded while another one
 * still lives, and opens the store when it is told to begin.
 */

/** `link`: whoever coordinates types koppel in the channel. `raise`: by this account, or once more when it was before. */
export type Order =
  | { begin: Scene }
  | { die: Death }
  | { link: string }
  | { raise: string; by: string }
  | { work: true }
/** `raised`: and what whoever raised it read. `idle`: nothing is due within ten minutes. */
export type Report =
  | { loaded: true }
  | { begun: true }
  | { linked: true }
  | { raised: string; confirmed: string | null }
  | { idle: true }
/** Where it finds the others. */
export type Scene = {
  serviceUrl: string
  deadlineMs: number
  now: number
  channel: Channel
  people: TeamsPerson[]
}

const hands = 4

const report = (line: Report) => process.send?.(line)

async function live(scene: Scene, settings: Settings): Promise<void> {
  const own = await storeOn(settings, () => platform.world.clock.now())
  const keys = await keysOf(settings)
  const messenger = mortalMessenger(plainMessenger(scene.serviceUrl, scene.deadlineMs))
  const store = sealed(mortalStore(own), keys)
  const { channel, people } = scene
  const platform = startPlatform(await sampleNetworks(), Instant.parse(scene.now), {
    store,
    keys,
    messenger,
    tenants: [channel.tenant],
  })
  const now = () => platform.world.clock.now()
  platform.rosters.set(channel.channel, people)
  const someone = (account: string): TeamsPerson => {
    const found = people.find((one) => one.account === account)
    if (!found) throw new Error(`${account} is not there`)
    return found
  }
  const raise = async (facts: string, by: string): Promise<string | null> => {
    const intake = nearlyDone(platform.memberOf(someone(by)), facts, now())
    await keepDraft(store, intake)
    const data = { intake: intake.id, rev: intake.rev, step: 'check', checkedNoNames: 'true' }
    const reply = await platform.presses(someone(by), 'raise', data)
    return 'card' in reply ? confirmedIn(textOf(reply.card)) : null
  }
  const drain = () => Promise.all(Array.from({ length: hands }, platform.drain))
  const skipTo = (moment: Instant) => platform.wait(moment - now())
  const obey = async (order: Order): Promise<void> => {
    if ('die' in order) return dieAt(order.die)
    if ('link' in order) {
      await platform.says(someone(order.link), 'koppel oldenzaal-18min', { channel })
      report({ linked: true })
    } else if ('raise' in order) {
      const confirmed = await raise(order.raise, order.by).catch(notNow)
      report({ raised: order.raise, confirmed })
    } else if ('work' in order) {
      await workUntilIdle({ now, skipTo, drain, store })
      report({ idle: true })
    }
  }
  process.on('message', (order: Order) => void obey(order))
  report({ begun: true })
}

/** Its store did not take it: whoever raised it tries again. */
const notNow = (error: unknown): null => {
  if (!(error instanceof StoreError)) throw error
  return null
}

const masterKey = new Uint8Array(32)
const keysOf = async ({ store }: Settings): Promise<Keys> =>
  store.kind === 'redis'
    ? redisKeys(store.address, masterKey)
    : sqliteKeys(join(dirname(store.kind === 'sqlite' ? store.path : ''), 'keys.db'), masterKey)

const read = readSettings(process.env)
if ('mistakes' in read) throw new Error(read.mistakes.join('\n'))
const { settings } = read
process.once('message', (order: Order) => void ('begin' in order && live(order.begin, settings)))
flushCompileCache()
process.once('disconnect', () => process.exit())
report({ loaded: true })
