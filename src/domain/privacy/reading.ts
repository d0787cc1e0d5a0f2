/**
 * A text as a reader sees it, and the way back to what was typed. Invisible characters are gone, accents are dropped,
 * full-width and Arabic digits are digits, every dash is `-`, every apostrophe `'`, every quote `"` and every blank or
 * tab a space, as is the end of a line between two digits.
 */
export type Reading = {
  text: string
  /** Where a part of the read text stands in the original, in UTF-16 units. */
  original(part: Span): Span
}

/** From `start` up to but not including `end`. */
export type Span = { start: number; end: number }

/** A place where a rule applies. */
export type Hit<Rule extends string> = Span & { rule: Rule }

export const read = (typed: string): Reading => {
  const original = typed.replace(brokenNumber, (end) => ' '.repeat(end.length))
  return plainText.test(original) ? { text: original, original: (part) => part } : readUnicode(original)
}

/** The text with these parts made unreadable, at the same length: what one rule took, the next does not see. */
export const cover = (text: string, parts: readonly Span[]): string => {
  const units = text.split('')
  for (const { start, end } of parts) units.fill(covered, start, end)
  return units.join('')
}

/** Every place where a pattern applies. */
export const hitsOf = <Rule extends string>(rule: Rule, text: string, pattern: RegExp): Hit<Rule>[] =>
  Array.from(text.matchAll(pattern), ({ 0: { length }, index }) => ({
    rule,
    start: index,
    end: index + length,
  }))

/** The end of a line in the middle of a number. */
const brokenNumber = /(?<=\p{Nd})[ \t]?(?:\r\n|\n|\r)[ \t]?(?=\p{Nd})/gu
const covered = '\uFFFC'
const plainText = /^[\n\r\x20-\x5F\x61-\x7E]*$/
const cluster = /\P{M}\p{M}{0,8}|\p{M}/gu
const invisible = /^(?:\p{Default_Ignorable_Code_Point}|\p{Cf}|(?![\t\n\r])\p{Cc})/u
const dash = /^[\p{Pd}\u2212\u2043]/u
const apostrophe = /^['`\u00B4\u2018\u2019\u201B\u02BC\u2032]/u
const quote = /^[\u201C-\u201F\u00AB\u00BB]/
const blank = /^(?:\p{Zs}|\t)/u
const arabicDigit = /[\u0660-\u0669\u06F0-\u06F9]/gu

/** Letters whose stroke or missing dot is no accent to Unicode: `Michał`. */
const strokes: Readonly<Record<string, string>> = { ł: 'l', Ł: 'L', ø: 'o', Ø: 'O', đ: 'd', Đ: 'D', ı: 'i' }
const stroke = /[łŁøØđĐı]/g

/** One sign may stand for several letters; one that stands for a whole sentence is not read out. */
const mostLetters = 4

const readUnicode = (original: string): Reading => {
  const pieces: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  for (const { 0: typed, index } of original.matchAll(cluster)) {
    const piece = readCluster(typed)
    pieces.push(piece)
    for (let unit = 0; unit < piece.length; unit += 1) {
      starts.push(index)
      ends.push(index + typed.length)
    }
  }
  return {
    text: pieces.join(''),
    original: ({ start, end }) => ({ start: starts[start] ?? 0, end: ends[end - 1] ?? 0 }),
  }
}

const readCluster = (typed: string): string => {
  if (invisible.test(typed)) return ''
  if (dash.test(typed)) return '-'
  if (apostrophe.test(typed)) return "'"
  if (quote.test(typed)) return '"'
  if (blank.test(typed)) return ' '
  return typed
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .normalize('NFKC')
    .slice(0, mostLetters)
    .replace(stroke, (letter) => strokes[letter] ?? letter)
    .replace(arabicDigit, (digit) => String(digit.charCodeAt(0) & 0xf))
}
