import { z } from 'zod'
import { holidaysOf } from './holidays.ts'
import { addDays, Instant, instantAt, LocalDate, localDate, LocalTime, TimeZone, weekday } from './instant.ts'

/** When a network works: its clocks for taking up and answering run only then (specification 7.1 and 7.2, K2). */
export const Calendar = z
  .strictObject({
    timeZone: TimeZone,
    goodFriday: z.enum(['free', 'work']).default('free'),
    /** `lustrum`: free in years that end in 0 or 5. */
    liberationDay: z.enum(['always', 'lustrum', 'never']).default('always'),
    bridgeDays: z.array(LocalDate).default([]),
    closed: z.array(LocalDate).default([]),
    /** Monday is 1, Sunday is 7. */
    weekdays: z.array(z.int().min(1).max(7)).min(1).default([1, 2, 3, 4, 5]),
    opensAt: LocalTime.default(LocalTime.parse('08:30')),
    closesAt: LocalTime.default(LocalTime.parse('17:00')),
  })
  .refine(({ opensAt, closesAt }) => opensAt < closesAt, 'opensAt must be before closesAt')
export type Calendar = z.infer<typeof Calendar>

/** Monday to Friday from 08:30 to 17:00, both free holidays free, no bridge day. */
export const standardCalendar = (timeZone: TimeZone = TimeZone.parse('Europe/Amsterdam')): Calendar =>
  Calendar.parse({ timeZone })

export const isWorkingDay = (date: LocalDate, calendar: Calendar): boolean =>
  calendar.weekdays.includes(weekday(date)) &&
  !isHoliday(date, calendar) &&
  !calendar.bridgeDays.includes(date) &&
  !calendar.closed.includes(date)

/** The working day that comes `count` working days after `date`, or before it when negative; 0 is `date` itself. */
export function addWorkingDays(date: LocalDate, count: number, calendar: Calendar): LocalDate {
  let day = date
  for (let left = Math.abs(count); left > 0; left--) day = nextWorkingDay(day, Math.sign(count), calendar)
  return day
}

/**
 * Working days after `from` up to and including `to`. Backwards it is negative: before `from`, down to and including
 * `to`. It walks day by day, so a date centuries away takes a second.
 */
export function workingDaysBetween(from: LocalDate, to: LocalDate, calendar: Calendar): number {
  const step = from < to ? 1 : -1
  let count = 0
  for (let day = from; day !== to;) {
    day = addDays(day, step)
    if (isWorkingDay(day, calendar)) count += step
  }
  return count
}

/** The moment at which so many hours (fractions allowed, 0 is `at` itself) of working time have passed. */
export function addWorkingHours(at: Instant, hours: number, calendar: Calendar): Instant {
  let moment = at
  let left = Math.round(hours * 3_600_000)
  for (let day = localDate(at, calendar.timeZone); left > 0; day = addDays(day, 1)) {
    if (!isWorkingDay(day, calendar)) continue
    const start = Math.max(moment, startOfWorkingDay(day, calendar))
    const worked = Math.min(left, endOfWorkingDay(day, calendar) - start)
    if (worked <= 0) continue
    moment = Instant.parse(start + worked)
    left -= worked
  }
  return moment
}

/** "Until that date" is until this moment (K1). */
export const endOfWorkingDay = (date: LocalDate, calendar: Calendar): Instant =>
  instantAt(date, calendar.closesAt, calendar.timeZone)

/** From opening up to, not including, closing. */
export function isWorkingTime(at: Instant, calendar: Calendar): boolean {
  const today = localDate(at, calendar.timeZone)
  return (
    isWorkingDay(today, calendar) &&
    at >= startOfWorkingDay(today, calendar) &&
    at < endOfWorkingDay(today, calendar)
  )
}

/** When the next working day begins: this morning still, when it has not begun. */
export function nextOpening(at: Instant, calendar: Calendar): Instant {
  const today = localDate(at, calendar.timeZone)
  const opens = startOfWorkingDay(today, calendar)
  if (isWorkingDay(today, calendar) && at < opens) return opens
  return startOfWorkingDay(addWorkingDays(today, 1, calendar), calendar)
}

const startOfWorkingDay = (date: LocalDate, calendar: Calendar): Instant =>
  instantAt(date, calendar.opensAt, calendar.timeZone)

function nextWorkingDay(date: LocalDate, step: number, calendar: Calendar): LocalDate {
  let day = addDays(date, step)
  while (!isWorkingDay(day, calendar)) day = addDays(day, step)
  return day
}

function isHoliday(date: LocalDate, { goodFriday, liberationDay }: Calendar): boolean {
  const year = Number(date.slice(0, 4))
  const holidays = holidaysOf(year)
  if (date === holidays.goodFriday) return goodFriday === 'free'
  if (date === holidays.liberationDay && isFreeIn(year, liberationDay)) return true
  return holidays.general.has(date)
}

function isFreeIn(year: number, liberationDay: Calendar['liberationDay']): boolean {
  switch (liberationDay) {
    case 'always':
      return true
    case 'lustrum':
      return year % 5 === 0
    case 'never':
      return false
  }
}
