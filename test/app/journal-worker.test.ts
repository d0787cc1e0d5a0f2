import { describe, expect, it } from 'vitest'
import { beginChaining, chainJournal } from '#app/journal/chain-journal.ts'
import { verifying } from '#app/journal/verify.ts'
import { StoreError } from '#app/ports.ts'
import { later, minutes } from '#domain/time/instant.ts'
import { type Handler, worker } from '#app/work.ts'
import { aWorld } from '#support/work.ts'

/** The journal is chained from the start on. */
async function begun() {
  const there = aWorld()
  const { store } = there.world
  await beginChaining(there.world)
  let count = 0
  const write = async (lines: number): Promise<void> => {
    const line = { at: there.world.clock.now(), verb: 'noted', actor: 'system' as const, result: 'done' }
    const journal = Array.from({ length: lines }, () => line)
    count += 1
    await store.commit({ id: `c${count}`, puts: [], journal, work: [], cancel: [] })
  }
  const findings = async () => {
    const { add, end } = verifying(await store.witness.journalHead(), store.witness.journalMac)
    for (const entry of await store.journal(0, 10_000)) add(entry)
    return end()
  }
  const heads = () => there.log.filter(({ event }) => event === 'journal-head')
  return { ...there, store, write, findings, heads }
}

describe('every ten minutes', () => {
  it('what was written since is chained, however much it is, and the head is kept with the keys', async () => {
    const { store, write, drain, wait, findings } = await begun()
    await write(3)
    await drain()
    expect(await store.witness.journalHead()).toMatchObject({ number: 3, since: 0 })
    await write(1_200)
    await drain()
    expect(await store.witness.journalHead(), 'not within ten minutes').toMatchObject({ number: 3 })
    wait(minutes(10))
    await drain()
    const [last] = await store.journal(1_202, 1)
    expect(await store.witness.journalHead()).toEqual({ number: 1_203, link: last?.link, since: 0 })
    expect(await findings()).toMatchObject({ findings: [], waiting: 0, count: 1_203 })
  })

  it('nothing is stored when nothing was written', async () => {
    const { world, store, write, drain, wait } = await begun()
    await write(1)
    await drain()
    const commits: string[] = []
    const commit: typeof store.commit = (one) => {
      commits.push(one.id)
      return store.commit(one)
    }
    wait(minutes(10))
    const lease = await store.claim(world.clock.now(), 'w', 30)
    if (!lease) throw new Error('nothing was due')
    await chainJournal({ ...world, store: { ...store, commit } }, lease)
    expect(commits).toEqual([])
    expect(await store.nextDueAt()).toBe(later(world.clock.now(), minutes(10)))
  })

  it('goes on once after a week of silence', async () => {
    const { drain, wait, store, world } = await begun()
    wait(7 * 24 * minutes(60))
    expect(await drain()).toBe(1)
    expect(await store.nextDueAt()).toBe(world.clock.now() + minutes(10))
  })
})

describe('the head', () => {
  it('is told in the log once an hour, also when nothing was written', async () => {
    const { write, drain, wait, heads, store } = await begun()
    await drain()
    expect(heads(), 'there is none yet').toEqual([])
    await write(1)
    for (let passed = 0; passed < 120; passed += 10) {
      wait(minutes(10))
      await drain()
    }
    const head = await store.witness.journalHead()
    expect(heads().length).toBeGreaterThanOrEqual(2)
    expect(heads().length).toBeLessThanOrEqual(3)
    expect(heads()[0]).toMatchObject({ fields: { number: 1, hash: head?.link } })
  })
})

it('a worker whose turn was taken over chains nothing', async () => {
  const { world, write, store, drain } = await begun()
  await write(2)
  const stale = await store.claim(world.clock.now(), 'slow', 30)
  if (!stale) throw new Error('nothing was due')
  await store.release(stale, world.clock.now(), 'again')
  await drain()
  await write(1)
  const before = await store.journal(0, 10)
  await expect(chainJournal(world, stale)).rejects.toSatisfy(
    (error) => error instanceof StoreError && error.code === 'fenced',
  )
  expect(await store.journal(0, 10)).toEqual(before)
})

it('a line that a timer writes tells which timer', async () => {
  const { world, puts, journal } = aWorld()
  await puts({ id: 'remind:a_1:2026-11-20' })
  const line = { at: world.clock.now(), verb: 'noted', actor: 'system' as const, result: 'done' }
  const good: Handler = async ({ store }, lease) => {
    await store.commit({ id: 'c', puts: [], journal: [line], work: [], cancel: [], lease })
    return 'settled'
  }
  await worker(world, { good }, 'w').drain()
  expect(await journal()).toMatchObject([{ ...line, request: 'remind:a_1:2026-11-20#1' }])
})

it('two processes that start at the same moment begin once', async () => {
  const { world, drain } = aWorld()
  await Promise.all([beginChaining(world), beginChaining(world)])
  expect(await drain()).toBe(1)
})
