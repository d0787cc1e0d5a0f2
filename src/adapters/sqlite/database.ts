import { randomUUID } from 'node:crypto'
import { chmodSync, existsSync, linkSync, mkdirSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { StoreError } from '#app/ports.ts'
import { broken, guarded, isNoDatabase, isTaken } from './faults.ts'

/** What makes a file ours: a mark in its header, the number of its schema, and the tables it starts with. */
export type Kind = { name: string; mark: number; schema: number; tables: string }

/** How long a statement waits for another process before it gives up. Everybody waits meanwhile, not only who asked. */
const patienceMs = 2000
/** Once that was in vain nobody waits so long again, until somebody had their turn. */
const hasteMs = 20
const hasty = new WeakSet<DatabaseSync>()

/** Opens a file of this kind, and makes it when there is none. Throws one sentence when the file is something else. */
export const openDatabase = (path: string, kind: Kind): DatabaseSync => {
  try {
    if (!existsSync(path)) create(path, kind)
    refuseOthers(path, kind)
    chmodSync(path, 0o600)
    return connect(path)
  } catch (error) {
    throw cannotOpen(error, path, kind)
  }
}

/** All of it, or nothing. Throws StoreError: `unsure` only when the very last step failed. */
export const transaction = <Result>(db: DatabaseSync, work: () => Result): Result => {
  let committing = false
  try {
    db.exec('BEGIN IMMEDIATE')
    const result = work()
    committing = true
    db.exec('COMMIT')
    if (hasty.delete(db)) db.exec(`PRAGMA busy_timeout = ${patienceMs}`)
    return result
  } catch (error) {
    if (db.isOpen && db.isTransaction) db.exec('ROLLBACK')
    if (isTaken(error) && !hasty.has(db)) {
      hasty.add(db)
      db.exec(`PRAGMA busy_timeout = ${hasteMs}`)
    }
    throw broken(error, committing)
  }
}

/** A prepared statement. `Row` is what this sql gives: the tables are STRICT, so the cast is as true as the sql. */
export const statement = <Row>(db: DatabaseSync, sql: string) => {
  const prepared = guarded(() => db.prepare(sql))
  return {
    one: (...values: SQLInputValue[]) => guarded(() => prepared.get(...values) as Row | undefined),
    all: (...values: SQLInputValue[]) => guarded(() => prepared.all(...values) as Row[]),
    run: (...values: SQLInputValue[]) => guarded(() => prepared.run(...values)),
  }
}

/** A finished file is put in its place at once: two processes may start at the same moment, and one may crash. */
const create = (path: string, kind: Kind): void => {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const draft = `${path}.${randomUUID()}.new`
  try {
    write(draft, kind)
    linkSync(draft, path)
  } catch (error) {
    if (!existsSync(path)) throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

const write = (path: string, kind: Kind): void => {
  const db = connect(path)
  chmodSync(path, 0o600)
  db.exec(`
    PRAGMA journal_mode = WAL;
    BEGIN;
    ${kind.tables}
    PRAGMA application_id = ${kind.mark};
    PRAGMA user_version = ${kind.schema};
    COMMIT;
  `)
  db.close()
}

const connect = (path: string): DatabaseSync => {
  const db = new DatabaseSync(path, { timeout: patienceMs, defensive: true })
  db.exec('PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA trusted_schema = OFF')
  return db
}

const refuseOthers = (path: string, kind: Kind): void => {
  const { mark, schema } = headOf(path)
  if (mark !== kind.mark) throw new StoreError('unavailable', otherFile(path, kind))
  if (schema > kind.schema)
    throw new StoreError(
      'unavailable',
      `${path} was made by a newer version (schema ${schema}, this one knows ${kind.schema}): start that version`,
    )
}

/** Looks and closes again, so that a file that is not ours stays as it was. */
const headOf = (path: string): { mark: number; schema: number } => {
  const db = connect(path)
  try {
    const mark = db.prepare('PRAGMA application_id').get()?.['application_id']
    const schema = db.prepare('PRAGMA user_version').get()?.['user_version']
    return { mark: Number(mark), schema: Number(schema) }
  } finally {
    db.close()
  }
}

const otherFile = (path: string, kind: Kind): string =>
  `${path} is not a ${kind.name} file, or damaged: name another file in the settings, or put a backup back`

const cannotOpen = (error: unknown, path: string, kind: Kind): StoreError => {
  if (error instanceof StoreError) return error
  const sentence = isNoDatabase(error)
    ? otherFile(path, kind)
    : `${path} cannot be opened: check that its folder exists and that this user may write there`
  return new StoreError('unavailable', sentence, { cause: error })
}
