import { capitalNames, givenNames, wordNames } from '#domain/privacy/given-names.ts'
import { isNamePart, nameFrom, skipOrganisation, spanOf } from '#domain/privacy/name-parts.ts'
import type { Hit } from '#domain/privacy/reading.ts'
import { type Token, startsSentence } from '#domain/privacy/tokens.ts'

/** A first name that stands alone: `Sanne komt niet`, `de jas van Ibrahim`. */
export const firstNames = (tokens: readonly Token[]): Hit<'name_first'>[] => {
  const hits: Hit<'name_first'>[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    at = skipOrganisation(tokens, at)
    if (!isFirstName(tokens, at) || isThing(tokens, at)) continue
    hits.push({ rule: 'name_first', ...spanOf(tokens, at, at + 1) })
  }
  return hits
}

/** Is this word a first name, as far as anybody can tell from a list? */
export const isKnownFirstName = (token: Token | undefined): boolean =>
  token?.kind === 'capital' && (givenNames.has(coreOf(token)) || capitalNames.has(coreOf(token)))

const isFirstName = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at]
  if (token?.kind !== 'capital') return false
  return (
    isKnownFirstName(token) ||
    (wordNames.has(coreOf(token)) && isNamePart(token) && !startsSentence(tokens, at))
  )
}

/** `Willem de Zwijger College`, `Victoria '28`: a name that somebody gave to something. */
const isThing = (tokens: readonly Token[], at: number): boolean =>
  nameFrom(tokens, at).to <= at ||
  (/^ '?$/.test(tokens[at + 1]?.gap ?? '') && /^'?\d{2}$/.test(tokens[at + 1]?.text ?? ''))

const coreOf = ({ lower }: Token): string => lower.replace(/'s?$/, '')
