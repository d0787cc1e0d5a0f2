import { type Commit, type Store, StoreError } from '#app/ports.ts'
import type { DatabaseSync } from 'node:sqlite'
import { emptyLog, openDatabase, statement, transaction, type Kind } from './database.ts'
import { documentTable, documentTables } from './sqlite-documents.ts'
import { journalTable, journalTables } from './sqlite-journal.ts'
import { workTable, workTables } from './sqlite-work.ts'

const rememberedFor = 30 * 24 * 3_600_000

/** 'Snhs' in the header of the file, 'SnhS' while it is being filled. */
export const storeKind: Kind = {
  name: 'Seinhuis store',
  mark: 0x53_6e_68_73,
  half: 0x53_6e_68_53,
  schema: 1,
  tables: `
    ${documentTables}
    ${workTables}
    ${journalTables}
    CREATE TABLE handled (id TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    CREATE INDEX handled_at ON handled (at);
    CREATE TABLE probe (one INTEGER PRIMARY KEY CHECK (one = 1), count INTEGER NOT NULL) STRICT;
    INSERT INTO probe VALUES (1, 0);
  `,
}

/**
 * One file, no server; several processes of one machine may share it. `time` is the wall clock in milliseconds, on
 * which leases run. Throws StoreError with one sentence when the file is not ours or cannot be opened.
 */
export const sqliteStore = (path: string, time: () => number = Date.now): Store => {
  const db = openDatabase(path, storeKind)
  const documents = documentTable(db)
  const work = workTable(db, time)
  const handled = handledTable(db, time)
  const journal = journalTable(db)
  const touch = statement(db, 'UPDATE probe SET count = count + 1')

  const apply = (commit: Commit): 'done' | 'repeat' => {
    if (handled.has(commit.id)) return 'repeat'
    if (commit.lease) work.check(commit.lease)
    commit.puts.forEach(documents.check)
    commit.rewrites?.forEach(journal.check)
    commit.puts.forEach(documents.put)
    commit.rewrites?.forEach(journal.rewrite)
    commit.journal.forEach(journal.add)
    if (commit.lease) work.settle(commit.lease)
    commit.cancel.forEach(work.cancel)
    commit.work.forEach(work.put)
    handled.add(commit.id)
    return 'done'
  }

  return {
    get: async (key) => documents.get(key),
    find: async (tag, after = '', limit = 100) => documents.find(tag, after, limit),
    commit: async (commit) => transaction(db, () => apply(commit)),
    isDone: async (id) => handled.has(id),
    claim: async (now, worker, leaseSeconds) => transaction(db, () => work.claim(now, worker, leaseSeconds)),
    release: async (lease, dueAt, note) => transaction(db, () => work.release(lease, dueAt, note)),
    nextDueAt: async () => work.nextDueAt(),
    whenDue: async (id) => work.whenDue(id),
    workAbout: async (names) => work.about(names),
    waiting: async (now) => work.waiting(now),
    isNew: async () => handled.isEmpty(),
    journal: async (after, limit) => journal.after(after, limit),
    clearTraces: async () => {
      if (!emptyLog(db)) throw new StoreError('unavailable', 'somebody reads just now: ask again')
    },
    probe: async () => {
      transaction(db, () => touch.run())
    },
    close: async () => {
      if (db.isOpen) db.close()
    },
  }
}

/** The ids of commits that were done, so that a repeat changes nothing. */
const handledTable = (db: DatabaseSync, time: () => number) => {
  const known = statement<{ id: string }>(db, 'SELECT id FROM handled WHERE id = ?')
  const any = statement<{ id: string }>(db, 'SELECT id FROM handled LIMIT 1')
  const insert = statement(db, 'INSERT INTO handled (id, at) VALUES (?, ?)')
  const forget = statement(
    db,
    'DELETE FROM handled WHERE id IN (SELECT id FROM handled WHERE at < ? ORDER BY at LIMIT 100)',
  )
  return {
    has: (id: string): boolean => known.one(id) !== undefined,
    isEmpty: (): boolean => any.one() === undefined,
    add: (id: string): void => {
      forget.run(time() - rememberedFor)
      insert.run(id, time())
    },
  }
}
