import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { memoryStore } from '#adapters/memory/memory-store.ts'
import { dueNow } from '#app/due.ts'
import { readiness } from '#app/ready.ts'
import { later, sinceEver } from '#domain/time/instant.ts'
import { at } from '#support/given.ts'

type Needs = Parameters<typeof readiness>[0]

beforeEach(() => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
})

const well: Needs = {
  store: async () => undefined,
  keys: async () => undefined,
  due: async () => [],
  networks: async () => ({ all: 2, linked: 1 }),
  beating: () => true,
  taking: () => true,
}
const away = async (): Promise<never> => {
  throw new Error('away')
}
const due = (minutes: number): Needs['due'] => {
  const oldestDueAt = at('2026-11-20T10:00')
  return async () => [{ kind: 'show', count: 1, oldestDueAt, dueForMs: minutes * 60_000 }]
}

describe('a process is ready', () => {
  it('when all it needs is there, and tells so in codes and numbers', async () => {
    expect(await readiness(well)()).toEqual({
      fit: true,
      parts: {
        store: true,
        keys: true,
        clock: true,
        taking: true,
        networks: 2,
        linked: 1,
        oldestDueSeconds: 0,
        late: false,
      },
    })
  })

  it.each<[string, Partial<Needs>, object]>([
    ['cannot store', { store: away }, { store: false }],
    ['cannot open its keys', { keys: away }, { keys: false }],
    ['does not beat', { beating: () => false }, { clock: false }],
    ['was asked to stop', { taking: () => false }, { taking: false }],
    ['knows no network', { networks: async () => ({ all: 0, linked: 0 }) }, { networks: 0 }],
  ])('not when it %s', async (_, change, parts) => {
    expect(await readiness({ ...well, ...change })()).toMatchObject({ fit: false, parts })
  })

  it('also while work is late: that is shown, and is so for every other process', async () => {
    expect(await readiness({ ...well, due: due(4) })()).toMatchObject({
      fit: true,
      parts: { oldestDueSeconds: 240, late: false },
    })
    expect(await readiness({ ...well, due: due(6) })()).toMatchObject({
      fit: true,
      parts: { oldestDueSeconds: 360, late: true },
    })
  })
})

it('a store that hangs is known within two seconds', async () => {
  const hangs = () => new Promise<never>(() => undefined)
  const answer = readiness({ ...well, store: hangs, due: hangs, networks: hangs })()
  await vi.advanceTimersByTimeAsync(2_000)
  expect(await answer).toMatchObject({ fit: false, parts: { store: false, keys: true } })
})

it('however often it is asked, it looks once a second; whether it stops or beats it tells at once', async () => {
  const store = vi.fn<Needs['store']>(async () => undefined)
  let taking = true
  const ready = readiness({ ...well, store, taking: () => taking })
  for (let times = 0; times < 50; times += 1) expect((await ready()).fit).toBe(true)
  expect(store).toHaveBeenCalledOnce()
  taking = false
  expect((await ready()).fit).toBe(false)
  await vi.advanceTimersByTimeAsync(1_100)
  await ready()
  expect(store).toHaveBeenCalledTimes(2)
})

describe('for how long work has been due', () => {
  it('is counted from its moment; of what goes before everything, from when it was first seen', async () => {
    const store = memoryStore()
    let now = at('2026-11-20T10:00')
    const look = dueNow(store, { now: () => now })
    const item = { id: 'i', lane: 'i', kind: 'show', ref: {}, dueAt: at('2026-11-20T09:58') }
    const urgent = { ...item, id: 'u', lane: 'u', kind: 'help-call', dueAt: sinceEver }
    const commit = { id: 'c', puts: [], journal: [], cancel: [] }
    await store.commit({ ...commit, work: [item, urgent] })
    const ages = async () =>
      Object.fromEntries((await look()).map(({ kind, dueForMs }) => [kind, dueForMs / 1_000]))
    expect(await ages()).toEqual({ show: 120, 'help-call': 0 })
    now = later(now, 30_000)
    expect(await ages()).toEqual({ show: 150, 'help-call': 30 })
    await store.commit({ ...commit, id: 'd', work: [], cancel: ['u'] })
    expect(await ages()).toEqual({ show: 150 })
    await store.commit({ ...commit, id: 'e', work: [urgent] })
    expect(await ages()).toEqual({ show: 150, 'help-call': 0 })
  })
})
