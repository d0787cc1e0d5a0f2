import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Redis } from 'ioredis'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { move } from '../../src/move/move.ts'
import { contentsAt } from '../../src/move/places.ts'
import { manySignals } from '#support/many-signals.ts'
import { needs } from '#support/needs.ts'
import { type RedisServer, startRedis } from '#support/redis-server.ts'
import { type Ended, root, shell } from '#support/shell.ts'
import { startTlsRedis } from '#support/tls-redis.ts'

/** `npm start` on what is not a whole store of its own: one sentence that says what to do, exit code 2, and nothing written. */

const key = randomBytes(32)
const right = { SEINHUIS_KEY: key.toString('base64') }
const wrong = { SEINHUIS_KEY: randomBytes(32).toString('base64') }
type Settings = Readonly<Record<string, string>>

let [folder, whole] = ['', '']
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'seinhuis-refused-'))
  whole = join(folder, 'whole')
  mkdirSync(whole)
  mkdirSync(compiled())
  await manySignals(whole, 100, key)
})
afterAll(() => [folder, compiled()].forEach((path) => rmSync(path, { recursive: true })))
const compiled = (): string => `${folder}-compiled`

const everywhere = { PORT: '0', SEINHUIS_NETWORKS: join(root, 'networks') }

/** A process takes a second to come so far: two at a time, as a small machine has hands. */
async function started(cases: Readonly<Record<string, Settings>>): Promise<Record<string, Ended>> {
  const waiting = Object.entries(cases)
  const ended: [string, Ended][] = []
  const hand = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const env = { ...everywhere, NODE_COMPILE_CACHE: compiled(), ...next[1] }
      ended.push([next[0], await shell('src/main.ts', [], env)])
    }
  }
  await Promise.all([hand(), hand()])
  return Object.fromEntries(ended)
}

const refused = (sentence: string | RegExp) => ({
  code: 2,
  out: '',
  err: expect.stringMatching(sentence instanceof RegExp ? sentence : exactly(`${sentence}\n`)),
})
const exactly = (text: string): RegExp => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`)

describe('a store in a file', () => {
  const other = 'or damaged: name another file in the settings, or put a backup back'
  const half = 'is only half filled: do again the npm run move or npm run restore that began it'

  const data = (place: string) => join(place, 'seinhuis.db')
  const keys = (place: string) => join(place, 'keys.db')
  const at = (file: string, from: (size: number) => number, length: number) => {
    const bytes = readFileSync(file)
    writeFileSync(file, bytes.fill(0x55, from(bytes.length), from(bytes.length) + length))
  }
  const middle = (size: number) => Math.floor(size / 4096 / 2) * 4096
  const pragma = (file: string, words: string) => {
    const db = new DatabaseSync(file)
    db.exec(`PRAGMA ${words}`)
    db.close()
  }

  /** What is done to a whole store, with which key it is started, and what is said of which file. */
  const cases: Record<string, [(place: string) => void, Settings, (place: string) => string]> = {
    'a header that is something else': [
      (place) => at(data(place), () => 0, 100),
      right,
      (place) => `${data(place)} is not a Seinhuis store file, ${other}`,
    ],
    'a page in the middle that is something else': [
      (place) => at(data(place), middle, 4096),
      right,
      (place) => `${data(place)} is not a Seinhuis store file, ${other}`,
    ],
    'a file that is cut in half': [
      (place) => truncateSync(data(place), middle(statSync(data(place)).size)),
      right,
      (place) => `${data(place)} is not a Seinhuis store file, ${other}`,
    ],
    'no data, but what SQLite kept beside them': [
      (place) => {
        rmSync(data(place))
        writeFileSync(`${data(place)}-wal`, 'changes')
      },
      right,
      (place) =>
        `${data(place)} is gone and ${data(place)}-wal is what is left of it: put ${data(place)} back, or put that file elsewhere`,
    ],
    'keys where the data should be': [
      (place) => cpSync(keys(place), data(place)),
      right,
      (place) => `${data(place)} is not a Seinhuis store file, ${other}`,
    ],
    'a key file of which a page is something else': [
      (place) => at(keys(place), middle, 4096),
      right,
      (place) => `${keys(place)} is not a Seinhuis key file, ${other}`,
    ],
    'no key file': [
      (place) => rmSync(keys(place)),
      right,
      (place) => `the keys of this store are not in ${keys(place)}: put the backup of the keys back`,
    ],
    'keys, but no data': [
      (place) => rmSync(data(place)),
      right,
      (place) =>
        `the data of these keys are not in ${data(place)}: correct SEINHUIS_STORE, put a backup of the data back, or put ${keys(place)} elsewhere`,
    ],
    'keys of a rehearsal, but no data': [
      (place) => {
        rmSync(data(place))
        writeFileSync(join(place, 'rehearsal.key'), key)
      },
      {},
      (place) =>
        `the data of these keys are not in ${data(place)}: correct SEINHUIS_STORE, put a backup of the data back, or put ${keys(place)} elsewhere`,
    ],
    'a key file without keys': [
      (place) => pragma(keys(place), 'user_version = 1; DELETE FROM root_key'),
      right,
      (place) => `the keys of this store are not in ${keys(place)}: put the backup of the keys back`,
    ],
    'a folder in place of the key file': [
      (place) => {
        rmSync(keys(place))
        mkdirSync(keys(place))
      },
      right,
      (place) =>
        `${keys(place)} cannot be opened: check that its folder exists and that this user may write there`,
    ],
    'keys of a newer version': [
      (place) => pragma(keys(place), 'user_version = 2'),
      right,
      (place) =>
        `${keys(place)} was made by a newer version (schema 2, this one knows 1): start that version`,
    ],
    'data that were not moved whole': [
      (place) => pragma(data(place), 'application_id = 0x536e6853'),
      right,
      (place) => `${data(place)} ${half}`,
    ],
    'keys that were not restored whole': [
      (place) => pragma(keys(place), 'application_id = 0x536e684b'),
      right,
      (place) => `${keys(place)} ${half}`,
    ],
    'another master key': [
      () => undefined,
      wrong,
      (place) =>
        `${keys(place)} does not open: set SEINHUIS_KEY to the key it was made with, or put a backup of the file back`,
    ],
    'no master key': [
      () => undefined,
      {},
      (place) => `${place} does not open: set SEINHUIS_KEY to the key it was made with`,
    ],
  }

  const contents = (): Record<string, string> =>
    Object.fromEntries(
      globSync(join(folder, '**/*'))
        .filter((file) => statSync(file).isFile() && !/-(wal|shm)$/.test(file))
        .map((file) => [file, createHash('sha256').update(readFileSync(file)).digest('hex')]),
    )

  it('that is not whole, or not its own, is refused and stays as it is', async () => {
    const places = Object.keys(cases).map((name, index) => [name, join(folder, String(index))] as const)
    const settings: Record<string, Settings> = {}
    for (const [name, place] of places) {
      cpSync(whole, place, { recursive: true })
      cases[name]?.[0](place)
      settings[name] = { SEINHUIS_STORE: `sqlite:${data(place)}`, ...cases[name]?.[1] }
    }
    const before = contents()
    const said = await started(settings)
    expect(said).toEqual(
      Object.fromEntries(places.map(([name, place]) => [name, refused(cases[name]?.[2](place) ?? '')])),
    )
    expect(contents()).toEqual(before)
  })
})

it('an address that is none is refused without repeating it', async () => {
  const notUnderstood = 'SEINHUIS_STORE is not understood: write sqlite:PATH, memory: or redis://HOST'
  const noRedis = /^SEINHUIS_STORE is no address of a Redis: write redis:\/\/[^\n]+\n$/
  const said = await started({
    other: { SEINHUIS_STORE: 'mysql://geheim@host' },
    nowhere: { SEINHUIS_STORE: 'sqlite:' },
    spaced: { SEINHUIS_STORE: 'redis://:geheim@a host' },
    port: { SEINHUIS_STORE: 'redis://:geheim@host:99999' },
  })
  expect(said).toEqual({
    other: refused(notUnderstood),
    nowhere: refused(notUnderstood),
    spaced: refused(noRedis),
    port: refused(noRedis),
  })
})

const { missing, how } = needs('redis')

describe.skipIf(missing)(`a store on Redis${how}`, () => {
  let server: RedisServer
  beforeAll(async () => {
    server = await startRedis({ requirepass: 'right' })
  })
  afterAll(() => server.end())

  const at = (database: number) => `redis://:right@127.0.0.1:${server.port}/${database}`
  const called = (database: number) => `redis://127.0.0.1:${server.port}/${database}`

  /** A whole store in this database, to which this is done. */
  const made = async (database: number, ...change: [string, ...(string | number)[]]): Promise<void> => {
    const from = await contentsAt({ kind: 'sqlite', path: join(whole, 'seinhuis.db') })
    const to = await contentsAt({ kind: 'redis', address: { ...server.address, database } })
    await move(from, to, { meanwhile: async () => {}, faultOf: async () => null })
    await Promise.all([from.close(), to.close()])
    const redis = new Redis(at(database), { retryStrategy: null })
    await redis.call(...change)
    redis.disconnect()
  }
  const contents = async (): Promise<Record<string, unknown>> => {
    const all: Record<string, unknown> = {}
    for (let database = 0; database < 8; database += 1) {
      const redis = new Redis(at(database), { retryStrategy: null })
      for (const name of await redis.keys('*'))
        all[`${database} ${name}`] = (await redis.dumpBuffer(name))?.toString('base64')
      redis.disconnect()
    }
    return all
  }

  it('that is not whole, or not its own, is refused and stays as it is', async () => {
    await made(1, 'PING')
    await made(2, 'DEL', 'seinhuis-keys:root:member-digest')
    await made(3, 'HSET', 'seinhuis:mark', 'schema', 2)
    await made(4, 'HSET', 'seinhuis-keys:mark', 'schema', 2)
    await made(5, 'HSET', 'seinhuis:mark', 'kind', 'store-half')
    await made(6, 'HSET', 'seinhuis-keys:mark', 'kind', 'photos')
    await made(7, 'DEL', 'seinhuis:mark')
    const before = await contents()
    expect(Object.keys(before).length).toBeGreaterThan(600)
    const said = await started({
      'another master key': { SEINHUIS_STORE: at(1), ...wrong },
      'no master key': { SEINHUIS_STORE: at(1) },
      'no keys': { SEINHUIS_STORE: at(2), ...right },
      'newer data': { SEINHUIS_STORE: at(3), ...right },
      'newer keys': { SEINHUIS_STORE: at(4), ...right },
      'half of it': { SEINHUIS_STORE: at(5), ...right },
      'something else': { SEINHUIS_STORE: at(6), ...right },
      'no data': { SEINHUIS_STORE: at(7), ...right },
    })
    const newer = 'was made by a newer version (schema 2, this one knows 1): start that version'
    expect(said).toEqual({
      'another master key': refused(
        `${called(1)} does not open: set SEINHUIS_KEY to the key it was made with, or put a backup back`,
      ),
      'no master key': refused(`${called(1)} does not open: set SEINHUIS_KEY to the key it was made with`),
      'no keys': refused(
        `the keys of this store are not in ${called(2)} (keys that begin with seinhuis-keys:): put the backup of the keys back`,
      ),
      'newer data': refused(`${called(3)} ${newer}`),
      'newer keys': refused(`${called(4)} ${newer}`),
      'half of it': refused(
        `${called(5)} is only half filled: do again the npm run move or npm run restore that began it`,
      ),
      'something else': refused(
        `${called(6)} holds something else in keys that begin with seinhuis-keys: (name another database in SEINHUIS_STORE)`,
      ),
      'no data': refused(
        `the data of these keys are not in ${called(7)} (keys that begin with seinhuis:): put a backup of the data back, or name another database in SEINHUIS_STORE`,
      ),
    })
    expect(await contents()).toEqual(before)
  })

  it('that is not there, or lets nobody in, is refused without repeating the password', async () => {
    const page = createServer((_, response) => response.end('a page')).listen(0, '127.0.0.1')
    await once(page, 'listening')
    const { port } = page.address() as { port: number }
    const tls = await startTlsRedis()
    const before = await contents()
    const said = await started({
      'no such host': { SEINHUIS_STORE: 'redis://:geheim@nowhere.invalid' },
      'nothing there': { SEINHUIS_STORE: 'redis://:geheim@127.0.0.1:1' },
      'no Redis there': { SEINHUIS_STORE: `redis://127.0.0.1:${port}` },
      'no TLS there': { SEINHUIS_STORE: `rediss://:right@127.0.0.1:${server.port}` },
      'a certificate of nobody': { SEINHUIS_STORE: tls.url },
      'another password': { SEINHUIS_STORE: `redis://:geheim@127.0.0.1:${server.port}` },
      'an unknown user': { SEINHUIS_STORE: `redis://nobody:geheim@127.0.0.1:${server.port}` },
    })
    page.close()
    await tls.end()
    const unusable = (place: string) =>
      new RegExp(
        `^${place} cannot be used( \\(\\w+\\))?: see that Redis runs there, or correct SEINHUIS_STORE\n$`,
      )
    const noEntry = refused(`${called(0)} refuses the user or the password: correct SEINHUIS_STORE`)
    expect(said).toEqual({
      'no such host': refused(unusable('redis://nowhere.invalid:6379/0')),
      'nothing there': refused(unusable('redis://127.0.0.1:1/0')),
      'no Redis there': refused(unusable(`redis://127.0.0.1:${port}/0`)),
      'no TLS there': refused(unusable(`rediss://127.0.0.1:${server.port}/0`)),
      'a certificate of nobody': refused(
        /shows a certificate that is not trusted \(\w+\): set NODE_EXTRA_CA_CERTS to the file of its authority, or correct the certificate\n$/,
      ),
      'another password': noEntry,
      'an unknown user': noEntry,
    })
    expect(await contents()).toEqual(before)
  })
})
