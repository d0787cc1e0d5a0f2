import { describe, expect, it } from 'vitest'
import { memoryKeys } from '#adapters/memory/memory-keys.ts'
import { memoryStore } from '#adapters/memory/memory-store.ts'
import { handlers } from '#app/handlers.ts'
import type { Delivery, Message, Messenger } from '#app/ports.ts'
import { keyOf, kinds, load, put } from '#app/records.ts'
import { worker } from '#app/work.ts'
import type { World } from '#app/world.ts'
import { begin, ended } from '#app/deliver/settling.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { aSignal, at } from '#support/given.ts'
import { someone, startPlatform } from '#support/platform.ts'
import { sampleNetworks } from '#support/sample-networks.ts'
import { unsealed } from '#support/unsealed.ts'

const ten = at('2026-11-23T10:00')
const files = await sampleNetworks()

describe('what is put in the place of a message', () => {
  it('that succeeds is put once', async () => {
    const { drains, puts, visible } = await aCard('een')
    await drains()
    expect(puts()).toBe(1)
    expect(visible()).toContain('een')
  })

  it('that Teams refuses for now is put once when Teams takes it', async () => {
    const { drains, passes, puts, answers } = await aCard('een')
    answers.push('refused')
    await drains()
    passes(10_000)
    await drains()
    passes(10_000)
    await drains()
    expect(puts()).toBe(2)
  })

  it('and is applied late does not stay over what was put after it', async () => {
    const { changes, drains, passes, visible, answers, arrives } = await aCard('een')
    answers.push('late')
    await drains()
    await changes('twee')
    passes(1_000)
    await drains()
    expect(visible()).toContain('twee')
    arrives()
    expect(visible()).toContain('een')
    passes(5_000)
    await drains()
    expect(visible()).toContain('twee')
  })

  it('of which the end is not known, because it died, is put at once and once more', async () => {
    const { store, dies, drains, passes, puts, visible, arrives } = await aCard('een')
    await dies()
    await drains()
    expect(puts()).toBe(2)
    expect(visible()).toContain('een')
    expect((await store.post())?.unsettled).toEqual({ by: 'second', since: 30_000 })
    arrives()
    passes(5_000)
    await drains()
    expect(puts()).toBe(3)
    expect((await store.post())?.unsettled).toBeNull()
    passes(60_000)
    await drains()
    expect(puts()).toBe(3)
  })

  it.each([
    ['knows that it was done', false],
    ['does not know whether it was done', true],
  ])('by who was too slow, lost their turn and %s, does not stay over what came after', async (_, unsure) => {
    const { changes, drains, passes, takesOver, visible, answers, arrives } = await aCard('een')
    const [held, slow] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    answers.push({ until: slow.promise, asked: held.resolve, unsure })
    const first = drains()
    await held.promise
    takesOver()
    await changes('twee')
    await drains()
    passes(5_000)
    await drains()
    expect(visible()).toContain('twee')
    arrives()
    expect(visible()).toContain('een')
    slow.resolve()
    await first
    await drains()
    expect(visible()).toContain('twee')
  })

  it('by who began when somebody else was done with it is put once more', async () => {
    const { store, claims, takesOver, drains, passes, puts, answers } = await aCard('een')
    const begins = await claims()
    takesOver()
    await drains()
    passes(5_000)
    await drains()
    expect((await store.post())?.unsettled).toBeNull()
    answers.push('late')
    const before = puts()
    await begins()
    expect((await store.post())?.unsettled).not.toBeNull()
    for (const _ of ['first', 'once more']) {
      passes(5_000)
      await drains()
    }
    expect((await store.post())?.unsettled).toBeNull()
    expect(puts() - before).toBeGreaterThan(1)
  })
})

describe('when one that succeeds is enough', () => {
  const at = (elapsed: number, id = 'one') => ({ id, elapsed: () => elapsed })

  it('at once, when nothing is under way', () => {
    expect(ended(begin(null, at(0)))).toBeNull()
  })

  it('later than somebody else can still be at it, since this process knows of that', () => {
    const took = ended(begin({ by: 'other', since: null }, at(1_000)))
    expect(took).toEqual({ by: 'one', since: 1_000 })
    expect(ended(begin(took, at(5_999)))).toEqual(took)
    expect(ended(begin(took, at(6_000)))).toBeNull()
  })

  it('what another process knows, by a count of its own, says nothing here', () => {
    expect(ended(begin({ by: 'other', since: 0 }, at(90_000)))).toEqual({ by: 'one', since: 90_000 })
  })

  it('one that was begun here and did not end is as unknown as that of another', () => {
    expect(ended(begin({ by: 'one', since: null }, at(7)))).toEqual({ by: 'one', since: 7 })
  })
})

/** `late` gives no answer and is applied when it `arrives`; so is what waits `until` then, and answers that it succeeded. */
type Answer = 'refused' | 'late' | { until: Promise<void>; asked: () => void; unsure?: boolean }

/** A signal that is to be shown with this in it, in a channel where only what is put in place matters. */
async function aCard(observation: string) {
  let time = 0
  const bare = unsealed(memoryStore(() => time))
  const platform = startPlatform(files, ten, { store: bare, keys: memoryKeys() })
  await platform.link('oldenzaal-18min', someone('carla@oldenzaal.example'), [])
  const { answers, board, messenger } = boardMessenger()
  const starts = (id: string): World => ({
    ...platform.world,
    messenger,
    process: { id, elapsed: () => time },
  })
  let world = starts('first')
  const about = (text: string): Signal => {
    const { content, ...rest } = aSignal()
    return { ...rest, content: { ...content, observation: text } }
  }
  const shows = (signal: Signal) => ({
    id: `show:${signal.id}`,
    lane: `card:${signal.id}`,
    dueAt: world.clock.now(),
    kind: 'show',
    ref: { signal: signal.id },
  })
  const changes = async (text: string) => {
    const signal = about(text)
    const over = await load(world.store, kinds.signal, keyOf.signal(signal.id))
    const puts = [put(kinds.signal, keyOf.signal(signal.id), signal, over)]
    await world.store.commit({ id: text, puts, journal: [], work: [shows(signal)], cancel: [] })
  }
  const passes = (milliseconds: number) => {
    time += milliseconds
    platform.wait(milliseconds)
  }
  await changes(observation)
  const drains = () => worker(world, handlers, 'w').drain()
  return {
    answers,
    changes,
    drains,
    passes,
    /** The process stops for good where it waits for an answer; its lease runs out. */
    dies: async () => {
      const asked = Promise.withResolvers<void>()
      answers.push({ until: new Promise(() => {}), asked: asked.resolve })
      void drains()
      await asked.promise
      passes(30_000)
      world = starts('second')
    },
    /** Somebody takes it, and stands still until they begin. */
    claims: async () => {
      const [slow, lease] = [world, await world.store.claim(world.clock.now(), 'slow', 30)]
      if (!lease || !handlers['show']) throw new Error('nothing is to be shown')
      const show = handlers['show']
      return () => show(slow, lease)
    },
    takesOver: () => {
      passes(30_000)
      world = starts('second')
    },
    puts: () => board.puts,
    visible: () => board.text,
    arrives: () => board.arrives(),
    store: { post: async () => (await load(world.store, kinds.post, keyOf.post(about('').id)))?.value },
  }
}

function boardMessenger() {
  const answers: Answer[] = []
  const board = { text: '', puts: 0, arrives: () => {} }
  const applies = (message: Message) => () => {
    board.text = JSON.stringify(message.card)
  }
  const fails = async (): Promise<Delivery<never>> => ({ failed: 'later' })
  const does = async (): Promise<Delivery<string>> => ({ done: 'message' })
  const update = async (_channel: unknown, _id: string, message: Message): Promise<Delivery<void>> => {
    board.puts += 1
    const answer = answers.shift()
    if (answer === 'refused') return fails()
    if (!answer) return { done: applies(message)() }
    board.arrives = applies(message)
    if (answer === 'late') return { failed: 'unsure' }
    answer.asked()
    await answer.until
    return answer.unsure ? { failed: 'unsure' } : { done: undefined }
  }
  const nothing = async () => ({ done: undefined })
  const messenger: Messenger = {
    post: does,
    replyInThread: does,
    update,
    remove: nothing,
    open: does,
    tell: does,
    updateTold: nothing,
  }
  return { answers, board, messenger }
}
