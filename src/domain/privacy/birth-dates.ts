import { type Hit, type Span, hitsOf } from '#domain/privacy/reading.ts'

/** Every full date, whatever it is a date of: its digits are no other number. */
export const datesIn = (text: string): Span[] =>
  forms.filter(({ onlyBorn }) => !onlyBorn).flatMap(({ pattern }) => hitsOf('date', text, pattern))

/**
 * Full dates, which are taken for dates of birth. Dates from last year to the year after next are when something
 * happens, unless they say "geboren".
 */
export const birthDates = (text: string, thisYear: number): Hit<'dob'>[] =>
  forms.flatMap(({ pattern, onlyBorn }) =>
    Array.from(text.matchAll(pattern)).flatMap(({ 0: { length }, index, groups }) => {
      const date = { start: index, end: index + length }
      const past = !onlyBorn && !isRecent(groups?.['year'], thisYear)
      return past || isBorn(text, date) ? [{ rule: 'dob', ...date }] : []
    }),
  )

const day = String.raw`(?<!\d|\d[.,/-])(?:0?[1-9]|[12]\d|3[01])`
const month = String.raw`(?:0?[1-9]|1[0-2])`
const year = String.raw`(?<year>(?:19|20)\d\d)(?!\d)`
const shortYear = String.raw`(?<year>'?\d\d)(?!\d|[.,:/-]\d| ?(?:jaar|jr|uur|u\b|keer|x\b|euro|cm|kg|%))`
const monthName = String.raw`(?:jan(?:uari)?|feb(?:ruari)?|mrt|maart|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?!\p{L})\.?`
const named = String.raw`${day}(?:e|de|ste)?[ .-]{0,2}${monthName}`

const form = (source: string, onlyBorn = false) => ({ pattern: new RegExp(source, 'giu'), onlyBorn })
const forms = [
  form(String.raw`${day} ?[-/.] ?${month} ?[-/.] ?${year}`),
  form(String.raw`${day} ${month} ${year}`),
  form(String.raw`${day}([-/])${month}\1${shortYear}`),
  form(
    String.raw`(?<!\d|\d[.,/-])(?:0[1-9]|[12]\d|3[01])\.(?:0[1-9]|1[0-2])\.'?(?<year>\d\d)(?!\d|[.,:/-]\d)`,
  ),
  form(String.raw`(?<!\d)(?<year>(?:19|20)\d\d)([-/.])${month}\2(?:0?[1-9]|[12]\d|3[01])(?!\d)`),
  form(String.raw`${named}[ ,.-]{0,2}${year}`),
  form(String.raw`${named}[ ,.-]{0,2}(?<year>'\d\d)(?!\d)`),
  form(String.raw`${day}[-/.]${month}[-/.]${shortYear}`, true),
  form(String.raw`${named}(?:[ -]${shortYear})?`, true),
  form(String.raw`${day}[-/]${month}(?!\d|[.,/-]\d)`, true),
  form(String.raw`(?<!\d)(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])${year}`, true),
]

const born =
  /(?<!\p{L})(?:geb(?:oren|oortedatum|oortedag|oorte|datum|\.? ?dat(?:um|\.)?)?|dob)[ .:(,]{0,3}(?:(?:is|was|zijn|op|in \p{L}{1,30}|te \p{L}{1,30})[ :,]{1,2}){0,3}(?:\p{L}{2,6}dag,? |(?:ma|di|wo|do|vr|za|zo)\.? )?$/iu

/** `* 17-9-1955`, `jarig op 12 juni`, `zijn verjaardag is 19 december`. */
const birthday =
  /(?:^|[\s(])[*\u00B0] ?$|(?<!\p{L})(?:jarig|verjaar(?:dag|t)|geboortedag|gd)[ .:(,]{0,3}(?:(?:is|was|op|valt) ){0,2}$/iu
/** `3 maart 2026 geboren`, `op 2 maart jarig`, `op 03/05 werd hij 14`. */
const turned =
  /^,? {1,2}(?:geboren|jarig|verjaart|(?:word[te]?n?|werd|is) (?:hij|zij|ze|die) \d{1,2}(?!\d|[.,:]\d))/i

const isBorn = (text: string, { start, end }: Span): boolean => {
  const before = text.slice(Math.max(0, start - 80), start)
  return born.test(before) || birthday.test(before) || turned.test(text.slice(end, end + 24))
}

const isRecent = (written: string | undefined, thisYear: number): boolean => {
  const digits = Number(written?.replace("'", ''))
  const century = digits > (thisYear + 2) % 100 ? 1900 : 2000
  const full = digits < 100 ? century + digits : digits
  return full >= thisYear - 1 && full <= thisYear + 2
}
