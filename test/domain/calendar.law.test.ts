import * as fc from 'fast-check'
import { describe, it } from 'vitest'
import {
  addWorkingDays,
  addWorkingHours,
  Calendar,
  endOfWorkingDay,
  isWorkingDay,
  isWorkingTime,
  workingDaysBetween,
} from '#domain/time/calendar.ts'
import { addDays, Instant, instantAt, localTime } from '#domain/time/instant.ts'
import { day } from '#support/time.ts'

const zones = [
  'Europe/Amsterdam',
  'America/New_York',
  'Australia/Lord_Howe',
  'America/Sao_Paulo',
  'Asia/Tokyo',
]
const tenYears = 3653
const dates = fc.integer({ min: 0, max: tenYears }).map((days) => addDays(day('2026-01-01'), days))
const moments = fc
  .date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2036-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => Instant.parse(date.getTime()))
const calendars = fc
  .record({
    timeZone: fc.constantFrom(...zones),
    goodFriday: fc.constantFrom('free', 'work'),
    liberationDay: fc.constantFrom('always', 'lustrum', 'never'),
    closed: fc.array(dates, { maxLength: 20 }),
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
  })
  .map((settings) => Calendar.parse(settings))
const counts = fc.integer({ min: -60, max: 60 })
const hours = fc.integer({ min: 0, max: 60 * 40 }).map((minutes) => minutes / 60)

const check = <Ts>(property: fc.IProperty<Ts>): void => fc.assert(property, { numRuns: 100 })

describe('working days', () => {
  it('a step lands on a working day', () => {
    check(
      fc.property(dates, counts, calendars, (date, count, calendar) => {
        fc.pre(count !== 0)
        return isWorkingDay(addWorkingDays(date, count, calendar), calendar)
      }),
    )
  })

  it('so many forward and as many back is where one started', () => {
    check(
      fc.property(dates, counts, calendars, (date, count, calendar) => {
        const start = addWorkingDays(date, 1, calendar)
        return addWorkingDays(addWorkingDays(start, count, calendar), -count, calendar) === start
      }),
    )
  })

  it('a later start never ends earlier, and more days never end earlier', () => {
    check(
      fc.property(dates, fc.nat(40), counts, calendars, (date, days, count, calendar) => {
        const end = addWorkingDays(date, count, calendar)
        return (
          addWorkingDays(addDays(date, days), count, calendar) >= end &&
          (count < 0 || addWorkingDays(date, count + 1, calendar) > end)
        )
      }),
    )
  })

  it('counting finds what was added', () => {
    check(
      fc.property(
        dates,
        counts,
        calendars,
        (date, count, calendar) =>
          workingDaysBetween(date, addWorkingDays(date, count, calendar), calendar) === count,
      ),
    )
  })
})

describe('working hours', () => {
  it('end in working time, or at closing', () => {
    check(
      fc.property(moments, hours, calendars, (at, length, calendar) => {
        fc.pre(length > 0)
        const end = addWorkingHours(at, length, calendar)
        return isWorkingTime(Instant.parse(end - 1), calendar) && localTime(end, calendar.timeZone) <= '17:00'
      }),
    )
  })

  it('never end before they start, and more hours end later', () => {
    check(
      fc.property(moments, hours, calendars, (at, length, calendar) => {
        const end = addWorkingHours(at, length, calendar)
        return end >= at + length * 3_600_000 - 1 && addWorkingHours(at, length + 0.5, calendar) > end
      }),
    )
  })

  it('a later start never ends earlier', () => {
    check(
      fc.property(moments, fc.nat(5_000), hours, calendars, (at, minutes, length, calendar) => {
        const later = Instant.parse(at + minutes * 60_000)
        return addWorkingHours(later, length, calendar) >= addWorkingHours(at, length, calendar)
      }),
    )
  })

  it('two stretches after each other are one', () => {
    check(
      fc.property(moments, hours, hours, calendars, (at, first, second, calendar) => {
        const split = addWorkingHours(addWorkingHours(at, first, calendar), second, calendar)
        return (
          Math.abs(split - addWorkingHours(at, first + second, calendar)) <= 1 || first === 0 || second === 0
        )
      }),
    )
  })

  it('a working day is eight and a half hours, whatever the clock did the night before', () => {
    check(
      fc.property(dates, calendars, (date, calendar) => {
        const today = addWorkingDays(date, 1, calendar)
        const opening = instantAt(today, calendar.opensAt, calendar.timeZone)
        return addWorkingHours(opening, 8.5, calendar) === endOfWorkingDay(today, calendar)
      }),
    )
  })
})
