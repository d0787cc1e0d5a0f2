import { cuedNames } from '#domain/privacy/cued-names.ts'
import { phrases } from '#domain/privacy/known-names.ts'
import {
  type Name,
  nameFrom,
  particlesFrom,
  skipOrganisation,
  spanOf,
  startsName,
} from '#domain/privacy/name-parts.ts'
import type { Hit } from '#domain/privacy/reading.ts'
import { titledNames } from '#domain/privacy/titled-names.ts'
import { type Token, tokensOf } from '#domain/privacy/tokens.ts'

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

/** `Sanne de Vries`, `J. Jansen`, `El Amrani`. */
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
