import { setTimeout } from 'node:timers/promises'
import { redisStore } from '#adapters/redis/redis-store.ts'
import { sqliteStore } from '#adapters/sqlite/sqlite-store.ts'
import { type Store, StoreError } from '#app/ports.ts'
import { type Instant, later, minutes } from '#domain/time/instant.ts'
import type { Settings } from '../../../src/settings.ts'

/** The store of these settings, whose leases run on the time of this process. */
export async function storeOn({ store }: Settings, now: () => Instant): Promise<Store> {
  switch (store.kind) {
    case 'memory':
      throw new Error('what is in memory dies with it')
    case 'sqlite':
      return sqliteStore(store.path, now)
    case 'redis':
      return redisStore(store.address, now)
  }
}

type Worker = {
  now: () => Instant
  /** Moves the clock on to this moment. */
  skipTo: (moment: Instant) => void
  drain: () => Promise<unknown>
  store: Pick<Store, 'nextDueAt'>
}

/** As a beat would, minute after minute, for the ten minutes that a process has. */
export async function workUntilIdle(worker: Worker): Promise<void> {
  const { now, skipTo } = worker
  const until = later(now(), minutes(10) - 1)
  for (;;) {
    const next = await beat(worker)
    if (next === null || next > until) return
    if (next > now()) skipTo(next)
  }
}

/** Does what is due, as soon as the store is there; answers when the next is. */
async function beat({ drain, store }: Worker): Promise<Instant | null> {
  for (;;)
    try {
      await drain()
      return await store.nextDueAt()
    } catch (error) {
      if (!(error instanceof StoreError)) throw error
      await setTimeout(100)
    }
}
