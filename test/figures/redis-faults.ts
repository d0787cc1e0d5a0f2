import { setTimeout } from 'node:timers/promises'
import type { RedisAddress } from '#adapters/redis/address.ts'
import { chance } from '#support/chance.ts'
import { writing, type Writers } from '#support/kill/commits.ts'
import { startRedis } from '#support/redis-server.ts'
import { startRedisGroup } from '#support/redis-group.ts'
import type { Row, Seen } from './row.ts'

/** Writers go on while their Redis is killed, frozen and promoted: what was confirmed is there once. */
export const redisFaults: Row = {
  name: 'redis-faults',
  unit: 'kills, promotions and freezes of Redis',
  inTests: 5,
  goal: 500,
  needs: 'redis',
  batch: async (seed) => {
    const roll = chance(`${seed} redis`)
    const alone = await onOne(seed, roll)
    const behind = await behindSentinels(seed, roll)
    return { reached: 5, seen: { ...counted('alone', alone), ...counted('behind sentinels', behind) } }
  },
}

type Ends = Readonly<Record<string, number>>

/** Its own disk confirms. */
async function onOne(seed: number, roll: () => number): Promise<Ends> {
  const redis = await startRedis()
  const kill = async () => {
    await redis.kill()
    await redis.start()
  }
  const freeze = async () => {
    redis.freeze()
    await setTimeout(2_200)
    redis.resume()
  }
  try {
    return await under(seed, redis.address, roll, [kill, freeze, kill])
  } finally {
    await redis.end()
  }
}

/** More than fits on the way to a replica that does not listen. */
const tooMuchForTheLine = [24, 1_000_000] as const

/** How long the sentinels wait: after twice that, and somewhat more, another is the master. */
const patienceMs = 500

/**
 * The replicas confirm. First the master hangs until another took its place, and goes on; then it dies, now and then
 * while its replicas have not heard of all that it knew.
 */
async function behindSentinels(seed: number, roll: () => number): Promise<Ends> {
  const redis = await startRedisGroup(patienceMs)
  const hang = () => redis.freezes(2 * patienceMs + roll() * 2_000)
  const promote = (writers: Writers) => redis.promotes(() => writers.more(...tooMuchForTheLine))
  try {
    return await under(seed, redis.address, roll, [hang, roll() < 0.5 ? redis.kills : promote])
  } finally {
    await redis.end()
  }
}

type Strike = (writers: Writers) => Promise<void>

async function under(
  seed: number,
  address: RedisAddress,
  roll: () => number,
  strikes: readonly Strike[],
): Promise<Ends> {
  const writers = await writing(address)
  for (const strike of strikes) {
    await setTimeout(100 + roll() * 300)
    await strike(writers)
    await writers.isBack()
  }
  const { broken, ends } = await writers.stop()
  if (broken.length > 0) throw new Error(`FAULT_SEED=${seed}: ${broken.slice(0, 10).join('; ')}`)
  if (!ends['done'] || !ends['unsure'])
    throw new Error(`FAULT_SEED=${seed}: nothing was tried: ${JSON.stringify(ends)}`)
  return ends
}

const counted = (where: string, ends: Ends): Seen =>
  Object.fromEntries(Object.entries(ends).map(([end, count]) => [`${end}, ${where}`, count]))
