import { capitalNames, givenNames } from '#domain/privacy/given-names.ts'
import { phrases } from '#domain/privacy/known-names.ts'
import { commonSurnames } from '#domain/privacy/surnames.ts'
import { type Token, tokensOf } from '#domain/privacy/tokens.ts'
import { fieldWords, functionWords } from '#domain/privacy/words.ts'

/**
 * The words with the capitals they would have if they were not typed in haste: `sanne de vries` and `SANNE DE VRIES`
 * are `Sanne de Vries`, a sentence that shouts is quiet, and a known organisation is nobody.
 */
export const withCapitals = (text: string): Token[] => {
  const quiet = text.replace(knownPhrase, hidden).replace(clause, quieted)
  const letters = quiet.split('')
  const tokens = tokensOf(quiet)
  for (const part of tokens.flatMap((_, at) => nameAt(tokens, at))) capitalise(letters, part)
  return tokensOf(letters.join(''))
}

/** Of the same length, and nothing in it is a name; but `van den Bosch` is no town. */
const hidden = (phrase: string, at: number, text: string): string =>
  /^(?:den|de|ter|ten) /i.test(phrase) && /\p{L} van $/iu.test(text.slice(Math.max(0, at - 6), at))
    ? phrase
    : phrase.replaceAll(/\p{L}/gu, 'x')
const knownPhrase = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${phrases.toSorted((one, other) => other.length - one.length).join('|')})(?![\p{L}\p{N}])`,
  'giu',
)

/** Capitals only, and at least two words of them: `GGD` and `NU` in a quiet sentence are none. */
const quieted = (part: string): string =>
  !/\p{Ll}/u.test(part) && /\p{Lu}{2}[^\p{L}]{1,3}\p{Lu}{2}/u.test(part) ? lowered(part) : part
const clause = /[^.!?\n]+/g
const lowered = (part: string): string => {
  const small = part.toLowerCase()
  return small.length === part.length ? small : part
}

/** The first name here with the surname behind it, or in front: `JANSEN, PIETER`. */
const nameAt = (tokens: readonly Token[], at: number): Token[] => {
  const first = tokens[at]
  if (first === undefined || !isFirstName(tokens, at)) return []
  if (/^, ?$/.test(first.gap)) return [first, ...surnameBefore(tokens, at)]
  return [first, surnameBehind(tokens, at) ?? first]
}

/** `VAN DER BERG` in front of `, FATIMA`. */
const surnameBefore = (tokens: readonly Token[], at: number): Token[] => {
  const surname = tokens[at - 1]
  if (surname === undefined || !isSurname(surname)) return []
  let first = at - 1
  while (first > at - 4 && isBeside(tokens[first]) && tokens[first - 1]?.kind === 'particle') first -= 1
  return first === at - 2 && tokens[first]?.text === 'van' ? [surname] : tokens.slice(first, at)
}
const isSurname = ({ kind, text, lower }: Token): boolean =>
  commonSurnames.has(lower) || (kind === 'acronym' && /^\p{Lu}{4,}$/u.test(text) && isUnknown(lower))

/** `sanne`, `SANNE`; what may be a word too only where a surname follows: `SEM DE JONG`, `jan jansen`. */
const isFirstName = (tokens: readonly Token[], at: number): boolean => {
  const { lower = '', kind = 'small', text = '' } = tokens[at] ?? {}
  const name = lower.replace(/'s?$/, '')
  const isShort = kind === 'acronym' && text.length < 4
  if (givenNames.has(name) && !isShort) return true
  return (givenNames.has(name) || capitalNames.has(name)) && surnameBehind(tokens, at) !== undefined
}

/** The last word of the surname behind a first name: certain by what stands before it, known, or no word that is known. */
const surnameBehind = (tokens: readonly Token[], at: number): Token | undefined => {
  let last = at + 1
  while (last < at + 4 && tokens[last]?.kind === 'particle' && isBeside(tokens[last])) last += 1
  const surname = tokens[last]
  if (surname === undefined || !isBeside(surname)) return undefined
  const particles = tokens.slice(at + 1, last).map(({ lower }) => lower)
  if (commonSurnames.has([...particles, surname.lower].join(' '))) return surname
  if (only.test(particles.join(' ')) && /^\p{L}{3}/u.test(surname.lower)) return surname
  if (!isUnknown(surname.lower)) return undefined
  if (certain.test(particles.join(' '))) return surname
  const isName = givenNames.has(tokens[at]?.lower ?? '') && !seemsVerb.test(surname.lower)
  return isName && /^(?:van|vd|al|da|dos|di|le|la)?$/.test(particles.join(' ')) ? surname : undefined
}
/** What somebody does, or how: `sanne fietst`, `sanne huilde`, `sanne onrustig`. */
const seemsVerb = /(?:[td]|[td]e|[td]en|ig|lijk|baar|loos|heid|ing)$/
const isBeside = (token: Token | undefined): boolean => /^ {1,2}$/.test(token?.gap ?? '')
/** Behind these nothing but a surname comes. */
const only = /^(?:van (?:der|den|'t)|in 't|op den|v\. ?d\.|v\/d)$/
const certain = /^(?:van de|den|vd|ter|ten|el|ait|ben|von)$/
const isUnknown = (lower: string): boolean =>
  /^\p{L}{3}/u.test(lower) && !functionWords.has(lower) && !fieldWords.has(lower)

const capitalise = (letters: string[], { start, text, kind }: Token): void => {
  if (kind === 'capital') return
  for (const [at, letter] of text.toLowerCase().split('').entries())
    letters[start + at] = /^$|[-']/.test(text.charAt(at - 1)) ? letter.toUpperCase() : letter
}
