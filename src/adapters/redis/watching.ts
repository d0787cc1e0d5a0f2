import { setTimeout } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { z } from 'zod'
import type { RedisAddress } from './address.ts'
import { enough, isClear, type Look, lookOf, nothingSeen, type Seen, type Server } from './following.ts'

export type Watch = {
  /** How many replicas must acknowledge what is written now, when these follow. */
  enough: (follow: readonly string[]) => number
  end: () => void
}

const everyMs = 1000
const patienceMs = 800
const mostLooksAtFirst = 4

/**
 * Asks the sentinels every second who follows the server that is written to. Resolves when that is clear, or after a
 * few seconds.
 */
export const watching = async (
  redis: Redis,
  { hosts, master }: RedisAddress,
  sentinelPassword: string | null,
): Promise<Watch> => {
  const sentinels = hosts.map((host) => sentinelAt(host, sentinelPassword))
  const server = await serverOf(redis)
  let looks: readonly [Look, Look] = [nothingSeen, nothingSeen]
  const look = async (): Promise<void> => {
    const begun = { at: performance.now(), server: server(), before: looks[1] }
    const heard = sentinels.map((sentinel) => seenBy(sentinel, master ?? '').catch(() => null))
    looks = [looks[1], lookOf(await Promise.all(heard), begun)]
  }
  for (let times = 0; times < mostLooksAtFirst && !isClear(looks); times += 1) {
    if (times > 0) await setTimeout(everyMs)
    await look()
  }
  const state = { over: false }
  const goOn = async (): Promise<void> => {
    while (!state.over) {
      await setTimeout(everyMs, undefined, { ref: false })
      await look()
    }
  }
  void goOn()
  return {
    enough: (follow) => enough(looks, { now: performance.now(), server: server(), follow }),
    end: () => {
      state.over = true
      for (const sentinel of sentinels) sentinel.disconnect()
    },
  }
}

/** The server at the other end, asked at each new connection; null until it answers. */
const serverOf = async (redis: Redis): Promise<() => Server | null> => {
  let server: Server | null = null
  const ask = async () => {
    const said = await redis.info('server').catch(() => '')
    const { remoteAddress, remotePort } = redis.stream
    const run = /^run_id:(\w+)/m.exec(said)?.[1]
    server = run ? { run, address: `${remoteAddress}:${remotePort}` } : null
  }
  redis.on('close', () => {
    server = null
  })
  redis.on('ready', () => void ask())
  await ask()
  return () => server
}

const sentinelAt = (host: RedisAddress['hosts'][number], password: string | null): Redis => {
  const sentinel = new Redis({
    ...host,
    ...(password === null ? {} : { password }),
    replyMapping: 'legacy',
    enableReadyCheck: false,
    maxRetriesPerRequest: 0,
    connectTimeout: patienceMs,
    commandTimeout: patienceMs,
    socketTimeout: 4000,
    retryStrategy: () => everyMs,
  })
  // Who does not answer is not heard; nothing else follows from it.
  sentinel.on('error', () => undefined)
  return sentinel
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

const seenBy = async (sentinel: Redis, name: string): Promise<Seen> => {
  const [master, replicas] = await Promise.all([
    sentinel.call('SENTINEL', 'MASTER', name).then((said) => masterSaid.parse(said)),
    sentinel.call('SENTINEL', 'REPLICAS', name).then((said) => replicasSaid.parse(said)),
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
