import DateHolidays from 'date-holidays'
import { addDays, LocalDate } from './instant.ts'

/** The Dutch days that are free, or that an employer may give (Algemene termijnenwet, article 3; specification 7.1). */
export type Holidays = {
  /** New Year, Easter, King's Day, Ascension, Whitsun, Christmas: free for everyone. */
  general: ReadonlySet<LocalDate>
  goodFriday: LocalDate
  liberationDay: LocalDate
  ascension: LocalDate
}

export function holidaysOf(year: number): Holidays {
  const known = cache.get(year)
  if (known) return known
  const found = lookUp(year)
  cache.set(year, found)
  return found
}

/** The day between Ascension and the weekend, which many employers give. */
export const fridayAfterAscension = (year: number): LocalDate => addDays(holidaysOf(year).ascension, 1)

const netherlands = new DateHolidays('NL')
const cache = new Map<number, Holidays>()

function lookUp(year: number): Holidays {
  const days = netherlands.getHolidays(year).map(({ rule, type, date }) => ({
    rule,
    type,
    date: LocalDate.parse(date.slice(0, 10)),
  }))
  const byRule = (rule: string): LocalDate => LocalDate.parse(days.find((day) => day.rule === rule)?.date)
  return {
    general: new Set(days.filter(({ type }) => type === 'public').map(({ date }) => date)),
    goodFriday: byRule('easter -2'),
    liberationDay: LocalDate.parse(`${year}-05-05`),
    ascension: byRule('easter 39'),
  }
}
