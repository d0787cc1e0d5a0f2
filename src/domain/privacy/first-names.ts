import { capitalNames, givenNames, wordNames } from '#domain/privacy/given-names.ts'
import { isNamePart, nameFrom, skipOrganisation, spanOf } from '#domain/privacy/name-parts.ts'
import type { Hit } from '#domain/privacy/reading.ts'
import { type Token, startsSentence } from '#domain/privacy/tokens.ts'

/** A first name that stands alone: `Sanne komt niet`, `de jas van Ibrahim`. */
export const firstNames = (tokens: readonly Token[]): Hit<'name_first'>[] => {
  const hits: Hit<'name_first'>[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const organisation = skipOrganisation(tokens, at)
    if (organisation === at && isFirstName(tokens, at) && !isThing(tokens, at))
      hits.push({ rule: 'name_first', ...spanOf(tokens, at, at + 1) })
    at = organisation
  }
  return hits
}

/** Is this word a first name, as far as anybody can tell from a list? */
export const isKnownFirstName = (token: Token | undefined): boolean =>
  token?.kind === 'capital' && (givenNames.has(coreOf(token)) || capitalNames.has(coreOf(token)))

const isFirstName = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at]
  if (token?.kind !== 'capital') return false
  if (isKnownFirstName(token)) return true
  if (!isNamePart(token) || startsSentence(tokens, at)) return false
  return wordNames.has(coreOf(token)) || doesAsPeopleDo(tokens, at)
}

/** In the middle of a sentence, with what only people do before or behind it: `gisteren huilde Yfke`, `dat Yfke huilde`. */
const doesAsPeopleDo = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at]?.gap === ' ' && doing.test(tokens[at - 1]?.lower ?? '')) ||
  (tokens[at + 1]?.gap === ' ' && doing.test(tokens[at + 1]?.lower ?? ''))
const doing =
  /^(?:komt|kwam|huil(?:t|de)|slaapt|sliep|zit|zat|ligt|lag|loopt|liep|eet|drinkt|dronk|slaat|sloeg|schopt(?:e)?|schreeuwt|schreeuwde|gilt|gilde|fietst|fietste|rookt|rookte|blowt|blowde|spijbelt|spijbelde|durft|durfde|lacht|lachte|ruikt|hoest|hoestte|valt|viel|bloedt|bloedde|trilt|trilde|beeft|wacht|wachtte|vertelt|vertelde|fluistert|fluisterde|bekent|bekende|zwijgt|zweeg|weent|stinkt|stonk|wankelt|struikelt|struikelde|verzuimt|vermagert|stottert|stotterde)$/

/** `Willem de Zwijger College`, `Victoria '28`: a name that somebody gave to something. */
const isThing = (tokens: readonly Token[], at: number): boolean =>
  nameFrom(tokens, at).to <= at ||
  (/^ '?$/.test(tokens[at + 1]?.gap ?? '') && /^'?\d{2}$/.test(tokens[at + 1]?.text ?? ''))

const coreOf = ({ lower }: Token): string => lower.replace(/'s?$/, '')
