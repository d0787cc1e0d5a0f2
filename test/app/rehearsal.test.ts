import { describe, expect, it } from 'vitest'
import { memoryStore } from '#adapters/memory/memory-store.ts'
import { systemIds } from '#adapters/system/system-ids.ts'
import { readMoment, rehearsalClock } from '#app/rehearsal.ts'
import type { Instant } from '#domain/time/instant.ts'
import { someone } from '#support/platform.ts'
import { amsterdam, moment } from '#support/time.ts'
import { unsealed } from '#support/unsealed.ts'

describe('a moment that somebody types', () => {
  const now = moment('2026-11-20 10:30')

  it.each([
    ['+30m', '2026-11-20 11:00'],
    ['+4h', '2026-11-20 14:30'],
    ['+2d', '2026-11-22 10:30'],
    ['+999d', '2029-08-15 10:30'],
    ['2026-11-24T09:00', '2026-11-24 09:00'],
    ['2020-01-01T00:00', '2020-01-01 00:00'],
  ])('%s is %s', (text, expected) => {
    expect(readMoment(text, now, amsterdam)).toBe(moment(expected))
  })

  it('counts hours as they pass, and days as they are on the wall, when the clocks change', () => {
    const evening = moment('2027-03-27 20:00')
    expect(readMoment('+1d', evening, amsterdam)).toBe(moment('2027-03-28 20:00'))
    expect(readMoment('+24h', evening, amsterdam)).toBe(moment('2027-03-28 21:00'))
  })

  it.each([
    '',
    '2d',
    '+2',
    '+2w',
    '+1000d',
    '+-2d',
    '+2.5h',
    '2026-02-30T09:00',
    '2026-11-24',
    '2026-11-24T24:00',
  ])('"%s" is none', (text) => {
    expect(readMoment(text, now, amsterdam)).toBeNull()
  })
})

describe('the clock of a rehearsal', () => {
  const real = moment('2026-11-22 09:00')

  it('starts where it is told to in an empty store, else at the real time', async () => {
    const { clock } = aClock()
    expect((await clock(moment('2026-11-20 10:00'))).now()).toBe(moment('2026-11-20 10:00'))
    expect((await aClock().clock(null)).now()).toBe(real)
  })

  it('goes on from there after a restart, whatever the setting says, and passes with the real time', async () => {
    const { clock, time } = aClock()
    const before = await clock(moment('2026-11-20 10:00'))
    expect(await before.moveTo(moment('2026-11-24 09:00'))).toBe(true)
    time.passes(60_000)
    expect((await clock(moment('2026-11-20 10:00'))).now()).toBe(moment('2026-11-24 09:01'))
  })

  it('never goes back, and standing still is no step back', async () => {
    const there = await aClock().clock(null)
    expect(await there.moveTo(moment('2026-11-22 08:59'))).toBe(false)
    expect(await there.moveTo(real)).toBe(true)
    expect(there.now()).toBe(real)
  })

  it('remembers who plays whom', async () => {
    const { clock } = aClock()
    const there = await clock(null)
    await there.actAs(someone('anna@carmel.example'), 'bram@wijkracht.example')
    await there.moveTo(moment('2026-11-23 09:00'))
    expect((await clock(null)).acting()).toEqual({ 'object-anna': 'bram@wijkracht.example' })
  })

  function aClock() {
    const store = unsealed(memoryStore())
    let at = real as number
    const wall = { now: () => at as Instant }
    const passes = (milliseconds: number): void => void (at += milliseconds)
    return {
      clock: (startAt: Instant | null) => rehearsalClock(store, wall, systemIds(), startAt),
      time: { passes },
    }
  }
})
