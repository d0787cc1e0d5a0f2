import { Redis, type RedisOptions } from 'ioredis'
import { StoreError } from '#app/ports.ts'
import { nameOf, type RedisAddress } from './address.ts'
import { faultOf, unreachable, unsure, withoutCommand } from './faults.ts'
import { replicated } from './fitness.ts'
import { type Watch, watching } from './watching.ts'

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
  const contact = async (sentinelPassword: string | null) => {
    const redis = new Redis(optionsOf(address, sentinelPassword, () => state.started))
    return { redis, sentinelPassword, waits: await firstContact(redis, address, name) }
  }
  const { redis, sentinelPassword, waits } = await contact(null).catch((error: unknown) => {
    // A sentinel that asks for a password gets that of the servers; one that does not is not bothered with it.
    if (error instanceof StoreError && error.cause === sentinelsAsk && address.password !== null)
      return contact(address.password)
    throw error
  })
  state.started = true
  const watch = address.master === null ? nobody : await watching(redis, address, sentinelPassword)

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
      if (waits && !(await acknowledged(redis, watch).catch(() => false))) throw unsure()
    },
    close: async () => {
      watch.end()
      redis.disconnect()
    },
  }
}

/** Without sentinels nobody is promoted by itself, and one replica is enough. */
const nobody: Watch = { enough: () => 1, end: () => undefined }

/**
 * Called in the same breath as an answer arrives, so it asks the server that gave it and no other. It waits once more
 * when somebody follows of whom it did not know.
 */
const acknowledged = async (redis: Redis, { enough }: Watch): Promise<boolean> => {
  for (let asked = enough([]); ;) {
    const [count, follow] = await Promise.all([redis.wait(asked, replicaPatienceMs), followersOf(redis)])
    const needed = enough(follow)
    if (count >= needed) return true
    if (needed <= asked) return false
    asked = needed
  }
}

/** The addresses of those that may acknowledge, as the server and its sentinels call them. */
const followersOf = async (redis: Redis): Promise<string[]> => {
  const said = await redis.info('replication')
  return [...said.matchAll(/^slave\d+:ip=(?<ip>[^,]+),port=(?<port>\d+),state=online/gm)].map(
    ({ groups }) => `${groups?.['ip']}:${groups?.['port']}`,
  )
}

/** Whether a write is confirmed by a replica; otherwise the disk of the server does. */
const firstContact = async (redis: Redis, address: RedisAddress, name: string): Promise<boolean> => {
  let heard: unknown
  let sentinelRefuses = false
  redis.on('error', (error: unknown) => {
    heard = error
  })
  // Each sentinel that is of no use says why; of what the last one said alone is told in the end.
  redis.on('sentinelError', ({ message }: Error) => {
    sentinelRefuses ||= /because (WRONGPASS|NOAUTH|NOPERM)/.test(message)
  })
  try {
    await redis.connect()
    if (heard) throw heard
    return await replicated(redis, name, address.master !== null)
  } catch (error) {
    redis.disconnect()
    throw error instanceof StoreError ? error : cannotConnect(heard ?? error, name, sentinelRefuses)
  }
}

const sentinelsAsk = Symbol('the sentinels ask for a password')

const cannotConnect = (error: unknown, name: string, sentinelRefuses: boolean): StoreError => {
  const cause = error instanceof Error ? withoutCommand(error) : error
  const said = cause instanceof Error ? cause.message : ''
  const bySentinels = sentinelRefuses && said.startsWith('All sentinels')
  if (bySentinels || /^(WRONGPASS|NOAUTH|NOPERM)/.test(said)) {
    // Without what was said: the password is in it.
    const asked = bySentinels ? { cause: sentinelsAsk } : {}
    const sentence = `${name} refuses the user or the password: correct SEINHUIS_STORE`
    return new StoreError('unavailable', sentence, asked)
  }
  const code = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : ''
  if (/CERT|SIGNATURE/.test(code)) {
    const sentence = `${name} shows a certificate that is not trusted${code}: set NODE_EXTRA_CA_CERTS to the file of its authority, or correct the certificate`
    return new StoreError('unavailable', sentence, { cause })
  }
  const sentence = `${name} cannot be used${code}: see that Redis runs there, or correct SEINHUIS_STORE`
  return new StoreError('unavailable', sentence, { cause })
}

/** Nothing waits for a Redis that is away, and nothing is sent twice behind our back. */
const optionsOf = (
  address: RedisAddress,
  sentinelPassword: string | null,
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
    ...(sentinelPassword === null ? {} : { sentinelPassword }),
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
