import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { memoryKeys } from '#adapters/memory/memory-keys.ts'
import { sqliteKeys } from '#adapters/sqlite/sqlite-keys.ts'
import { sqliteStore } from '#adapters/sqlite/sqlite-store.ts'
import { MemberId } from '#domain/ids.ts'
import { is } from './store-words.ts'
import { temporaryFolder } from './stores.ts'

const master = new Uint8Array(32).fill(7)

let folder: ReturnType<typeof temporaryFolder>
let path: string
beforeEach(() => {
  folder = temporaryFolder()
  path = join(folder.path, 'keys.db')
})
afterEach(() => folder.remove())

const bytesOnDisk = (): Buffer =>
  Buffer.concat([path, `${path}-wal`].filter((file) => existsSync(file)).map((file) => readFileSync(file)))

const inFile = <Row>(sql: string): Row[] => {
  const db = new DatabaseSync(path)
  const rows = db.prepare(sql).all() as Row[] // the tests know the tables
  db.close()
  return rows
}

describe.each([
  ['memory', () => memoryKeys()],
  ['sqlite', () => sqliteKeys(path, master)],
])('%s keys', (_, make) => {
  it('are 256 bits each, and no two the same', async () => {
    const keys = make()
    const ids = await Promise.all(['people', 'people', 'oldenzaal-18min'].map((scope) => keys.create(scope)))
    const opened = await Promise.all(ids.map((id) => keys.open(id)))
    expect(opened.map((key) => key?.length)).toEqual([32, 32, 32])
    expect(new Set(opened.map((key) => Buffer.from(key ?? []).toString('hex'))).size).toBe(3)
    expect(await keys.open(ids[0] ?? '')).toEqual(opened[0])
    await keys.close()
  })

  it('that are destroyed, or never were, do not open', async () => {
    const keys = make()
    const [one, other] = [await keys.create('people'), await keys.create('people')]
    await keys.destroy(one)
    await keys.destroy(one)
    expect(await keys.open(one)).toBeNull()
    expect(await keys.open('unknown')).toBeNull()
    expect(await keys.open(other)).not.toBeNull()
    await keys.close()
  })

  it('give an account one member id, however it is written, and another account another', async () => {
    const keys = make()
    const anna = keys.memberId('anna@carmel.example')
    expect(anna).toMatch(/^m_[a-z2-7]{16}$/)
    expect(MemberId.parse(anna)).toBe(anna)
    expect(keys.memberId(' Anna@Carmel.EXAMPLE ')).toBe(anna)
    expect(keys.memberId('bram@wijkracht.example')).not.toBe(anna)
    await keys.close()
  })
})

describe('a key file', () => {
  it('opens again with the same keys and the same member ids', async () => {
    const before = sqliteKeys(path, master)
    const id = await before.create('people')
    const [key, anna] = [await before.open(id), before.memberId('anna@carmel.example')]
    await before.close()
    await before.close()
    const after = sqliteKeys(path, master)
    expect(await after.open(id)).toEqual(key)
    expect(after.memberId('anna@carmel.example')).toBe(anna)
    await after.close()
  })

  it('of another installation gives the same account another member id', async () => {
    const [one, other] = [sqliteKeys(path, master), sqliteKeys(join(folder.path, 'other.db'), master)]
    expect(one.memberId('anna@carmel.example')).not.toBe(other.memberId('anna@carmel.example'))
    await Promise.all([one.close(), other.close()])
  })

  it('holds no key in the clear', async () => {
    const keys = sqliteKeys(path, master)
    const key = await keys.open(await keys.create('people'))
    expect(bytesOnDisk().includes(Buffer.from(key ?? master))).toBe(false)
    expect(bytesOnDisk().includes(Buffer.from(master))).toBe(false)
    await keys.close()
  })

  it('keeps no trace of a destroyed key, in the file or in its log', async () => {
    const keys = sqliteKeys(path, master)
    const id = await keys.create('people')
    const [row] = inFile<{ wrapped: Uint8Array }>('SELECT wrapped FROM data_key')
    const trace = Buffer.from(row?.wrapped ?? [])
    expect(bytesOnDisk().includes(trace), 'it was there').toBe(true)
    await keys.destroy(id)
    expect(bytesOnDisk().includes(trace)).toBe(false)
    await keys.close()
  })

  it('destroys a key also while another process reads; the next one clears the trace in the log', async () => {
    const keys = sqliteKeys(path, master)
    const id = await keys.create('people')
    const reader = new DatabaseSync(path)
    reader.exec('BEGIN; SELECT * FROM data_key')
    await keys.destroy(id)
    expect(await keys.open(id)).toBeNull()
    reader.exec('COMMIT')
    reader.close()
    await keys.destroy(id)
    expect(readFileSync(`${path}-wal`)).toHaveLength(0)
    await keys.close()
  })

  it('refuses another master key, with what to do', async () => {
    await sqliteKeys(path, master).close()
    expect(() => sqliteKeys(path, new Uint8Array(32))).toThrow(
      `${path} does not open: set SEINHUIS_KEY to the key it was made with`,
    )
    await sqliteKeys(path, master).close()
  })

  it('refuses a master key of another length', () => {
    expect(() => sqliteKeys(path, new Uint8Array(16))).toThrow('correct SEINHUIS_KEY')
    expect(existsSync(path)).toBe(false)
  })

  it.each([
    [
      'is something else',
      async () => writeFileSync(path, 'a letter, long enough '.repeat(99)),
      'is not a Seinhuis key file, or damaged',
    ],
    ['is a store', async () => sqliteStore(path).close(), 'is not a Seinhuis key file, or damaged'],
    [
      'was damaged',
      async () => {
        await sqliteKeys(path, master).close()
        writeFileSync(path, readFileSync(path).fill(0x55, 4096))
      },
      'put a backup',
    ],
    [
      'has a damaged check',
      async () => {
        await sqliteKeys(path, master).close()
        inFile("UPDATE root_key SET wrapped = x'00'")
      },
      'does not open: set SEINHUIS_KEY',
    ],
  ])('that %s is refused in one sentence', async (_, make, sentence) => {
    await make()
    expect(() => sqliteKeys(path, master)).toThrow(expect.objectContaining({ ...is('unavailable') }))
    expect(() => sqliteKeys(path, master)).toThrow(sentence)
  })

  it('opens no wrapped key that was moved to another row', async () => {
    const keys = sqliteKeys(path, master)
    const [one] = [await keys.create('people'), await keys.create('people')]
    inFile(
      `UPDATE data_key SET wrapped = (SELECT wrapped FROM data_key WHERE id <> '${one}') WHERE id = '${one}'`,
    )
    await expect(keys.open(one)).rejects.toThrow('the key file is damaged, put a backup of it back')
    await keys.close()
  })

  it('opens nothing of a scope whose key is gone', async () => {
    const keys = sqliteKeys(path, master)
    const id = await keys.create('oldenzaal-18min')
    inFile('DELETE FROM scope_key')
    expect(await keys.open(id)).toBeNull()
    await keys.close()
  })
})
