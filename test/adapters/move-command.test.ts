import { randomBytes } from 'node:crypto'
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { sqliteStore } from '#adapters/sqlite/sqlite-store.ts'
import { Instant } from '#domain/time/instant.ts'
import { manySignals } from '#support/many-signals.ts'
import { needs } from '#support/needs.ts'
import { type Ended, shell } from '#support/shell.ts'
import { startTlsRedis } from '#support/tls-redis.ts'

/** `npm run move -- FROM TO` as an administrator runs it. */

const key = randomBytes(32)
const right = { SEINHUIS_KEY: key.toString('base64') }
const move = (words: readonly string[], env: Readonly<Record<string, string>> = right): Promise<Ended> =>
  shell('src/move/main.ts', words, env)
const refused = (sentence: string): Ended => ({ code: 2, out: '', err: `${sentence}\n` })

let [folder, from] = ['', '']
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'seinhuis-move-'))
  mkdirSync(join(folder, 'from'))
  from = `sqlite:${await manySignals(join(folder, 'from'), 100, key)}`
})
afterAll(() => rmSync(folder, { recursive: true }))

const contents = (): [string, string][] =>
  globSync(join(folder, '**/*'))
    .filter((file) => statSync(file).isFile() && !/-(wal|shm)$/.test(file))
    .toSorted()
    .map((file) => [file, readFileSync(file, 'base64')])

const counts = [
  ['root-key', '2'],
  ['scope-key', '1'],
  ['data-key', '100'],
  ['document', '100'],
  ['work', '100'],
  ['journal', '100'],
  ['handled', '1'],
  ['counter', '1'],
]
const told = ({ out }: Ended) => out.trimEnd().split('\n')

describe('it moves everything, and tells', () => {
  it('what it moved, that it opens, and what to do next; a second time that nothing was changed', async () => {
    const to = `sqlite:${join(folder, 'to', 'seinhuis.db')}`
    const moved = await move([from, to])
    expect(moved).toMatchObject({ code: 0, err: '' })
    expect(
      told(moved)
        .slice(0, 8)
        .map((line) => line.split(/ +/)),
    ).toEqual(counts)
    expect(told(moved)[8]).toBe(
      `${join(folder, 'to', 'seinhuis.db')} holds exactly the same. 100 documents open with its keys; 0 documents were erased before.`,
    )
    expect(told(moved)[9]).toMatch(
      /^Now set SEINHUIS_STORE to it and start the bot\. Never start a bot on the old/,
    )
    const before = contents()
    const again = await move([from, to], {})
    expect(again).toMatchObject({ code: 0, err: '' })
    expect(told(again)[8]).toBe(
      `${join(folder, 'to', 'seinhuis.db')} holds exactly that already: nothing was changed.`,
    )
    expect(again.out, 'whatever it is that is the same').not.toMatch(/delete/)
    expect(contents()).toEqual(before)
  })

  const { missing, how } = needs('redis')
  it.skipIf(missing)(`to a Redis over TLS, and back${how}`, async () => {
    const redis = await startTlsRedis()
    onTestFinished(redis.end)
    const env = { ...right, NODE_EXTRA_CA_CERTS: redis.authority }
    const back = `sqlite:${join(folder, 'back', 'seinhuis.db')}`
    for (const way of [
      [from, redis.url],
      [redis.url, back],
    ]) {
      const moved = await move(way, env)
      expect(moved).toMatchObject({ code: 0, err: '' })
      expect(
        told(moved)
          .slice(0, 8)
          .map((line) => line.split(/ +/)),
      ).toEqual(counts)
    }
  })

  it('a rehearsal goes along with the key that it made', async () => {
    const place = join(folder, 'rehearsal')
    cpSync(join(folder, 'from'), place, { recursive: true })
    writeFileSync(join(place, 'rehearsal.key'), key)
    const to = join(folder, 'rehearsed')
    const moved = await move(
      [`sqlite:${join(place, 'seinhuis.db')}`, `sqlite:${join(to, 'seinhuis.db')}`],
      {},
    )
    expect(moved.out).toContain('100 documents open with its keys')
    expect(readFileSync(join(to, 'rehearsal.key'))).toEqual(key)
  })

  it('that it is not whole while the register of erasures did not arrive', async () => {
    const place = join(folder, 'registerless')
    mkdirSync(join(place, 'register.db'), { recursive: true })
    const to = join(place, 'seinhuis.db')
    expect(await move([from, `sqlite:${to}`])).toMatchObject({ code: 1 })
    expect(() => sqliteStore(to)).toThrow('is only half filled')
    rmSync(join(place, 'register.db'), { recursive: true })
    expect(await move([from, `sqlite:${to}`])).toMatchObject({ code: 0, err: '' })
  })

  it('that the bot must stop first, when it looks at the old store meanwhile', async () => {
    const place = join(folder, 'running')
    cpSync(join(folder, 'from'), place, { recursive: true })
    const own = join(place, 'seinhuis.db')
    const store = sqliteStore(own)
    const looks = setInterval(() => void store.claim(Instant.parse(Date.now()), 'w', 30), 200)
    const to = `sqlite:${join(folder, 'half', 'seinhuis.db')}`
    expect(await move([`sqlite:${own}`, to])).toEqual({
      code: 1,
      out: '',
      err: `${own} changed while it was copied: stop the bot, and move again\n`,
    })
    clearInterval(looks)
    await store.close()
    expect(() => sqliteStore(join(folder, 'half', 'seinhuis.db'))).toThrow('is only half filled')
    expect(await move([`sqlite:${own}`, to])).toMatchObject({ code: 0, err: '' })
  })
})

it('does nothing, and says in one sentence why', async () => {
  const nowhere = join(folder, 'nowhere', 'seinhuis.db')
  const beside = `sqlite:${join(folder, 'from', 'other.db')}`
  cpSync(join(folder, 'from'), join(folder, 'keyless'), { recursive: true })
  rmSync(join(folder, 'keyless', 'keys.db'))
  const keyless = join(folder, 'keyless', 'seinhuis.db')
  symlinkSync(join(folder, 'from'), join(folder, 'alias'))
  const before = contents()
  const to = `sqlite:${nowhere}`
  const takesTwo = 'npm run move takes two stores: npm run move -- sqlite:./data/seinhuis.db redis://HOST'
  const memory =
    'memory: is gone when its process is, so nothing is moved out of it or into it: name another store'
  const forms = 'write sqlite:PATH, redis://HOST, rediss://HOST or redis+sentinel://HOST'
  const said = await Promise.all([
    move([]),
    move([from]),
    move([from, to, to]),
    move(['memory:', to]),
    move([from, 'memory:']),
    move(['mysql://geheim@host', to]),
    move([from, 'redis://:geheim@a host']),
    move([from, beside]),
    move([from, from]),
    move([from, `sqlite:${join(folder, 'alias', 'seinhuis.db')}`]),
    move([to, `sqlite:${join(folder, 'elsewhere', 'seinhuis.db')}`]),
    move([`sqlite:${keyless}`, to]),
    move([from, to], { SEINHUIS_KEY: randomBytes(32).toString('base64') }),
    move([from, to], { SEINHUIS_KEY: 'short' }),
    move([from, 'redis://:geheim@127.0.0.1:1']),
  ])
  const shared =
    'FROM and TO share the place of their keys: name another folder, or another database, to move to'
  expect(said).toEqual(
    [
      takesTwo,
      takesTwo,
      takesTwo,
      memory,
      memory,
      `FROM is no store: ${forms}`,
      `TO is no store: ${forms}`,
      shared,
      shared,
      shared,
      `${nowhere} holds nothing: name the store that is moved first`,
      `the keys of ${keyless} are not there: put the backup of the keys back`,
      `${join(folder, 'from', 'keys.db')} does not open: set SEINHUIS_KEY to the key it was made with, or put a backup of the file back`,
      'SEINHUIS_KEY is not 32 bytes in base64: make one with `openssl rand -base64 32`',
      'redis://127.0.0.1:1/0 cannot be used (ECONNREFUSED): see that Redis runs there, or correct SEINHUIS_STORE',
    ].map(refused),
  )
  expect(contents()).toEqual(before)
})
