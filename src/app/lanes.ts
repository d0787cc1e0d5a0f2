import type { Lease } from '#app/ports.ts'
import type { World } from '#app/world.ts'
import { type Instant, later } from '#domain/time/instant.ts'

/** Half a lease: what is held is given back long before somebody else could take it over. */
const longest = 15_000

/**
 * Lanes in which nothing may be done yet: it is not their turn to send, or a hand of this worker is still at what came
 * before. One item of such a lane stays leased, so that nobody looks at what is behind it; then it is given back as it
 * was, and is claimed again in its order. It was no attempt.
 */
export function waitingLanes(world: Pick<World, 'clock' | 'store'>) {
  /** What a hand is at, by lane, and what must wait until it is done. */
  const running = new Map<string, Lease[]>()
  let held: { lease: Lease; until: Instant }[] = []

  /** A clock that goes back makes nobody wait longer. */
  const left = (until: Instant): number => {
    const ms = until - world.clock.now()
    return ms > longest ? 0 : Math.max(0, ms)
  }

  const turnOf = (lane: string): number => {
    const same = held.filter(({ lease }) => lease.item.lane === lane)
    return Math.max(0, ...same.map(({ until }) => left(until)))
  }

  const hold = (lease: Lease, wait: number): void => {
    held.push({ lease, until: later(world.clock.now(), Math.min(wait, longest)) })
  }

  const giveBack = async (leases: readonly Lease[]): Promise<number> => {
    for (const lease of leases) await world.store.release(lease, lease.item.dueAt, 'pace')
    return leases.length
  }

  const giveBackHeld = (ripe: (until: Instant) => boolean): Promise<number> => {
    const back = held.filter(({ until }) => ripe(until))
    held = held.filter((one) => !back.includes(one))
    return giveBack(back.map(({ lease }) => lease))
  }

  /** What waits behind it is given back whatever becomes of it. */
  const run = async (lease: Lease, does: () => Promise<number>): Promise<void> => {
    const behind: Lease[] = []
    running.set(lease.item.lane, behind)
    try {
      const wait = await does()
      if (wait > 0) hold(lease, wait)
    } finally {
      running.delete(lease.item.lane)
      await giveBack(behind)
    }
  }

  return {
    /** Does this, unless its lane has to wait; what answers a number of milliseconds has to wait so long as well. */
    inTurn: async (lease: Lease, does: () => Promise<number>): Promise<void> => {
      const before = running.get(lease.item.lane)
      const wait = turnOf(lease.item.lane)
      if (before) before.push(lease)
      else if (wait > 0) hold(lease, wait)
      else await run(lease, does)
    },
    /** In how many milliseconds it is the turn of any lane. */
    nextTurn: (): number => Math.min(...held.map(({ until }) => left(until))),
    /** Gives back what has its turn; answers how many that were. */
    giveBackDue: () => giveBackHeld((until) => left(until) === 0),
    giveBackAll: () => giveBackHeld(() => true),
  }
}
