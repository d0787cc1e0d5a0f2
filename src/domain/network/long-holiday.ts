import { hasSchoolHolidays, schoolHolidaysOf } from '#domain/network/members.ts'
import type { Member, Network, SchoolHoliday } from '#domain/network/network.ts'
import { addWorkingDays } from '#domain/time/calendar.ts'
import { addDays, type LocalDate } from '#domain/time/instant.ts'

/**
 * The school holiday of two weeks or more that begins within ten working days, of somebody in education who is away then
 * (specification 7.2, K9). Null: there is none, or somebody stands in already.
 */
export function comingHoliday(network: Network, member: Member, today: LocalDate): SchoolHoliday | null {
  if (!hasSchoolHolidays(network, member)) return null
  const free = (one: SchoolHoliday): boolean =>
    member.absences.some(({ from, until, cover }) => from <= one.from && until >= one.until && cover === null)
  const soon = addWorkingDays(today, 10, network.calendar)
  const coming = ({ from }: SchoolHoliday): boolean => from > today && from <= soon
  return schoolHolidaysOf(network, member).find((one) => lasts(one, 14) && coming(one) && free(one)) ?? null
}

/** The long one: then some things happen more often than in the rest of the year. */
export const isSummer = (holiday: SchoolHoliday): boolean => lasts(holiday, 28)

const lasts = ({ from, until }: SchoolHoliday, days: number): boolean => addDays(from, days - 1) <= until
