import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { digitGroups, numbersFrom, type Written } from '#domain/privacy/digits.ts'
import type { Hit, Span } from '#domain/privacy/reading.ts'

/** Numbers that everybody may read (specification 2.5), without the first zero; 112 and 113 are too short to be found at all. */
const helpNumbers = ['8002000', '8000113', '9008844', '9001113111', '8000188', '8001205']

/** Where the help numbers stand, in whatever spelling: never personal data. */
export const helpNumbersIn = (text: string): Span[] =>
  Array.from(text.matchAll(helpNumber), ({ 0: { length }, index }) => ({ start: index, end: index + length }))

/** Telephone numbers, Dutch and foreign. */
export const phones = (text: string): Hit<'phone'>[] => {
  const groups = digitGroups(text)
  const hits = talkedNumbers(text)
  for (let from = 0; from < groups.length; from += 1) {
    const found = phoneFrom(text, numbersFrom(text, groups, from, between, 17))
    if (found === undefined) continue
    hits.push({ rule: 'phone', ...withSigns(text, found) })
    from += found.count - 1
  }
  return hits
}

const between = /^[ ().\-/]{1,3}$/

const anything = String.raw`[ ().\-/]{0,3}`
const zero = String.raw`(?:(?:\+|00)31${anything}(?:0${anything})?|\(?0${anything})`
const helpNumber = new RegExp(
  String.raw`(?<!\d)${zero}(?:${helpNumbers.map((digits) => digits.split('').join(anything)).join('|')})(?!\d)`,
  'g',
)

const phoneFrom = (text: string, numbers: readonly Written[]): Written | undefined => {
  const first = numbers[0]
  if (first === undefined) return undefined
  if (text.charAt(first.start - 1) === '+') return foreign(numbers, '')
  if (first.digits.startsWith('00')) return foreign(numbers, '00')
  if (first.digits.startsWith('0'))
    return numbers.find((number) => isDutch(text, number)) ?? numbers.find(isService)
  return numbers.slice(0, 1).find(({ digits }) => /^31[1-9]\d{8}$/.test(digits))
}

/** A mobile number with something said in between: `06 is het dacht ik 1234 en dan 5678`, `nul zes 12345678`. */
const talkedNumbers = (text: string): Hit<'phone'>[] =>
  Array.from(text.matchAll(talked)).flatMap(({ 0: before, index }) => {
    const from = index + before.length
    const groups = digitGroups(text.slice(from, from + 30))
    const number = numbersFrom(text.slice(from, from + 30), groups, 0, talkedBetween, 8).find(
      ({ digits }) => digits.length === 8,
    )
    return number === undefined ? [] : [{ rule: 'phone', start: index, end: from + number.end }]
  })
const talked =
  /(?<![\p{L}\p{N}]|\d[.,:])(?:0 ?6|nul zes)(?![.:]\d)(?:[^\p{L}\p{N}.!?]{1,3}\p{L}{1,9}){0,4}[^\p{L}\p{N}.!?]{1,3}(?=\d)/giu
const talkedBetween = /^[ ().\-/,]{1,3}$|^ (?:en|dan) $/

/** Ten digits, written the way telephone numbers are: not `09.00 - 17.00 / 10`, nor a BSN and `8 jaar`. */
const isDutch = (text: string, { digits, first, count, start, end }: Written): boolean => {
  if (!/^0[1-9]\d{8}$/.test(digits)) return false
  if ((first.length === 2 && first !== '06') || first.length === 9) return false
  const dotted = text.slice(start, end).includes('.')
  return count <= 3 || (count <= 6 && !dotted) || isPhoneNumber(digits)
}

/** 0800, 0900 and their kind, of other lengths. */
const isService = ({ digits, first }: Written): boolean =>
  first.length >= 4 && /^0(?:(?:800|90[069])(?:\d{4}|\d{7})|970\d{8})$/.test(digits) && isPhoneNumber(digits)

/**
 * With a country, which never begins with a zero: the longest the library calls a number, else anything of nine digits
 * or more.
 */
const foreign = (numbers: readonly Written[], prefix: string): Written | undefined => {
  if (numbers.at(-1)?.digits.charAt(prefix.length) === '0') return undefined
  const dutch = numbers.find(({ digits }) => new RegExp(`^${prefix}310?[1-9]\\d{8}$`).test(digits))
  if (dutch !== undefined) return dutch
  const long = numbers
    .filter(({ digits, count }) => digits.length - prefix.length >= 8 && count <= 7)
    .toReversed()
  return (
    long.find(({ digits }) => isPhoneNumber(`+${digits.slice(prefix.length)}`)) ??
    (prefix === '' ? long.find(({ digits }) => digits.length >= 9 && digits.length <= 15) : undefined)
  )
}

/** A whole number that the numbering plan knows; a Dutch one when no country is written. */
export const isPhoneNumber = (number: string): boolean =>
  parsePhoneNumberFromString(number, 'NL')?.isValid() === true

/** The plus, and the bracket that is closed inside the number. */
const withSigns = (text: string, { start, end }: Written): Span => {
  const plus = text.charAt(start - 1) === '+' ? start - 1 : start
  const bracket = text.charAt(plus - 1) === '(' && text.slice(start, end).includes(')')
  return { start: bracket ? plus - 1 : plus, end }
}
