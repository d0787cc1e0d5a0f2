import { describe, expect, it, onTestFinished } from 'vitest'
import { redisAddress } from '#adapters/redis/address.ts'
import { redisStore } from '#adapters/redis/redis-store.ts'
import type { Store } from '#app/ports.ts'
import { needs } from '#support/needs.ts'
import { followed, quick } from '#support/redis-group.ts'
import { startRedis } from '#support/redis-server.ts'
import { startSentinels } from '#support/sentinels.ts'
import { commit, is, put } from './store-words.ts'

const { missing, how } = needs('redis')

/** A master, its two replicas, and how the bot finds them. */
const group = async () => {
  const master = await startRedis(quick)
  const following = { ...quick, replicaof: `127.0.0.1 ${master.port}` }
  const replicas = [await startRedis(following), await startRedis(following)] as const
  await followed(master, replicas)
  const sentinels = await startSentinels(master.port)
  onTestFinished(async () => {
    await sentinels.end()
    await Promise.all([master, ...replicas].map((one) => one.end()))
  })
  const open = async (): Promise<Store> => {
    const address = redisAddress(sentinels.url)
    if (!address) throw new Error(`${sentinels.url} is no address`)
    const store = await redisStore(address)
    onTestFinished(() => store.close())
    return store
  }
  return { master, replicas, open }
}

/** Writes something new, and says what came of it. */
const writer = (store: Store) => {
  let count = 0
  return async (): Promise<string> => {
    const id = `c${(count += 1)}`
    const change = commit(id, { puts: [put(`signal:${id}`, null, 'one')] })
    return store.commit(change).catch((error: { code: string }) => error.code)
  }
}

describe.skipIf(missing)(`behind sentinels, with two replicas${how}`, () => {
  it('one acknowledgement is not enough', async () => {
    const { replicas, open } = await group()
    const store = await open()
    replicas[1].freeze()
    onTestFinished(() => replicas[1].resume())
    await expect(store.probe()).rejects.toMatchObject(is('unsure'))
  })

  it('one that is dead is left out as soon as the sentinels know, and counts again when it is back', async () => {
    const { master, replicas, open } = await group()
    const [kept, gone] = replicas
    const writes = writer(await open())
    expect(await writes()).toBe('done')
    await gone.kill()
    expect(await writes()).toBe('unsure')
    await expect.poll(writes, { timeout: 6_000 }).toBe('done')
    expect(await writer(await open())(), 'by whoever comes meanwhile').toBe('repeat')
    await kept.kill()
    expect(await writes(), 'and the other').toBe('unsure')
    await gone.start()
    await expect.poll(writes).toBe('done')
    await kept.start()
    await followed(master, replicas)
    await expect.poll(writes).toBe('done')
    kept.freeze()
    onTestFinished(() => kept.resume())
    expect(await writes(), 'one of two again').toBe('unsure')
  })
})
