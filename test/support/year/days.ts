import type { Person } from './people.ts'

/**
 * Which day and time it is, and who is there then: written down apart from the calendars of the bot, so that one mistake
 * is not made twice. It knows this one year only.
 */

export const begins = Date.parse('2026-09-01T04:00Z')
export const ends = Date.parse('2027-08-31T18:00Z')

/** Tuesday from seven until Wednesday nine, on the clocks of Amsterdam: 26 hours, and a whole working day. */
export const outage = { from: Date.parse('2027-02-09T06:00Z'), until: Date.parse('2027-02-10T08:00Z') }

const winter = { from: Date.parse('2026-10-25T01:00Z'), until: Date.parse('2027-03-28T01:00Z') }
const anHour = 3_600_000
const aDay = 24 * anHour

/** Both are read as text: `2026-11-24` and `08:30`. */
export function local(at: number): { date: string; time: string } {
  const ahead = at >= winter.from && at < winter.until ? anHour : 2 * anHour
  const text = new Date(at + ahead).toISOString()
  return { date: text.slice(0, 10), time: text.slice(11, 16) }
}

export function moment(date: string, time: string): number {
  const clock = Date.parse(`${date}T${time}Z`)
  const asWinter = clock - anHour
  return asWinter >= winter.from && asWinter < winter.until ? asWinter : clock - 2 * anHour
}

export const dayAfter = (date: string, days = 1): string =>
  new Date(Date.parse(`${date}T12:00Z`) + days * aDay).toISOString().slice(0, 10)

const weekday = (date: string): number => new Date(`${date}T12:00Z`).getUTCDay() || 7

/** New Year, Easter, King's Day, Ascension, Whitsun and Christmas of this year. */
const everywhere = ['2026-12-25', '2027-01-01', '2027-03-29', '2027-04-27', '2027-05-06', '2027-05-17']
const free: Readonly<Record<string, ReadonlySet<string>>> = {
  // Works on Good Friday and on 5 May.
  noord: new Set(everywhere),
  // Bridge days, after Ascension and before Christmas.
  midden: new Set([...everywhere, '2027-03-26', '2027-05-05', '2027-05-07', '2026-12-24']),
  // Closed on one day of its own.
  zuid: new Set([...everywhere, '2027-03-26', '2027-05-05', '2026-11-02']),
}

export const isWorkingDay = (date: string, network: string): boolean =>
  weekday(date) < 6 && !free[network]?.has(date)

export function workingDay(date: string, count: number, network: string): string {
  let day = date
  for (let left = Math.abs(count); left > 0;) {
    day = dayAfter(day, Math.sign(count))
    if (isWorkingDay(day, network)) left -= 1
  }
  return day
}

/** `known`: what they told by then. */
export const isAway = (person: Person, date: string): boolean =>
  [...person.holidays, ...person.told].some(({ from, until }) => from <= date && date <= until)

/** On an own working day, not on leave, in one of the networks that somebody is in. */
export const isThereOn = (person: Person, date: string): boolean =>
  person.networks.some((network) => isWorkingDay(date, network)) &&
  person.works.includes(weekday(date)) &&
  !isAway(person, date)

/** When somebody may be sent something. */
export function isThere(person: Person, at: number): boolean {
  const { date, time } = local(at)
  const { from, until } = person.hours ?? { from: '08:00', until: '18:00' }
  return time >= from && time < until && isThereOn(person, date)
}

/** The first moment from then on at which they are at work; never, when that is not in this year. */
export function nextThere(person: Person, at: number): number {
  if (isThere(person, at)) return at
  const { date, time } = local(at)
  const { from } = person.hours ?? { from: '08:00' }
  let day = time < from ? date : dayAfter(date)
  while (!isThereOn(person, day)) {
    if (day > '2027-12-31') return Number.POSITIVE_INFINITY
    day = dayAfter(day)
  }
  return moment(day, from)
}

export const firstDayThere = (person: Person, date: string): string => {
  let day = date
  while (!isThereOn(person, day) && day < '2027-12-31') day = dayAfter(day)
  return day
}
