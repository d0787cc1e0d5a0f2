import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import type { Store } from '#app/ports.ts'
import { memoryStore } from '#adapters/memory/memory-store.ts'
import { redisStore } from '#adapters/redis/redis-store.ts'
import { sqliteStore } from '#adapters/sqlite/sqlite-store.ts'
import { type RedisServer, startRedis } from '#support/redis-server.ts'

/** An empty store, as two processes would hold it, whose own time a test can move. */
export type StoreUnderTest = {
  store: Store
  other: Store
  pass: (milliseconds: number) => Promise<void>
  end: () => Promise<void>
}
export type StoreMaker = { name: string; make(): Promise<StoreUnderTest> }

export const memory: StoreMaker = {
  name: 'memory',
  make: async () => {
    const time = movable()
    const store = memoryStore(time.now)
    return { store, other: store, pass: time.pass, end: async () => {} }
  },
}

export const sqlite: StoreMaker = {
  name: 'sqlite',
  make: async () => {
    const time = movable()
    const folder = temporaryFolder()
    const path = join(folder.path, 'seinhuis.db')
    const [store, other] = [sqliteStore(path, time.now), sqliteStore(path, time.now)]
    const end = async () => {
      await Promise.all([store.close(), other.close()])
      folder.remove()
    }
    return { store, other, pass: time.pass, end }
  },
}

/** On one real server for all tests of a `describe`, emptied before each. */
export const redis = (): StoreMaker => {
  let server: RedisServer
  beforeAll(async () => {
    server = await startRedis()
  })
  afterAll(() => server.end())
  return { name: 'redis', make: () => redisOn(server).make() }
}

/** On this server, emptied before each. */
export const redisOn = (server: RedisServer): StoreMaker => ({
  name: 'redis',
  make: async () => {
    await server.says('FLUSHALL')
    const time = movable()
    const [store, other] = [
      await redisStore(server.address, time.now),
      await redisStore(server.address, time.now),
    ]
    const end = async () => {
      await Promise.all([store.close(), other.close()])
    }
    return { store, other, pass: time.pass, end }
  },
})

export const temporaryFolder = (): { path: string; remove(): void } => {
  const path = mkdtempSync(join(tmpdir(), 'seinhuis-'))
  return { path, remove: () => rmSync(path, { recursive: true }) }
}

const movable = () => {
  let now = Date.parse('2026-11-22T10:00:00Z')
  return {
    now: () => now,
    pass: async (milliseconds: number) => {
      now += milliseconds
    },
  }
}
