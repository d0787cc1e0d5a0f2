import { setTimeout } from 'node:timers/promises'
import type { Redis } from 'ioredis'
import type { RedisAddress } from './address.ts'
import { enough, isClear, type Look, lookOf, nothingSeen, type Server } from './following.ts'
import { sentinelAt } from './sentinel.ts'

export type Watch = {
  /** How many replicas must acknowledge what is written now, when these follow. */
  enough: (follow: readonly string[]) => number
  end: () => void
}

const everyMs = 1000
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
    const heard = await Promise.all(sentinels.map((sentinel) => sentinel.sees(master ?? '')))
    looks = [looks[1], lookOf(heard, begun)]
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
      for (const sentinel of sentinels) sentinel.end()
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
