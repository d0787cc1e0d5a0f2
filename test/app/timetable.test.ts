import { describe, expect, it } from 'vitest'
import { memoryStore } from '#adapters/memory/memory-store.ts'
import { type SealedStore, StoreError } from '#app/ports.ts'
import { timetable } from '#app/timetable.ts'
import type { Absence, Schedule } from '#domain/network/schedule.ts'
import { at, bram, daan, els, network } from '#support/given.ts'
import { day } from '#support/time.ts'
import { unsealed } from '#support/unsealed.ts'

/** Monday 30 November until Sunday 6 December. */
const week: Absence = { from: day('2026-11-30'), until: day('2026-12-06'), cover: daan.id }
const away =
  (absence: Absence) =>
  (schedule: Schedule): Schedule => ({ ...schedule, absences: [...schedule.absences, absence] })

/** Processes on one store, with a clock for all. */
function processes(store: SealedStore = unsealed(memoryStore(() => 0))) {
  let now = at('2026-11-27T10:00')
  const start = () => timetable({ store, files: [network], now: () => now })
  return {
    store,
    start,
    at: (moment: string) => {
      now = at(moment)
    },
  }
}
const change = (id: string, to = away(week), member = bram.id) => ({
  id,
  members: [member],
  to,
  work: [],
  journal: [{ at: at('2026-11-27T10:00'), verb: 'away-set', actor: member, result: 'done' }],
})

/** Who is away in the network as it is now, and who does their work. */
const absent = (table: ReturnType<typeof timetable>): string[] =>
  table
    .networks()
    .flatMap(({ members }) => members)
    .flatMap(({ name, awayUntil, covers }) => [
      ...(awayUntil ? [`${name} until ${awayUntil}`] : []),
      ...(covers.length > 0 ? [`${name} for ${covers.join()}`] : []),
    ])

describe('the days of everyone', () => {
  it('are as in the file until somebody says otherwise', () => {
    const table = processes().start()
    expect(absent(table)).toEqual([])
    expect(table.of(bram.id).absences).toEqual([])
  })

  it('turn with the day: away from the first until the last, and back after it', async () => {
    const { start, at: moveTo } = processes()
    const table = start()
    await table.change(change('1'))
    expect(absent(table)).toEqual([])
    moveTo('2026-11-29T23:59')
    expect(absent(table)).toEqual([])
    moveTo('2026-11-30T00:00')
    expect(absent(table)).toEqual(['Bram until 2026-12-06', `Daan for ${bram.id}`])
    moveTo('2026-12-06T23:59')
    expect(absent(table)).toHaveLength(2)
    moveTo('2026-12-07T00:00')
    expect(absent(table)).toEqual([])
  })

  it('are kept with what follows from them, and the same change twice is one', async () => {
    const { start, store } = processes()
    const table = start()
    const work = [{ id: 'w', lane: 'l', dueAt: at('2026-11-27T10:00'), kind: 'retime', ref: {} }]
    await table.change({ ...change('1'), work })
    const lease = await store.claim(at('2026-11-27T10:00'), 'w', 30)
    if (!lease) throw new Error('nothing is due')
    await store.commit({ id: 'settled', puts: [], journal: [], work: [], cancel: [], lease })
    await table.change({ ...change('1'), work })
    expect(table.of(bram.id).absences).toEqual([week])
    expect(await store.journal(0, 10)).toHaveLength(1)
    expect(await store.claim(at('2026-11-27T10:00'), 'w', 30)).toBeNull()
  })

  it('are forgotten a month after an absence', async () => {
    const { start, at: moveTo } = processes()
    const table = start()
    await table.change(change('1'))
    moveTo('2027-01-06T10:00')
    await table.change(change('2', (schedule) => schedule))
    expect(table.of(bram.id).absences).toEqual([week])
    moveTo('2027-01-07T10:00')
    await table.change(change('3', (schedule) => schedule))
    expect(table.of(bram.id).absences).toEqual([])
  })
})

describe('two processes', () => {
  it('know what the other was told once they look again', async () => {
    const { start, at: moveTo } = processes()
    const [one, other] = [start(), start()]
    moveTo('2026-11-30T10:00')
    expect(absent(other)).toEqual([])
    await one.change(change('1'))
    expect(absent(one)).toHaveLength(2)
    expect(absent(other)).toEqual([])
    await other.refresh()
    expect(absent(other)).toEqual(absent(one))
  })

  it('at once: neither loses what the other was told, of one person or of two', async () => {
    const { start } = processes()
    const [one, other, third] = [start(), start(), start()]
    const holiday: Absence = { from: day('2026-12-21'), until: day('2027-01-01'), cover: null }
    await Promise.all([
      one.change(change('1')),
      other.change(change('2', away(holiday))),
      third.change(change('3', away(week), els.id)),
    ])
    await one.refresh()
    expect(one.of(bram.id).absences).toHaveLength(2)
    expect(one.of(els.id).absences).toHaveLength(1)
  })

  it('and a change that was decided on what was old by then is decided again', async () => {
    const { start, store } = processes()
    const decidedOn: number[] = []
    let first = true
    const overtaken = processes({
      ...store,
      commit: async (commit) => {
        if (first) {
          first = false
          await start().change(change('1'))
        }
        return store.commit(commit)
      },
    }).start()
    const again = away({ ...week, from: day('2026-12-21'), until: day('2026-12-22') })
    const to = (schedule: Schedule): Schedule => {
      decidedOn.push(schedule.absences.length)
      return again(schedule)
    }
    await overtaken.change(change('2', to))
    expect(decidedOn).toEqual([0, 1])
    expect(overtaken.of(bram.id).absences).toHaveLength(2)
  })
})

it('what could not be kept is not so, and is not silently lost', async () => {
  const ground = unsealed(memoryStore(() => 0))
  const { start, at: moveTo } = processes({
    ...ground,
    commit: () => Promise.reject(new StoreError('unavailable', 'out of reach')),
  })
  const table = start()
  await expect(table.change(change('1'))).rejects.toMatchObject({ code: 'unavailable' })
  moveTo('2026-11-30T10:00')
  expect(absent(table)).toEqual([])
})
