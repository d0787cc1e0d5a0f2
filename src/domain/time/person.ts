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

/** When one person works. Reminders are delivered only then, whatever the clocks of the network say (K2, K6). */
export const WorkPattern = z.strictObject({
  /** Monday is 1, Sunday is 7. */
  works: z.array(z.int().min(1).max(7)).min(1),
  remindAt: LocalTime.refine(isOutsideQuietHours, 'between 18:00 and 08:00 nothing is sent').default(
    LocalTime.parse('08:30'),
  ),
})
export type WorkPattern = z.infer<typeof WorkPattern>

/**
 * A working day of the network on which this person works. A pattern that shares no weekday with the network's would
 * silence every reminder: then the network's days count.
 */
export function isOwnDay(date: LocalDate, { works }: WorkPattern, calendar: Calendar): boolean {
  const shared = works.some((day) => calendar.weekdays.includes(day))
  return isWorkingDay(date, calendar) && (!shared || works.includes(weekday(date)))
}

/** What is due on a day off is said on the last own day before it. */
export function lastOwnDayNotAfter(date: LocalDate, pattern: WorkPattern, calendar: Calendar): LocalDate {
  let day = date
  while (!isOwnDay(day, pattern, calendar)) day = addDays(day, -1)
  return day
}

export function firstOwnDayNotBefore(date: LocalDate, pattern: WorkPattern, calendar: Calendar): LocalDate {
  let day = date
  while (!isOwnDay(day, pattern, calendar)) day = addDays(day, 1)
  return day
}

/** The moment of that own day at which this person likes to be reminded. */
export const deliverAt = (ownDay: LocalDate, pattern: WorkPattern, calendar: Calendar): Instant =>
  instantAt(ownDay, pattern.remindAt, calendar.timeZone)

/** Now, when that is not a quiet hour or a day off for this person; else the next own day at 08:30. */
export function nextDelivery(at: Instant, pattern: WorkPattern, calendar: Calendar): Instant {
  const today = localDate(at, calendar.timeZone)
  const time = localTime(at, calendar.timeZone)
  if (isOwnDay(today, pattern, calendar) && isOutsideQuietHours(time)) return at
  const from = time < quietUntil ? today : addDays(today, 1)
  return instantAt(firstOwnDayNotBefore(from, pattern, calendar), firstDelivery, calendar.timeZone)
}

const quietUntil = '08:00'
const quietFrom = '18:00'
const firstDelivery = LocalTime.parse('08:30')

function isOutsideQuietHours(time: string): boolean {
  return time >= quietUntil && time < quietFrom
}
