import type { DatabaseSync } from 'node:sqlite'
import type { StoreRecord } from '#app/ports/contents.ts'
import { statement, transaction } from './database.ts'

/** Puts records into the file of their part, all of them or none. */
export const recordWriter = (data: DatabaseSync | null, keys: DatabaseSync | null) => {
  const into = [...(data ? [dataWriter(data)] : []), ...(keys ? [keyWriter(keys)] : [])]
  return (records: readonly StoreRecord[]): void => into.forEach((write) => write(records))
}

/** Empties the file, but for what makes it ours. */
export const emptied = (db: DatabaseSync): void => {
  const found = statement<{ name: string }>(
    db,
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'probe'",
  )
  transaction(db, () => {
    for (const { name } of found.all()) statement(db, `DELETE FROM "${name}"`).run()
  })
}

const dataWriter = (db: DatabaseSync) => {
  const insert = (sql: string) => statement(db, `INSERT INTO ${sql}`).run
  const document = insert('document (key, version, tags, body) VALUES (?, ?, ?, ?)')
  const tagged = insert('tag (tag, key) VALUES (?, ?)')
  const work = insert('work (id, lane, due_at, kind, ref, note) VALUES (?, ?, ?, ?, ?, ?)')
  const journal = insert('journal (number, line) VALUES (?, ?)')
  const handled = insert('handled (id, at) VALUES (?, ?)')
  const seen = insert('seen (one, at) VALUES (1, ?)')
  const blank = insert("journal (number, line) VALUES (?, '{}') ON CONFLICT DO NOTHING")
  const token = insert("lease (token, item, lane, worker, length, until) VALUES (?, '', '', '', 0, 0)")
  const noLease = statement(db, 'DELETE FROM lease').run

  const counter = { seen, journal: blank, token: (value: number) => [token(value), noLease()] }
  const put = (record: StoreRecord): void => {
    if (record.kind === 'document') {
      document(record.key, record.version, JSON.stringify(record.tags), record.body)
      for (const tag of record.tags) tagged(tag, record.key)
    } else if (record.kind === 'work') {
      const { id, lane, dueAt, kind, ref } = record.item
      work(id, lane, dueAt, kind, JSON.stringify(ref), record.note)
    } else if (record.kind === 'journal') {
      const { number, ...line } = record.entry
      journal(number, JSON.stringify(line))
    } else if (record.kind === 'handled') handled(record.id, record.at)
    else if (record.kind === 'counter') counter[record.name](record.value)
  }
  return (records: readonly StoreRecord[]): void => transaction(db, () => records.forEach(put))
}

const keyWriter = (db: DatabaseSync) => {
  const insert = (sql: string) => statement(db, `INSERT INTO ${sql}`).run
  const root = insert('root_key (name, wrapped) VALUES (?, ?)')
  const scope = insert('scope_key (scope, version, wrapped) VALUES (?, ?, ?)')
  const data = insert('data_key (id, scope, version, wrapped) VALUES (?, ?, ?, ?)')

  const put = (record: StoreRecord): void => {
    if (record.kind === 'root-key') root(record.name, record.wrapped)
    else if (record.kind === 'scope-key') scope(record.scope, record.version, record.wrapped)
    else if (record.kind === 'data-key') data(record.id, record.scope, record.version, record.wrapped)
  }
  return (records: readonly StoreRecord[]): void => transaction(db, () => records.forEach(put))
}
