import type { JournalEntry, KeptLine } from '#app/ports.ts'
import { sinceEver } from '#domain/time/instant.ts'

/** What stands in the journal under this number. Somebody who wrote in the store by hand may have left what is no line: the others are read all the same. */
export function entryIn(number: number, text: string): JournalEntry {
  const line = parsed(text)
  return isLine(line) && Number.isSafeInteger(number) ? { ...line, number } : noLineAt(number)
}

export const noLineAt = (number: number): JournalEntry => ({
  at: sinceEver,
  verb: 'no-line',
  actor: 'system',
  result: 'no-line',
  noLine: true,
  number,
})

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function isLine(value: unknown): value is KeptLine {
  if (typeof value !== 'object' || value === null) return false
  const { at, verb, actor, result, from, noLine: _noLine, ...rest } = value as Partial<JournalEntry>
  return (
    isMoment(at) &&
    [verb, actor, result].every((word) => typeof word === 'string') &&
    (from === undefined || Number.isSafeInteger(from)) &&
    Object.values(rest).every((word) => typeof word === 'string' || typeof word === 'number')
  )
}

/** What a calendar can say. */
const isMoment = (at: unknown): boolean =>
  Number.isSafeInteger(at) && !Number.isNaN(new Date(at as number).getTime())
