import { randomBytes } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import type { Rotation } from '#app/ports/rotation.ts'
import { dataPlace, digestKeyName, keyIsDamaged, opens, scopePlace } from '../key-places.ts'
import { unwrap, wrap } from '../wrap.ts'
import { emptyLog, openDatabase, statement, transaction } from './database.ts'
import { keyKind } from './sqlite-keys.ts'

/**
 * The keys in this file. A bot that uses it may go on meanwhile, unless the master key is changed; it waits no longer than
 * so many data keys take at once.
 */
export const sqliteRotation = (path: string, atOnce = 200): Rotation => {
  const db = openDatabase(path, keyKind)
  const root = statement<{ wrapped: Uint8Array }>(db, 'SELECT wrapped FROM root_key WHERE name = ?')
  const scopes = statement<{ scope: string }>(db, 'SELECT DISTINCT scope FROM scope_key ORDER BY scope')
  return {
    name: path,
    isUnder: async (master) =>
      opens(() => unwrap(master, root.one(digestKeyName)?.wrapped ?? new Uint8Array(), digestKeyName)),
    changeMaster: async (from, to) => transaction(db, () => changeMaster(db, from, to)),
    scopes: async () => scopes.all().map(({ scope }) => scope),
    rotateScope: (scope, master) => rotateScope(db, scope, { master, atOnce }),
    clearTraces: async () => emptyLog(db),
    close: async () => {
      if (db.isOpen) db.close()
    },
  }
}

type Scoped = { scope: string; version: number; wrapped: Uint8Array }

function changeMaster(db: DatabaseSync, from: Uint8Array, to: Uint8Array): void {
  const again = (wrapped: Uint8Array, place: string): Uint8Array =>
    wrap(to, opened(from, wrapped, place), place)
  const roots = statement<{ name: string; wrapped: Uint8Array }>(db, 'SELECT name, wrapped FROM root_key')
  const setRoot = statement(db, 'UPDATE root_key SET wrapped = ? WHERE name = ?')
  for (const { name, wrapped } of roots.all()) setRoot.run(again(wrapped, name), name)
  const scopes = statement<Scoped>(db, 'SELECT scope, version, wrapped FROM scope_key')
  const setScope = statement(db, 'UPDATE scope_key SET wrapped = ? WHERE scope = ? AND version = ?')
  for (const { scope, version, wrapped } of scopes.all())
    setScope.run(again(wrapped, scopePlace(scope, version)), scope, version)
}

async function* rotateScope(
  db: DatabaseSync,
  scope: string,
  { master, atOnce }: Pick<Step, 'master' | 'atOnce'>,
): AsyncGenerator<number, void> {
  const target = transaction(db, () => newest(db, scope, master))
  yield 0
  let after: string | undefined = ''
  while (after !== undefined) {
    const from: string = after
    const done: string[] = transaction(db, () => wrapSome(db, scope, { master, atOnce, target, from }))
    after = done.at(-1)
    yield done.length
  }
  const gone = statement(
    db,
    `DELETE FROM scope_key WHERE scope = ? AND version < ? AND NOT EXISTS (
       SELECT 1 FROM data_key WHERE data_key.scope = scope_key.scope AND data_key.version = scope_key.version
     )`,
  )
  transaction(db, () => gone.run(scope, target))
  yield 0
}

/** One that was begun before is gone on with; else a new one. */
function newest(db: DatabaseSync, scope: string, master: Uint8Array): number {
  const all = statement<{ version: number }>(
    db,
    'SELECT version FROM scope_key WHERE scope = ? ORDER BY version',
  )
  const versions = all.all(scope).map(({ version }) => version)
  const last = versions.at(-1) ?? 0
  if (versions.length > 1) return last
  const add = statement(db, 'INSERT INTO scope_key (scope, version, wrapped) VALUES (?, ?, ?)')
  add.run(scope, last + 1, wrap(master, randomBytes(32), scopePlace(scope, last + 1)))
  return last + 1
}

type Step = { master: Uint8Array; atOnce: number; target: number; from: string }

/** The next ones in order of id: which those were. What is erased meanwhile is not there any more. */
function wrapSome(db: DatabaseSync, scope: string, { master, atOnce, target, from }: Step): string[] {
  const some = statement<{ id: string } & Scoped>(
    db,
    'SELECT id, scope, version, wrapped FROM data_key WHERE id > ? AND scope = ? AND version < ? ORDER BY id LIMIT ?',
  )
  const set = statement(db, 'UPDATE data_key SET version = ?, wrapped = ? WHERE id = ?')
  const scopeKey = statement<Scoped>(db, 'SELECT wrapped FROM scope_key WHERE scope = ? AND version = ?')
  const wrapperOf = (version: number): Uint8Array =>
    opened(master, scopeKey.one(scope, version)?.wrapped ?? new Uint8Array(), scopePlace(scope, version))
  const wrapper = wrapperOf(target)
  const rows = some.all(from, scope, target, atOnce)
  for (const { id, version, wrapped } of rows) {
    const key = opened(wrapperOf(version), wrapped, dataPlace(id, scope, version))
    set.run(target, wrap(wrapper, key, dataPlace(id, scope, target)), id)
  }
  return rows.map(({ id }) => id)
}

const opened = (wrapper: Uint8Array, wrapped: Uint8Array, place: string): Uint8Array => {
  try {
    return unwrap(wrapper, wrapped, place)
  } catch (cause) {
    throw keyIsDamaged('the key file', cause)
  }
}
