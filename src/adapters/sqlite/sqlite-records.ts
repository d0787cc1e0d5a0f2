import type { DatabaseSync } from 'node:sqlite'
import type { JournalLine, Tag } from '#app/ports.ts'
import { batchSize, type DataRecord, type KeyRecord, type StoreRecord } from '#app/ports/contents.ts'
import { Instant } from '#domain/time/instant.ts'
import { statement, transaction } from './database.ts'

/** Every record in the file with the data. The casts are safe: the tables are STRICT, and only the store writes there. */
export function* dataRecords(db: DatabaseSync): Generator<DataRecord[]> {
  yield* batches(db, 'SELECT key, version, tags, body FROM document', ({ key, version, tags, body }) => ({
    kind: 'document',
    key: String(key),
    version: Number(version),
    tags: (JSON.parse(String(tags)) as Tag[]).toSorted(),
    body: body as Uint8Array,
  }))
  yield* batches(db, 'SELECT * FROM work', ({ id, lane, due_at, kind, ref, note }) => ({
    kind: 'work',
    item: {
      id: String(id),
      lane: String(lane),
      dueAt: Instant.parse(due_at),
      kind: String(kind),
      ref: JSON.parse(String(ref)) as Record<string, string>,
    },
    note: note as string | null,
  }))
  yield* batches(db, "SELECT number, line FROM journal WHERE line <> '{}'", ({ number, line }) => ({
    kind: 'journal',
    entry: { ...(JSON.parse(String(line)) as JournalLine), number: Number(number) },
  }))
  yield* batches(db, 'SELECT id, at FROM handled', ({ id, at }) => ({
    kind: 'handled',
    id: String(id),
    at: Number(at),
  }))
  yield* batches(db, counters, ({ name, value }) => ({
    kind: 'counter',
    name: name as 'seen' | 'journal' | 'token',
    value: Number(value),
  }))
}

export function* keyRecords(db: DatabaseSync): Generator<KeyRecord[]> {
  yield* batches(db, 'SELECT name, wrapped FROM root_key', ({ name, wrapped }) => ({
    kind: 'root-key',
    name: String(name),
    wrapped: wrapped as Uint8Array,
  }))
  yield* batches(db, 'SELECT * FROM scope_key', ({ scope, version, wrapped }) => ({
    kind: 'scope-key',
    scope: String(scope),
    version: Number(version),
    wrapped: wrapped as Uint8Array,
  }))
  yield* batches(db, 'SELECT * FROM data_key', ({ id, scope, version, wrapped }) => ({
    kind: 'data-key',
    id: String(id),
    scope: String(scope),
    version: Number(version),
    wrapped: wrapped as Uint8Array,
  }))
}

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

const counters = `
  SELECT 'seen' AS name, at AS value FROM seen
  UNION ALL SELECT 'journal', max(number) FROM journal HAVING max(number) > 0
  UNION ALL SELECT 'token', seq FROM sqlite_sequence WHERE name = 'lease'
`

type Row = Record<string, unknown>

function* batches<Item>(db: DatabaseSync, sql: string, recordOf: (row: Row) => Item): Generator<Item[]> {
  let some: Item[] = []
  for (const row of statement<Row>(db, sql).each()) {
    some.push(recordOf(row))
    if (some.length < batchSize) continue
    yield some
    some = []
  }
  if (some.length > 0) yield some
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
