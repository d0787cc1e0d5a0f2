import { paced } from '#app/deliver/pace.ts'
import { room } from '#app/deliver/room.ts'
import { handlers } from '#app/handlers.ts'
import type { Messenger, WorkItem } from '#app/ports.ts'
import { type Handler, worker } from '#app/work.ts'
import { type Instant, sinceEver } from '#domain/time/instant.ts'
import { places } from '#support/placed.ts'
import { type Ground, type Platform, someone, startPlatform } from '#support/platform.ts'
import { carer, pupil } from '#support/raise.ts'
import { sampleNetworks } from '#support/sample-networks.ts'
import { textOf } from '#support/teams/card.ts'

/** One channel that Teams takes nothing for, one item that never works, and everything else. */
export type Noise = {
  platform: Platform
  /** Somebody raises something: for the channel that is refused, or for the other one. */
  raises: (where: 'refused' | 'other') => Promise<void>
  /** From now on Teams takes everything. */
  heals: () => void
  /** Lets so many milliseconds pass, with eight hands at work. */
  passes: (milliseconds: number) => Promise<void>
  /** How long what was due waited for a hand, in milliseconds: what is healthy. */
  ages: readonly number[]
  /** When the refused channel was tried, by what was sent. */
  tries: ReadonlyMap<string, readonly number[]>
  /** What stands in each channel, by the reference on it. */
  standing: ReadonlyMap<string, ReadonlySet<string>>
  poisoned: () => number
}

export const retryAfterMs = 30_000
const step = 500
const refused = '19:oldenzaal-18min'
const poison: WorkItem = { id: 'poison', lane: 'poison', dueAt: sinceEver, kind: 'poison', ref: {} }

export async function startNoise(startsAt: Instant, ground: (time: () => number) => Ground): Promise<Noise> {
  const state = { heals: false, poisoned: 0 }
  const time = (): number => platform.world.clock.now()
  const platform: Platform = startPlatform(
    await sampleNetworks(),
    startsAt,
    ground(() => time()),
  )
  const [anna, bram] = [someone('anna@carmel.example'), someone('bram@wijkracht.example')]
  const carla = someone('carla@oldenzaal.example')
  await platform.link('oldenzaal-18min', carla, [anna, bram])
  await platform.link('oldenzaal-18plus', carla, [bram])
  await platform.world.store.commit({ id: 'poison', puts: [], journal: [], work: [poison], cancel: [] })

  const elapsed = () => time() - startsAt
  const tries = new Map<string, number[]>()
  const standing = new Map<string, Set<string>>()
  const pace = room(elapsed)
  const unpaced = moody(platform.world.messenger, (channel, text) => {
    if (channel === refused && !state.heals) {
      tries.set(text, [...(tries.get(text) ?? []), elapsed()])
      return false
    }
    standing.set(channel, (standing.get(channel) ?? new Set()).add(text))
    return true
  })
  const world = { ...platform.world, messenger: paced(unpaced, pace), room: pace }
  const ages: number[] = []
  const fails: Handler = () => {
    state.poisoned += 1
    throw new Error('it never works')
  }
  const watched = Object.entries({ ...handlers, poison: fails }).map(([kind, handler]): [string, Handler] => [
    kind,
    async (in_, lease) => {
      const isIll = kind === 'poison' || (await isRefused(lease.item))
      if (!isIll) ages.push(time() - Math.max(lease.item.dueAt, startsAt))
      return handler(in_, lease)
    },
  ])
  const isRefused = async ({ lane }: WorkItem): Promise<boolean> => {
    const [what, id] = lane.split(':')
    const keys = await world.store.find('network:oldenzaal-18min', '', 10_000)
    return what === 'card' && keys.includes(`signal:${id}`)
  }
  const hand = worker(world, Object.fromEntries(watched), 'w')
  return {
    platform,
    raises: (where) =>
      where === 'refused'
        ? places(platform, anna, 'oldenzaal-18min', pupil)
        : places(platform, bram, 'oldenzaal-18plus', carer),
    heals: () => {
      state.heals = true
    },
    passes: async (milliseconds) => {
      for (const end = time() + milliseconds; time() < end; platform.wait(step))
        await Promise.all(Array.from({ length: 8 }, () => hand.drain()))
    },
    ages,
    tries,
    standing,
    poisoned: () => state.poisoned,
  }
}

/** A Teams that takes what `takes` says, and asks to wait for the rest. */
function moody(messenger: Messenger, takes: (channel: string, text: string) => boolean): Messenger {
  const asksToWait = { failed: 'later', afterMs: retryAfterMs } as const
  const said = (message: Parameters<Messenger['post']>[1]) =>
    /18[MP]-[0-9A-Z]{4}/.exec(textOf(message.card ?? message.text))?.[0] ?? message.summary
  return {
    ...messenger,
    post: async (to, message) =>
      takes(to.channel, said(message)) ? messenger.post(to, message) : asksToWait,
    replyInThread: async (to, thread, message) =>
      takes(to.channel, said(message)) ? messenger.replyInThread(to, thread, message) : asksToWait,
    update: async (to, id, message) =>
      takes(to.channel, said(message)) ? messenger.update(to, id, message) : asksToWait,
  }
}
