import { describe, expect, it } from 'vitest'
import { StoreError } from '#app/ports.ts'
import { type Handler, putBack, settle, worker } from '#app/work.ts'
import { later } from '#domain/time/instant.ts'
import { anItem, aWorld, start } from '#support/work.ts'

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
