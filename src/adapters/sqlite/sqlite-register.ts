import type { Register } from '#app/ports/register.ts'
import { Instant } from '#domain/time/instant.ts'
import { emptyLog, type Kind, openDatabase, statement, transaction } from './database.ts'

/** 'Snhr' in the header of the file. Nothing fills it but adding, so it is never half. */
const registerKind: Kind = {
  name: 'Seinhuis register',
  mark: 0x53_6e_68_72,
  half: 0x53_6e_68_52,
  schema: 1,
  tables: `
    CREATE TABLE erased (
      seal TEXT PRIMARY KEY, document TEXT NOT NULL, at INTEGER NOT NULL, why TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX erased_at ON erased (at);
  `,
}

/** A file of its own, so that it outlives the data and the keys. Throws StoreError when it is something else. */
export const sqliteRegister = (path: string): Register => {
  const db = openDatabase(path, registerKind)
  const insert = statement(
    db,
    'INSERT INTO erased (seal, document, at, why) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  )
  const every = statement<{ seal: string; document: string; at: number; why: string }>(
    db,
    'SELECT seal, document, at, why FROM erased ORDER BY at, seal',
  )
  const old = statement(db, 'DELETE FROM erased WHERE at < ?')
  return {
    add: async (erased) => {
      if (erased.length === 0) return
      transaction(db, () => {
        for (const { seal, document, at, why } of erased) insert.run(seal, document, at, why)
      })
    },
    all: async () => every.all().map((row) => ({ ...row, at: Instant.parse(row.at) })),
    forget: async (before) => {
      transaction(db, () => old.run(before))
      emptyLog(db)
    },
    close: async () => {
      if (db.isOpen) db.close()
    },
  }
}
