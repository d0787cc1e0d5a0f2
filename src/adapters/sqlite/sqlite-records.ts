import type { DatabaseSync } from 'node:sqlite'
import type { Tag } from '#app/ports.ts'
import { batchSize, type DataRecord, type KeyRecord } from '#app/ports/contents.ts'
import { Instant } from '#domain/time/instant.ts'
import { entryIn } from '../journal-line.ts'
import { statement } from './database.ts'

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
    entry: entryIn(Number(number), String(line)),
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
