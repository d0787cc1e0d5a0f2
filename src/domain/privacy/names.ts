import { phrases, places } from '#domain/privacy/known-names.ts'
import {
  commonSurnames,
  familyCues,
  isCue,
  pluralCues,
  shortTitles,
  titles,
} from '#domain/privacy/name-cues.ts'
import {
  type Name,
  isBareInitial,
  isConnected,
  isLoudSurname,
  isNamePart,
  isOrganisationHead,
  isSurname,
  nameFrom,
  particlesFrom,
  skipOrganisation,
  startsName,
} from '#domain/privacy/name-parts.ts'
import type { Hit, Span } from '#domain/privacy/reading.ts'
import { type Token, formSurname, tokensOf } from '#domain/privacy/tokens.ts'

/**
 * Names of people: behind a title, behind a word for who they are, or a first name with a surname. A first name alone
 * in the middle of a sentence is not recognised: that is what the writer's own check is for.
 */
export const names = (text: string): Hit<'name_title' | 'name_cue' | 'name_full'>[] => {
  const tokens = tokensOf(text.replace(knownPhrase, (phrase) => phrase.toLowerCase()))
  return [...titledNames(tokens), ...cuedNames(tokens), ...fullNames(tokens)]
}

const knownPhrase = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${phrases.toSorted((one, other) => other.length - one.length).join('|')})(?![\p{L}\p{N}])`,
  'gu',
)

// ---------------------------------------------------------------- mevrouw El Amrani

const titledNames = (tokens: readonly Token[]): Hit<'name_title'>[] =>
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
  return (
    /^[ \t]{1,3}$/.test(gap) || (/^\.[ \t]{0,2}$/.test(gap) && shortTitles.has(tokens[at - 1]?.lower ?? ''))
  )
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
    return isSmallSurname(token.lower, []) ? surname + 1 : undefined
  }
  if (!isConnected(tokens, surname)) return undefined
  if (isSurname(tokens, at, surname, particles)) return nameFrom(tokens, surname).to
  return isSmallSurname(token.lower, particles) ? surname + 1 : undefined
}

const isPlace = ({ kind, lower }: Token): boolean => kind === 'capital' && places.has(lower)

const isSmallSurname = (surname: string, particles: readonly Token[]): boolean => {
  const before = particles.map(({ lower }) => lower).join(' ')
  const certain = /^(?:van (?:der|den|'t)|v\. ?d\.|v\/d|ter|ten)$/.test(before) && /^\p{L}{3,}/u.test(surname)
  return certain || commonSurnames.has(`${before} ${surname}`.trim())
}

// ---------------------------------------------------------------- zijn zusje Lotte

const cuedNames = (tokens: readonly Token[]): Hit<'name_cue'>[] =>
  tokens.flatMap(({ lower }, at) => {
    if (familyCues.has(lower)) return cued(tokens, familyBehind(tokens, at + 1))
    if (pluralCues.has(lower.replace("'", '')))
      return severalBehind(tokens, at + 1).flatMap((name) => cued(tokens, name))
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

const oneBehind = (tokens: readonly Token[], at: number): Name | undefined => {
  const naming = /^(?:heet|heette|genaamd|genoemd|naam|\w*naam|is|alias)$/.test(tokens[at - 1]?.lower ?? '')
  const gap = naming ? /^(?: ?[:=])? ?["'(]?$/ : /^ ["'(]?$|^ {2,3}$/
  if (!gap.test(tokens[at]?.gap ?? '')) return undefined
  const particles = particlesFrom(tokens, at)
  const forms = particles.map(({ lower }) => lower)
  const surname = at + particles.length
  if (tokens[at]?.kind === 'initial') return nameFrom(tokens, at)
  if (forms.length === 0) return isNamePart(tokens[at]) ? { from: at, to: at + 1, parts: 1 } : undefined
  const capital = /^\p{Lu}/u.test(particles[0]?.text ?? '') && forms[0] !== 'het'
  const clear = capital || forms.length > 1 || /^(?:de|der|den|el|ter|ten|v\.d\.)$/.test(forms[0] ?? '')
  return clear && isConnected(tokens, surname) && isSurname(tokens, at, surname, particles)
    ? { from: at, to: surname + 1, parts: 1 }
    : undefined
}

const familyBehind = (tokens: readonly Token[], at: number): Name | undefined => {
  if (!/^\.? {1,2}$/.test(tokens[at]?.gap ?? '')) return undefined
  const particles = particlesFrom(tokens, at)
  const surname = at + particles.length
  const joined =
    particles.length === 0 ||
    (isConnected(tokens, surname) && formSurname(particles.map(({ lower }) => lower)))
  return joined && isNamePart(tokens[surname]) ? { ...nameFrom(tokens, surname), from: at } : undefined
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

// ---------------------------------------------------------------- Sanne de Vries

const fullNames = (tokens: readonly Token[]): Hit<'name_full'>[] => {
  const hits: Hit<'name_full'>[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    at = skipOrganisation(tokens, at)
    if (!startsName(tokens, at)) continue
    const { to, parts } = fullName(tokens, at)
    if (parts < 2) continue
    hits.push({ rule: 'name_full', ...spanOf(tokens, at, to) })
    at = to - 1
  }
  return hits
}

const fullName = (tokens: readonly Token[], at: number): Name => {
  const particles = particlesFrom(tokens, at).length
  const name = nameFrom(tokens, at + particles)
  const whole = { ...name, from: at, parts: name.parts + (particles > 0 && name.parts > 0 ? 1 : 0) }
  return whole.parts === 1 ? surnameFirst(tokens, whole) : whole
}

/** `Jansen, P.` and `Vries, S. de`. */
const surnameFirst = (tokens: readonly Token[], name: Name): Name => {
  const initial = tokens[name.to]
  if (initial?.kind !== 'initial' || !/^, ?$/.test(initial.gap) || tokens[name.from]?.kind !== 'capital')
    return name
  return { ...name, to: name.to + 1 + particlesFrom(tokens, name.to + 1).length, parts: 2 }
}

/** Without the `'s` of `Lotte's fiets`. */
const spanOf = (tokens: readonly Token[], from: number, to: number): Span => {
  const [first, last] = [tokens[from], tokens[to - 1]]
  if (first === undefined || last === undefined) throw new RangeError('a name of no tokens')
  return { start: first.start, end: last.end - (last.text.endsWith("'s") ? 2 : 0) }
}
