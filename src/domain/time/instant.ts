import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'

/** A moment on the one time line: milliseconds since 1970-01-01T00:00Z. */
export const Instant = z.number().int().brand('Instant')
export type Instant = z.infer<typeof Instant>

/** What is due since ever comes before everything else that is due. */
export const sinceEver: Instant = Instant.parse(0)

/** A day on a wall calendar: `2026-11-24`. */
export const LocalDate = z.iso.date().brand('LocalDate')
export type LocalDate = z.infer<typeof LocalDate>

/** A time on a wall clock: `08:30`. */
export const LocalTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'write a time between quotes, like "08:30"')
  .brand('LocalTime')
export type LocalTime = z.infer<typeof LocalTime>

/** The name of a time zone that this machine knows: `Europe/Amsterdam`. */
export const TimeZone = z
  .string()
  .refine(
    (name) => Intl.supportedValuesOf('timeZone').includes(name),
    'unknown time zone: write it like Europe/Amsterdam',
  )
  .brand('TimeZone')
export type TimeZone = z.infer<typeof TimeZone>

export const minutes = (count: number): number => count * 60_000

export const later = (at: Instant, milliseconds: number): Instant => Instant.parse(at + milliseconds)

/** A length on the calendar. */
export type Term = { days: number } | { years: number }

/** So long after this moment, counted like `ago`. */
export const termAfter = (at: Instant, term: Term): Instant =>
  Instant.parse(
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('UTC').add(term).epochMilliseconds,
  )

/** So long before this moment, on the calendar of UTC: for what no network counts in days of its own. */
export const ago = (at: Instant, term: Term): Instant =>
  Instant.parse(
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('UTC').subtract(term).epochMilliseconds,
  )

export const localDate = (at: Instant, zone: TimeZone): LocalDate =>
  datesAt(`${at}${zone}`, () => LocalDate.parse(zoned(at, zone).toPlainDate().toString()))

export const localTime = (at: Instant, zone: TimeZone): LocalTime =>
  LocalTime.parse(zoned(at, zone).toPlainTime().toString().slice(0, 5))

/** `2026-11-24T11:30:00`, without a zone: for people and for the contract. */
export const localDateTime = (at: Instant, zone: TimeZone): string =>
  zoned(at, zone).toPlainDateTime().toString({ smallestUnit: 'second' })

/** A wall time that the clock skips in spring is the moment just after the gap; one that comes twice is the first. */
export const instantAt = (date: LocalDate, time: LocalTime, zone: TimeZone): Instant =>
  instants(`${date}T${time}[${zone}]`, () => {
    const local = Temporal.PlainDateTime.from(`${date}T${time}`)
    return Instant.parse(local.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds)
  })

/** Counted without a calendar object: it is what every deadline and every reminder is counted with. */
export const addDays = (date: LocalDate, days: number): LocalDate =>
  datesOn(`${date}${days}`, () =>
    LocalDate.parse(new Date(Date.parse(date) + days * minutes(24 * 60)).toISOString().slice(0, 10)),
  )

/** The same day so many months on; the last day of a month that is too short. */
export const addMonths = (date: LocalDate, months: number): LocalDate =>
  LocalDate.parse(Temporal.PlainDate.from(date).add({ months }).toString())

/** Monday is 1, Sunday is 7. */
export const weekday = (date: LocalDate): number => new Date(date).getUTCDay() || 7

const zoned = (at: Instant, zone: TimeZone) =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)

/** The same few days and moments are asked for thousands of times a day, and never change. */
function kept<Value>() {
  const known = new Map<string, Value>()
  return (key: string, find: () => Value): Value => {
    const before = known.get(key)
    if (before !== undefined) return before
    if (known.size >= 10_000) known.clear()
    const found = find()
    known.set(key, found)
    return found
  }
}
const instants = kept<Instant>()
const datesAt = kept<LocalDate>()
const datesOn = kept<LocalDate>()
