import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { StoreError } from '#app/ports.ts'
import type { Contents } from '#app/ports/contents.ts'
import { chained } from '#app/journal/chain.ts'
import { sealed } from '#app/sealed.ts'
import { ago, later } from '#domain/time/instant.ts'
import { needs } from '#support/needs.ts'
import { type RedisServer, startRedis } from '#support/redis-server.ts'
import { move, type Moved } from '../../src/move/move.ts'
import { openAll } from '../../src/move/open.ts'
import { countsOf, differences, tallyOf } from '../../src/move/tally.ts'
import { contentsAt, type Lasting } from '../../src/move/places.ts'
import { inFiles, onRedis, type Place, type PlaceMaker } from './places.ts'
import { bytes, commit, line, put, remind, show } from './store-words.ts'

const { missing, how } = needs('redis')

/** Everything that can lie in a store: leased, given back, deleted, tagged anew, forgotten, done twice, erased. */
async function busy(make: PlaceMaker): Promise<Place> {
  const place = await make()
  onTestFinished(() => place.end())
  const [{ store: bare, end }, keys] = [await place.store(), await place.keys()]
  const store = sealed(bare, keys)
  const first = (key: string, text: string, tags: string[] = []) => ({
    ...put(key, null, text, tags),
    seal: { scope: 'oldenzaal-18min' },
  })
  const puts = [
    first('signal:1', 'stil', ['lead:m_1', 'état']),
    first('signal:2', 'weg'),
    first('signal:3', 'leeg'),
  ]
  await store.commit({ ...commit('c1', { journal: [line('raise'), line('take-up')] }), puts })
  const seal = (await store.get('signal:1'))?.seal ?? 'none'
  await store.commit({
    ...commit('c2', { work: [show, remind, { ...show, id: 'again', lane: 'card:2' }] }),
    puts: [{ ...put('signal:1', 1, 'stiller', ['owner:m_2']), seal }],
  })
  const gone = (await store.get('signal:2'))?.seal ?? 'none'
  await store.commit({ ...commit('c3'), puts: [{ ...put('signal:2', 1, null), seal: gone }] })
  await keys.destroy((await store.get('signal:3'))?.seal ?? 'none')
  const [kept, back] = [await store.claim(show.dueAt, 'w', 3600), await store.claim(show.dueAt, 'w', 3600)]
  if (!kept || !back) throw new Error('nothing was due')
  await store.release(back, remind.dueAt, 'later')
  const { rewrites, head } = chained(await store.journal(0, 10), null, keys.journalMac)
  await store.commit({ ...commit('c4', { rewrites }), puts: [] })
  await keys.keepJournalHead(head)
  await Promise.all([end(), keys.close()])
  return place
}

const carry = async (from: Contents, to: Contents): Promise<Moved> =>
  move(from, to, { meanwhile: async () => {}, faultOf: async () => null })

async function both(one: Place, other: Place): Promise<[Contents, Contents]> {
  const opened: [Contents, Contents] = [await one.contents(), await other.contents()]
  onTestFinished(() => Promise.all(opened.map((some) => some.close())).then(() => undefined))
  return opened
}

const anotherNameOf = (where: Lasting): Lasting => {
  if (where.kind === 'redis') {
    const hosts = where.address.hosts.map(({ port }) => ({ host: 'localhost', port }))
    return { ...where, address: { ...where.address, hosts } }
  }
  const link = join(dirname(dirname(where.path)), 'link')
  symlinkSync(dirname(where.path), link)
  return { ...where, path: join(link, 'seinhuis.db') }
}

async function made(make: PlaceMaker): Promise<Place> {
  const place = await make()
  onTestFinished(() => place.end())
  return place
}

const refusesToOpen = async (place: Place): Promise<unknown> => {
  try {
    const { end } = await place.store()
    await end()
    return 'it opens'
  } catch (error) {
    return error instanceof Error ? error.message : error
  }
}

const moves = (make: PlaceMaker, makeOther: PlaceMaker): void => {
  it('everything arrives: documents, work with its note, numbers, ids, what was seen, keys that open', async () => {
    const [one, other] = [await busy(make), await made(makeOther)]
    const moved = await carry(...(await both(one, other)))
    if (!('moved' in moved)) throw new Error(JSON.stringify(moved))
    expect(countsOf(moved.moved).map((text) => text.split(/ +/))).toEqual([
      ['root-key', '3'],
      ['scope-key', '1'],
      ['data-key', '1'],
      ['document', '2'],
      ['work', expect.any(String)],
      ['journal', '2'],
      ['handled', '4'],
      ['counter', '3'],
    ])
    const [{ store: bare, end }, keys] = [await other.store(), await other.keys()]
    const store = sealed(bare, keys)
    expect(await store.get('signal:1')).toMatchObject({ version: 2, body: bytes('stiller') })
    expect([await store.find('owner:m_2'), await store.find('lead:m_1'), await store.find('état')]).toEqual([
      ['signal:1'],
      [],
      [],
    ])
    expect(await store.get('signal:2'), 'was deleted').toBeNull()
    expect(await store.get('signal:3'), 'was erased').toBeNull()
    expect(await store.isDone('c3')).toBe(true)
    await bare.commit(commit('c5', { journal: [line('close')] }))
    expect((await store.journal(0, 10)).map(({ number, verb }) => [number, verb])).toEqual([
      [1, 'raise'],
      [2, 'take-up'],
      [3, 'close'],
    ])
    expect(await keys.journalHead()).toMatchObject({ number: 2, since: 0 })
    expect((await store.journal(0, 10))[1]?.link).toBe((await keys.journalHead())?.link)
    const lease = await store.claim(show.dueAt, 'w', 30)
    expect(lease?.item, 'the lease of another place holds nothing').toMatchObject({ kind: 'destroy-key' })
    const before = await one.keys()
    expect(keys.memberId('anna@carmel.example')).toBe(before.memberId('anna@carmel.example'))
    await Promise.all([end(), keys.close(), before.close()])
  })

  it('a second time it changes nothing and says so', async () => {
    const [one, other] = [await busy(make), await made(makeOther)]
    const [from, to] = await both(one, other)
    await carry(from, to)
    const [again, target] = await both(one, other)
    const before = await target.pulse()
    expect(await carry(again, target)).toHaveProperty('same')
    expect(await target.pulse()).toBe(before)
  })

  it('what breaks off in the middle is no store to start on, and moving again makes it whole', async () => {
    const [one, other] = [await busy(make), await made(makeOther)]
    const [from, to] = await both(one, other)
    const state = { taken: 0 }
    const breaking: Contents = {
      ...to,
      take: async (records) => {
        state.taken += 1
        if (state.taken > 4) throw new Error('the machine stops')
        await to.take(records)
      },
    }
    await expect(carry(from, breaking)).rejects.toThrow('the machine stops')
    expect(await refusesToOpen(other)).toMatch(
      / is only half filled: do again the npm run move or npm run restore/,
    )
    const [again, target] = await both(one, other)
    expect(await carry(again, target)).toHaveProperty('moved')
    const [keys, whole] = [await other.keys(), await other.contents()]
    expect(await openAll(whole, keys)).toEqual({ opened: 1, erased: 1, damaged: [] })
    expect(await refusesToOpen(other)).toBe('it opens')
    await Promise.all([keys.close(), whole.close()])
  })

  it('a store that fails after it was begun is told as begun, and what to do', async () => {
    const [one, other] = [await busy(make), await made(makeOther)]
    const [from, to] = await both(one, other)
    const take = async () => Promise.reject(new StoreError('unavailable', 'the disk is full'))
    expect(await carry(from, { ...to, take })).toEqual({
      failed: 'it broke off (the disk is full): run the same command again',
    })
    expect(await refusesToOpen(other)).toMatch(/ is only half filled/)
  })

  it('a place that holds another store, whole or half, is refused and stays as it is', async () => {
    const [one, other] = [await busy(make), await busy(makeOther)]
    const [from, to] = await both(one, other)
    const before = await to.pulse()
    expect(await carry(from, to)).toEqual({
      refused: `${to.name} holds something else than ${from.name}: name an empty place to move to`,
    })
    expect(await to.pulse()).toBe(before)
    const third = await busy(inFiles)
    const [source, target] = await both(third, await made(makeOther))
    await move(source, target, { meanwhile: async () => {}, faultOf: async () => 'not yet' })
    const half = await target.pulse()
    expect(await carry(from, target)).toHaveProperty('refused')
    expect(await target.pulse()).toBe(half)
  })

  it('a half that a restore left keeps its keys: older ones would open again what was erased', async () => {
    const [one, other] = [await busy(make), await made(makeOther)]
    await carry(...(await both(one, other)))
    const keys = await other.keys()
    await keys.create('oldenzaal-18min')
    await keys.close()
    const [from, to] = await both(one, other)
    await to.begin(['data'])
    const before = await tallyOf(to, ['keys'])
    expect(await carry(from, to)).toEqual({
      refused: `the keys of ${to.name} are whole, and not those of ${from.name}: put a backup back there, or name an empty place to move to`,
    })
    expect(differences(before, await tallyOf(to, ['keys']))).toEqual([])
    const [again, target] = await both(one, other)
    expect(differences(before, await tallyOf(target, ['keys']))).toEqual([])
    expect(await carry(again, target), 'however often').toHaveProperty('refused')
  })

  it('a store that changes meanwhile is not moved: the bot must stop first', async () => {
    const [one, other] = [await busy(make), await made(makeOther)]
    const { store, end } = await one.store()
    const [from, to] = await both(one, other)
    const meanwhile = async () => void (await store.commit(commit('late')))
    expect(await move(from, to, { meanwhile, faultOf: async () => null })).toEqual({
      failed: `${from.name} changed while it was copied: stop the bot, and move again`,
    })
    expect(await refusesToOpen(other)).toMatch(/ is only half filled/)
    const [again, target] = await both(one, other)
    expect(await carry(again, target)).toHaveProperty('moved')
    await end()
  })

  it.each([
    ['', later(remind.dueAt, 1)],
    [', also when its clock is a day behind', ago(show.dueAt, { days: 1 })],
  ])('a bot that only looks at what is due is seen too%s', async (_, now) => {
    const [one, other] = [await busy(make), await made(makeOther)]
    const { store, end } = await one.store()
    while (await store.claim(remind.dueAt, 'w', 3600));
    const [from, to] = await both(one, other)
    const meanwhile = async () => void (await store.claim(now, 'w', 30))
    expect(await move(from, to, { meanwhile, faultOf: async () => null })).toHaveProperty('failed')
    await end()
  })

  it('a store is not moved onto itself, by whatever name', async () => {
    const one = await busy(make)
    const [from, to] = [await one.contents(), await contentsAt(anotherNameOf(one.where))]
    onTestFinished(() => Promise.all([from.close(), to.close()]).then(() => undefined))
    expect(from.name).not.toBe(to.name)
    expect(await carry(from, to)).toEqual({
      refused:
        'FROM and TO share the place of their keys: name another folder, or another database, to move to',
    })
  })

  it('of a place where nothing is, or only half of it, nothing is moved', async () => {
    const [empty, other] = [await made(make), await made(makeOther)]
    const [from, to] = await both(empty, other)
    expect(await carry(from, to)).toEqual({
      refused: `${from.name} holds nothing: name the store that is moved first`,
    })
    expect([await to.isEmpty('data'), await to.isEmpty('keys'), await to.isHalf('data')]).toEqual([
      true,
      true,
      false,
    ])
    const half = await busy(make)
    const [begun, target] = await both(half, other)
    await begun.begin(['data'])
    expect(await carry(begun, target)).toEqual({
      refused: `${begun.name} is only half filled: move the store that filled it`,
    })
    expect([await target.isEmpty('data'), await target.isHalf('data')]).toEqual([true, false])
  })
}

const folderOf = ({ where }: Place): string => dirname((where as { path: string }).path)

describe('from SQLite to SQLite', () => {
  moves(inFiles, inFiles)

  it('no key lies there in the clear, and only its owner reads the files', async () => {
    const [one, other] = [await busy(inFiles), await made(inFiles)]
    await carry(...(await both(one, other)))
    const [keys, contents] = [await other.keys(), await other.contents()]
    const folder = folderOf(other)
    const paths = readdirSync(folder).map((name) => join(folder, name))
    const files = paths.map((file) => readFileSync(file))
    for (const file of paths) expect(statSync(file).mode & 0o777, file).toBe(0o600)
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    for await (const records of contents.read('keys'))
      for (const record of records)
        if (record.kind === 'data-key') {
          const key = Buffer.from((await keys.open(record.id)) ?? randomBytes(32))
          expect(files.some((file) => file.includes(Buffer.from(record.wrapped)))).toBe(true)
          expect(files.some((file) => file.includes(key))).toBe(false)
        }
    await Promise.all([keys.close(), contents.close()])
  })

  it('only its owner reads what was half filled before, and the key of a rehearsal', async () => {
    const [one, other] = [await busy(inFiles), await made(inFiles)]
    const [own, theirs] = [folderOf(one), folderOf(other)]
    writeFileSync(join(own, 'rehearsal.key'), randomBytes(32))
    const [from, to] = await both(one, other)
    await move(from, to, { meanwhile: async () => {}, faultOf: async () => 'not yet' })
    await to.close()
    for (const name of readdirSync(theirs)) chmodSync(join(theirs, name), 0o644)
    expect(await carry(...(await both(one, other)))).toHaveProperty('moved')
    const modes = readdirSync(theirs).map((name) => statSync(join(theirs, name)).mode & 0o777)
    expect(new Set(modes)).toEqual(new Set([0o600]))
    expect(readFileSync(join(theirs, 'rehearsal.key'))).toEqual(readFileSync(join(own, 'rehearsal.key')))
  })

  it('nothing is made where something was refused', async () => {
    const [empty, other] = [await made(inFiles), await made(inFiles)]
    await carry(...(await both(empty, other)))
    for (const { where } of [empty, other]) expect(existsSync((where as { path: string }).path)).toBe(false)
  })
})

describe.skipIf(missing)(`with a real server${how}`, () => {
  let server: RedisServer
  beforeAll(async () => {
    server = await startRedis()
  })
  afterAll(() => server.end())
  const redis = onRedis(() => server)

  it('what others keep in the same database may change meanwhile', async () => {
    const [one, other] = [await busy(redis), await made(inFiles)]
    const [from, to] = await both(one, other)
    const { address } = one.where as Extract<Place['where'], { kind: 'redis' }>
    const written = "redis.call('SELECT', ARGV[1]) redis.call('SET', 'of-others', 'new')"
    const meanwhile = async () => void (await server.says('EVAL', written, 0, address.database))
    expect(await move(from, to, { meanwhile, faultOf: async () => null })).toHaveProperty('moved')
  })

  describe('from SQLite to Redis', () => {
    moves(inFiles, redis)
  })
  describe('from Redis to SQLite', () => {
    moves(redis, inFiles)
  })
  describe('from Redis to Redis', () => {
    moves(redis, redis)
  })
})
