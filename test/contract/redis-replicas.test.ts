import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { Keys, Store } from '#app/ports.ts'
import { type RedisAddress, redisAddress } from '#adapters/redis/address.ts'
import { redisKeys } from '#adapters/redis/redis-keys.ts'
import { redisStore } from '#adapters/redis/redis-store.ts'
import { needs } from '#support/needs.ts'
import { type RedisServer, startRedis } from '#support/redis-server.ts'
import { startSentinels } from '#support/sentinels.ts'
import { bytes, commit, is, line, put, remind } from './store-words.ts'

const { missing, how } = needs('redis')

const addressOf = (url: string): RedisAddress => {
  const address = redisAddress(url)
  if (!address) throw new Error(`${url} is no address`)
  return address
}
const opened = async (address: RedisAddress): Promise<Store> => {
  const store = await redisStore(address)
  onTestFinished(() => store.close())
  return store
}
const openedKeys = async (address: RedisAddress): Promise<Keys> => {
  const keys = await redisKeys(address, new Uint8Array(32))
  onTestFinished(() => keys.close())
  return keys
}
/** What is written to the master arrives there, and the master hears that it did. */
const followed = async (master: RedisServer, replicas: readonly RedisServer[]): Promise<void> => {
  await master.says('SET', 'arrives', 1)
  for (const replica of replicas)
    while ((await replica.says('EXISTS', 'arrives').catch(() => 0)) !== 1) await setTimeout(50)
  while (Number(await master.says('WAIT', replicas.length, 100)) < replicas.length) await setTimeout(50)
}

/** More than fits on the way to a replica that does not listen. */
const tooMuchForTheLine = Array.from({ length: 24 }, (_, index) => `late-${index}`)

/** Their disks follow later: it is the replica that confirms. */
const quick = { appendfsync: 'everysec', 'repl-diskless-sync-delay': '0' }

describe.skipIf(missing)(`where there is a replica${how}`, () => {
  let master: RedisServer
  let replica: RedisServer
  beforeAll(async () => {
    master = await startRedis(quick)
    replica = await startRedis({ ...quick, replicaof: `127.0.0.1 ${master.port}` })
    await followed(master, [replica])
  })
  afterAll(async () => {
    await replica.end()
    await master.end()
  })

  it('what is confirmed is there as well', async () => {
    const [store, keys] = [await opened(master.address), await openedKeys(master.address)]
    expect(await store.commit(commit('c1', { puts: [put('signal:1', null, 'one')] }))).toBe('done')
    const id = await keys.create('people')
    expect(await replica.says('HGET', 'seinhuis:document:signal:1', 'body')).toBe('one')
    expect(await replica.says('EXISTS', `seinhuis-keys:data:${id}`)).toBe(1)
    await keys.destroy(id)
    expect(await replica.says('EXISTS', `seinhuis-keys:data:${id}`)).toBe(0)
    await store.probe()
  })

  it('that does not answer, everything that is written is unsure, also when it is asked again', async () => {
    const [store, other] = [await opened(master.address), await opened(master.address)]
    const keys = await openedKeys(master.address)
    const change = commit('c2', { puts: [put('signal:2', null, 'two')], journal: [line('raise')] })
    replica.freeze()
    onTestFinished(() => replica.resume())
    await expect(store.commit(change)).rejects.toMatchObject(is('unsure'))
    await expect(other.commit(change), 'by somebody who wrote nothing').rejects.toMatchObject(is('unsure'))
    await expect(keys.create('people')).rejects.toMatchObject(is('unsure'))
    await expect(store.probe()).rejects.toMatchObject(is('unsure'))
    await expect(store.forgetJournal(remind.dueAt)).rejects.toMatchObject(is('unsure'))
    expect(await store.get('signal:2'), 'one may read on').toEqual({ version: 1, body: bytes('two') })
    replica.resume()
    await expect.poll(() => other.commit(change).catch(() => 'unsure')).toBe('repeat')
  })

  it('a replica itself is refused', async () => {
    await expect(opened(replica.address)).rejects.toThrow(
      `${replica.url}/0 is a replica: name its master, or its sentinels`,
    )
  })
})

describe.skipIf(missing)(`behind sentinels${how}`, () => {
  it('what was confirmed outlives the master, and the store goes on with the one that was promoted', async () => {
    const master = await startRedis(quick)
    onTestFinished(() => master.end())
    const following = { ...quick, replicaof: `127.0.0.1 ${master.port}` }
    const replicas = [await startRedis(following), await startRedis(following)]
    for (const replica of replicas) onTestFinished(() => replica.end())
    await followed(master, replicas)
    const sentinels = await startSentinels(master.port)
    onTestFinished(sentinels.end)
    const address = addressOf(sentinels.url)
    const [store, keys] = [await opened(address), await openedKeys(address)]
    const id = await keys.create('people')
    const key = await keys.open(id)

    const ends = new Map<string, string>()
    const state = { over: false }
    const attempt = async (turn: string, size = 1): Promise<string> => {
      const puts = [put(`signal:${turn}`, null, 'x'.repeat(size), ['state:open'])]
      const end = await store.commit(commit(turn, { puts })).catch((error: { code: string }) => error.code)
      ends.set(turn, end)
      return end
    }
    const writing = Array.from({ length: 4 }, async (_, lane) => {
      for (let turn = 0; !state.over; turn += 1)
        if ((await attempt(`${lane}-${turn}`)) === 'unavailable') await setTimeout(50)
    })
    await setTimeout(300)
    for (const replica of replicas) replica.freeze()
    await Promise.all(tooMuchForTheLine.map((turn) => attempt(turn, 1_000_000)))
    const killedAt = performance.now()
    await master.kill()
    for (const replica of replicas) replica.resume()
    await expect
      .poll(() => store.probe().catch(() => 'away'), { timeout: 20_000, interval: 50 })
      .toBeUndefined()
    const away = Math.round(performance.now() - killedAt)
    await setTimeout(300)
    state.over = true
    await Promise.all(writing)

    const there = await store.find('state:open', '', 100_000)
    const isThere = (turn: string) => there.includes(`signal:${turn}`)
    const done = [...ends].flatMap(([turn, end]) => (end === 'done' ? [turn] : []))
    expect(done.filter((turn) => !isThere(turn))).toEqual([])
    const lost = tooMuchForTheLine.filter((turn) => !isThere(turn))
    expect(lost.length, 'the replicas had not heard of all').toBeGreaterThan(0)
    expect(await keys.open(id)).toEqual(key)
    for (const [turn, end] of ends) if (end !== 'done') expect(await attempt(turn)).toMatch(/^(done|repeat)$/)
    expect(await store.find('state:open', '', 100_000)).toHaveLength(ends.size)
    process.stdout.write(
      `failover: ${done.length} confirmed and there, ${lost.length} unsure and lost, back after ${away} ms\n`,
    )
  })
})
