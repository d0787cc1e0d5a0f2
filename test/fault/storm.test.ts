import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { redisKeys } from '#adapters/redis/redis-keys.ts'
import { redisStore } from '#adapters/redis/redis-store.ts'
import { sqliteKeys } from '#adapters/sqlite/sqlite-keys.ts'
import { sqliteStore } from '#adapters/sqlite/sqlite-store.ts'
import { type Ground, storm } from '#support/kill/storm.ts'
import { needs } from '#support/needs.ts'
import { startRedisGroup } from '#support/redis-group.ts'
import { seedOfTests } from '#support/seed.ts'

it(`a hundred signals in a storm, in a file (${seedOfTests})`, async () => {
  await weathers('SQLite', inFile())
})

const { missing, how } = needs('redis')

describe.skipIf(missing)(`on Redis, which is killed, hangs and is promoted as well${how}`, () => {
  it(`a hundred signals in a storm (${seedOfTests})`, async () => {
    await weathers('Redis', await onRedis())
  })
})

/** Nothing that was confirmed is lost, and nothing stands there twice, also not what nobody was sure of. */
async function weathers(name: string, ground: Ground): Promise<void> {
  const began = performance.now()
  const { lost, doubled, unread, ...figures } = await storm(seedOfTests, ground)
  const seconds = Math.round((performance.now() - began) / 1_000)
  process.stdout.write(`storm on ${name}, seed ${seedOfTests}: ${JSON.stringify({ ...figures, seconds })}\n`)
  expect({ lost, doubled, unread }, `FAULT_SEED=${seedOfTests}`).toEqual({
    lost: [],
    doubled: [],
    unread: [],
  })
  expect(figures.raised).toBe(100)
  expect(figures.confirmed).toBeGreaterThan(50)
  expect(figures.faulty).toBeGreaterThan(figures.calls / 4)
}

async function onRedis(): Promise<Ground> {
  const [folder, redis] = [temporaryFolder(), await startRedisGroup(1_500)]
  onTestFinished(redis.end)
  return {
    folder,
    store: redis.url,
    opens: async () => ({
      store: await redisStore(redis.address),
      keys: await redisKeys(redis.address, null),
    }),
    strikes: { kills: redis.kills, hangs: () => redis.freezes(4_000), promotions: () => redis.promotes() },
  }
}

const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'seinhuis-storm-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

function inFile(): Ground {
  const folder = temporaryFolder()
  const path = join(folder, 'seinhuis.db')
  return {
    folder,
    store: `sqlite:${path}`,
    opens: async () => ({
      store: sqliteStore(path),
      keys: sqliteKeys(join(folder, 'keys.db'), readFileSync(join(folder, 'rehearsal.key'))),
    }),
    strikes: {},
  }
}
