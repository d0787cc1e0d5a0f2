import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { killing } from '#support/kill/killing.ts'
import { startRedis } from '#support/redis-server.ts'
import type { Row } from './row.ts'

/** What raises and delivers is killed again and again, on a Redis that stays. */
export const killRedis: Row = {
  name: 'kill-redis',
  unit: 'kills',
  inTests: 30,
  goal: 10_000,
  needs: 'redis',
  batch: async (seed) => {
    const folder = mkdtempSync(join(tmpdir(), 'seinhuis-kills-'))
    const redis = await startRedis()
    try {
      return { reached: 30, seen: await killing(seed, 30, folder, redis.url) }
    } finally {
      await redis.end()
      rmSync(folder, { recursive: true })
    }
  },
}
