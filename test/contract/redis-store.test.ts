import { inspect } from 'node:util'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import type { Store } from '#app/ports.ts'
import { redisAddress } from '#adapters/redis/address.ts'
import { type Connection, openRedis } from '#adapters/redis/connection.ts'
import { claimSpace } from '#adapters/redis/mark.ts'
import { redisContents } from '#adapters/redis/redis-contents.ts'
import { redisStore, storeKind } from '#adapters/redis/redis-store.ts'
import { needs } from '#support/needs.ts'
import { freePort, type RedisServer, startRedis } from '#support/redis-server.ts'
import { bytes, commit, forgotten, is, line, put, remind, show } from './store-words.ts'

const { missing, how } = needs('redis')

const server = async (settings: Record<string, string> = {}): Promise<RedisServer> => {
  const started = await startRedis(settings)
  onTestFinished(() => started.end())
  return started
}

const storeOn = async ({ url }: Pick<RedisServer, 'url'>): Promise<Store> => {
  const address = redisAddress(url)
  if (!address) throw new Error(`${url} is no address`)
  const store = await redisStore(address)
  onTestFinished(() => store.close())
  return store
}

describe.skipIf(missing)(`a Redis that is not fit is refused in one sentence${how}`, () => {
  it.each([
    [
      { 'maxmemory-policy': 'allkeys-lru' },
      'may throw away what it keeps (maxmemory-policy allkeys-lru): set maxmemory-policy noeviction',
    ],
    [{ appendonly: 'no' }, 'keeps no append-only file: set appendonly yes'],
    [
      { appendfsync: 'everysec' },
      'has no replica, and its disk follows later (appendfsync everysec): set appendfsync always, or add a replica',
    ],
  ])('%j', async (settings, sentence) => {
    const unfit = await server(settings)
    await expect(storeOn(unfit)).rejects.toMatchObject({
      ...is('unavailable'),
      message: `${unfit.url}/0 ${sentence}`,
    })
    expect(await unfit.says('DBSIZE')).toBe(0)
  })

  it('when it is a node of a cluster, and says nothing of what it was asked', async () => {
    const node = await server({ 'cluster-enabled': 'yes' })
    await expect(storeOn(node)).rejects.toMatchObject({
      ...is('unavailable'),
      message: `${node.url}/0 is a node of a cluster: name a Redis that is none (cluster-enabled no), or its sentinels`,
    })
    expect(await node.says('DBSIZE')).toBe(0)
  })

  it('when nothing listens there', async () => {
    const port = await freePort()
    await expect(storeOn({ url: `redis://127.0.0.1:${port}` })).rejects.toMatchObject({
      ...is('unavailable'),
      message: `redis://127.0.0.1:${port}/0 cannot be used (ECONNREFUSED): see that Redis runs there, or correct SEINHUIS_STORE`,
    })
  })

  it('when no sentinel answers', async () => {
    const port = await freePort()
    await expect(storeOn({ url: `redis+sentinel://127.0.0.1:${port}/signals` })).rejects.toMatchObject({
      ...is('unavailable'),
      message: expect.stringMatching(/^redis\+sentinel:\/\/127\.0\.0\.1:\d+\/signals\/0 cannot be used/),
    })
  })

  it.each(['', ':wrong@', 'nobody:wrong@'])(
    'when the password is "%s" and ought to be another, without repeating it',
    async (given) => {
      const { port } = await server({ requirepass: 'right' })
      await expect(storeOn({ url: `redis://${given}127.0.0.1:${port}` })).rejects.toMatchObject({
        ...is('unavailable'),
        message: `redis://127.0.0.1:${port}/0 refuses the user or the password: correct SEINHUIS_STORE`,
      })
      await storeOn({ url: `redis://:right@127.0.0.1:${port}` })
    },
  )

  it('when there is no such database', async () => {
    const { port } = await server({ databases: '2' })
    await expect(storeOn({ url: `redis://127.0.0.1:${port}/2` })).rejects.toMatchObject(is('unavailable'))
    await storeOn({ url: `redis://127.0.0.1:${port}/1` })
  })

  it('when a newer version was here, or something else', async () => {
    const here = await server()
    await storeOn(here)
    await here.says('HSET', 'seinhuis:mark', 'schema', 2)
    await expect(storeOn(here)).rejects.toThrow(
      `${here.url}/0 was made by a newer version (schema 2, this one knows 1): start that version`,
    )
    await here.says('HSET', 'seinhuis:mark', 'schema', 1, 'kind', 'photos')
    await expect(storeOn(here)).rejects.toThrow(
      `${here.url}/0 holds something else in keys that begin with seinhuis: (name another database in SEINHUIS_STORE)`,
    )
  })
})

describe.skipIf(missing)(`on one Redis${how}`, () => {
  let redis: RedisServer
  let store: Store
  beforeAll(async () => {
    redis = await startRedis()
  })
  afterAll(() => redis.end())
  beforeEach(async () => {
    await redis.says('FLUSHALL')
    store = await redisStore(redis.address)
  })
  afterEach(() => store.close())

  it('a body may hold any byte', async () => {
    const body = Uint8Array.from({ length: 256 }, (_, index) => index)
    await store.commit(commit('c1', { puts: [{ key: 'signal:1', expect: null, body, tags: ['état:ö'] }] }))
    expect(await store.get('signal:1')).toEqual({ version: 1, body })
    expect(await store.find('état:ö')).toEqual(['signal:1'])
  })

  it('a lease runs on the clock of the server, and its token is never given again', async () => {
    await store.commit(commit('c1', { work: [show] }))
    const first = await store.claim(show.dueAt, 'w1', 0.05)
    await expect.poll(() => store.claim(show.dueAt, 'w2', 30)).toMatchObject({ item: show })
    await redis.says('DEL', 'seinhuis:token', 'seinhuis:leased-item', 'seinhuis:leased-lane')
    const later = await store.claim(show.dueAt, 'w3', 30)
    expect(later?.token, 'also by a server that never heard of it').toBeGreaterThan(first?.token ?? Infinity)
  })

  it('what is free is found behind hundreds that are not', async () => {
    const crowd = Array.from({ length: 300 }, (_, index) => ({ ...show, id: `a:${index}`, lane: 'crowd' }))
    const own = Array.from({ length: 120 }, (_, index) => ({
      ...show,
      id: `b:${index}`,
      lane: `own:${index}`,
    }))
    await store.commit(commit('c1', { work: [...crowd, ...own, remind] }))
    const first = await store.claim(show.dueAt, 'w1', 300)
    expect(first?.item.lane).toBe('crowd')
    const claimed = await Promise.all(own.map(() => store.claim(show.dueAt, 'w1', 300)))
    expect(new Set(claimed.map((lease) => lease?.item.id))).toEqual(new Set(own.map(({ id }) => id)))
    expect(await store.claim(show.dueAt, 'w1', 300)).toBeNull()
    expect(await store.nextDueAt(), 'of the crowd').toBe(show.dueAt)
    await store.commit(commit('c2', { cancel: crowd.map(({ id }) => id) }))
    expect(await store.nextDueAt()).toBe(remind.dueAt)
  })

  it('a journal of thousands is forgotten as a short one is', async () => {
    await store.commit(commit('c1', { journal: Array.from({ length: 2500 }, () => line('called')) }))
    const rewrites = Array.from({ length: 500 }, (_, index) => forgotten(5 * index + 2, 5 * index + 5))
    await store.commit(commit('c2', { rewrites }))
    expect((await store.journal(0, 10_000)).map(({ number }) => number)).toEqual(
      Array.from({ length: 500 }, (_, index) => [5 * index + 1, 5 * index + 5]).flat(),
    )
    await store.commit(commit('c3', { rewrites: [forgotten(1, 2500)] }))
    expect(await store.journal(0, 10_000)).toHaveLength(1)
  })

  it('nothing is kept outside its prefix', async () => {
    const puts = [put('signal:1', null, 'one', ['state:open'])]
    await store.commit(commit('c1', { puts, journal: [line('raise')], work: [show, remind] }))
    await store.claim(show.dueAt, 'w1', 30)
    await store.probe()
    const keys = (await redis.says('KEYS', '*')) as string[]
    expect(keys.length).toBeGreaterThan(8)
    expect(keys.filter((key) => !key.startsWith('seinhuis:'))).toEqual([])
  })

  it('nothing of a lease, a document or an item is left behind when all of it is done', async () => {
    await store.commit(commit('c1', { puts: [put('signal:1', null, 'one', ['state:open'])], work: [show] }))
    const lease = await store.claim(show.dueAt, 'w1', 30)
    if (!lease) throw new Error('nothing was due')
    await store.commit(commit('c2', { lease, puts: [put('signal:1', 1, null)] }))
    const left = ['handled', 'mark', 'seen', 'token'].map((name) => `seinhuis:${name}`)
    expect(((await redis.says('KEYS', '*')) as string[]).toSorted()).toEqual(left)
  })

  it('what was replaced, deleted or forgotten is in no file once traces are cleared', async () => {
    await store.commit(
      commit('c1', { puts: [put('signal:1', null, 'canary'), put('signal:2', null, 'two')] }),
    )
    await store.commit(commit('c2', { journal: [{ ...line('details-read'), about: 'unsaid' }] }))
    await store.commit(commit('c3', { puts: [put('signal:1', 1, 'one'), put('signal:2', 1, null)] }))
    await store.commit(commit('c4', { rewrites: [forgotten(1, 1)] }))
    for (const word of ['canary', 'unsaid']) expect(redis.holding(word), 'it was there').toBe(1)
    await Promise.all([store.clearTraces(), store.clearTraces(), store.clearTraces()])
    for (const word of ['canary', 'signal:2', 'unsaid'])
      await expect.poll(() => redis.holding(word), { message: word }).toBe(0)
    expect(redis.holding('signal:1')).toBe(1)
  })

  it('traces in a snapshot are cleared as well, where Redis makes those', async () => {
    await redis.says('CONFIG', 'SET', 'save', '3600 1')
    await store.commit(commit('c1', { puts: [put('signal:1', null, 'canary')] }))
    await redis.says('SAVE')
    expect(redis.holding('canary')).toBe(2)
    await store.commit(commit('c2', { puts: [put('signal:1', 1, null)] }))
    await store.clearTraces()
    await expect.poll(() => redis.holding('canary')).toBe(0)
    await redis.says('CONFIG', 'SET', 'save', '')
  })

  it('when its memory is full nothing happens, what is there can be read, and it recovers', async () => {
    await store.commit(commit('c1', { puts: [put('signal:1', null, 'one')], work: [show] }))
    await redis.says('CONFIG', 'SET', 'maxmemory', '1')
    const whole = { puts: [put('signal:1', 1, null), put('signal:2', null, 'two')], cancel: [show.id] }
    await expect(store.commit(commit('c2', { ...whole, journal: [line('raise')] }))).rejects.toMatchObject({
      ...is('unavailable'),
      message: 'Redis does not take it (OOM): it is at its maxmemory: give it more',
    })
    await expect(store.probe()).rejects.toMatchObject(is('unavailable'))
    await expect(store.claim(show.dueAt, 'w1', 30)).rejects.toMatchObject(is('unavailable'))
    expect(await store.commit(commit('c1')), 'what was done is known to be').toBe('repeat')
    expect(await store.get('signal:1')).toEqual({ version: 1, body: bytes('one') })
    expect(await store.journal(0, 10)).toEqual([])
    expect(await store.nextDueAt()).toBe(show.dueAt)
    await redis.says('CONFIG', 'SET', 'maxmemory', '0')
    expect(await store.commit(commit('c2', whole))).toBe('done')
    expect(await store.get('signal:1')).toBeNull()
  })

  it('that does not answer is "unsure" for who writes, and asking again with the same id tells', async () => {
    redis.freeze()
    const change = commit('c1', { puts: [put('signal:1', null, 'one')] })
    const [written, read] = await Promise.allSettled([store.commit(change), store.get('signal:1')])
    redis.resume()
    expect(written).toMatchObject({ status: 'rejected', reason: is('unsure') })
    expect(read).toMatchObject({ status: 'rejected', reason: is('unavailable') })
    await expect.poll(() => store.commit(change).catch(() => 'later')).toBe('repeat')
    expect(await store.get('signal:1')).toEqual({ version: 1, body: bytes('one') })
  })

  it('that somebody begins to fill takes nothing, and gives nothing, until it is whole', async () => {
    await store.commit(commit('c1', { work: [show] }))
    await redis.says('HSET', 'seinhuis:mark', 'kind', 'store-half')
    const half = {
      ...is('unavailable'),
      message: expect.stringContaining('it is only half filled: do again'),
    }
    await expect(store.commit(commit('c2'))).rejects.toMatchObject(half)
    await expect(store.claim(show.dueAt, 'w1', 30)).rejects.toMatchObject(half)
    await redis.says('HSET', 'seinhuis:mark', 'kind', 'store')
    expect(await store.commit(commit('c2'))).toBe('done')
    expect(await store.claim(show.dueAt, 'w1', 30)).toMatchObject({ item: show })
  })

  it.each(['before it puts its own mark', 'after it'])(
    'that somebody begins to fill while a bot starts, %s, stays half',
    async (moment) => {
      await redis.says('FLUSHALL')
      const [connection, filling] = [await openRedis(redis.address), await redisContents(redis.address)]
      const slow: Connection = {
        ...connection,
        write: async (ask) => {
          if (moment !== 'after it') await filling.begin(['data'])
          const answer = await connection.write(ask)
          if (moment === 'after it') await filling.begin(['data'])
          return answer
        },
      }
      await expect(claimSpace(slow, storeKind)).rejects.toThrow('is only half filled')
      expect(await filling.isHalf('data')).toBe(true)
      await Promise.all([connection.close(), filling.close()])
    },
  )

  it('that lost all it had takes nothing more from who was there before', async () => {
    await redis.says('FLUSHALL')
    await expect(store.commit(commit('c1'))).rejects.toMatchObject({
      ...is('unavailable'),
      message: expect.stringContaining('put a backup back'),
    })
  })

  it('an answer that nobody foresaw is passed on without what was asked', async () => {
    await redis.says('SET', 'seinhuis:document:signal:geheim', 'a text, where a document should be')
    await redis.says('SET', 'seinhuis:due', 'a text, where work should be')
    const read = await store.get('signal:geheim').catch((error: unknown) => error)
    const written = await store.commit(commit('geheim', { work: [show] })).catch((error: unknown) => error)
    expect(read).toMatchObject({
      ...is('unavailable'),
      message: 'Redis does not take it (WRONGTYPE): see its log',
    })
    expect(written).toMatchObject(is('unsure'))
    expect(inspect([read, written], { depth: 9 })).not.toMatch(/geheim|command/)
  })

  it('that is closed, twice, says "nothing happened"', async () => {
    await store.close()
    await store.close()
    await expect(store.commit(commit('c1'))).rejects.toMatchObject(is('unavailable'))
    await expect(store.get('signal:1')).rejects.toMatchObject(is('unavailable'))
  })
})
