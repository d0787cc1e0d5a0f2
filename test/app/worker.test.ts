import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { memoryStore } from '#adapters/memory/memory-store.ts'
import { StoreError } from '#app/ports.ts'
import { type Handler, settle, worker } from '#app/work.ts'
import type { World } from '#app/world.ts'
import type { Instant } from '#domain/time/instant.ts'
import { unsealed } from '#support/unsealed.ts'
import { anItem, aWorld } from '#support/work.ts'

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

  it('goes on after the store was away, and does not tell so at every beat', async () => {
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
    expect(log, 'that it was away is told elsewhere, once').toEqual([])
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

/** Until all eight hands found nothing to do. */
async function resting(): Promise<void> {
  while (vi.getTimerCount() < 8) await Promise.resolve()
}

/** Fails the first time that each of the eight hands asks for work. */
function flaky({ store }: World): World['store'] {
  let asked = 0
  return {
    ...store,
    claim: (now: Instant, name: string, seconds: number) => {
      asked += 1
      if (asked <= 8) return Promise.reject(new StoreError('unavailable', 'away'))
      return store.claim(now, name, seconds)
    },
  }
}
