import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openRedis } from '#adapters/redis/connection.ts'
import { redisKeys } from '#adapters/redis/redis-keys.ts'
import { redisRotation } from '#adapters/redis/redis-rotation.ts'
import { sqliteContents } from '#adapters/sqlite/sqlite-contents.ts'
import { redisContents } from '#adapters/redis/redis-contents.ts'
import { keyScript } from '#adapters/redis/script.ts'
import { sqliteKeys } from '#adapters/sqlite/sqlite-keys.ts'
import { sqliteRotation } from '#adapters/sqlite/sqlite-rotation.ts'
import { sqliteStore } from '#adapters/sqlite/sqlite-store.ts'
import type { KeyId, Keys } from '#app/ports.ts'
import type { Contents, KeyRecord } from '#app/ports/contents.ts'
import type { Rotation } from '#app/ports/rotation.ts'
import { needs } from '#support/needs.ts'
import { type RedisServer, startRedis } from '#support/redis-server.ts'
import { rotate } from '../../src/rotate/rotate.ts'
import { temporaryFolder } from './stores.ts'

const master = new Uint8Array(32).fill(7)
const another = new Uint8Array(32).fill(8)
/** More than are put under a new key in one step. */
const count = 7
const nobody = { botRuns: async () => false }

/** Where keys lie that are put anew: the same rules on every store. */
type Place = {
  keys: (under?: Uint8Array) => Promise<Keys>
  rotation: () => Promise<Rotation>
  contents: () => Promise<Contents>
  /** In how many files of it these bytes are. */
  holding: (bytes: Buffer) => number
}

function keysThatAreRotated(place: () => Place): void {
  let keys: Keys
  let rotation: Rotation
  let opened: Map<KeyId, Uint8Array>
  const open: { close: () => Promise<void> }[] = []
  const opening = async <One extends { close: () => Promise<void> }>(one: Promise<One>): Promise<One> => {
    open.push(await one)
    return one
  }

  beforeEach(async () => {
    keys = await opening(place().keys())
    rotation = await opening(place().rotation())
    opened = new Map()
    for (let number = 0; number < count; number += 1) await made('people')
    await made('oldenzaal-18min')
  })
  afterEach(async () => {
    for (const one of open.splice(0)) await one.close()
  })

  async function made(scope: string): Promise<KeyId> {
    const id = await keys.create(scope)
    opened.set(id, (await keys.open(id)) ?? new Uint8Array())
    return id
  }
  const allOpen = async (under: Keys): Promise<void> => {
    for (const [id, key] of opened) expect(await under.open(id), id).toEqual(key)
  }
  const wrapped = async (kind: KeyRecord['kind']): Promise<Extract<KeyRecord, { wrapped: Uint8Array }>[]> => {
    const contents = await place().contents()
    const found = []
    for await (const records of contents.read('keys'))
      for (const record of records) if (record.kind === kind && 'wrapped' in record) found.push(record)
    await contents.close()
    return found
  }
  const versions = async (): Promise<string[]> =>
    (await wrapped('scope-key')).flatMap((one) =>
      one.kind === 'scope-key' ? [`${one.scope} ${one.version}`] : [],
    )

  it('open what they opened, under a new key for each scope; of the old ones no file has a trace', async () => {
    const old = [...(await wrapped('scope-key')), ...(await wrapped('data-key'))]
    const rotated = await rotate(rotation, { now: master, before: null }, nobody)
    expect(rotated).toEqual({
      master: 'same',
      scopes: new Map([
        ['oldenzaal-18min', 1],
        ['people', count],
      ]),
    })
    await allOpen(keys)
    expect((await versions()).toSorted()).toEqual(['oldenzaal-18min 2', 'people 2'])
    await expect.poll(() => rotation.clearTraces()).toBe(true)
    for (const one of [old[0], old.at(-1)])
      await expect.poll(() => place().holding(Buffer.from(one?.wrapped ?? []))).toBe(0)
  })

  it('open at every step at which it is stopped, and go on from there', async () => {
    for (let stop = 1; ; stop += 1) {
      let steps = 0
      for await (const _ of rotation.rotateScope('people', master)) {
        steps += 1
        if (steps === stop) break
      }
      const again = await opening(place().keys())
      await allOpen(again)
      if (steps < stop) break
      let left = 0
      for await (const some of rotation.rotateScope('people', master)) left += some
      await allOpen(again)
      expect((await versions()).filter((one) => one.startsWith('people'))).toHaveLength(1)
      expect(left).toBeLessThanOrEqual(count)
    }
  })

  it('go on for a bot that runs: it makes, opens and destroys them at every step', async () => {
    const [gone] = opened.keys()
    let steps = 0
    for await (const _ of rotation.rotateScope('people', master)) {
      await made('people')
      if (steps === 0 && gone) {
        await keys.destroy(gone)
        opened.delete(gone)
      }
      steps += 1
      await allOpen(keys)
      expect(await keys.open(gone ?? ''), 'what is destroyed stays destroyed').toBeNull()
    }
    expect(steps).toBeGreaterThan(2)
    await allOpen(keys)
    expect((await versions()).filter((one) => one.startsWith('people'))).toEqual(['people 2'])
  })

  it('lie under another master key, in one step; people keep their ids, and the one before opens nothing', async () => {
    const member = keys.memberId('anna@carmel.example')
    const secret = await keys.secret('signs', new Uint8Array(32).fill(5))
    const rotated = await rotate(rotation, { now: another, before: master }, nobody)
    expect(rotated).toMatchObject({ master: 'changed' })
    await expect(place().keys()).rejects.toThrow(
      'does not open: set SEINHUIS_KEY to the key it was made with',
    )
    const after = await opening(place().keys(another))
    expect(after.memberId('anna@carmel.example')).toBe(member)
    expect(await after.secret('signs', new Uint8Array(32).fill(6))).toEqual(secret)
    await allOpen(after)
    expect(await rotate(rotation, { now: another, before: master }, nobody)).toMatchObject({
      master: 'changed-before',
    })
    await allOpen(after)
  })

  it('are not made by a process that still has the master key from before', async () => {
    await rotation.changeMaster(master, another)
    await expect(keys.create('people')).rejects.toThrow('does not open')
    await expect(keys.create('oldenzaal-18plus')).rejects.toThrow('the master key was changed')
    await expect(keys.probe()).rejects.toThrow('does not open')
    expect((await versions()).toSorted()).toEqual(['oldenzaal-18min 1', 'people 1'])
  })

  it.each([
    [
      'neither key is the right one',
      another,
      new Uint8Array(32).fill(9),
      'opens with neither SEINHUIS_KEY nor',
    ],
    ['the key is another, and none from before is named', another, null, 'does not open: set SEINHUIS_KEY'],
  ])('stay as they are when %s', async (_, now, before, sentence) => {
    const all = await wrapped('data-key')
    const rotated = await rotate(rotation, { now, before }, nobody)
    expect(rotated).toEqual({ refused: expect.stringContaining(sentence) })
    expect(await wrapped('data-key')).toEqual(all)
    expect((await versions()).toSorted()).toEqual(['oldenzaal-18min 1', 'people 1'])
  })

  it('keep their master key while a bot runs', async () => {
    const rotated = await rotate(rotation, { now: another, before: master }, { botRuns: async () => true })
    expect(rotated).toEqual({ refused: expect.stringContaining('a bot runs on') })
    await allOpen(await opening(place().keys()))
  })
}

describe('keys in a file', () => {
  let folder: ReturnType<typeof temporaryFolder>
  beforeEach(async () => {
    folder = temporaryFolder()
    await sqliteStore(join(folder.path, 'seinhuis.db')).close()
  })
  afterEach(() => folder.remove())
  keysThatAreRotated(() => {
    const path = join(folder.path, 'keys.db')
    return {
      keys: async (under = master) => sqliteKeys(path, under),
      rotation: async () => sqliteRotation(path, 3),
      contents: async () => sqliteContents(join(folder.path, 'seinhuis.db')),
      holding: (bytes) =>
        [path, `${path}-wal`].filter((file) => existsSync(file) && readFileSync(file).includes(bytes)).length,
    }
  })
})

const { missing, how } = needs('redis')

describe.skipIf(missing)(`keys in Redis${how}`, () => {
  let server: RedisServer
  beforeAll(async () => {
    server = await startRedis()
  })
  afterAll(() => server.end())
  beforeEach(() => server.says('FLUSHALL').then(() => undefined))
  keysThatAreRotated(() => ({
    keys: (under = master) => redisKeys(server.address, under),
    rotation: () => redisRotation(server.address),
    contents: () => redisContents(server.address),
    holding: (bytes) => server.holding(bytes),
  }))

  it('are made under the newest only, put anew only while they are there, and changed only as they were read', async () => {
    const keys = await redisKeys(server.address, master)
    const id = await keys.create('people')
    const connection = await openRedis(server.address)
    const [scope, data] = ['seinhuis-keys:scope:people', `seinhuis-keys:data:${id}`]
    const tried = (name: Parameters<typeof keyScript>[0], ...values: (string | number)[]) =>
      connection.write((redis) => keyScript(name)(redis, ...values))
    await server.says('HSET', scope, '2', 'newer')
    expect(await tried('add-data-key', scope, 1, 'seinhuis-keys:data:late', 'people', 'wrapped')).toBe(0)
    expect(await server.says('EXISTS', 'seinhuis-keys:data:late')).toBe(0)
    await keys.destroy(id)
    expect(await tried('rewrap-data-key', data, 1, 2, 'wrapped')).toBe(0)
    expect(await server.says('EXISTS', data)).toBe(0)
    expect(await tried('add-scope-key', 'seinhuis-keys:root:member-digest', 'before', scope, 3, 'x')).toBe(0)
    expect(await server.says('HLEN', scope)).toBe(2)
    await Promise.all([keys.close(), connection.close()])
  })

  it('keep their master key when one was made meanwhile that nobody counted', async () => {
    const keys = await redisKeys(server.address, master)
    const id = await keys.create('people')
    const connection = await openRedis(server.address)
    const root = (await connection.read((redis) => redis.getBuffer('seinhuis-keys:root:member-digest'))) ?? ''
    const journal = (await connection.read((redis) => redis.getBuffer('seinhuis-keys:root:journal'))) ?? ''
    const changed = await connection.write((redis) =>
      keyScript('change-master')(
        redis,
        'seinhuis-keys:root:',
        'seinhuis-keys:scope:',
        2,
        'seinhuis-keys:root:member-digest',
        root,
        'new',
        'seinhuis-keys:root:journal',
        journal,
        'new',
      ),
    )
    expect(changed, 'a scope was left out').toBe(0)
    const rootless = await connection.write((redis) =>
      keyScript('change-master')(redis, 'seinhuis-keys:root:', 'nothing:', 0),
    )
    expect(rootless, 'a root key was left out').toBe(0)
    expect(await keys.open(id)).not.toBeNull()
    await Promise.all([keys.close(), connection.close()])
  })
})
