import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import type { Store } from '#app/ports.ts'
import { memoryStore } from '#adapters/memory/memory-store.ts'
import type { RedisAddress } from '#adapters/redis/address.ts'
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
    const folder = temporaryFolder()
    const opened = openSqlite(join(folder.path, 'seinhuis.db'))
    const end = async () => {
      await opened.end()
      folder.remove()
    }
    return { ...opened, end }
  },
}

/** Through two handles, what is there already. */
export const openSqlite = (path: string): StoreUnderTest => {
  const time = movable()
  const [store, other] = [sqliteStore(path, time.now), sqliteStore(path, time.now)]
  const end = async () => {
    await Promise.all([store.close(), other.close()])
  }
  return { store, other, pass: time.pass, end }
}

export const openRedis = async (address: RedisAddress): Promise<StoreUnderTest> => {
  const time = movable()
  const [store, other] = [await redisStore(address, time.now), await redisStore(address, time.now)]
  const end = async () => {
    await Promise.all([store.close(), other.close()])
  }
  return { store, other, pass: time.pass, end }
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
    return openRedis(server.address)
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
