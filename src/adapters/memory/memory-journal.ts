import type { JournalEntry, JournalLine } from '#app/ports.ts'
import type { Instant } from '#domain/time/instant.ts'

/** What happened, of a memory store. Its numbers count on, also over what was forgotten. */
export const memoryJournal = () => {
  let entries: JournalEntry[] = []
  let lastNumber = 0
  return {
    add: (line: JournalLine): void => {
      lastNumber += 1
      entries.push({ ...line, number: lastNumber })
    },
    after: (number: number, limit: number): JournalEntry[] =>
      entries
        .filter((entry) => entry.number > number)
        .slice(0, limit)
        .map((entry) => ({ ...entry })),
    forget: (before: Instant, verbs?: readonly string[]): number => {
      const count = entries.length
      entries = entries.filter(({ at, verb }) => at >= before || verbs?.includes(verb) === false)
      return count - entries.length
    },
  }
}
