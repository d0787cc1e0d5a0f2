import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { text } from 'node:stream/consumers'
import { Worker } from 'node:worker_threads'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { openDatabase, transaction } from '#adapters/sqlite/database.ts'
import { broken } from '#adapters/sqlite/faults.ts'
import { sqliteContents } from '#adapters/sqlite/sqlite-contents.ts'
import { sqliteKeys } from '#adapters/sqlite/sqlite-keys.ts'
import { sqliteStore } from '#adapters/sqlite/sqlite-store.ts'
import { bytes, commit, forgotten, is, line, put, remind, seconds, show } from './store-words.ts'
import { temporaryFolder } from './stores.ts'

let folder: ReturnType<typeof temporaryFolder>
let path: string
beforeEach(() => {
  folder = temporaryFolder()
  path = join(folder.path, 'seinhuis.db')
})
afterEach(() => folder.remove())

const damage = (sql: string): void => {
  const db = new DatabaseSync(path)
  db.exec(sql)
  db.close()
}

describe('a store file', () => {
  it('keeps everything when it is closed and opened again', async () => {
    const before = sqliteStore(path)
    await before.commit(commit('c1', { work: [show, remind] }))
    const lease = await before.claim(show.dueAt, 'w1', 3600)
    if (lease === null) throw new Error('nothing was due')
    const puts = [put('signal:1', null, 'one', ['state:open'])]
    await before.commit(commit('c2', { lease, puts, journal: [line('raise')] }))
    await before.close()

    const after = sqliteStore(path)
    expect(await after.get('signal:1')).toEqual({ version: 1, body: bytes('one') })
    expect(await after.find('state:open')).toEqual(['signal:1'])
    expect(await after.journal(0, 10)).toEqual([{ ...line('raise'), number: 1 }])
    expect(await after.commit(commit('c2'))).toBe('repeat')
    const next = await after.claim(remind.dueAt, 'w1', 30)
    expect(next).toMatchObject({ item: remind })
    expect(next?.token).toBeGreaterThan(lease.token)
    await after.close()
  })

  it('holds nothing of what was replaced or deleted once its traces are cleared, in no file', async () => {
    const store = sqliteStore(path)
    const held = (text: string): number => {
      const files = readdirSync(folder.path).map((name) => readFileSync(join(folder.path, name)))
      return files.filter((file) => file.includes(text)).length
    }
    await store.commit(
      commit('c1', { puts: [put('signal:1', null, 'one canary'), put('signal:2', null, 'two')] }),
    )
    await store.commit(commit('c2', { puts: [put('signal:1', 1, 'one'), put('signal:2', 1, null)] }))
    expect(held('canary'), 'it is still in the journal of the database').toBeGreaterThan(0)
    await store.clearTraces()
    expect(held('canary')).toBe(0)
    expect(held('signal:2')).toBe(0)
    await store.close()
  })

  it('still knows which numbers it gave when all that had them is forgotten', async () => {
    const before = sqliteStore(path)
    await before.commit(commit('c1', { journal: [line('raise'), line('take-up')] }))
    await before.commit(commit('c2', { rewrites: [forgotten(1, 2)] }))
    await before.close()

    const after = sqliteStore(path)
    await after.commit(commit('c3', { journal: [line('close')] }))
    expect(await after.journal(2, 10)).toEqual([{ ...line('close'), number: 3 }])
    await after.close()
  })

  it('holds no word of a line that is forgotten, but that its number is taken', async () => {
    const store = sqliteStore(path)
    const kept = { ...line('note-added'), at: remind.dueAt }
    await store.commit(commit('c1', { journal: [kept, line('details-read'), line('taken-up')] }))
    await store.commit(commit('c2', { rewrites: [forgotten(2, 3)] }))
    await store.close()
    const file = readFileSync(path)
    expect(['note-added', 'details-read', 'taken-up'].filter((verb) => file.includes(verb))).toEqual([
      'note-added',
    ])
  })

  it('makes its folder, and only its owner may read', async () => {
    const deep = join(folder.path, 'data', 'deep', 'seinhuis.db')
    await sqliteStore(deep).close()
    chmodSync(deep, 0o644)
    const store = sqliteStore(deep)
    await store.commit(commit('c1'))
    const names = readdirSync(join(folder.path, 'data', 'deep'))
    expect(names.toSorted()).toEqual(['seinhuis.db', 'seinhuis.db-shm', 'seinhuis.db-wal'])
    for (const name of names)
      expect(statSync(join(folder.path, 'data', 'deep', name)).mode & 0o777, name).toBe(0o600)
    await store.close()
  })

  it('is looked through once at a start, and once by who reads all of it; its keys too', async () => {
    const keys = join(folder.path, 'keys.db')
    await Promise.all([sqliteStore(path).close(), sqliteKeys(keys, new Uint8Array(32)).close()])
    const asked = vi.spyOn(DatabaseSync.prototype, 'prepare')
    onTestFinished(() => asked.mockRestore())
    const looks = (): number => asked.mock.calls.filter(([sql]) => sql.includes('quick_check')).length
    await Promise.all([sqliteStore(path).close(), sqliteKeys(keys, new Uint8Array(32), false).close()])
    expect(looks()).toBe(2)
    await sqliteContents(path).close()
    expect(looks()).toBe(4)
  })

  it('of a newer version is refused, with what to do', async () => {
    await sqliteStore(path).close()
    damage('PRAGMA user_version = 2')
    expect(() => sqliteStore(path)).toThrow(
      `${path} was made by a newer version (schema 2, this one knows 1): start that version`,
    )
  })

  it.each([
    ['no database', async () => writeFileSync(path, 'a letter to the municipality, long enough '.repeat(50))],
    ['empty', async () => writeFileSync(path, '')],
    ['the database of another program', async () => damage('CREATE TABLE notes (text TEXT)')],
    ['a key file', async () => sqliteKeys(path, new Uint8Array(32)).close()],
  ])('that is %s is refused, and left as it was', async (_, make) => {
    await make()
    chmodSync(path, 0o640)
    const before = readFileSync(path)
    expect(() => sqliteStore(path)).toThrow(`${path} is not a Seinhuis store file, or damaged: name another`)
    expect(readFileSync(path)).toEqual(before)
    expect(statSync(path).mode & 0o777).toBe(0o640)
    expect(readdirSync(folder.path)).toEqual(['seinhuis.db'])
  })

  it('that was cut short is refused', async () => {
    await sqliteStore(path).close()
    truncateSync(path, 8192)
    expect(() => sqliteStore(path)).toThrow(
      'or damaged: name another file in the settings, or put a backup back',
    )
  })

  it('that cannot be opened says so', () => {
    mkdirSync(path)
    expect(() => sqliteStore(path)).toThrow(`${path} cannot be opened: check that its folder exists`)
  })
})

describe('a lease on the wall clock', () => {
  const claimedAt = Date.parse('2026-11-22T10:00:00Z')
  it.each([
    ['a little, it holds', seconds(20), null],
    ['an hour, it is over', 3600 * 1000, show],
  ])('turned back %s', async (_, back, item) => {
    let time = claimedAt
    const store = sqliteStore(path, () => time)
    await store.commit(commit('c1', { work: [show] }))
    await store.claim(show.dueAt, 'w1', 30)
    time -= back
    expect((await store.claim(show.dueAt, 'w2', 30))?.item ?? null).toEqual(item)
    await store.close()
  })
})

it('while a backup reads, nobody stands still; once it has read, traces are cleared', async () => {
  const [store, keys] = [sqliteStore(path), sqliteKeys(join(folder.path, 'keys.db'), new Uint8Array(32))]
  await store.commit(commit('c1', { puts: [put('signal:1', null, 'one')] }))
  const id = await keys.create('people')
  const backup = sqliteContents(path)
  await backup.hold()
  const took = async (does: () => Promise<unknown>): Promise<number> => {
    const from = performance.now()
    await does()
    return performance.now() - from
  }
  const refused = () => expect(store.clearTraces()).rejects.toMatchObject(is('unavailable'))
  expect(await took(() => store.commit(commit('c2', { puts: [put('signal:1', 1, null)] })))).toBeLessThan(200)
  expect(await took(() => keys.destroy(id))).toBeLessThan(200)
  expect(await took(refused)).toBeLessThan(200)
  await backup.close()
  await store.clearTraces()
  expect(readFileSync(`${path}-wal`)).toHaveLength(0)
  await Promise.all([store.close(), keys.close()])
})

/** Another process has the file for a fifth of a second from now. */
async function heldBriefly(): Promise<void> {
  const holds = `
    const db = new (require('node:sqlite').DatabaseSync)(${JSON.stringify(path)})
    db.exec('BEGIN IMMEDIATE')
    require('node:worker_threads').parentPort.postMessage('held')
    setTimeout(() => db.close(), 200)`
  await once(new Worker(holds, { eval: true }), 'message')
}

describe('trouble of the machine', () => {
  it('is "nothing happened" when another process holds the file too long', async () => {
    const store = sqliteStore(path)
    const holder = new DatabaseSync(path)
    holder.exec('BEGIN IMMEDIATE')
    await expect(store.commit(commit('c1'))).rejects.toMatchObject(is('unavailable'))
    await expect(store.probe()).rejects.toMatchObject(is('unavailable'))
    holder.exec('ROLLBACK')
    await store.probe()
    expect(await store.commit(commit('c1'))).toBe('done')
    holder.close()
    await store.close()
  })

  it('nobody else waits long for it, because everybody stands still meanwhile; later they do', async () => {
    vi.useFakeTimers({ toFake: ['performance'] })
    onTestFinished(() => void vi.useRealTimers())
    const store = sqliteStore(path)
    const holder = new DatabaseSync(path)
    holder.exec('BEGIN IMMEDIATE')
    await expect(store.probe()).rejects.toMatchObject(is('unavailable'))
    const began = Date.now()
    for (let left = 10; left > 0; left -= 1)
      await expect(store.probe()).rejects.toMatchObject(is('unavailable'))
    expect(Date.now() - began).toBeLessThan(2_000)
    holder.close()
    vi.advanceTimersByTime(2_000)
    await heldBriefly()
    await store.probe()
    await store.close()
  })

  it('is "nothing happened" when the disk is full, and it recovers by itself', () => {
    const tables = 'CREATE TABLE note (text TEXT) STRICT;'
    const db = openDatabase(path, { name: 'note', mark: 7, half: 8, schema: 1, tables })
    const write = (text: string) => () => db.prepare('INSERT INTO note VALUES (?)').run(text)
    db.exec('PRAGMA max_page_count = 3')
    expect(() => transaction(db, write('x'.repeat(20_000)))).toThrow(
      expect.objectContaining({ ...is('unavailable'), message: expect.stringContaining('FULL') }),
    )
    transaction(db, write('short'))
    expect(db.prepare('SELECT text FROM note').all()).toEqual([{ text: 'short' }])
    db.close()
  })

  it.each([
    ['FULL', 13, false, 'unavailable'],
    ['FULL', 13, true, 'unavailable'],
    ['BUSY', 5, true, 'unavailable'],
    ['IOERR', 10, false, 'unavailable'],
    ['IOERR', 10 | (4 << 8), true, 'unsure'],
  ] as const)('%s (%i), at the very last step %s, is %s', (name, errcode, committing, code) => {
    const error = Object.assign(new Error('disk'), { code: 'ERR_SQLITE_ERROR', errcode })
    const sentence = expect.stringContaining(`(${name})`)
    expect(broken(error, committing)).toMatchObject({ ...is(code), message: sentence, cause: error })
  })

  it('is "nothing happened" after the store was closed, which may be done twice', async () => {
    const store = sqliteStore(path)
    await store.close()
    await store.close()
    await expect(store.commit(commit('c1'))).rejects.toMatchObject(is('unavailable'))
    await expect(store.get('signal:1')).rejects.toMatchObject(is('unavailable'))
  })

  it('is not what a mistake in our own program is called', async () => {
    const store = sqliteStore(path)
    const wrong = commit('c1', { puts: [{ ...put('signal:1', null, 'x'), key: Symbol('x') as never }] })
    await expect(store.commit(wrong)).rejects.toThrow(TypeError)
    expect(await store.commit(commit('c1')), 'the transaction was undone').toBe('done')
    await store.close()
  })
})

it('eight processes that start at the same moment share a store and its keys', async () => {
  const script = new URL('increments.ts', import.meta.url).pathname
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
  const children = names.map((name) => spawn(process.execPath, [script, folder.path, name, '25']))
  await Promise.all(children.map(({ stdout }) => once(stdout, 'data')))
  const made = children.map(({ stdout }) => text(stdout))
  const ends = children.map((child) => once(child, 'exit'))
  for (const { stdin } of children) stdin.write('go')
  expect(await Promise.all(ends)).toEqual(names.map(() => [0, null]))

  const store = sqliteStore(path)
  expect(await store.get('count:1')).toEqual({ version: 200, body: bytes('200') })
  await store.close()

  const keys = sqliteKeys(join(folder.path, 'keys.db'), new Uint8Array(32))
  const opened = await Promise.all(made.map(async (id) => keys.open(await id)))
  expect(opened.map((key) => key?.length)).toEqual(names.map(() => 32))
  await keys.close()
  const db = new DatabaseSync(join(folder.path, 'keys.db'))
  expect(db.prepare('SELECT scope, version FROM scope_key').all()).toEqual([{ scope: 'people', version: 1 }])
  db.close()
})
