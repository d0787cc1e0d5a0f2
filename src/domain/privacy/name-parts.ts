import { givenNames } from '#domain/privacy/given-names.ts'
import {
  capitalHeads,
  organisationHeads,
  organisationTails,
  organisations,
  places,
} from '#domain/privacy/known-names.ts'
import { isRole, titles } from '#domain/privacy/name-cues.ts'
import type { Span } from '#domain/privacy/reading.ts'
import { commonSurnames } from '#domain/privacy/surnames.ts'
import { type Token, formSurname, startsSentence } from '#domain/privacy/tokens.ts'
import {
  commonEnding,
  fieldEnding,
  fieldWords,
  firstWordEnding,
  functionWords,
} from '#domain/privacy/words.ts'

/** Tokens `from` up to but not including `to`; `parts` counts initials and words with a capital. */
export type Name = { from: number; to: number; parts: number }

/** The name that begins with the token at `from`, which is taken for a name whatever it is. */
export const nameFrom = (tokens: readonly Token[], from: number): Name => {
  const name = { from, to: from + 1, parts: 1 }
  for (let at = from + 1; name.parts < mostParts && isConnected(tokens, at); at += 1) {
    const particles = particlesFrom(tokens, at)
    at += particles.length
    if (particles.length > 0 && !(isConnected(tokens, at) && isSurname(tokens, from, at, particles))) break
    if (particles.length === 0 && !isNamePart(tokens[at]) && !isLoudSurname(tokens[at])) break
    name.to = at + 1
    name.parts += 1
  }
  return withoutOrganisation(tokens, name)
}

/** May a name begin here? */
export const startsName = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at]
  if (token?.kind === 'initial' || isBareInitial(token)) return isInitial(tokens, at)
  if (token?.kind === 'particle') return startsWithParticle(tokens, at)
  if (!isNamePart(token)) return false
  const word = token?.lower ?? ''
  return givenNames.has(word) || !(startsSentence(tokens, at) && firstWordEnding.test(word))
}

/** A word that can be part of a name: no small word, nothing of the field, no organisation, no place. */
export const isNamePart = (token: Token | undefined): boolean =>
  token?.kind === 'initial' ||
  (isPersonal(token) && !functionWords.has(core(token)) && isForeign(core(token)))

/** The particles here, in small letters or not: `van`, `der`. */
export const particlesFrom = (tokens: readonly Token[], at: number): Token[] => {
  const particles: Token[] = []
  for (let next = at; next < at + 4; next += 1) {
    const token = tokens[next]
    if (token?.kind !== 'particle' || (next > at && !isConnected(tokens, next))) break
    particles.push(token)
  }
  return particles
}

/** Is this one joined to the one before: by a blank, the dash of a double surname, or nothing behind an initial? */
export const isConnected = (tokens: readonly Token[], at: number): boolean => {
  const [before, token] = [tokens[at - 1], tokens[at]]
  if (before === undefined || token === undefined) return false
  if (/^ {1,3}$/.test(token.gap)) return true
  if (token.gap === '') return before.kind === 'initial' || before.text.endsWith('.')
  return /^ ?- ?$/.test(token.gap) && before.kind === 'capital' && token.kind !== 'small'
}

/** Behind `Stichting`, `basisschool` and their kind comes the name of an organisation: the token after it. */
export const skipOrganisation = (tokens: readonly Token[], at: number): number => {
  if (!isHead(tokens[at])) return at
  let next = at + 1
  while (isConnected(tokens, next) && tokens[next]?.kind !== 'small') next += 1
  return next - 1
}

/** Without the `'s` of `Lotte's fiets`. */
export const spanOf = (tokens: readonly Token[], from: number, to: number): Span => {
  const [first, last] = [tokens[from], tokens[to - 1]]
  if (first === undefined || last === undefined) throw new RangeError('a name of no tokens')
  return { start: first.start, end: last.end - (last.text.endsWith("'s") ? 2 : 0) }
}

const mostParts = 12

/** `Stichting`, `basisschool`; some only with a capital. */
const isHead = (token: Token | undefined): boolean =>
  token !== undefined &&
  (organisationHeads.has(token.lower) || (token.kind !== 'small' && capitalHeads.has(token.lower)))

/** `school`, `programma`: a thing that has a name too. */
export const isOrganisationHead = (token: Token | undefined): boolean =>
  token !== undefined && (organisationHeads.has(token.lower) || capitalHeads.has(token.lower))

const core = (token: Token): string => token.lower.replace(/'s?$/, '')

/** Capital, and not the name of an organisation or a word of the field with another in front. */
const isPersonal = (token: Token | undefined): token is Token => {
  if (token?.kind !== 'capital' || isBrand(token.text)) return false
  const word = core(token)
  return (
    !organisations.has(word) &&
    !fieldEnding.test(word) &&
    !commonEnding.test(word) &&
    !/^[a-z]+-(?:en|of)$/.test(word)
  )
}

/** `WhatsApp`, `ChristenUnie`: a capital in the middle, which only a few surnames have. */
const isBrand = (text: string): boolean =>
  /\p{Ll}\p{Lu}/u.test(text) && !/^(?:Mc|Mac|De|Di|Da|La|Le|Van|Fitz|O')\p{Lu}\p{Ll}+$/u.test(text)

const isForeign = (word: string): boolean =>
  !word.split('-').some((part) => fieldWords.has(part)) &&
  !places.has(word) &&
  !titles.has(word) &&
  !isRole(word) &&
  !organisationHeads.has(word) &&
  !capitalHeads.has(word)

/** Somebody types a surname in capitals: `Sanne JANSEN`. */
export const isLoudSurname = (token: Token | undefined): boolean =>
  token !== undefined &&
  /^\p{Lu}{4,}$/u.test(token.text) &&
  isForeign(token.lower) &&
  !organisations.has(token.lower)

/** Do these particles and the word at `at` continue a name that began at `from`? */
export const isSurname = (
  tokens: readonly Token[],
  from: number,
  at: number,
  particles: readonly Token[],
): boolean => {
  const surname = tokens[at]
  if (surname === undefined) return false
  const forms = particles.map(({ lower }) => lower)
  const whole = [...forms, surname.lower].join(' ')
  if (surname.kind === 'capital' && tokens[from]?.kind === 'capital' && commonSurnames.has(whole)) return true
  if (!(isPersonal(surname) || isLoudSurname(surname)) || !formSurname(forms)) return false
  if (fieldWords.has(core(surname)) && !/^(?:heer|vriend)$/.test(core(surname))) return false
  if (!/^(?:in|op|aan|uit|bij|over|onder|voor|te|al|ben|het)$/.test(forms[0] ?? '')) return true
  const loose =
    /^(?:de|het)$/.test(forms[1] ?? 'de') && forms[0] !== 'te' && !/^\p{Lu}/u.test(particles[0]?.text ?? '')
  return isNamePart(surname) && !(loose && startsSentence(tokens, from))
}

/** `J` in `J de Vries`. */
export const isBareInitial = (token: Token | undefined): boolean => /^(?!U)\p{Lu}$/u.test(token?.text ?? '')

/** `J.` in front of a surname; the letter of `groep B.` is none. */
const isInitial = (tokens: readonly Token[], at: number): boolean => {
  const numbered =
    /^(?:groep|klas|plan|optie|vitamine|blok|gebouw|deel|stap|type|categorie|punt|bijlage|profiel|team|hepatitis)$/
  if (numbered.test(tokens[at - 1]?.lower ?? '') || !isConnected(tokens, at + 1)) return false
  const surname = at + 1 + particlesFrom(tokens, at + 1).length
  const token = tokens[surname]
  return isNamePart(token) && !(surname === at + 1 && firstWordEnding.test(token?.lower ?? ''))
}

/** `De Wit`, `Van der Meer`, `El Amrani`; but `De Leerling` and `Van Impuls` begin a sentence. */
const startsWithParticle = (tokens: readonly Token[], at: number): boolean => {
  const particles = particlesFrom(tokens, at)
  const surname = at + particles.length
  const [first = '', second = ''] = particles.map(({ lower }) => lower)
  if (!/^\p{Lu}(?!\p{Lu})/u.test(particles[0]?.text ?? '') || !isConnected(tokens, surname)) return false
  if (!isSurname(tokens, at, surname, particles) || first === 'het') return false
  if (/^(?:el|abu|ait|ibn|bint|von)$/.test(first) || /^(?:den|der|'t)$/.test(second)) return true
  if (startsSentence(tokens, at)) {
    const whole = [...particles, tokens[surname]].map((token) => token?.lower).join(' ')
    return commonSurnames.has(whole) || (first === 'van' && second !== '' && isNamePart(tokens[surname]))
  }
  return canStart(first, tokens[at - 1]?.lower ?? '') && !places.has(tokens[surname]?.lower ?? '')
}

/** In the middle of a sentence `De Wit` is somebody, but `in De Boei` and `school De Boei` are not. */
const canStart = (particle: string, before: string): boolean => {
  if (/^(?:in|op|aan|uit|bij|over|onder|voor|te)$/.test(particle)) return false
  if (!/^(?:de|den|la|le|las|los)$/.test(particle)) return true
  return !placeBefore.test(before) && !organisationHeads.has(before)
}
const placeBefore =
  /^(?:in|op|naar|langs|tegenover|uit|nabij|school|kerk|moskee|club|restaurant|cafe|hotel|zwembad|boerderij|huis|molen|opvang)$|(?:school|centrum|huis|park)$/

/** `Willem de Zwijger College` is a school: what stands before it, back to `van`, is no name. */
const withoutOrganisation = (tokens: readonly Token[], name: Name): Name => {
  const tail = tokens[name.to]
  if (!isConnected(tokens, name.to) || !isTail(tail)) return name
  let to = name.to - 1
  while (to > name.from && tokens[to]?.lower !== 'van') to -= 1
  const parts = tokens.slice(name.from, to).filter(({ kind }) => kind !== 'particle').length
  return { from: name.from, to, parts }
}

const isTail = (token: Token | undefined): boolean =>
  (token?.kind === 'capital' &&
    (organisationTails.has(token.lower) ||
      /(?:school|college|lyceum|ziekenhuis|kliniek)$/.test(token.lower))) ||
  /^(?:college|lyceum|scholengemeenschap|stichting|court)$/.test(token?.lower ?? '')
