import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { aliveStatuses } from '#domain/signal/signal.ts'
import { watching } from '#support/year/checks.ts'
import { local, outage } from '#support/year/days.ts'
import { enough, type Year } from '#support/year/doings.ts'
import { play } from '#support/year/play.ts'
import type { Told } from '#support/year/record.ts'

/**
 * A year of three networks and two hundred people, most of them part-time, with leave, school holidays, both changes of
 * the clock, a bot that is away for 26 hours, and one in twenty whom the platform never lets it write to.
 */
const seed = 7
const sameYear = new URL('../support/year/again.ts', import.meta.url).pathname
const looks = watching()
let year: Year
let again: string

beforeAll(async () => {
  const other = promisify(execFile)(process.execPath, [sameYear, String(seed)])
  year = await play(seed, looks)
  again = (await other).stdout
})

const told = (): readonly Told[] => year.record.told
const short = (all: readonly Told[]): string[] =>
  all
    .slice(0, 10)
    .map(({ at, to, kind, notice, summary }) =>
      [new Date(at).toISOString(), to, kind, notice, summary].join(' '),
    )
const twice = (all: readonly Told[]): string[] => {
  const seen = new Set<string>()
  return all.flatMap(({ to, date }) => {
    const key = `${to} ${date}`
    const before = seen.has(key)
    seen.add(key)
    return before ? [key] : []
  })
}

/** They say themselves that it is over. */
const saysSo = new Set(['action-done', 'closed', 'answer-helped'])
const isAboutTheEnd = ({ kind, notice }: Told): boolean =>
  kind === 'handed-back' || kind === 'receipt' || (notice !== null && saysSo.has(notice))

describe('in a year of two hundred people in three networks', () => {
  it('much happens, in every way that the rules are about', () => {
    const { people } = year.cast
    const all = [...people.values()]
    expect(all).toHaveLength(200)
    expect(all.filter(({ reach }) => reach !== 'chat')).toHaveLength(10)
    expect(new Set(all.map(({ works }) => works.length))).toEqual(new Set([1, 2, 3, 4, 5]))
    expect(all.every((one) => one.told.length > 0)).toBe(true)
    expect(year.counts.actions).toBe(enough)
    expect(year.counts.moved).toBeGreaterThan(200)
    expect(looks.seen.looked.late).toBeGreaterThan(500)
    expect(looks.seen.looked.rungs).toBeGreaterThan(50)
    expect(told().some(({ at }) => at >= outage.from && at < outage.until)).toBe(false)
    for (const kind of ['digest', 'urgent', 'tell', 'cover', 'handed-back', 'holiday'])
      expect(told().filter((one) => one.kind === kind).length, kind).toBeGreaterThan(5)
    expect(told().filter(({ way }) => way === 'mention').length).toBeGreaterThan(50)
  })

  it('nobody hears anything outside their own days and hours, unless they did something at that moment (K6)', () => {
    expect(short(told().filter(({ inWindow, answers }) => !inWindow && !answers))).toEqual([])
  })

  it('what comes outside them to who did something is an answer, never a reminder', () => {
    const answers = told().filter(({ inWindow }) => !inWindow)
    expect(answers.every(({ kind }) => kind === 'receipt' || kind === 'tell')).toBe(true)
  })

  it('nobody gets more than one digest and one urgent message a day (K4)', () => {
    expect(twice(told().filter(({ kind }) => kind === 'digest'))).toEqual([])
    expect(twice(told().filter(({ kind }) => kind === 'urgent'))).toEqual([])
  })

  it('within a working day of each rung somebody hears of what is past its date, also of who cannot be reached (K11, K13)', () => {
    expect(looks.seen.unheard).toEqual([])
  })

  it('nothing past its date stays unknown longer than a working day after the first day to do it (K4)', () => {
    expect(looks.seen.silent).toEqual([])
  })

  it('nobody is reminded of what is done or over', () => {
    expect(short(told().filter((one) => one.finished.length > 0 && !isAboutTheEnd(one)))).toEqual([])
  })

  it('every morning everything that goes on is with one person of its network', () => {
    expect(looks.seen.looked.standings).toBeGreaterThan(10_000)
    expect(looks.seen.notStanding).toEqual([])
  })

  it('both mornings after the clock changed, people are reminded at the time that they chose', () => {
    for (const date of ['2026-10-26', '2027-03-30']) {
      const digests = told().filter((one) => one.kind === 'digest' && one.date === date)
      const late = digests.map(({ to, at }) =>
        local(at).time.localeCompare(year.cast.people.get(to)?.remindAt ?? ''),
      )
      expect(late.filter((one) => one < 0)).toEqual([])
      expect(late.filter((one) => one === 0).length, date).toBeGreaterThan((digests.length * 2) / 3)
    }
  })

  it('in the end what was begun is closed, and nothing failed on the way', () => {
    const alive = [...year.signals.values()].filter(({ status }) => aliveStatuses.includes(status))
    expect(alive.length).toBeLessThan(year.counts.raised / 10)
    expect(year.log.filter(({ level }) => level === 'error')).toEqual([])
  })

  it('the same year once more, in another process, sends the same messages', () => {
    expect(again).toBe(year.record.digest())
  })
})
