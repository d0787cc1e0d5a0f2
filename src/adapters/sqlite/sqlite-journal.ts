import type { DatabaseSync } from 'node:sqlite'
import type { JournalEntry, JournalLine } from '#app/ports.ts'
import type { Instant } from '#domain/time/instant.ts'
import { statement } from './database.ts'

export const journalTables = `
  CREATE TABLE journal (number INTEGER PRIMARY KEY, line TEXT NOT NULL) STRICT;
`

/** A line that was forgotten while it was the last one: its number stays taken, because the next is one higher. */
const blank = '{}'

/** What happened, numbered from 1. */
export const journalTable = (db: DatabaseSync) => {
  const insert = statement(db, 'INSERT INTO journal (line) VALUES (?)')
  const some = statement<{ number: number; line: string }>(
    db,
    `SELECT number, line FROM journal WHERE number > ? AND line <> '${blank}' ORDER BY number LIMIT ?`,
  )
  const empty = statement(
    db,
    `UPDATE journal SET line = '${blank}' WHERE line ->> 'at' < ?1
     AND (?2 IS NULL OR line ->> 'verb' IN (SELECT value FROM json_each(?2)))`,
  )
  const clear = statement(
    db,
    `DELETE FROM journal WHERE line = '${blank}' AND number < (SELECT max(number) FROM journal)`,
  )
  return {
    add: (line: JournalLine): void => {
      insert.run(JSON.stringify(line))
    },
    // The cast is safe: only `add` writes here.
    after: (number: number, limit: number): JournalEntry[] =>
      some
        .all(number, limit)
        .map((row) => ({ ...(JSON.parse(row.line) as JournalLine), number: row.number })),
    forget: (before: Instant, verbs?: readonly string[]): number => {
      const { changes } = empty.run(before, verbs ? JSON.stringify(verbs) : null)
      clear.run()
      return Number(changes)
    },
  }
}
