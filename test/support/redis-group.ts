import { setTimeout } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { type RedisAddress, redisAddress } from '#adapters/redis/address.ts'
import { type RedisServer, startRedis } from './redis-server.ts'
import { startSentinels } from './sentinels.ts'

/** A master with two replicas, behind sentinels. Nothing befalls it before all three are there. */
export type RedisGroup = {
  url: string
  address: RedisAddress
  /** The master dies and is started again at once. */
  kills: () => Promise<void>
  /** The master answers nothing for so long: less than what its sentinels wait, or another takes its place meanwhile. */
  freezes: (milliseconds: number) => Promise<void>
  /** The master dies while its replicas were not listening, and one of them takes its place. */
  promotes: (meanwhile?: () => Promise<unknown>) => Promise<void>
  end: () => Promise<void>
}

/** Their disks follow later: it is the replica that confirms. */
export const quick = { appendfsync: 'everysec', 'repl-diskless-sync-delay': '0' }

export async function startRedisGroup(downAfterMs: number): Promise<RedisGroup> {
  const first = await startRedis(quick)
  const following = { ...quick, replicaof: `127.0.0.1 ${first.port}` }
  const servers = [first, await startRedis(following), await startRedis(following)]
  await followed(first, servers.slice(1))
  const sentinels = await startSentinels(first.port, { downAfterMs })
  const address = redisAddress(sentinels.url)
  if (!address) throw new Error(`${sentinels.url} is no address`)
  /** The master, as soon as both others follow it and have what it had a moment before. */
  const whole = async (): Promise<RedisServer> => {
    for (let before = Infinity; ;) {
      const port = await masterBy(address)
      const master = servers.find((one) => one.port === port)
      const said = String(await master?.says('INFO', 'replication').catch(() => ''))
      const have = [...said.matchAll(/state=online,offset=(\d+)/g)].map(([, offset]) => Number(offset))
      if (master && have.length === 2 && have.every((offset) => offset >= before)) return master
      before = have.length === 2 ? Number(/^master_repl_offset:(\d+)/m.exec(said)?.[1]) : Infinity
      await setTimeout(50)
    }
  }
  return {
    url: sentinels.url,
    address,
    kills: async () => {
      const dying = await whole()
      await dying.kill()
      await dying.start()
    },
    freezes: async (milliseconds) => {
      const frozen = await whole()
      frozen.freeze()
      await setTimeout(milliseconds)
      frozen.resume()
    },
    promotes: async (meanwhile = async () => undefined) => {
      const dying = await whole()
      const replicas = servers.filter((one) => one !== dying)
      for (const one of replicas) one.freeze()
      await meanwhile()
      await dying.kill()
      for (const one of replicas) one.resume()
      while ((await masterBy(address)) === dying.port) await setTimeout(50)
      await dying.start()
    },
    end: async () => {
      await sentinels.end()
      for (const one of servers) await one.end()
    },
  }
}

/** What is written to the master arrives there, and the master hears that it did. */
export const followed = async (master: RedisServer, replicas: readonly RedisServer[]): Promise<void> => {
  await master.says('SET', 'arrives', 1)
  for (const replica of replicas)
    while ((await replica.says('EXISTS', 'arrives').catch(() => 0)) !== 1) await setTimeout(50)
  while (Number(await master.says('WAIT', replicas.length, 100)) < replicas.length) await setTimeout(50)
}

/** On which port the sentinels say that it is. */
async function masterBy({ hosts, master }: RedisAddress): Promise<number> {
  const [sentinel] = hosts
  const redis = new Redis({ ...sentinel, retryStrategy: null })
  redis.on('error', () => undefined)
  try {
    const [, port] = (await redis.call('SENTINEL', 'GET-MASTER-ADDR-BY-NAME', master ?? '')) as string[]
    return Number(port)
  } finally {
    redis.disconnect()
  }
}
