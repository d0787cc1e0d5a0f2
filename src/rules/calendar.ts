import { addWorkingDays, addWorkingHours, type Calendar } from '#domain/time/calendar.ts'
import { fridayAfterAscension } from '#domain/time/holidays.ts'
import { type LocalDate, localDateTime } from '#domain/time/instant.ts'
import type { DaysItem, HoursItem } from './forms.ts'
import { instantOf } from './moment.ts'

/** `2026-11-24`, or `2026-11-24T11:30:00`, local to the network. */
export type CalendarAnswer = { result: string }

export const answerDays = (item: DaysItem, network: Calendar): CalendarAnswer => ({
  result: addWorkingDays(item.start, item.addWorkingDays, calendarOf(item, item.addWorkingDays, network)),
})

export function answerHours(item: HoursItem, network: Calendar): CalendarAnswer {
  const calendar = calendarOf(item, item.addWorkingHours, network)
  const start = instantOf(item.start, calendar.timeZone)
  return { result: localDateTime(addWorkingHours(start, item.addWorkingHours, calendar), calendar.timeZone) }
}

function calendarOf(item: DaysItem | HoursItem, workingDays: number, network: Calendar): Calendar {
  return {
    ...network,
    ...item.workingHours,
    timeZone: item.timeZone ?? network.timeZone,
    goodFriday: item.goodFridayFree ? 'free' : 'work',
    liberationDay: item.liberationDayFree ? 'always' : 'never',
    bridgeDays: item.bridgeDayFree ? bridgeDays(item, workingDays) : [],
    weekdays: item.workingWeekdays,
  }
}

/** For as many years as the sum may take: each weekday is worked at least 40 times a year. */
function bridgeDays({ start, workingWeekdays }: DaysItem | HoursItem, workingDays: number): LocalDate[] {
  const years = 2 + Math.ceil(workingDays / (40 * workingWeekdays.length))
  const first = Number(start.slice(0, 4))
  return Array.from({ length: years }, (_, after) => fridayAfterAscension(first + after))
}
