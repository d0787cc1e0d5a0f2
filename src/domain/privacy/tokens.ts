import type { Span } from '#domain/privacy/reading.ts'

/**
 * `initial`: `J.` or `A.B.`. `particle`: `van`, `El`, `'t`. `capital`: a word that may be a name. `acronym`: `GGD`, and
 * a word with one in front (`OV-kaart`). `small`: everything else.
 */
type TokenKind = 'initial' | 'particle' | 'capital' | 'acronym' | 'small'
export type Token = Span & {
  text: string
  /** In small letters. */
  lower: string
  kind: TokenKind
  /** What stands between this one and the one before. */
  gap: string
}

export const tokensOf = (text: string): Token[] => {
  let end = 0
  return Array.from(text.matchAll(pattern), ({ 0: token, index }) => {
    const gap = text.slice(end, index)
    end = index + token.length
    const lower = token.toLowerCase()
    return { text: token, lower, start: index, end, gap, kind: kindOf(token, lower) }
  })
}

/** Does a sentence begin here? After `mw.` and `o.a.` it does not. */
export const startsSentence = (tokens: readonly Token[], at: number): boolean => {
  const [token, before] = [tokens[at], tokens[at - 1]]
  if (token === undefined || before === undefined) return true
  if (/[!?:;\n\u2022*"'“„«]|(?:^|\s)-\s/.test(token.gap)) return true
  return token.gap.includes('.') && !abbreviation.test(before.lower)
}

/** May these, in small letters, stand in a surname before a capital? `van der`, `in 't`, but not `in` alone. */
export const formSurname = (particles: readonly string[]): boolean => {
  const [first = '', second] = particles
  if (particles.length > 4 || particles.slice(1).some((one) => !firmParticles.has(one) && one !== 'het'))
    return false
  return (
    firmParticles.has(first) ||
    first === 'te' ||
    first === 'al' ||
    first === 'ben' ||
    inFront.test(second ?? '')
  )
}

const pattern =
  /v\. ?d\.|v\/d(?!\p{L})|(?:(?:\p{Lu}|Th|Ch|Ph|Chr|Joh|IJ|St)\.){1,6}(?!\p{L}\.)|'[tns](?![\p{L}\p{N}])|[\p{L}\p{N}_]+(?:['-][\p{L}\p{N}]+)*/gu

const abbreviation =
  /^(?:mw|mevr|mej|dhr|dr|drs|mr|ir|ing|prof|ds|jr|sr|st|fam|bijv|bv|bijvoorbeeld|evt|ca|tel|nr|no|geb|o|a|b|d|w|z|i|v|m|t|vs|nl|incl|excl|max|min|burg|past|gen|adm|pr|ass)$/

/** Part of a surname wherever they stand between two capitals. */
const firmParticles: ReadonlySet<string> = new Set(
  "van de der den ten ter 't v.d. v/d vd vdr vande vander von zu du del della di da dos la le las los el bin bint ibn abu ait ould"
    .split(' ')
    .concat('v. d.'),
)
/** Part of a surname in some company only: `in 't Veld`, `op den Berg`, `te Riele`. */
const softParticles: ReadonlySet<string> = new Set(
  'in op aan uit bij over onder voor te het al ben'.split(' '),
)

const inFront = /^(?:'t|het|den|der|de)$/

const kindOf = (token: string, lower: string): TokenKind => {
  if (/^(?:\p{L}{1,3}\.)+$/u.test(token) && /^\p{Lu}/u.test(token)) return 'initial'
  if (firmParticles.has(lower) || softParticles.has(lower)) return 'particle'
  if (/\d/.test(token)) return 'small'
  if (/^(?:\p{Lu}\p{Ll}|\p{Lu}'\p{L}|IJ\p{Ll})/u.test(token)) return 'capital'
  return /^\p{Lu}\p{Lu}/u.test(token) ? 'acronym' : 'small'
}
