import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { memoryKeys } from '#adapters/memory/memory-keys.ts'
import { redisKeys } from '#adapters/redis/redis-keys.ts'
import { redisStore } from '#adapters/redis/redis-store.ts'
import { sqliteKeys } from '#adapters/sqlite/sqlite-keys.ts'
import { sqliteStore } from '#adapters/sqlite/sqlite-store.ts'
import type { Keys } from '#app/ports.ts'
import { MemberId } from '#domain/ids.ts'
import { needs } from '#support/needs.ts'
import { type RedisServer, startRedis } from '#support/redis-server.ts'
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

const keysThatKeep = (make: () => Keys | Promise<Keys>): void => {
  it('are 256 bits each, and no two the same', async () => {
    const keys = await make()
    const ids = await Promise.all(['people', 'people', 'oldenzaal-18min'].map((scope) => keys.create(scope)))
    const opened = await Promise.all(ids.map((id) => keys.open(id)))
    expect(opened.map((key) => key?.length)).toEqual([32, 32, 32])
    expect(new Set(opened.map((key) => Buffer.from(key ?? []).toString('hex'))).size).toBe(3)
    expect(await keys.open(ids[0] ?? '')).toEqual(opened[0])
    await keys.close()
  })

  it('that are destroyed, or never were, do not open', async () => {
    const keys = await make()
    const [one, other] = [await keys.create('people'), await keys.create('people')]
    await keys.destroy(one)
    await keys.destroy(one)
    expect(await keys.open(one)).toBeNull()
    expect(await keys.open('unknown')).toBeNull()
    expect(await keys.open(other)).not.toBeNull()
    await keys.close()
  })

  it('that open are well', async () => {
    const keys = await make()
    expect(await keys.probe()).toBeUndefined()
    await keys.close()
  })

  it('give an account one member id, however it is written, and another account another', async () => {
    const keys = await make()
    const anna = keys.memberId('anna@carmel.example')
    expect(anna).toMatch(/^m_[a-z2-7]{16}$/)
    expect(MemberId.parse(anna)).toBe(anna)
    expect(keys.memberId(' Anna@Carmel.EXAMPLE ')).toBe(anna)
    expect(keys.memberId('bram@wijkracht.example')).not.toBe(anna)
    await keys.close()
  })

  it('vouch for the journal: the same words give the same mac, and the head is what was kept last', async () => {
    const keys = await make()
    expect(keys.journalMac('raised')).toMatch(/^[\w-]{43}$/)
    expect(keys.journalMac('raised')).toBe(keys.journalMac('raised'))
    expect(keys.journalMac('raised ')).not.toBe(keys.journalMac('raised'))
    for (const number of [1, 2]) await keys.keepJournalHead({ number, link: 'k3', since: 0 })
    expect(await keys.journalHead()).toEqual({ number: 2, link: 'k3', since: 0 })
    await keys.close()
  })
}

describe('memory keys', () => {
  keysThatKeep(() => memoryKeys())
})
describe('sqlite keys', () => {
  keysThatKeep(() => sqliteKeys(path, master))
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

  it('vouches for the same journal when it opens again; another one does not', async () => {
    const before = sqliteKeys(path, master)
    expect(await before.journalHead()).toBeNull()
    const mac = before.journalMac('raised')
    await before.keepJournalHead({ number: 7, link: mac, since: 2 })
    await before.close()
    const [after, other] = [sqliteKeys(path, master), sqliteKeys(join(folder.path, 'other.db'), master)]
    expect(after.journalMac('raised')).toBe(mac)
    expect(other.journalMac('raised')).not.toBe(mac)
    expect(await after.journalHead()).toEqual({ number: 7, link: mac, since: 2 })
    await Promise.all([after.close(), other.close()])
  })

  it('holds a head that nobody without the master key makes', async () => {
    const keys = sqliteKeys(path, master)
    await keys.keepJournalHead({ number: 7, link: 'k3', since: 2 })
    inFile("UPDATE root_key SET wrapped = CAST('{\"number\":1}' AS BLOB) WHERE name = 'journal-head'")
    await expect(keys.journalHead()).rejects.toThrow('the head of the journal does not open')
    await keys.close()
  })

  it('that was damaged while it is in use is not well', async () => {
    const keys = sqliteKeys(path, master)
    inFile("UPDATE root_key SET wrapped = x'00'")
    await expect(keys.probe()).rejects.toThrow('the key file is damaged, put a backup of it back')
    await keys.close()
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

const { missing, how } = needs('redis')

describe.skipIf(missing)(`redis keys${how}`, () => {
  let server: RedisServer
  beforeAll(async () => {
    server = await startRedis()
  })
  afterAll(() => server.end())
  beforeEach(() => server.says('FLUSHALL').then(() => undefined))

  const opened = () => redisKeys(server.address, master)

  keysThatKeep(opened)

  it('are the same through another connection, and after it is started again', async () => {
    const [one, other] = [await opened(), await opened()]
    const id = await one.create('people')
    const key = await one.open(id)
    expect(await other.open(id)).toEqual(key)
    expect(other.memberId('anna@carmel.example')).toBe(one.memberId('anna@carmel.example'))
    await Promise.all([one.close(), other.close()])
    await server.kill()
    await server.start()
    const after = await opened()
    expect(await after.open(id)).toEqual(key)
    await after.close()
  })

  it('have one key for a scope, also when many processes make the first at once', async () => {
    const many = await Promise.all(Array.from({ length: 8 }, opened))
    const ids = await Promise.all(many.map((keys) => keys.create('people')))
    const open = await Promise.all(ids.map(async (id) => many[0]?.open(id)))
    expect(open.map((key) => key?.length)).toEqual(ids.map(() => 32))
    expect(await server.says('HLEN', 'seinhuis-keys:scope:people')).toBe(1)
    await Promise.all(many.map((keys) => keys.close()))
  })

  it('lie there wrapped only, and a destroyed one is in no file once traces are cleared', async () => {
    const [keys, store] = [await opened(), await redisStore(server.address)]
    const id = await keys.create('people')
    expect(server.holding(Buffer.from((await keys.open(id)) ?? master)), 'in the clear').toBe(0)
    expect(server.holding(Buffer.from(master)), 'in the clear').toBe(0)
    expect(server.holding(id)).toBe(1)
    await keys.destroy(id)
    expect(server.holding(id), 'it is still in the append-only file').toBe(1)
    await store.clearTraces()
    await expect.poll(() => server.holding(id)).toBe(0)
    await Promise.all([keys.close(), store.close()])
  })

  it('refuse another master key, with what to do, and one of another length', async () => {
    await (await opened()).close()
    await expect(redisKeys(server.address, new Uint8Array(32))).rejects.toThrow(
      `${server.url}/0 does not open: set SEINHUIS_KEY to the key it was made with`,
    )
    await expect(redisKeys(server.address, new Uint8Array(16))).rejects.toThrow('correct SEINHUIS_KEY')
    await (await opened()).close()
  })

  it('refuse what a newer version made', async () => {
    await (await opened()).close()
    await server.says('HSET', 'seinhuis-keys:mark', 'schema', 2)
    await expect(opened()).rejects.toThrow(
      `${server.url}/0 was made by a newer version (schema 2, this one knows 1): start that version`,
    )
  })

  it('open nothing that was moved to another place', async () => {
    const keys = await opened()
    const [one, other] = [await keys.create('people'), await keys.create('people')]
    await server.says('COPY', `seinhuis-keys:data:${other}`, `seinhuis-keys:data:${one}`, 'REPLACE')
    await expect(keys.open(one)).rejects.toMatchObject(is('unavailable'))
    await keys.close()
  })

  it('of a rehearsal have a master key of their own, the same for all that take part', async () => {
    const [one, other] = [await redisKeys(server.address, null), await redisKeys(server.address, null)]
    const id = await one.create('people')
    expect(await other.open(id)).toEqual(await one.open(id))
    await Promise.all([one.close(), other.close()])
  })
})
