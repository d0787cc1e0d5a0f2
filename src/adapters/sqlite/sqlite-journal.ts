import type { DatabaseSync } from 'node:sqlite'
import { type JournalEntry, type KeptLine, type Rewrite, StoreError } from '#app/ports.ts'
import { entryIn } from '../journal-line.ts'
import { statement } from './database.ts'

export const journalTables = `
  CREATE TABLE journal (number INTEGER PRIMARY KEY, line TEXT NOT NULL) STRICT;
`

/** Keeps the last number taken where no line stands under it, because the next is one higher. */
const blank = '{}'

/** What happened, numbered from 1. */
export const journalTable = (db: DatabaseSync) => {
  const insert = statement(db, 'INSERT INTO journal (line) VALUES (?)')
  const some = statement<{ number: number; line: string }>(
    db,
    `SELECT number, line FROM journal WHERE number > ? AND line <> '${blank}' ORDER BY number LIMIT ?`,
  )
  const one = statement<{ number: number }>(db, 'SELECT number FROM journal WHERE number = ?')
  const clear = statement(db, 'DELETE FROM journal WHERE number BETWEEN ? AND ?')
  const replace = statement(db, 'UPDATE journal SET line = ? WHERE number = ?')
  return {
    add: (line: KeptLine): void => {
      insert.run(JSON.stringify(line))
    },
    after: (number: number, limit: number): JournalEntry[] =>
      some.all(number, limit).map((row) => entryIn(row.number, row.line)),
    check: ({ to }: Rewrite): void => {
      if (!one.one(to)) throw new StoreError('conflict', 'this line is not in the journal: read it again')
    },
    rewrite: ({ from, to, line }: Rewrite): void => {
      if (from < to) clear.run(from, to - 1)
      replace.run(JSON.stringify(line), to)
    },
  }
}
