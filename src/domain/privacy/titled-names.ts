import { capitalNames } from '#domain/privacy/given-names.ts'
import { places } from '#domain/privacy/known-names.ts'
import { shortTitles, titles } from '#domain/privacy/name-cues.ts'
import {
  isBareInitial,
  isConnected,
  isLoudSurname,
  isNamePart,
  isSurname,
  nameFrom,
  particlesFrom,
  spanOf,
} from '#domain/privacy/name-parts.ts'
import type { Hit } from '#domain/privacy/reading.ts'
import { commonSurnames } from '#domain/privacy/surnames.ts'
import type { Token } from '#domain/privacy/tokens.ts'

/** Names behind a title, title included: `mevrouw El Amrani`, `dhr. van der Berg`, `juf Anouk`. */
export const titledNames = (tokens: readonly Token[]): Hit<'name_title'>[] =>
  tokens.flatMap((token, at) => {
    if (!isTitle(token) || isSecondTitle(tokens, at)) return []
    const to = surnameBehind(tokens, isSecondTitle(tokens, at + 1) ? at + 2 : at + 1)
    if (to === undefined) return []
    const from = token.lower === 'heer' && tokens[at - 1]?.lower === 'de' ? at - 1 : at
    return [{ rule: 'name_title', ...spanOf(tokens, from, to) }]
  })

/** In capitals `DS` and `IR` are something else. */
const isTitle = (token: Token | undefined): boolean =>
  token !== undefined &&
  titles.has(token.lower) &&
  (token.kind !== 'acronym' || /^(?:MW|DHR|ME)/.test(token.text))

/** `dr.` in `mevrouw dr. Bos`. */
const isSecondTitle = (tokens: readonly Token[], at: number): boolean =>
  isTitle(tokens[at]) && isTitle(tokens[at - 1]) && followsTitle(tokens, at)

/** A blank, or a full stop when the title is written short: behind `opa` it ends the sentence. */
const followsTitle = (tokens: readonly Token[], at: number): boolean => {
  const gap = tokens[at]?.gap ?? ''
  return /^ {1,3}$/.test(gap) || (/^\. {0,2}$/.test(gap) && shortTitles.has(tokens[at - 1]?.lower ?? ''))
}

/** Behind a title nearly every capital is a surname, also `Mevrouw Bergen`, `dhr. JANSEN` and `meneer De Jonge`. */
const surnameBehind = (tokens: readonly Token[], at: number): number | undefined => {
  const particles = particlesFrom(tokens, at)
  const surname = at + particles.length
  const token = tokens[surname]
  if (token === undefined || !followsTitle(tokens, at)) return undefined
  if (particles.length === 0) {
    if (isNamePart(token) || isLoudSurname(token) || isPlace(token)) return nameFrom(tokens, surname).to
    if (isBareInitial(token) && isNamePart(tokens[surname + 1])) return nameFrom(tokens, surname).to
    return isSmallSurname(token.lower, []) || isSmallFirstName(tokens, at) ? surname + 1 : undefined
  }
  if (!isConnected(tokens, surname)) return undefined
  if (isSurname(tokens, at, surname, particles)) return nameFrom(tokens, surname).to
  return isSmallSurname(token.lower, particles) ? surname + 1 : undefined
}

/** `opa wim`, `juf els`: who is called by the first name, in small letters. */
const isSmallFirstName = (tokens: readonly Token[], at: number): boolean =>
  /^(?:[oi]pa|om[aei]|opi|oom|tante|juf|juffie|meester)$/.test(tokens[at - 1]?.lower ?? '') &&
  capitalNames.has(tokens[at]?.lower ?? '')

const isPlace = ({ kind, lower }: Token): boolean => kind === 'capital' && places.has(lower)

const isSmallSurname = (surname: string, particles: readonly Token[]): boolean => {
  const before = particles.map(({ lower }) => lower).join(' ')
  const certain = /^(?:van (?:der|den|'t)|v\. ?d\.|v\/d|ter|ten)$/.test(before) && /^\p{L}{3,}/u.test(surname)
  return (
    certain || commonSurnames.has(`${before} ${surname}`.trim()) || (before === '' && shaped.test(surname))
  )
}
/** What hardly anything else ends in: `poelstra`, `wissink`, `kowalczyk`, `bondarenko`. */
const shaped =
  /^(?=.{6}).*(?:stra|inga|enga|sma|kamp|berg|burg|dijk|veld|veen|horst|broek|donk|bosch|laar|mans|ssen|nsen|ink|[sc]k[iya]|wicz|czyk|enko|chuk|oglu|escu|yan)$/
