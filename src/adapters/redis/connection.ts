import { Redis, type RedisOptions } from 'ioredis'
import { StoreError } from '#app/ports.ts'
import { nameOf, type RedisAddress } from './address.ts'
import { faultOf, unreachable, unsure } from './faults.ts'
import { replicated } from './fitness.ts'

/** A Redis that was found fit. What is asked throws StoreError. */
export type Connection = {
  name: string
  read: <Answer>(ask: (redis: Redis) => Promise<Answer>) => Promise<Answer>
  write: <Answer>(ask: (redis: Redis) => Promise<Answer>) => Promise<Answer>
  /** What was written before this is where a crash or a failover does not lose it; otherwise `unsure`. */
  confirmed: () => Promise<void>
  close: () => Promise<void>
}

const replicaPatienceMs = 1000

/** Connects, and refuses with one sentence a Redis that could lose what it is given. */
export const openRedis = async (address: RedisAddress): Promise<Connection> => {
  const name = nameOf(address)
  const state = { started: false }
  const redis = new Redis(optionsOf(address, () => state.started))
  const waits = await firstContact(redis, address, name)
  state.started = true

  const asked = async <Answer>(
    ask: (redis: Redis) => Promise<Answer>,
    why: 'to-read' | 'to-write',
  ): Promise<Answer> => {
    if (redis.status !== 'ready') throw unreachable()
    try {
      return await ask(redis)
    } catch (error) {
      throw faultOf(error, why)
    }
  }
  return {
    name,
    read: (ask) => asked(ask, 'to-read'),
    write: (ask) => asked(ask, 'to-write'),
    confirmed: async () => {
      if (waits && (await replicas(redis)) < 1) throw unsure()
    },
    close: async () => redis.disconnect(),
  }
}

/** Called in the same breath as an answer arrives, so it asks the server that gave it and no other. */
const replicas = (redis: Redis): Promise<number> => redis.wait(1, replicaPatienceMs).catch(() => 0)

/** Whether a write is confirmed by a replica; otherwise the disk of the server does. */
const firstContact = async (redis: Redis, address: RedisAddress, name: string): Promise<boolean> => {
  let heard: unknown
  redis.on('error', (error: unknown) => {
    heard = error
  })
  try {
    await redis.connect()
    if (heard) throw heard
    return await replicated(redis, name, address.master !== null)
  } catch (error) {
    redis.disconnect()
    throw error instanceof StoreError ? error : cannotConnect(heard ?? error, name)
  }
}

const cannotConnect = (cause: unknown, name: string): StoreError => {
  const said = cause instanceof Error ? cause.message : ''
  if (/^(WRONGPASS|NOAUTH|NOPERM)/.test(said)) {
    // Without what was said: the password is in it.
    return new StoreError('unavailable', `${name} refuses the user or the password: correct SEINHUIS_STORE`)
  }
  const code = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : ''
  const sentence = `${name} cannot be used${code}: see that Redis runs there, or correct SEINHUIS_STORE`
  return new StoreError('unavailable', sentence, { cause })
}

/** Nothing waits for a Redis that is away, and nothing is sent twice behind our back. */
const optionsOf = (
  address: RedisAddress,
  started: () => boolean,
): RedisOptions & { replyMapping: 'legacy' } => {
  const { hosts, tls, master, username, password, database } = address
  const again = (times: number): number | null => (started() ? Math.min(50 * times, 1000) : null)
  const [first] = hosts
  return {
    ...(master === null
      ? { ...first, ...(tls ? { tls: {} } : {}) }
      : { sentinels: [...hosts], name: master, failoverDetector: true, sentinelRetryStrategy: again }),
    ...(username === null ? {} : { username }),
    ...(password === null ? {} : { password }),
    db: database,
    replyMapping: 'legacy',
    lazyConnect: true,
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    connectTimeout: 2000,
    commandTimeout: 2000,
    socketTimeout: 4000,
    retryStrategy: again,
    reconnectOnError: (error) => error.message.startsWith('READONLY'),
  }
}
