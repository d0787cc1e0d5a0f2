import type { Redis } from 'ioredis'
import { StoreError } from '#app/ports.ts'
import { withoutCommand } from './faults.ts'

/** What the scripts ask, and what the tests run on. */
const oldest = 7

/**
 * Throws one sentence when this Redis could lose or throw away what was confirmed. Answers whether it has replicas, so
 * that they confirm; without any its own disk must, at every write.
 */
export const replicated = async (redis: Redis, name: string, sentinels: boolean): Promise<boolean> => {
  const refuse = (sentence: string): never => {
    throw new StoreError('unavailable', `${name} ${sentence}`)
  }
  const version = /^redis_version:(\d+)\S*/m.exec(await redis.info('server'))
  if (Number(version?.[1]) < oldest)
    refuse(`is too old (${version?.[0].slice('redis_version:'.length)}): it must be Redis ${oldest} or newer`)
  if (/^cluster_enabled:1/m.test(await redis.info('cluster')))
    refuse('is a node of a cluster: name a Redis that is none (cluster-enabled no), or its sentinels')
  const setting = settingsOf(redis, name)
  const policy = await setting('maxmemory-policy')
  if (policy !== 'noeviction')
    refuse(`may throw away what it keeps (maxmemory-policy ${policy}): set maxmemory-policy noeviction`)
  if ((await setting('appendonly')) !== 'yes') refuse('keeps no append-only file: set appendonly yes')
  const info = await redis.info('replication')
  if (/^role:slave/m.test(info)) refuse('is a replica: name its master, or its sentinels')
  const replicas = sentinels || !/^connected_slaves:0/m.test(info)
  const fsync = await setting('appendfsync')
  if (!replicas && fsync !== 'always')
    refuse(
      `has no replica, and its disk follows later (appendfsync ${fsync}): set appendfsync always, or add a replica`,
    )
  return replicas
}

const settingsOf =
  (redis: Redis, name: string) =>
  async (setting: string): Promise<string> => {
    try {
      const [, value] = await redis.config('GET', setting)
      return value ?? ''
    } catch (error) {
      const cause = error instanceof Error ? withoutCommand(error) : error
      const sentence = `${name} does not say how it is set up: let this user do CONFIG GET`
      throw new StoreError('unavailable', sentence, { cause })
    }
  }
