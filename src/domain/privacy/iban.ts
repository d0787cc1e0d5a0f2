import { countrySpecs } from 'ibantools'
import type { Hit } from '#domain/privacy/reading.ts'

/**
 * Account numbers of every country that has them, in capitals or not, with blanks, dots and dashes or without. A wrong
 * check digit does not make an account number harmless, so the form decides.
 */
export const ibans = (text: string): Hit<'iban'>[] => {
  const hits: Hit<'iban'>[] = []
  for (const { index } of text.matchAll(/(?=[a-z]{2}[ .\-\n]?\d[ .-]?\d)/gi)) {
    const end = index < (hits.at(-1)?.end ?? 0) ? undefined : endOfIban(text, index)
    if (end !== undefined) hits.push({ rule: 'iban', start: index, end })
  }
  return hits
}

const endOfIban = (text: string, start: number): number | undefined => {
  const country = countrySpecs[text.slice(start, start + 2).toUpperCase()]
  if (country?.chars == null || country.bban_regexp == null) return undefined
  const taken = take(text, start, country.chars)
  if (taken === undefined) return undefined
  return new RegExp(country.bban_regexp).test(taken.characters.slice(4)) ? taken.end : undefined
}

/** So many letters and digits from here, with at most two separators between them. */
const take = (
  text: string,
  start: number,
  count: number,
): { characters: string; end: number } | undefined => {
  let characters = ''
  let gap = 0
  for (let at = start; at < text.length && gap <= 2; at += 1) {
    const character = text.charAt(at)
    if (/[a-z\d]/i.test(character)) {
      characters += character.toUpperCase()
      gap = 0
    } else if (/[ .\-\r\n]/.test(character)) gap += 1
    else return undefined
    if (characters.length === count) return { characters, end: at + 1 }
  }
  return undefined
}
