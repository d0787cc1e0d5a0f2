import { LocalTime } from '#domain/time/instant.ts'
import { WorkPattern } from '#domain/time/person.ts'

export type WorkingDaysMistake = 'no-day' | 'hours-upside-down' | 'moment-outside-hours'

/** What somebody filled in about their week; Monday is 1. Times as on a clock. */
export type AskedDays = {
  works: readonly number[]
  from: string | null
  until: string | null
  remindAt: string | null
}

/** Between these nothing is sent to anybody (K6). */
export const wholeDay = { from: LocalTime.parse('08:00'), until: LocalTime.parse('18:00') } as const

/** Times that can be chosen: each half hour in which something may be sent. */
export const halfHours: readonly LocalTime[] = Array.from({ length: 21 }, (_, index) =>
  LocalTime.parse(`${String(8 + Math.floor(index / 2)).padStart(2, '0')}:${index % 2 ? '30' : '00'}`),
)

/** Own days and hours; who says nothing about hours is there the whole day. */
export function readWorkingDays(asked: AskedDays): WorkPattern | WorkingDaysMistake {
  const works = [...new Set(asked.works)].toSorted((one, other) => one - other)
  if (works.length === 0) return 'no-day'
  const from = asked.from ?? wholeDay.from
  const until = asked.until ?? wholeDay.until
  if (from >= until) return 'hours-upside-down'
  const remindAt = asked.remindAt ?? from
  if (remindAt < from || remindAt >= until) return 'moment-outside-hours'
  const whole = from === wholeDay.from && until === wholeDay.until
  const read = WorkPattern.safeParse({ works, remindAt, ...(whole ? {} : { hours: { from, until } }) })
  return read.success ? read.data : 'moment-outside-hours'
}
