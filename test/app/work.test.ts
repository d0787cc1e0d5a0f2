import { describe, expect, it } from 'vitest'
import { StoreError } from '#app/ports.ts'
import { type Handler, putBack, settle, waitAgain, worker } from '#app/work.ts'
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
    await puts({ kind: 'away' })
    const away: Handler = () => Promise.reject(new StoreError('unavailable', 'Redis is away'))
    const hand = worker(world, { away }, 'w')
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

  it('by a fault of our own is set aside after eight times in a row, and not for what it waited for before', async () => {
    const { world, puts, wait, log } = aWorld()
    const answers = [...Array.from({ length: 20 }, () => 'later'), 'fault', 'later']
    const turns: Handler = async () => {
      if ((answers.shift() ?? 'fault') === 'fault') throw new Error('a fault')
      return { again: 1_000, note: 'no-channel' }
    }
    await puts({ kind: 'turns' })
    const hand = worker(world, { turns }, 'w')
    const parked = () => log.filter(({ event }) => event === 'work-parked').length
    for (let time = 0; time < 22 + 7; time += 1) {
      await hand.drain()
      wait(300_000)
    }
    expect(parked()).toBe(0)
    await hand.drain()
    expect(parked()).toBe(1)
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

describe('what has no turn to be sent yet', () => {
  /** Sends one, then each only when so many milliseconds passed; `settles` when it is settled before it is sent. */
  function pacedBy(ms: number, now: () => number, { settles = false } = {}) {
    const order: string[] = []
    let free = 0
    const send: Handler = async (there, lease) => {
      if (settles) await settle(there, lease)
      if (now() < free) {
        const later = { failed: 'later', afterMs: free - now(), pace: true } as const
        return settles ? putBack(there, lease, later) : waitAgain(later)
      }
      free = now() + ms
      order.push(lease.item.id)
      return settles ? 'settled' : settle(there, lease)
    }
    return { send, order }
  }

  it.each([false, true])(
    'keeps its place, and was no attempt (settled before it was sent: %s)',
    async (settles) => {
      const { world, puts, wait, notes } = aWorld()
      const { send, order } = pacedBy(2_000, () => world.clock.now(), { settles })
      await puts(
        ...['c', 'a', 'b'].map((id, index) => ({
          id,
          lane: 'bram',
          kind: 'send',
          dueAt: later(start, index - 9),
        })),
      )
      const hand = worker(world, { send }, 'w')
      for (let round = 0; round < 50; round += 1) {
        await Promise.all([hand.drain(), hand.drain()])
        wait(100)
      }
      expect(order).toEqual(['c', 'a', 'b'])
      expect(notes()).toEqual([])
      expect(await world.store.nextDueAt()).toBeNull()
    },
  )

  it('keeps nobody else waiting', async () => {
    const { world, puts } = aWorld()
    const never: Handler = async () => ({ turnIn: 60_000 })
    await puts({ id: 'a', kind: 'never' }, { id: 'b' }, { id: 'c', kind: 'never' }, { id: 'd' })
    expect(await worker(world, { ...handlers, never }, 'w').drain()).toBe(4)
    expect(await world.store.claim(start, 'v', 30)).toBeNull()
  })

  it('is asked about again after a quarter of a minute, however late its turn is', async () => {
    const { world, puts, wait } = aWorld()
    let asked = 0
    const never: Handler = async () => {
      asked += 1
      return { turnIn: 600_000 }
    }
    await puts({ kind: 'never' })
    const hand = worker(world, { never }, 'w')
    await hand.drain()
    wait(14_999)
    await hand.drain()
    expect(asked).toBe(1)
    wait(1)
    await hand.drain()
    expect(asked).toBe(2)
  })

  it('does not wait for an hour because the clock was set back', async () => {
    const { world, puts, wait } = aWorld()
    const { send, order } = pacedBy(1, () => 0)
    await puts({ id: 'a', lane: 'bram', kind: 'send' }, { id: 'b', lane: 'bram', kind: 'send' })
    const hand = worker(world, { send }, 'w')
    await hand.drain()
    expect(order).toEqual(['a'])
    wait(-3_600_000)
    expect(await hand.drain()).toBeGreaterThan(0)
  })

  it('is given back when the worker stops, for the next one', async () => {
    const { world, puts } = aWorld()
    const never: Handler = async () => ({ turnIn: 10_000 })
    await puts({ kind: 'never' })
    const hand = worker(world, { never }, 'w')
    await hand.drain()
    expect(await world.store.nextDueAt()).toBeNull()
    await hand.stop()
    expect(await world.store.nextDueAt()).toBe(start)
  })

  it('is what one hand is at, for another hand in the same lane', async () => {
    const { world, puts } = aWorld()
    const order: string[] = []
    const slow: Handler = async (there, lease) => {
      await settle(there, lease)
      await hand.drain()
      order.push(lease.item.id)
      return 'settled'
    }
    const quick: Handler = async (there, lease) => {
      order.push(lease.item.id)
      return settle(there, lease)
    }
    await puts({ id: 'a', lane: 'bram', kind: 'slow' }, { id: 'b', lane: 'bram', kind: 'quick' })
    const hand = worker(world, { slow, quick }, 'w')
    await hand.drain()
    expect(order).toEqual(['a', 'b'])
  })
})
