import type { DatabaseSync } from 'node:sqlite'
import { StoreError, type Key, type Put, type Tag, type Version } from '#app/ports.ts'
import { statement } from './database.ts'

export const documentTables = `
  CREATE TABLE document (
    key TEXT NOT NULL UNIQUE, version INTEGER NOT NULL, tags TEXT NOT NULL, body BLOB NOT NULL
  ) STRICT;
  CREATE TABLE tag (tag TEXT, key TEXT, PRIMARY KEY (tag, key)) STRICT, WITHOUT ROWID;
`

/** The documents of a store and the index of their tags. */
export const documentTable = (db: DatabaseSync) => {
  const body = statement<{ version: Version; body: Uint8Array }>(
    db,
    'SELECT version, body FROM document WHERE key = ?',
  )
  const head = statement<{ version: Version; tags: string }>(
    db,
    'SELECT version, tags FROM document WHERE key = ?',
  )
  const tagged = statement<{ key: Key }>(
    db,
    'SELECT key FROM tag WHERE tag = ? AND key > ? ORDER BY key LIMIT ?',
  )
  const write = statement(
    db,
    `INSERT INTO document (key, version, tags, body) VALUES (?, ?, ?, ?)
     ON CONFLICT (key) DO UPDATE SET version = excluded.version, tags = excluded.tags, body = excluded.body`,
  )
  const remove = statement(db, 'DELETE FROM document WHERE key = ?')
  const tag = statement(db, 'INSERT INTO tag (tag, key) VALUES (?, ?)')
  const untag = statement(db, 'DELETE FROM tag WHERE tag = ? AND key = ?')

  // The cast is safe: only `put` writes here.
  const tagsOf = (key: Key): Set<Tag> => new Set(JSON.parse(head.one(key)?.tags ?? '[]') as Tag[])
  const retag = (key: Key, before: Set<Tag>, after: Set<Tag>): void => {
    for (const old of before) if (!after.has(old)) untag.run(old, key)
    for (const fresh of after) if (!before.has(fresh)) tag.run(fresh, key)
  }

  return {
    get: (key: Key): { version: Version; body: Uint8Array } | null => {
      const row = body.one(key)
      return row ? { version: row.version, body: row.body } : null
    },
    find: (tag: Tag, after: Key, limit: number): Key[] => tagged.all(tag, after, limit).map((row) => row.key),
    check: (put: Put): void => {
      if ((head.one(put.key)?.version ?? null) !== put.expect)
        throw new StoreError('conflict', 'somebody changed this document first: load it and decide again')
    },
    put: (put: Put): void => {
      const tags = new Set(put.body === null ? [] : put.tags)
      retag(put.key, tagsOf(put.key), tags)
      if (put.body === null) remove.run(put.key)
      else write.run(put.key, (put.expect ?? 0) + 1, JSON.stringify([...tags]), put.body)
    },
  }
}
