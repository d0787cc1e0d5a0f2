import { z } from 'zod'
import { type Calendar, isWorkingDay } from './calendar.ts'
import {
  addDays,
  type Instant,
  instantAt,
  type LocalDate,
  localDate,
  LocalTime,
  localTime,
  weekday,
} from './instant.ts'

/** A time of the day at which somebody may be sent something. */
const DayTime = LocalTime.refine(isOutsideQuietHours, 'between 18:00 and 08:00 nothing is sent')

/** When one person works. Reminders are delivered only then, whatever the clocks of the network say (K2, K6). */
export const WorkPattern = z.strictObject({
  /** Monday is 1, Sunday is 7. */
  works: z.array(z.int().min(1).max(7)).min(1),
  remindAt: DayTime.default(LocalTime.parse('08:30')),
  /** Own hours; without them all but the quiet hours. */
  hours: z
    .strictObject({ from: DayTime, until: LocalTime })
    .refine(({ from, until }) => from < until && until <= quietFrom, 'write from before until, by 18:00')
    .optional(),
})
export type WorkPattern = z.infer<typeof WorkPattern>

/** Days on which somebody is away: both count. */
export type Period = { from: LocalDate; until: LocalDate }

/** What a calendar of one person is made of. */
export type OwnCalendar = Readonly<WorkPattern> & { absences?: readonly Period[] }

export const isWithin = (date: LocalDate, { from, until }: Period): boolean => from <= date && date <= until

export const isAwayOn = (date: LocalDate, { absences = [] }: OwnCalendar): boolean =>
  absences.some((period) => isWithin(date, period))

/**
 * A working day of the network on which this person works and is not away. A pattern that shares no weekday with the
 * network's would silence every reminder: then the network's days count.
 */
export function isOwnDay(date: LocalDate, own: OwnCalendar, calendar: Calendar): boolean {
  return isWorkday(date, own, calendar) && !isAwayOn(date, own)
}

/** The same without looking at absences: a day on which this person usually works. */
export function isWorkday(date: LocalDate, { works }: OwnCalendar, calendar: Calendar): boolean {
  const shared = works.some((day) => calendar.weekdays.includes(day))
  return isWorkingDay(date, calendar) && (!shared || works.includes(weekday(date)))
}

/** What is due on a day off is said on the last own day before it. */
export function lastOwnDayNotAfter(date: LocalDate, pattern: OwnCalendar, calendar: Calendar): LocalDate {
  let day = date
  while (!isOwnDay(day, pattern, calendar)) day = addDays(day, -1)
  return day
}

export function firstOwnDayNotBefore(date: LocalDate, pattern: OwnCalendar, calendar: Calendar): LocalDate {
  let day = date
  while (!isOwnDay(day, pattern, calendar)) day = addDays(day, 1)
  return day
}

/** The moment of that own day at which this person likes to be reminded. */
export const deliverAt = (ownDay: LocalDate, pattern: OwnCalendar, calendar: Calendar): Instant =>
  instantAt(ownDay, pattern.remindAt, calendar.timeZone)

/** Now, when that is not a quiet hour or a day off for this person; else when their next own day begins, from 08:30. */
export function nextDelivery(at: Instant, pattern: OwnCalendar, calendar: Calendar): Instant {
  const today = localDate(at, calendar.timeZone)
  const time = localTime(at, calendar.timeZone)
  const { from, until } = hoursOf(pattern)
  if (isOwnDay(today, pattern, calendar) && time >= from && time < until) return at
  const day = firstOwnDayNotBefore(time < from ? today : addDays(today, 1), pattern, calendar)
  return instantAt(day, pattern.hours ? from : firstDelivery, calendar.timeZone)
}

/** At work now, or wanting to be asked at any hour; who is away is left alone. */
export function mayBeAsked(
  own: OwnCalendar & { anyHour: boolean },
  at: Instant,
  calendar: Calendar,
): boolean {
  const there = !isAwayOn(localDate(at, calendar.timeZone), own)
  return there && (own.anyHour || nextDelivery(at, own, calendar) === at)
}

/** The first moment from now on at which this person likes to be reminded. */
export function nextReminder(at: Instant, pattern: OwnCalendar, calendar: Calendar): Instant {
  const today = localDate(at, calendar.timeZone)
  const still = deliverAt(today, pattern, calendar) >= at
  const day = firstOwnDayNotBefore(still ? today : addDays(today, 1), pattern, calendar)
  return deliverAt(day, pattern, calendar)
}

const quietUntil = LocalTime.parse('08:00')
const quietFrom = LocalTime.parse('18:00')
const firstDelivery = LocalTime.parse('08:30')

/** Between these somebody may be sent something. */
export const hoursOf = ({ hours }: OwnCalendar): { from: LocalTime; until: LocalTime } =>
  hours ?? { from: quietUntil, until: quietFrom }

function isOutsideQuietHours(time: string): boolean {
  return time >= quietUntil && time < quietFrom
}
