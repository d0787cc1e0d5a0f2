import { LocalDate } from '#domain/time/instant.ts'
import type { Logged } from '#app/journal/verify.ts'

/** From the first day to the last, by the clocks of each network; null is without an end. */
export type Days = { from: LocalDate | null; to: LocalDate | null }

export type Wanted =
  | { does: 'verify'; logged: Logged | null }
  | { does: 'who'; about: string; days: Days }
  | { does: 'what'; account: string; days: Days }
  | { does: 'export'; file: string; days: Days }

/** What was typed after `npm run journal --`, or one sentence about what is wrong with it. */
export function wanted(typed: readonly string[]): Wanted | { refused: string } {
  const [does, ...rest] = typed
  const options = optionsIn(rest)
  if (options === null) return { refused: usage }
  const { words, given } = options
  const [word, ...more] = words
  if (does === 'verify' && words.length === 0) return verify(given)
  if ((does !== 'who' && does !== 'what' && does !== 'export') || !word || more.length > 0)
    return { refused: usage }
  if (given.has('--head')) return { refused: usage }
  const days = daysOf(given)
  if ('refused' in days) return days
  if (does === 'who') return { does, about: word, days }
  return does === 'what' ? { does, account: word, days } : { does, file: word, days }
}

export const usage =
  'npm run journal takes one of: verify [--head NUMBER:HASH], who REFERENCE, what ACCOUNT, export FILE; the last three with --from 2026-03-01 --to 2026-03-31'

function verify(given: ReadonlyMap<string, string>): Wanted | { refused: string } {
  const head = given.get('--head')
  if (given.has('--from') || given.has('--to')) return { refused: usage }
  if (head === undefined) return { does: 'verify', logged: null }
  const parts = /^(?<number>[1-9]\d{0,14}):(?<link>[\w-]{43})$/.exec(head)?.groups
  if (!parts)
    return { refused: '--head is no head: write number:hash as a line journal-head in the log has them' }
  return { does: 'verify', logged: { number: Number(parts['number']), link: parts['link'] ?? '' } }
}

function daysOf(given: ReadonlyMap<string, string>): Days | { refused: string } {
  for (const name of ['--from', '--to']) {
    const value = given.get(name)
    if (value !== undefined && !LocalDate.safeParse(value).success)
      return { refused: `${name} is no day: write it like 2026-03-01` }
  }
  const [from, to] = [dayOf(given.get('--from')), dayOf(given.get('--to'))]
  return from && to && from > to ? { refused: '--from is after --to: turn them round' } : { from, to }
}

const dayOf = (value: string | undefined): LocalDate | null =>
  value === undefined ? null : LocalDate.parse(value)

const names = new Set(['--from', '--to', '--head'])

/** Null when an option is not known, comes twice or says nothing. */
function optionsIn(typed: readonly string[]): { words: string[]; given: Map<string, string> } | null {
  const [words, given]: [string[], Map<string, string>] = [[], new Map()]
  for (let index = 0; index < typed.length; index += 1) {
    const word = typed[index] ?? ''
    if (!word.startsWith('--')) words.push(word)
    else {
      index += 1
      const value = typed[index]
      if (!names.has(word) || given.has(word) || value === undefined) return null
      given.set(word, value)
    }
  }
  return { words, given }
}
