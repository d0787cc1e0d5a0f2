import { describe, expect, it, onTestFinished } from 'vitest'
import { redisAddress } from '#adapters/redis/address.ts'
import { redisStore } from '#adapters/redis/redis-store.ts'
import { needs } from '#support/needs.ts'
import { freePort, startRedis } from '#support/redis-server.ts'
import { retold } from '#support/retold.ts'
import { startSentinels } from '#support/sentinels.ts'
import { commit, is, put } from './store-words.ts'

const { missing, how } = needs('redis')

const opened = async (url: string) => {
  const address = redisAddress(url)
  if (!address) throw new Error(`${url} is no address`)
  const store = await redisStore(address)
  onTestFinished(() => store.close())
  return store
}

describe.skipIf(missing)(`behind sentinels, with a password${how}`, () => {
  it.each([
    ['that ask for the same one', { own: 'geheim' }],
    ['that ask for none', {}],
  ])('%s, the password of the address is enough, and another one is not', async (_, own) => {
    const secret = { requirepass: 'geheim', masterauth: 'geheim', 'repl-diskless-sync-delay': '0' }
    const master = await startRedis(secret)
    const replica = await startRedis({ ...secret, replicaof: `127.0.0.1 ${master.port}` })
    const sentinels = await startSentinels(master.port, { ...own, servers: 'geheim', replicas: 1 })
    onTestFinished(async () => {
      await sentinels.end()
      await Promise.all([master.end(), replica.end()])
    })
    const down = await freePort()
    const [first, last] = [`127.0.0.1:${down},`, `,127.0.0.1:${down}/signals`]
    await opened(sentinels.url.replace('127.0.0.1', `${first}127.0.0.1`))
    const store = await opened(sentinels.url.replace('/signals', last))
    await expect
      .poll(() => store.commit(commit('c1', { puts: [put('signal:1', null, 'one')] })).catch(() => 'later'))
      .toMatch(/done|repeat/)
    for (const wrong of [':anders@', ''])
      for (const end of ['/signals', last])
        await expect(
          opened(sentinels.url.replace(':geheim@', wrong).replace('/signals', end)),
        ).rejects.toMatchObject({
          ...is('unavailable'),
          message: expect.stringMatching(
            /\/signals\/0 refuses the user or the password: correct SEINHUIS_STORE$/,
          ),
        })
  })
})

describe.skipIf(missing)(`an older Redis${how}`, () => {
  it('is refused, with the version that it must be', async () => {
    const server = await startRedis()
    onTestFinished(() => server.end())
    const version = /redis_version:(\S+)/.exec(String(await server.says('INFO', 'server')))?.[1] ?? ''
    const older = `6${version.slice(1)}`
    const line = await retold(server.port, `redis_version:${version}`, `redis_version:${older}`)
    onTestFinished(line.end)
    await expect(opened(`redis://127.0.0.1:${line.port}`)).rejects.toMatchObject({
      ...is('unavailable'),
      message: `redis://127.0.0.1:${line.port}/0 is too old (${older}): it must be Redis 7 or newer`,
    })
    expect(await server.says('DBSIZE')).toBe(0)
  })
})
