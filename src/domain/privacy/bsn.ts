import { digitGroups, numbersFrom, type Written } from '#domain/privacy/digits.ts'
import type { Hit } from '#domain/privacy/reading.ts'

/** Does it pass the 11-proef? Eight digits are nine of which the leading zero was left out. */
export const isBsn = (digits: string): boolean => {
  if (!/^\d{8,9}$/.test(digits) || /^0+$/.test(digits)) return false
  const sum = Array.from(digits.padStart(9, '0'), Number).reduce(
    (total, digit, place) => total + digit * (weights[place] ?? 0),
    0,
  )
  return sum % 11 === 0
}

/** Numbers that pass the 11-proef, in whatever groups they are written. */
export const provenBsns = (text: string): Hit<'bsn'>[] => {
  const groups = digitGroups(text)
  const hits: Hit<'bsn'>[] = []
  for (let from = 0; from < groups.length; from += 1) {
    const found = numbersFrom(text, groups, from, between, 9).find(looksLikeBsn)
    if (found === undefined) continue
    hits.push({ rule: 'bsn', start: found.start, end: found.end })
    from += found.count - 1
  }
  return hits
}

/** The word and the digits right behind it, right or wrong: `BSN 123456789`. */
export const namedBsns = (text: string): Hit<'bsn_ctx'>[] =>
  Array.from(text.matchAll(word)).flatMap(({ 0: name, index }) => {
    const digits = announced(text, index + name.length)
    return digits === undefined ? [] : [{ rule: 'bsn_ctx', start: index, end: digits.end }]
  })

/** A few words between the word and digits that fail the 11-proef: `haar bsn is denk ik 123456789`. */
export const hintedBsns = (text: string): Hit<'bsn_ctx'>[] =>
  Array.from(text.matchAll(wordAndMore)).flatMap(({ 0: name, index }) => {
    const digits = announced(text, index + name.length)
    const failed = digits !== undefined && /^\d{8,9}$/.test(digits.digits) && !isBsn(digits.digits)
    return failed ? [{ rule: 'bsn_ctx', start: index, end: digits.end }] : []
  })

const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1]
const between = /^[ .\-/_]{1,3}$/
const term = String.raw`(?<!\p{L})(?:bsn|b\.s\.n\.?|burger ?service|sofi)(?:[- ]?(?:nummer|nr|no))?`
const word = new RegExp(String.raw`${term}[^\p{L}\p{N}]{0,3}(?=\d)`, 'giu')
const wordAndMore = new RegExp(
  String.raw`${term}(?:[^\p{L}\p{N}.!?\]]{1,3}\p{L}{1,15}){1,4}[^\p{L}\p{N}\]]{1,3}(?=\d)`,
  'giu',
)

const looksLikeBsn = ({ digits, first, count }: Written): boolean => {
  if (!isBsn(digits)) return false
  if (digits.length === 9) return count <= 5 || count === 9
  return count <= 3 && !(first.length === 4 && twoYears.test(digits))
}
const twoYears = /^(?:(?:19|20)\d\d){2}$/

/** The number right here: best one that passes, else the one whose length comes nearest to nine. */
const announced = (text: string, at: number): Written | undefined => {
  const groups = digitGroups(text.slice(at, at + 30)).map((group) => ({
    ...group,
    start: group.start + at,
    end: group.end + at,
  }))
  const numbers = numbersFrom(text, groups, 0, between, 11).filter(({ digits }) => digits.length >= 7)
  const off = ({ digits }: Written) => Math.abs(digits.length - 9)
  return numbers.find(looksLikeBsn) ?? numbers.toSorted((one, other) => off(one) - off(other))[0]
}
