import { setImmediate } from 'node:timers/promises'
import { handlers } from '#app/handlers.ts'
import { type Messenger, type SealedStore, StoreError } from '#app/ports.ts'
import { worker } from '#app/work.ts'
import { places } from '#support/placed.ts'
import { type Platform, startPlatform } from '#support/platform.ts'
import { pupil } from '#support/raise.ts'
import { textOf } from '#support/teams/card.ts'
import { moment } from '#support/time.ts'
import { say } from '#text/words.ts'
import type { Order, Pressing, Report, Shown } from './bot.ts'
import { groundOf } from './ground.ts'
import { anna, carla, channel, files, network, pressers } from './people.ts'

/** One of the bots in a storm: everything but the platform, in a process of its own, before a store that others use too. */

const now = moment('2026-11-23 10:00')
const everyone = new Map([anna, ...pressers].map((person) => [person.account, person]))
const shown: Shown[] = []

/** What was read is old news by the time it is used. */
const distant = (store: SealedStore): SealedStore => ({
  ...store,
  get: async (key) => {
    const found = await store.get(key)
    await setImmediate()
    return found
  },
})

/** What the channel shows, and when that began, by a clock that all processes of this machine share. */
function watched(messenger: Messenger): Messenger {
  let posted = 0
  return {
    ...messenger,
    post: async (...to) => {
      const sent = await messenger.post(...to)
      posted += 1
      return 'done' in sent ? { done: `${process.pid}-${posted}` } : sent
    },
    update: async (to, message, what) => {
      shown.push({ at: Number(process.hrtime.bigint() / 1_000n), message, text: textOf(what.card) })
      await setImmediate()
      return messenger.update(to, message, what)
    },
  }
}

const { busy } = say('nl').words.chat

/** Who reads that nothing was kept presses once more, as they are told to. */
async function answers(platform: Platform, { who, verb, data, id, inChannel }: Pressing): Promise<string> {
  const person = everyone.get(who)
  if (!person) throw new Error(`nobody is ${who}`)
  for (let left = 5; ; left -= 1) {
    const reply = await platform.presses(person, verb, data, { id, ...(inChannel ? { channel } : {}) })
    const text = 'card' in reply ? textOf(reply.card) : ''
    if (text !== busy || left === 0) return text
  }
}

/** While the other one has the file, a bot looks again later. */
const unlessTaken = (error: unknown): number => {
  if (error instanceof StoreError && error.code === 'unavailable') return 1
  throw error
}

async function main(): Promise<void> {
  const ground = await groundOf(process.env['STORE'] ?? '')
  const platform = startPlatform(await files(), now, { ...ground, store: distant(ground.store) })
  platform.rosters.set(channel.channel, [anna, ...pressers])
  const { world } = platform
  const hand = worker({ ...world, messenger: watched(world.messenger) }, handlers, `w-${process.pid}`)

  const carryOut = async (order: Order): Promise<unknown> => {
    if ('link' in order) return platform.link(network, carla, [anna, ...pressers.slice(1)])
    if ('place' in order) {
      for (let left = order.place; left > 0; left -= 1) await places(platform, anna, network, pupil)
      return null
    }
    if ('press' in order) return Promise.all(order.press.map((one) => answers(platform, one)))
    const done = await Promise.all([1, 2, 3, 4].map(() => hand.drain().catch(unlessTaken)))
    return { did: done.reduce((sum, one) => sum + one), shown: shown.splice(0) }
  }
  /** Who ended the storm waits for nothing any more. */
  const report = (what: Report): void => void process.send?.(what, () => undefined)
  process.on('message', (order: Order) => {
    carryOut(order).then(
      (value) => report({ value: value ?? null }),
      (error: unknown) => report({ error: String(error) }),
    )
  })
  process.once('disconnect', () => process.exit())
  report({ value: null })
}

await main()
