import { type Erasing, startErasing } from '#support/erasing.ts'
import { startRedis } from '#support/redis-server.ts'
import type { Row } from './row.ts'

/** Of what is withdrawn, erased on request or past its time no live copy is left: channel, files, log and answers. On SQLite and on Redis. */
export const erasure: Row = {
  name: 'erasure',
  unit: 'erasures',
  inTests: 3,
  goal: 1_000,
  needs: 'redis',
  batch: async (seed) => {
    const redis = await startRedis()
    try {
      const seconds = [...(await both(await startErasing())), ...(await both(await startErasing(redis)))]
      process.stdout.write(
        `the slowest of ${seconds.length} erasures: ${Math.max(...seconds).toFixed(2)} s\n`,
      )
      return { reached: seconds.length, seen: { 'within a second': seconds.filter((one) => one < 1).length } }
    } catch (cause) {
      throw new Error(`erasure, seed ${seed}: ${String(cause)}`, { cause })
    } finally {
      await redis.end()
    }
  },
}

async function both(erasing: Erasing): Promise<number[]> {
  try {
    return [await erasing.erases('withdrawn'), await erasing.erases('erased'), await erasing.erases('over')]
  } finally {
    await erasing.close()
  }
}
