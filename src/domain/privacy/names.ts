import { cuedNames } from '#domain/privacy/cued-names.ts'
import { firstNames, isKnownFirstName } from '#domain/privacy/first-names.ts'
import {
  type Name,
  nameFrom,
  particlesFrom,
  skipOrganisation,
  spanOf,
  startsName,
} from '#domain/privacy/name-parts.ts'
import { overlapping } from '#domain/privacy/overlaps.ts'
import type { Hit } from '#domain/privacy/reading.ts'
import { titledNames } from '#domain/privacy/titled-names.ts'
import type { Token } from '#domain/privacy/tokens.ts'
import { withCapitals } from '#domain/privacy/typed-loosely.ts'

/**
 * Names of people: behind a title, behind a word for who they are, a first name with a surname, or a first name alone
 * where it is a common one.
 */
export const names = (text: string): NameHit[] => {
  const tokens = withCapitals(text)
  const whole: NameHit[] = [...titledNames(tokens), ...cuedNames(tokens), ...fullNames(tokens)]
  return overlapping([...whole, ...firstNames(tokens)]).flatMap(withoutParts)
}

type NameHit = Hit<'name_title' | 'name_cue' | 'name_full' | 'name_first'>

/** A first name within a longer name is not named once more. */
const withoutParts = (group: readonly NameHit[]): readonly NameHit[] => {
  const whole = group.filter(({ rule }) => rule !== 'name_first')
  return whole.length > 0 ? whole : group
}

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
  return surnameFirst(tokens, whole)
}

/** `Jansen, P.`, `Vries, S. de` and `Jansen, Pieter`. */
const surnameFirst = (tokens: readonly Token[], name: Name): Name => {
  const first = tokens[name.to]
  if (first === undefined || !/^, ?$/.test(first.gap) || tokens[name.to - 1]?.kind !== 'capital') return name
  const isFirst = first.kind === 'initial' ? name.parts === 1 : isKnownFirstName(first)
  if (!isFirst || isKnownFirstName(tokens[name.from])) return name
  return { ...name, to: name.to + 1 + particlesFrom(tokens, name.to + 1).length, parts: 2 }
}
