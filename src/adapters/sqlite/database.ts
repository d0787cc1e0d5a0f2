import { randomUUID } from 'node:crypto'
import { chmodSync, existsSync, linkSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { StoreError } from '#app/ports.ts'
import { broken, guarded, isNoDatabase, isTaken } from './faults.ts'

/**
 * What makes a file ours: a mark in its header, the number of its schema, and the tables it starts with. `half` is the
 * mark while it is being filled from elsewhere.
 */
export type Kind = { name: string; mark: number; half: number; schema: number; tables: string }

/** How long a statement waits for another process before it gives up. Everybody waits meanwhile, not only who asked. */
const patienceMs = 2000
/** Once that was in vain nobody waits so long again, until somebody had their turn, or nobody tried for two seconds. */
const hasteMs = 20
const hasteLastsMs = 2000
const inVain = new WeakMap<DatabaseSync, number>()

/** Opens a file of this kind, and makes it when there is none. Throws one sentence when the file is something else. */
export const openDatabase = (path: string, kind: Kind): DatabaseSync => {
  try {
    if (!existsSync(path)) create(path, kind)
    if (refuseOthers(path, kind) === 'half') throw new StoreError('unavailable', halfFilled(path))
    chmodSync(path, 0o600)
    return connect(path)
  } catch (error) {
    throw cannotOpen(error, path, kind)
  }
}

/** The same, of a file that may be half filled; null when there is none. A second time `its head` is looked at, no more. */
export const openFilling = (path: string, kind: Kind, look: Look = 'every page'): DatabaseSync | null => {
  try {
    if (!existsSync(path)) return null
    refuseOthers(path, kind, look)
    return connect(path)
  } catch (error) {
    throw cannotOpen(error, path, kind)
  }
}

/** Whether anything is in this table; false when there is no file. Its pages are not looked through. */
export const holdsAny = (path: string, kind: Kind, table: string): boolean => {
  try {
    if (!existsSync(path)) return false
    if (refuseOthers(path, kind, 'its head') === 'half') throw new StoreError('unavailable', halfFilled(path))
    const db = connect(path)
    try {
      return db.prepare(`SELECT 1 FROM ${table} LIMIT 1`).get() !== undefined
    } finally {
      db.close()
    }
  } catch (error) {
    throw cannotOpen(error, path, kind)
  }
}

/** Marks a file as half filled, and makes it when there is none. */
export const beginFilling = (path: string, kind: Kind): DatabaseSync => {
  try {
    if (!existsSync(path)) create(path, { ...kind, mark: kind.half })
    for (const file of [path, `${path}-wal`, `${path}-shm`]) if (existsSync(file)) chmodSync(file, 0o600)
    const db = connect(path)
    db.exec(`PRAGMA application_id = ${kind.half}`)
    return db
  } catch (error) {
    throw cannotOpen(error, path, kind)
  }
}

export const endFilling = (db: DatabaseSync, kind: Kind): void => {
  guarded(() => db.exec(`PRAGMA application_id = ${kind.mark}`))
}

export const isHalf = (db: DatabaseSync, kind: Kind): boolean => numberOf(db, 'application_id') === kind.half

/** All of it, or nothing. Throws StoreError: `unsure` only when the very last step failed. */
export const transaction = <Result>(db: DatabaseSync, work: () => Result): Result => {
  let committing = false
  try {
    bePatient(db)
    db.exec('BEGIN IMMEDIATE')
    const result = work()
    committing = true
    db.exec('COMMIT')
    inVain.delete(db)
    return result
  } catch (error) {
    if (db.isOpen && db.isTransaction) db.exec('ROLLBACK')
    if (isTaken(error)) inVain.set(db, performance.now())
    throw broken(error, committing)
  }
}

const bePatient = (db: DatabaseSync): void => {
  const inHaste = performance.now() - (inVain.get(db) ?? -Infinity) < hasteLastsMs
  db.exec(`PRAGMA busy_timeout = ${inHaste ? hasteMs : patienceMs}`)
}

/**
 * Writes what is in the -wal file where it belongs, and empties it; false when another process reads or writes just now.
 * A backup reads for minutes: nobody stands still for it so long.
 */
export const emptyLog = (db: DatabaseSync): boolean =>
  guarded(() => {
    db.exec(`PRAGMA busy_timeout = ${hasteMs}`)
    try {
      return db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.['busy'] === 0
    } finally {
      bePatient(db)
    }
  })

/** A prepared statement. `Row` is what this sql gives: the tables are STRICT, so the cast is as true as the sql. */
export const statement = <Row>(db: DatabaseSync, sql: string) => {
  const prepared = guarded(() => db.prepare(sql))
  return {
    one: (...values: SQLInputValue[]) => guarded(() => prepared.get(...values) as Row | undefined),
    all: (...values: SQLInputValue[]) => guarded(() => prepared.all(...values) as Row[]),
    run: (...values: SQLInputValue[]) => guarded(() => prepared.run(...values)),
    /** Row after row, for what does not fit in memory. */
    each: () => guarded(() => prepared.iterate() as Iterable<Row>),
  }
}

/** A finished file is put in its place at once: two processes may start at the same moment, and one may crash. */
const create = (path: string, kind: Kind): void => {
  refuseRemains(path)
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

/** SQLite would write the changes of the lost file into the new one. */
export const refuseRemains = (path: string): void => {
  const remains = (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0
  if (remains && !existsSync(path))
    throw new StoreError(
      'unavailable',
      `${path} is gone and ${path}-wal is what is left of it: put ${path} back, or put that file elsewhere`,
    )
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

type Look = 'every page' | 'its head'

const refuseOthers = (path: string, kind: Kind, look: Look = 'every page'): 'whole' | 'half' => {
  const { mark, schema, sound } = headOf(path, look)
  if (mark !== kind.mark && mark !== kind.half) throw new StoreError('unavailable', otherFile(path, kind))
  if (schema > kind.schema)
    throw new StoreError(
      'unavailable',
      `${path} was made by a newer version (schema ${schema}, this one knows ${kind.schema}): start that version`,
    )
  if (!sound) throw new StoreError('unavailable', otherFile(path, kind))
  return mark === kind.half ? 'half' : 'whole'
}

/** Looks and closes again, so that a file that is not ours, or is damaged, stays as it was. */
const headOf = (path: string, look: Look): { mark: number; schema: number; sound: boolean } => {
  const db = connect(path)
  try {
    const [mark, schema] = [numberOf(db, 'application_id'), numberOf(db, 'user_version')]
    const sound = look === 'its head' || db.prepare('PRAGMA quick_check(1)').get()?.['quick_check'] === 'ok'
    return { mark, schema, sound }
  } finally {
    db.close()
  }
}

const numberOf = (db: DatabaseSync, pragma: string): number =>
  Number(db.prepare(`PRAGMA ${pragma}`).get()?.[pragma])

const halfFilled = (path: string): string =>
  `${path} is only half filled: do again the npm run move or npm run restore that began it`

const otherFile = (path: string, kind: Kind): string =>
  `${path} is not a ${kind.name} file, or damaged: name another file in the settings, or put a backup back`

const cannotOpen = (error: unknown, path: string, kind: Kind): StoreError => {
  if (error instanceof StoreError) return error
  const sentence = isNoDatabase(error)
    ? otherFile(path, kind)
    : `${path} cannot be opened: check that its folder exists and that this user may write there`
  return new StoreError('unavailable', sentence, { cause: error })
}
