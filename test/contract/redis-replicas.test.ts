import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { Keys, Store } from '#app/ports.ts'
import type { RedisAddress } from '#adapters/redis/address.ts'
import { redisKeys } from '#adapters/redis/redis-keys.ts'
import { redisStore } from '#adapters/redis/redis-store.ts'
import { needs } from '#support/needs.ts'
import { followed, quick } from '#support/redis-group.ts'
import { type RedisServer, startRedis } from '#support/redis-server.ts'
import { bytes, commit, is, line, put } from './store-words.ts'

const { missing, how } = needs('redis')

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
    await expect(keys.keepJournalHead({ number: 1, link: '', since: 0 })).rejects.toMatchObject(is('unsure'))
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
