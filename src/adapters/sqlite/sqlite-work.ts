import type { DatabaseSync } from 'node:sqlite'
import { StoreError, type Lease, type Waiting, type WorkItem } from '#app/ports.ts'
import { Instant } from '#domain/time/instant.ts'
import { statement } from './database.ts'

/**
 * A lane, like an item, has at most one lease: a new one removes the old, and with it the right to commit.
 * `replaced`: the item was put again after it was claimed, so settling it must leave the new one.
 */
export const workTables = `
  CREATE TABLE work (
    id TEXT PRIMARY KEY, lane TEXT NOT NULL, due_at INTEGER NOT NULL,
    kind TEXT NOT NULL, ref TEXT NOT NULL, note TEXT
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX work_due ON work (due_at, id, lane);
  CREATE TABLE lease (
    token INTEGER PRIMARY KEY AUTOINCREMENT, item TEXT NOT NULL UNIQUE, lane TEXT NOT NULL UNIQUE,
    worker TEXT NOT NULL, length INTEGER NOT NULL, until INTEGER NOT NULL, replaced INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE TABLE seen (one INTEGER PRIMARY KEY CHECK (one = 1), at INTEGER NOT NULL) STRICT;
`

type ItemRow = { id: string; lane: string; dueAt: number; kind: string; ref: string }

/** With far more to go than its length, a lease was given before the clock of the machine was turned back. */
const live = 'until > ?1 AND until - ?1 <= 2 * length'

/** What is due in a store, and who holds it. */
export const workTable = (db: DatabaseSync, time: () => number) => {
  const write = statement(
    db,
    `INSERT INTO work (id, lane, due_at, kind, ref) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET lane = excluded.lane, due_at = excluded.due_at, kind = excluded.kind,
       ref = excluded.ref, note = NULL`,
  )
  const remove = statement(db, 'DELETE FROM work WHERE id = ?')
  const putBack = statement(db, 'UPDATE work SET due_at = ?, note = ? WHERE id = ?')
  const waiting = statement<{ dueAt: number }>(
    db,
    `SELECT due_at AS dueAt FROM work
     WHERE id NOT IN (SELECT item FROM lease WHERE ${live})
     ORDER BY due_at LIMIT 1`,
  )
  const one = statement<{ dueAt: number }>(db, 'SELECT due_at AS dueAt FROM work WHERE id = ?')
  const all = statement<ItemRow>(db, 'SELECT id, lane, due_at AS dueAt, kind, ref FROM work')
  const due = statement<{ kind: string; count: number; oldest: number }>(
    db,
    `SELECT kind, count(*) AS count, min(due_at) AS oldest
     FROM (SELECT kind, due_at FROM work WHERE due_at <= ? ORDER BY due_at LIMIT 10000) GROUP BY kind`,
  )
  const { nextDue, hold, held, replaced, end, take } = leaseStatements(db)

  return {
    check: (lease: Lease): void => {
      if (!held.one(lease.token))
        throw new StoreError('fenced', 'this lease was taken over, given back or cancelled: leave the item')
    },
    settle: ({ token, item }: Lease): void => {
      if (held.one(token)?.replaced === 0) remove.run(item.id)
      end.run(token)
    },
    cancel: (id: string): void => {
      remove.run(id)
      take.run(id)
    },
    put: ({ id, lane, dueAt, kind, ref }: WorkItem): void => {
      write.run(id, lane, dueAt, kind, JSON.stringify(ref))
      replaced.run(id)
    },
    claim: (now: Instant, worker: string, leaseSeconds: number): Lease | null => {
      const row = nextDue(now, time())
      if (!row) return null
      const length = leaseSeconds * 1000
      const { lastInsertRowid } = hold.run(row.id, row.lane, worker, length, time() + length)
      return { item: itemOf(row), worker, token: Number(lastInsertRowid) }
    },
    release: ({ token, item }: Lease, dueAt: Instant, note: string): void => {
      if (held.one(token)?.replaced === 0) putBack.run(dueAt, note, item.id)
      end.run(token)
    },
    nextDueAt: (): Instant | null => momentOf(waiting.one(time())),
    about: (names: ReadonlySet<string>): WorkItem[] =>
      all
        .all()
        .map(itemOf)
        .filter(({ ref }) => Object.values(ref).some((name) => names.has(name))),
    whenDue: (id: string): Instant | null => momentOf(one.one(id)),
    waiting: (now: Instant): Waiting[] =>
      due.all(now).map(({ kind, count, oldest }) => ({ kind, count, oldestDueAt: Instant.parse(oldest) })),
  }
}

const momentOf = (row: { dueAt: number } | undefined): Instant | null =>
  row ? Instant.parse(row.dueAt) : null

const leaseStatements = (db: DatabaseSync) => {
  const watch = statement(
    db,
    `INSERT INTO seen (one, at) VALUES (1, ?)
     ON CONFLICT (one) DO UPDATE SET at = excluded.at WHERE excluded.at > at`,
  )
  const trace = statement(db, 'UPDATE probe SET count = count + 1 WHERE (SELECT at FROM seen) > ?')
  const first = statement<ItemRow>(
    db,
    // The index alone tells which it is, also when thousands wait behind a held lane.
    `SELECT id, lane, due_at AS dueAt, kind, ref FROM work
     WHERE id = (
       SELECT id FROM work
       WHERE due_at <= (SELECT at FROM seen)
         AND lane NOT IN (SELECT lane FROM lease WHERE ${live})
         AND id NOT IN (SELECT item FROM lease WHERE ${live})
       ORDER BY due_at, id LIMIT 1)`,
  )
  return {
    /**
     * A clock that goes back must not freeze what was due already: the latest moment seen counts. One whose clock is behind
     * leaves a trace as well: nobody moves this store while it looks.
     */
    nextDue: (now: Instant, time: number): ItemRow | undefined => {
      watch.run(now)
      trace.run(now)
      return first.one(time)
    },
    hold: statement(
      db,
      'INSERT OR REPLACE INTO lease (item, lane, worker, length, until) VALUES (?, ?, ?, ?, ?)',
    ),
    held: statement<{ replaced: number }>(db, 'SELECT replaced FROM lease WHERE token = ?'),
    replaced: statement(db, 'UPDATE lease SET replaced = 1 WHERE item = ?'),
    end: statement(db, 'DELETE FROM lease WHERE token = ?'),
    take: statement(db, 'DELETE FROM lease WHERE item = ?'),
  }
}

// The cast is safe: only `put` writes here.
const itemOf = ({ id, lane, dueAt, kind, ref }: ItemRow): WorkItem => ({
  id,
  lane,
  dueAt: Instant.parse(dueAt),
  kind,
  ref: JSON.parse(ref) as Record<string, string>,
})
