import { redisStore } from '#adapters/redis/redis-store.ts'
import { sqliteStore } from '#adapters/sqlite/sqlite-store.ts'
import type { Store } from '#app/ports.ts'
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
export async function workUntilIdle({ now, skipTo, drain, store }: Worker): Promise<void> {
  const until = later(now(), minutes(10) - 1)
  for (;;) {
    await drain()
    const next = await store.nextDueAt()
    if (next === null || next > until) return
    if (next > now()) skipTo(next)
  }
}
