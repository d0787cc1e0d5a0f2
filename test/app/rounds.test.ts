import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { StoreError } from '#app/ports.ts'
import { rounds } from '#app/reconcile/rounds.ts'
import { NetworkId } from '#domain/ids.ts'
import { network } from '#support/given.ts'
import { startPlatform } from '#support/platform.ts'
import { start } from '#support/work.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

it('looks a minute after it began, and a minute after each look, also when the store was away; not once it is stopped', async () => {
  const { world, log } = startPlatform([], start)
  const looked: string[] = []
  const find = async (tag: string) => {
    looked.push(tag)
    if (looked.length === 1) throw new StoreError('unavailable', 'Redis is away')
    return []
  }
  const held = Promise.withResolvers<void>()
  let met = 0
  const meet = async () => {
    met += 1
    if (met === 2) await held.promise
  }
  const store = { ...world.store, find, whenDue: async () => start }
  const round = rounds(
    { ...world, networks: [{ ...network, id: NetworkId.parse('one') }], store },
    { look: meet },
  )
  const tags = async (): Promise<number> => {
    await new Promise((resolve) => setImmediate(resolve))
    return looked.length
  }
  round.start()
  vi.advanceTimersByTime(59_999)
  expect(await tags()).toBe(0)
  vi.advanceTimersByTime(1)
  const first = await tags()
  expect(first).toBeGreaterThan(0)
  expect(log.map(({ event, fields }) => [event, fields])).toEqual([
    ['reconcile-failed', { code: 'unavailable' }],
  ])
  vi.advanceTimersByTime(60_000)
  expect(await tags()).toBeGreaterThan(first)
  expect(met).toBe(2)
  const second = looked.length
  vi.advanceTimersByTime(60_000)
  expect(await tags(), 'whoever waits to say that it is there keeps nobody').toBeGreaterThan(second)
  held.resolve()
  const last = looked.length
  await round.stop()
  vi.advanceTimersByTime(600_000)
  expect(await tags()).toBe(last)
})
