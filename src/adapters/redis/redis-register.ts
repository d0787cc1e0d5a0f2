import type { Erased, Register } from '#app/ports/register.ts'
import { Instant } from '#domain/time/instant.ts'
import type { RedisAddress } from './address.ts'
import { openRedis } from './connection.ts'

const place = 'seinhuis-register:erased'

/** One sorted set by time under a prefix of its own: each member is a seal, its document and why. */
export const redisRegister = async (address: RedisAddress): Promise<Register> => {
  const { read, write, confirmed, close } = await openRedis(address)
  return {
    add: async (erased) => {
      if (erased.length === 0) return
      const scored = erased.flatMap((one) => [one.at, memberOf(one)])
      await write((redis) => redis.zadd(place, 'NX', ...scored))
      await confirmed()
    },
    all: async () => {
      const found = await read((redis) => redis.zrange(place, '0', '-1', 'WITHSCORES'))
      return Array.from({ length: found.length / 2 }, (_, index) =>
        erasedOf(found[2 * index] ?? '', Number(found[2 * index + 1])),
      )
    },
    forget: async (before) => {
      await write((redis) => redis.zremrangebyscore(place, '-inf', `(${before}`))
      await confirmed()
    },
    close,
  }
}

const memberOf = ({ seal, document, why }: Erased): string => JSON.stringify([seal, document, why])

/** The cast is safe: only `add` writes here. */
const erasedOf = (member: string, at: number): Erased => {
  const [seal, document, why] = JSON.parse(member) as [string, string, string]
  return { seal, document, why, at: Instant.parse(at) }
}
