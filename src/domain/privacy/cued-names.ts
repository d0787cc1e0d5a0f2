import { familyCues, isCue, pluralCues } from '#domain/privacy/name-cues.ts'
import {
  type Name,
  isConnected,
  isNamePart,
  isOrganisationHead,
  isSurname,
  nameFrom,
  particlesFrom,
  spanOf,
} from '#domain/privacy/name-parts.ts'
import { isNicknaming, nicknameFrom } from '#domain/privacy/nicknames.ts'
import type { Hit } from '#domain/privacy/reading.ts'
import { commonSurnames } from '#domain/privacy/surnames.ts'
import type { Token } from '#domain/privacy/tokens.ts'
import { fieldWords, functionWords } from '#domain/privacy/words.ts'

/** Names behind a word for who somebody is, without that word: `zijn zusje Lotte`, `gezin van den Berg`. */
export const cuedNames = (tokens: readonly Token[]): Hit<'name_cue'>[] =>
  tokens.flatMap(({ lower }, at) => {
    if (familyCues.has(lower)) return cued(tokens, familyBehind(tokens, at + 1))
    if (pluralCues.has(lower.replace("'", '')))
      return severalBehind(tokens, at + 1).flatMap((name) => cued(tokens, name))
    if (isNicknaming(tokens, at)) return cued(tokens, nicknameFrom(tokens, at + 1))
    return (isCue(lower) && !isThing(tokens, at)) || isNaming(tokens, at)
      ? cued(tokens, oneBehind(tokens, at + 1))
      : []
  })

/** `De app heet Parro`. */
const isThing = (tokens: readonly Token[], at: number): boolean =>
  /^(?:heet|heette|genaamd)$/.test(tokens[at]?.lower ?? '') && isOrganisationHead(tokens[at - 1])

const cued = (tokens: readonly Token[], name: Name | undefined): Hit<'name_cue'>[] =>
  name === undefined ? [] : [{ rule: 'name_cue', ...spanOf(tokens, name.from, name.to) }]

/** `zijn naam is Mees`, `naam: Mees`. */
const isNaming = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at]?.lower === 'naam' && tokens[at + 1]?.lower !== 'is') ||
  (tokens[at]?.lower === 'is' && tokens[at - 1]?.lower === 'naam') ||
  (tokens[at]?.lower === 'zich' && /^noem(?:t|de)$/.test(tokens[at - 1]?.lower ?? ''))

/** `hij heet jaydee`: in small letters, and no word that is known. */
const isSmallName = (tokens: readonly Token[], at: number): boolean => {
  const { text = '', lower = '', kind } = tokens[at] ?? {}
  if (kind !== 'small' || !/^\p{L}{3,}$/u.test(text) || functionWords.has(lower) || fieldWords.has(lower))
    return false
  const [naming, who] = [tokens[at - 1]?.lower ?? '', tokens[at - 2]?.lower ?? '']
  if (/^heet(?:te)?$/.test(naming)) return /^(?:hij|zij|ze)$/.test(who) || isCue(who)
  return naming === 'genaamd' || /^(?:roep|voor|achter|bij)naam$/.test(naming)
}

/** One word, or the particles and the word of a surname: `zusje Lotte`, `leerling Van Dijk`. */
const oneBehind = (tokens: readonly Token[], at: number): Name | undefined => {
  const naming = /^(?:heet|heette|genaamd|genoemd|naam|\w*naam|is|alias)$/.test(tokens[at - 1]?.lower ?? '')
  const gap = naming ? /^(?: ?[:=])? ?["'(]?$/ : /^ ["'(]?$|^ {2,3}$/
  if (!gap.test(tokens[at]?.gap ?? '')) return undefined
  const particles = particlesFrom(tokens, at)
  const forms = particles.map(({ lower }) => lower)
  const surname = at + particles.length
  if (tokens[at]?.kind === 'initial') return nameFrom(tokens, at)
  if (forms.length === 0)
    return isNamePart(tokens[at]) || isSmallName(tokens, at) ? { from: at, to: at + 1, parts: 1 } : undefined
  const capital = /^\p{Lu}/u.test(particles[0]?.text ?? '') && forms[0] !== 'het'
  const clear =
    capital ||
    forms.length > 1 ||
    /^(?:de|der|den|el|ter|ten|v\.d\.)$/.test(forms[0] ?? '') ||
    isKnown(tokens[surname], forms)
  return clear && isConnected(tokens, surname) && isSurname(tokens, at, surname, particles)
    ? { from: at, to: surname + 1, parts: 1 }
    : undefined
}

const isKnown = (surname: Token | undefined, particles: readonly string[]): boolean =>
  commonSurnames.has([...particles, surname?.lower].join(' '))

/** `gezin van den Berg`: everything that belongs to it. */
const familyBehind = (tokens: readonly Token[], at: number): Name | undefined => {
  if (!/^\.? {1,2}$/.test(tokens[at]?.gap ?? '')) return undefined
  const particles = particlesFrom(tokens, at)
  const surname = at + particles.length
  const isFamily =
    particles.length === 0
      ? isNamePart(tokens[at])
      : isConnected(tokens, surname) && isSurname(tokens, at, surname, particles)
  return isFamily ? { ...nameFrom(tokens, surname), from: at } : undefined
}

/** `Lotte, Emma en Noor`, also `Lotte (8) en Noor (10)`. */
const severalBehind = (tokens: readonly Token[], at: number): Name[] => {
  const found: Name[] = []
  let gap = /^:? {1,2}$/
  for (let next = at; gap.test(tokens[next]?.gap ?? '') && isNamePart(tokens[next]);) {
    found.push({ from: next, to: next + 1, parts: 1 })
    const age = /^\d+$/.test(tokens[next + 1]?.text ?? '') && tokens[next + 1]?.gap === ' (' ? 1 : 0
    const last = tokens[next + 1 + age]?.lower === 'en'
    gap = last ? /^ $/ : /^\)?, ?$/
    next += (last ? 2 : 1) + age
  }
  return found
}
