import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { memoryStore } from '#adapters/memory/memory-store.ts'
import { StoreError, type WorkItem } from '#app/ports.ts'
import { type Handler, putBack, settle, worker } from '#app/work.ts'
import type { World } from '#app/world.ts'
import { type Instant, later } from '#domain/time/instant.ts'
import { startPlatform } from '#support/platform.ts'
import { moment } from '#support/time.ts'
import { unsealed } from '#support/unsealed.ts'

const start = moment('2026-11-20 10:00')

/** A world of which only the work counts, with a clock that a test moves. */
function aWorld() {
  const platform = startPlatform([], start)
  const { world } = platform
  const puts = (...items: Partial<WorkItem>[]) =>
    world.store.commit({
      id: world.ids.fresh('c'),
      puts: [],
      journal: [],
      work: items.map(anItem),
      cancel: [],
    })
  const notes = () => platform.log.filter(({ event }) => event === 'work-again').map(({ fields }) => fields)
  return { ...platform, world, puts, notes }
}

const anItem = (more: Partial<WorkItem>): WorkItem => ({
  id: 'one',
  lane: more.id ?? 'one',
  dueAt: start,
  kind: 'good',
  ref: {},
  ...more,
})

const good: Handler = (world, lease) => settle(world, lease)
const poison: Handler = () => Promise.reject(new Error('Anna belde 0612345678'))
const handlers = { good, poison }

describe('what is due', () => {
  it('is done, with what follows from it, and what is not due waits', async () => {
    const { world, puts, wait } = aWorld()
    const follow: Handler = async (there, lease) => {
      const work = [anItem({ id: 'second' })]
      await there.store.commit({ id: 'c', puts: [], journal: [], work, cancel: [], lease })
      return 'settled'
    }
    await puts({ id: 'first', kind: 'follow' }, { id: 'later', dueAt: later(start, 60_000) })
    const hand = worker(world, { ...handlers, follow }, 'w')
    expect(await hand.drain()).toBe(2)
    wait(60_000)
    expect(await hand.drain()).toBe(1)
  })

  it('does not wait for a neighbour that keeps failing', async () => {
    const { world, puts } = aWorld()
    await puts({ id: 'a', kind: 'poison' }, { id: 'b' }, { id: 'c' })
    expect(await worker(world, handlers, 'w').drain()).toBe(3)
    expect(await world.store.nextDueAt()).toBeGreaterThan(start)
  })

  it('of a kind that nobody knows yet stays due, for a newer version', async () => {
    const { world, puts, notes } = aWorld()
    await puts({ kind: 'of-tomorrow' })
    await worker(world, handlers, 'w').drain()
    expect(notes()).toEqual([expect.objectContaining({ note: 'unknown-kind' })])
    expect(await world.store.nextDueAt()).toBeGreaterThanOrEqual(start + 60_000)
  })
})

describe('what failed', () => {
  it('comes back after a second, then each time twice as late, and never later than five minutes', async () => {
    const { world, puts, wait, notes } = aWorld()
    await puts({ kind: 'poison' })
    const hand = worker(world, handlers, 'w')
    for (let time = 0; time < 12; time++) {
      await hand.drain()
      wait(300_000)
    }
    const waits = notes().map(({ inMs }) => Number(inMs))
    expect(waits).toHaveLength(12)
    waits.forEach((inMs, time) => {
      const most = Math.min(1_000 * 2 ** time, 300_000)
      expect(inMs).toBeGreaterThanOrEqual(Math.max(most / 2, 1_000))
      expect(inMs).toBeLessThanOrEqual(Math.max(most, 1_000))
    })
  })

  it('waits as long as it was asked to, even the first time', async () => {
    const { world, puts, notes } = aWorld()
    await puts({ kind: 'throttled' })
    const throttled: Handler = () => Promise.resolve({ again: 17_000, note: 'asked-to-wait' })
    await worker(world, { throttled }, 'w').drain()
    expect(notes()).toEqual([expect.objectContaining({ note: 'asked-to-wait', inMs: 17_000 })])
  })

  it('starts over with a second once it has worked', async () => {
    const { world, puts, wait, notes } = aWorld()
    let broken = true
    const shaky: Handler = (there, lease) => (broken ? poison(there, lease) : settle(there, lease))
    const hand = worker(world, { shaky }, 'w')
    for (const failing of [true, true, false, true]) {
      broken = failing
      await puts({ kind: 'shaky' })
      await hand.drain()
      wait(300_000)
    }
    expect(notes().map(({ tried }) => tried)).toEqual([1, 2, 1])
  })

  it('is in the log by name, without what it said', async () => {
    const { world, puts, log } = aWorld()
    await puts({ kind: 'poison' })
    await worker(world, handlers, 'w').drain()
    expect(JSON.stringify(log)).toContain('work-failed')
    expect(JSON.stringify(log)).not.toMatch(/Anna|0612345678/)
  })

  it('because another worker took over is left to that worker', async () => {
    const { world, puts, notes } = aWorld()
    await puts({ kind: 'slow' })
    const slow: Handler = () => Promise.reject(new StoreError('fenced', 'taken over'))
    expect(await worker(world, { slow }, 'w').drain()).toBe(1)
    expect(notes()).toEqual([])
  })

  it('before anything was applied is due again although it was settled', async () => {
    const { world, puts, wait } = aWorld()
    let times = 0
    const careful: Handler = async (there, lease) => {
      times += 1
      await settle(there, lease)
      if (times === 1) await putBack(there, lease, { failed: 'later', afterMs: 5_000 })
      return 'settled'
    }
    await puts({ kind: 'careful' })
    const hand = worker(world, { careful }, 'w')
    expect(await hand.drain()).toBe(1)
    wait(4_999)
    expect(await hand.drain()).toBe(0)
    wait(1)
    expect(await hand.drain()).toBe(1)
  })
})

describe('a worker that runs by itself', () => {
  // Without a beat: what happens here, happens because it was woken.
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
  afterEach(() => void vi.useRealTimers())

  it('looks at once when it is woken, and finishes what it is at before it stops', async () => {
    const { world, puts } = aWorld()
    const order: string[] = []
    const asked = Promise.withResolvers<void>()
    const free = Promise.withResolvers<void>()
    const slow: Handler = async (there, lease) => {
      asked.resolve()
      await free.promise
      order.push('done')
      return settle(there, lease)
    }
    const hand = worker(world, { slow }, 'w')
    expect(hand.beating()).toBe(false)
    hand.start()
    await resting()
    await puts({ kind: 'slow' })
    hand.wake()
    await asked.promise
    expect(hand.beating()).toBe(true)
    const stopped = hand.stop().then(() => order.push('stopped'))
    free.resolve()
    await stopped
    expect(order).toEqual(['done', 'stopped'])
    expect(await world.store.nextDueAt()).toBeNull()
  })

  it('goes on after the store was away', async () => {
    const { world, puts, log } = aWorld()
    await puts({ id: 'one' })
    const done = Promise.withResolvers<void>()
    const last: Handler = async (there, lease) => settle(there, lease).finally(done.resolve)
    const away = { ...world, store: flaky(world) }
    const hand = worker(away, { good: last }, 'w')
    hand.start()
    await resting()
    vi.advanceTimersByTime(1_000)
    await done.promise
    await hand.stop()
    expect(log.filter(({ event }) => event === 'beat-failed').map(({ fields }) => fields)).toContainEqual({
      code: 'unavailable',
    })
  })
})

it('two workers never hold two items of one lane', async () => {
  const store = unsealed(memoryStore())
  const { world } = aWorld()
  const shared: World = { ...world, store }
  const held = { now: 0, most: 0 }
  const slow: Handler = async (there, lease) => {
    held.now += 1
    held.most = Math.max(held.most, held.now)
    await Promise.resolve()
    held.now -= 1
    return settle(there, lease)
  }
  const work = Array.from({ length: 20 }, (_, index) =>
    anItem({ id: `i${index}`, lane: 'card', kind: 'slow' }),
  )
  await store.commit({ id: 'c', puts: [], journal: [], work, cancel: [] })
  const hands = ['v', 'w'].map((name) => worker(shared, { slow }, name))
  const counts = await Promise.all(hands.map((hand) => hand.drain()))
  expect({ sum: counts.reduce((sum, count) => sum + count, 0), most: held.most }).toEqual({
    sum: 20,
    most: 1,
  })
})

/** Until all four hands found nothing to do. */
async function resting(): Promise<void> {
  while (vi.getTimerCount() < 4) await Promise.resolve()
}

/** Fails the first time that each of the four hands asks for work. */
function flaky({ store }: World): World['store'] {
  let asked = 0
  return {
    ...store,
    claim: (now: Instant, name: string, seconds: number) => {
      asked += 1
      if (asked <= 4) return Promise.reject(new StoreError('unavailable', 'away'))
      return store.claim(now, name, seconds)
    },
  }
}
