import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { StoreError, type Head, type KeyId, type Keys } from '#app/ports.ts'
import { journalHeadName, journalKeyName, macOf, unwrapHead, wrapHead } from '../journal-witness.ts'
import {
  dataAreLost,
  dataPlace,
  digestKeyName,
  keyIsDamaged,
  keysAreLost,
  masterIsChanged,
  memberIdOf,
  opens,
  scopePlace,
} from '../key-places.ts'
import { unwrap, wrap } from '../wrap.ts'
import {
  emptyLog,
  holdsAny,
  openDatabase,
  refuseRemains,
  statement,
  transaction,
  type Kind,
} from './database.ts'

/** 'Snhk' in the header of the file, 'SnhK' while it is being filled. */
export const keyKind: Kind = {
  name: 'Seinhuis key',
  mark: 0x53_6e_68_6b,
  half: 0x53_6e_68_4b,
  schema: 1,
  tables: `
    CREATE TABLE root_key (name TEXT PRIMARY KEY, wrapped BLOB NOT NULL) STRICT;
    CREATE TABLE scope_key (
      scope TEXT, version INTEGER, wrapped BLOB NOT NULL, PRIMARY KEY (scope, version)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE data_key (
      id TEXT PRIMARY KEY, scope TEXT NOT NULL, version INTEGER NOT NULL, wrapped BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
}

/**
 * The keys in a file of their own, apart from the data. `master` is 32 bytes; `first` is whether they may be made here,
 * because nothing was ever sealed. Throws StoreError with one sentence when the file is not ours, is damaged or lost, or
 * was made with another master key.
 */
export const sqliteKeys = (path: string, master: Uint8Array, first = true): Keys => {
  if (master.length !== 32)
    throw new StoreError('unavailable', 'the master key is not 32 bytes long: correct SEINHUIS_KEY')
  if (!first && !holdsAny(path, keyKind, 'root_key')) throw keysAreLost(path)
  const db = openDatabase(path, keyKind)
  const secret = (name: string, first: Uint8Array) => rootKey(db, { name, first, master, path })
  const digestKey = secret(digestKeyName, randomBytes(32))
  const journalKey = secret(journalKeyName, randomBytes(32))
  const root = statement<{ wrapped: Uint8Array }>(db, 'SELECT wrapped FROM root_key WHERE name = ?')
  const putRoot = statement(db, 'INSERT OR REPLACE INTO root_key (name, wrapped) VALUES (?, ?)')
  const scopes = scopeKeys(db, master)
  const data = dataKeys(db)

  return {
    create: async (scope) => transaction(db, () => data.add(scope, scopes.latest(scope))),
    open: async (id) => {
      const row = data.get(id)
      if (!row?.wrapper) return null
      const wrapper = opened(master, row.wrapper, scopePlace(row.scope, row.version))
      return opened(wrapper, row.wrapped, dataPlace(id, row.scope, row.version))
    },
    destroy: async (id) => {
      transaction(db, () => data.remove(id))
      // Another process that reads just now keeps the trace in the -wal file until the next destroy clears it.
      emptyLog(db)
    },
    secret: async (name, first) => secret(name, first),
    memberId: (account) => memberIdOf(digestKey, account),
    journalMac: (words) => macOf(journalKey, words),
    journalHead: async () => {
      const row = root.one(journalHeadName)
      return row ? headOf(master, row.wrapped) : null
    },
    keepJournalHead: async (head) =>
      void transaction(db, () => putRoot.run(journalHeadName, wrapHead(master, head))),
    probe: async () =>
      void opened(master, root.one(digestKeyName)?.wrapped ?? new Uint8Array(), digestKeyName),
    close: async () => {
      if (db.isOpen) db.close()
    },
  }
}

/**
 * Throws when new data would be made beside keys that sealed others. The keys are looked at first: whoever starts at the
 * same moment makes the data before them.
 */
export const refuseLostData = (data: string, keys: string): void => {
  refuseRemains(data)
  if (holdsAny(keys, keyKind, 'data_key') && !existsSync(data))
    throw dataAreLost(data, `correct SEINHUIS_STORE, put a backup of the data back, or put ${keys} elsewhere`)
}

type ScopeKey = { version: number; key: Uint8Array }
/** `wrapper`: the key of its scope, read in the same breath, because keys may be put anew meanwhile. */
type DataRow = { scope: string; version: number; wrapped: Uint8Array; wrapper: Uint8Array | null }

type Root = { name: string; first: Uint8Array; master: Uint8Array; path: string }

/** Kept since it was first asked for. That it opens shows that the master key is the one this file was made with. */
const rootKey = (db: DatabaseSync, { name, first, master, path }: Root): Uint8Array => {
  const one = statement<{ wrapped: Uint8Array }>(db, 'SELECT wrapped FROM root_key WHERE name = ?')
  const add = statement(db, 'INSERT INTO root_key (name, wrapped) VALUES (?, ?) ON CONFLICT DO NOTHING')
  const row = transaction(db, () => {
    add.run(name, wrap(master, first, name))
    return one.one(name)
  })
  try {
    return unwrap(master, row?.wrapped ?? new Uint8Array(), name)
  } catch (cause) {
    throw new StoreError(
      'unavailable',
      `${path} does not open: set SEINHUIS_KEY to the key it was made with, or put a backup of the file back`,
      { cause },
    )
  }
}

/** One key for each scope, made on first use, under the master key. */
const scopeKeys = (db: DatabaseSync, master: Uint8Array) => {
  const one = statement<{ wrapped: Uint8Array }>(
    db,
    'SELECT wrapped FROM scope_key WHERE scope = ? AND version = ?',
  )
  const last = statement<{ version: number | null }>(
    db,
    'SELECT max(version) AS version FROM scope_key WHERE scope = ?',
  )
  const insert = statement(db, 'INSERT INTO scope_key (scope, version, wrapped) VALUES (?, ?, ?)')

  const get = (scope: string, version: number): Uint8Array | null => {
    const row = one.one(scope, version)
    return row ? opened(master, row.wrapped, scopePlace(scope, version)) : null
  }
  const root = statement<{ wrapped: Uint8Array }>(db, 'SELECT wrapped FROM root_key WHERE name = ?')
  const first = (scope: string): ScopeKey => {
    const key = randomBytes(32)
    if (!opens(() => unwrap(master, root.one(digestKeyName)?.wrapped ?? new Uint8Array(), digestKeyName)))
      throw masterIsChanged()
    insert.run(scope, 1, wrap(master, key, scopePlace(scope, 1)))
    return { version: 1, key }
  }
  return {
    latest: (scope: string): ScopeKey => {
      const version = last.one(scope)?.version
      const key = version && get(scope, version)
      return key ? { version, key } : first(scope)
    },
  }
}

/** One key for each document, under the key of its scope. */
const dataKeys = (db: DatabaseSync) => {
  const one = statement<DataRow>(
    db,
    `SELECT data_key.scope, data_key.version, data_key.wrapped, scope_key.wrapped AS wrapper
     FROM data_key LEFT JOIN scope_key USING (scope, version) WHERE id = ?`,
  )
  const insert = statement(db, 'INSERT INTO data_key (id, scope, version, wrapped) VALUES (?, ?, ?, ?)')
  const remove = statement(db, 'DELETE FROM data_key WHERE id = ?')
  return {
    get: (id: KeyId): DataRow | undefined => one.one(id),
    add: (scope: string, { version, key }: ScopeKey): KeyId => {
      const id = randomBytes(16).toString('hex')
      insert.run(id, scope, version, wrap(key, randomBytes(32), dataPlace(id, scope, version)))
      return id
    },
    remove: (id: KeyId): void => {
      remove.run(id)
    },
  }
}

const headOf = (master: Uint8Array, wrapped: Uint8Array): Head => {
  try {
    return unwrapHead(master, wrapped)
  } catch (cause) {
    const sentence = 'the head of the journal does not open: the key file is damaged, put a backup of it back'
    throw new StoreError('unavailable', sentence, { cause })
  }
}

const opened = (wrapper: Uint8Array, wrapped: Uint8Array, place: string): Uint8Array => {
  try {
    return unwrap(wrapper, wrapped, place)
  } catch (cause) {
    throw keyIsDamaged('the key file', cause)
  }
}
