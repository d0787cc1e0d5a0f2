import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { Instant, LocalDate, type TimeZone } from '#domain/time/instant.ts'

/** `2026-11-20T10:00`, local to the network, or with an offset: `2026-11-20T10:00:00+01:00`. */
export const Moment = z
  .string()
  .refine(isMoment, 'expected a moment between 1970 and 2199, such as 2026-11-20T10:00')
export type Moment = z.infer<typeof Moment>

export const Day = z
  .string()
  .refine(isDay, 'expected a date between 1970 and 2199, such as 2026-11-20')
  .transform((day) => LocalDate.parse(day))

export const instantOf = (moment: Moment, zone: TimeZone): Instant =>
  Instant.parse(
    hasOffset.test(moment)
      ? Temporal.Instant.from(moment).epochMilliseconds
      : Temporal.PlainDateTime.from(moment).toZonedDateTime(zone).epochMilliseconds,
  )

const shape = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d(:?\d\d)?)?$/
const hasOffset = /T.*(Z|[+-]\d\d(:?\d\d)?)$/

function isMoment(text: string): boolean {
  if (!shape.test(text) || !isDay(text.slice(0, 10))) return false
  try {
    Temporal.PlainDateTime.from(text.replace(/Z$/, ''))
    return true
  } catch {
    return false
  }
}

/** Far enough for every case; beyond it a mistyped year would keep the calendar busy for long. */
function isDay(text: string): boolean {
  return LocalDate.safeParse(text).success && text >= '1970' && text < '2200'
}
