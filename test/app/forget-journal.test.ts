import { describe, expect, it } from 'vitest'
import { beginForgetting, forgetJournal } from '#app/forget-journal.ts'
import { chained } from '#app/journal/chain.ts'
import type { World } from '#app/world.ts'
import { type Instant, later, minutes } from '#domain/time/instant.ts'
import { moment } from '#support/time.ts'
import { aWorld, start } from '#support/work.ts'

const days = (count: number): number => count * 24 * minutes(60)
/** Three o'clock by UTC, after the start. */
const firstNight = moment('2026-11-21 04:00')
const ninetyDaysBefore = later(firstNight, -days(90))
const twoYearsBefore = moment('2024-11-21 04:00')

/** A world whose clock can be set to a moment, and which tells of its nights. */
function aWorldByNight() {
  const there = aWorld()
  const until = (at: Instant) => there.wait(at - there.world.clock.now())
  const left = async () => (await there.journal()).map(({ verb }) => verb)
  const nights = () => there.log.filter(({ event }) => event === 'journal-forgotten')
  return { ...there, until, left, nights }
}

/** The nights have begun, and these lines are written down already. */
async function begun(...lines: readonly (readonly [verb: string, at: Instant])[]) {
  const there = aWorldByNight()
  await beginForgetting(there.world)
  const journal = lines.map(([verb, at]) => ({ verb, at, actor: 'system' as const, result: 'done' }))
  await there.world.store.commit({ id: 'lines', puts: [], journal, work: [], cancel: [] })
  await chain(there.world)
  return there
}

/** As the worker does every ten minutes. */
async function chain({ store }: World): Promise<void> {
  const { rewrites, head } = chained(await store.journal(0, 100), null, store.witness.journalMac)
  await store.commit({ id: 'chained', puts: [], journal: [], rewrites, work: [], cancel: [] })
  await store.witness.keepJournalHead(head)
}

describe('what is written down', () => {
  it.each(['stopped-for-safety', 'help-asked-to-call', 'stop-unanswered', 'called'])(
    'of a safety stop (%s) is kept for ninety days and no moment longer',
    async (verb) => {
      const { drain, left, until, nights } = await begun(
        [verb, later(ninetyDaysBefore, -1)],
        [verb, ninetyDaysBefore],
      )
      until(firstNight)
      await drain()
      expect(await left()).toEqual(['journal-forgotten', verb])
      expect(nights()).toMatchObject([{ fields: { safetyStops: 1, lines: 0 } }])
    },
  )

  it('of anything else is kept for two years and no moment longer', async () => {
    const { drain, left, until, nights } = await begun(
      ['signal-raised', later(twoYearsBefore, -1)],
      ['taken-up', twoYearsBefore],
      ['signal-closed', later(ninetyDaysBefore, -1)],
    )
    until(firstNight)
    await drain()
    expect(await left()).toEqual(['journal-forgotten', 'taken-up', 'signal-closed'])
    expect(nights()).toMatchObject([{ fields: { safetyStops: 0, lines: 1 } }])
  })

  it('stays while it is not chained, so that no hole is made', async () => {
    const { world, drain, left, until } = await begun()
    const line = { verb: 'called', at: later(ninetyDaysBefore, -1), actor: 'system' as const, result: 'done' }
    await world.store.commit({ id: 'late', puts: [], journal: [line], work: [], cancel: [] })
    until(firstNight)
    await drain()
    expect(await left()).toEqual(['called'])
  })

  it('stays until it is night', async () => {
    const { drain, left, until } = await begun(['signal-raised', later(twoYearsBefore, -1)])
    until(later(firstNight, -1))
    expect(await drain()).toBe(0)
    expect(await left()).toEqual(['signal-raised'])
  })
})

describe('the night of forgetting', () => {
  it('comes every night', async () => {
    const { world, drain, until, nights } = await begun()
    for (const count of [1, 2, 3]) {
      until(later(firstNight, days(count - 1)))
      await drain()
      expect(nights()).toHaveLength(count)
      expect(await world.store.nextDueAt()).toBe(later(firstNight, days(count)))
    }
  })

  it('comes once after a week of silence', async () => {
    const { world, drain, until } = await begun()
    until(later(firstNight, days(7) + minutes(90)))
    expect(await drain()).toBe(1)
    expect(await world.store.nextDueAt()).toBe(later(firstNight, days(8)))
  })

  it('is not put off by a start, also when it is due already', async () => {
    const { world, drain, until, nights } = await begun()
    for (const count of [1, 2, 3]) {
      until(later(start, days(count)))
      await beginForgetting(world)
    }
    expect(await drain()).toBe(1)
    expect(nights()).toHaveLength(1)
  })

  it('begins once, when two processes start at the same moment', async () => {
    const { world, drain, until } = aWorldByNight()
    await Promise.all([beginForgetting(world), beginForgetting(world)])
    until(firstNight)
    expect(await drain()).toBe(1)
  })

  it('does not come again at once by a clock that is behind', async () => {
    const { world } = await begun()
    const lease = await world.store.claim(firstNight, 'w', 30)
    if (lease === null) throw new Error('nothing was due')
    expect(world.clock.now()).toBeLessThan(firstNight)
    await forgetJournal(world, lease)
    expect(await world.store.nextDueAt()).toBe(later(firstNight, days(1)))
  })
})
