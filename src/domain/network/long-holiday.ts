import { hasSchoolHolidays, schoolHolidaysOf } from '#domain/network/members.ts'
import type { Member, Network, SchoolHoliday } from '#domain/network/network.ts'
import { workingDaysBetween } from '#domain/time/calendar.ts'
import { addDays, type LocalDate } from '#domain/time/instant.ts'

/**
 * The school holiday of two weeks or more that begins within ten working days, of somebody in education who is away then
 * (specification 7.2, K9). Null: there is none, or somebody stands in already.
 */
export function comingHoliday(network: Network, member: Member, today: LocalDate): SchoolHoliday | null {
  if (!hasSchoolHolidays(network, member)) return null
  const free = (one: SchoolHoliday): boolean =>
    member.absences.some(({ from, until, cover }) => from <= one.from && until >= one.until && cover === null)
  const coming = ({ from }: SchoolHoliday): boolean =>
    from > today && workingDaysBetween(today, addDays(from, -1), network.calendar) < 10
  return (
    schoolHolidaysOf(network, member).find((one) => daysIn(one) >= 14 && coming(one) && free(one)) ?? null
  )
}

/** The long one: then some things happen more often than in the rest of the year. */
export const isSummer = (holiday: SchoolHoliday): boolean => daysIn(holiday) >= 28

function daysIn({ from, until }: SchoolHoliday): number {
  let count = 1
  for (let day = from; day < until; day = addDays(day, 1)) count += 1
  return count
}
