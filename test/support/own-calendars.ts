import * as fc from 'fast-check'
import { Calendar } from '#domain/time/calendar.ts'
import { addDays, type Instant, instantAt, LocalTime } from '#domain/time/instant.ts'
import { type OwnCalendar, WorkPattern } from '#domain/time/person.ts'
import { amsterdam, day } from '#support/time.ts'

/** People with days, hours, moments and leave of their own, in ten years of Amsterdam. */

const tenYears = 3653
export const dates = fc.integer({ min: 0, max: tenYears }).map((days) => addDays(day('2026-01-01'), days))

const clock = (minutes: number): LocalTime =>
  LocalTime.parse(
    `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`,
  )
const anyTime = fc.integer({ min: 0, max: 24 * 60 - 1 }).map(clock)
/** Outside the quiet hours. */
const dayTime = fc.integer({ min: 8 * 60, max: 18 * 60 - 1 })

export const moments = fc
  .tuple(dates, anyTime)
  .map(([date, time]): Instant => instantAt(date, time, amsterdam))

export const periods = fc
  .tuple(dates, fc.nat(40))
  .map(([from, days]) => ({ from, until: addDays(from, days) }))

export const patterns = fc
  .record({
    works: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    remindAt: dayTime.map(clock),
    hours: fc.option(
      fc
        .tuple(dayTime, dayTime)
        .filter(([from, until]) => from !== until)
        .map((two) => ({ from: clock(Math.min(...two)), until: clock(Math.max(...two)) })),
      { nil: undefined },
    ),
  })
  .map((pattern): WorkPattern => WorkPattern.parse(pattern))

export const owns = fc
  .tuple(patterns, fc.array(periods, { maxLength: 30 }))
  .map(([pattern, absences]): OwnCalendar => ({ ...pattern, absences }))

export const calendars = fc
  .record({
    goodFriday: fc.constantFrom('free', 'work'),
    liberationDay: fc.constantFrom('always', 'lustrum', 'never'),
    closed: fc.array(dates, { maxLength: 20 }),
  })
  .map((settings) => Calendar.parse({ timeZone: amsterdam, ...settings }))
