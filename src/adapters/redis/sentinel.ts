import { Redis } from 'ioredis'
import { z } from 'zod'
import type { RedisAddress } from './address.ts'
import type { Seen } from './following.ts'

type Sentinel = {
  /** What it says of this master and its replicas; null when it does not answer in time. */
  sees: (master: string) => Promise<Seen | null>
  end: () => void
}

/** Less than the time between two looks. */
const patienceMs = 800
const againMs = 1000

/** Over a connection of its own, which is made again when it breaks. */
export const sentinelAt = (host: RedisAddress['hosts'][number], password: string | null): Sentinel => {
  const redis = new Redis({
    ...host,
    ...(password === null ? {} : { password }),
    replyMapping: 'legacy',
    enableReadyCheck: false,
    maxRetriesPerRequest: 0,
    connectTimeout: patienceMs,
    commandTimeout: patienceMs,
    socketTimeout: 4000,
    retryStrategy: () => againMs,
  })
  // Who does not answer is not heard; nothing else follows from it.
  redis.on('error', () => undefined)
  return {
    sees: (master) => seenBy(redis, master).catch(() => null),
    end: () => redis.disconnect(),
  }
}

const fields = z
  .array(z.string())
  .transform((list) => Object.fromEntries(list.flatMap((name, at) => (at % 2 ? [] : [[name, list[at + 1]]]))))
const masterSaid = fields.pipe(
  z.object({ runid: z.string(), ip: z.string(), port: z.string(), flags: z.string() }),
)
const replicasSaid = z.array(
  fields.pipe(
    z.object({ ip: z.string(), port: z.string(), flags: z.string(), 'master-link-status': z.string() }),
  ),
)

const seenBy = async (redis: Redis, name: string): Promise<Seen> => {
  const [master, replicas] = await Promise.all([
    redis.call('SENTINEL', 'MASTER', name).then((said) => masterSaid.parse(said)),
    redis.call('SENTINEL', 'REPLICAS', name).then((said) => replicasSaid.parse(said)),
  ])
  return {
    master: master.flags === 'master' ? { run: master.runid, address: addressOf(master) } : null,
    replicas: Object.fromEntries(replicas.map((one) => [addressOf(one), isAway(one) ? 'away' : 'follows'])),
  }
}

const addressOf = ({ ip, port }: { ip: string; port: string }): string => `${ip}:${port}`

/** It is down, or not linked to its master, as a new one at first and a former master until it follows the next. */
const isAway = (replica: z.infer<typeof replicasSaid>[number]): boolean =>
  /s_down|disconnected/.test(replica.flags) || replica['master-link-status'] !== 'ok'
