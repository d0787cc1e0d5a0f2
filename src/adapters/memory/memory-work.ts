import { StoreError, type Lease, type WorkItem } from '#app/ports.ts'
import type { Instant } from '#domain/time/instant.ts'

/** `replaced`: the item was put again after it was claimed, so settling it must leave the new one. */
type Held = { item: string; lane: string; until: number; replaced: boolean }

/** What is due in a memory store, and who holds it. A lease that ran out still counts until its lane is claimed again. */
export const memoryWork = (time: () => number) => {
  const items = new Map<string, WorkItem>()
  const leases = new Map<number, Held>()
  let lastToken = 0
  let seen = Number.NEGATIVE_INFINITY

  const live = (): Held[] => [...leases.values()].filter((held) => held.until > time())
  const drop = (unwanted: (held: Held) => boolean): void => {
    for (const [token, held] of leases) if (unwanted(held)) leases.delete(token)
  }
  const longestDue = (fits: (item: WorkItem) => boolean): WorkItem | null =>
    [...items.values()].filter(fits).reduce<WorkItem | null>(earlier, null)

  return {
    check: (lease: Lease): void => {
      if (!leases.has(lease.token))
        throw new StoreError('fenced', 'this lease was taken over, given back or cancelled: leave the item')
    },
    settle: ({ token, item }: Lease): void => {
      if (leases.get(token)?.replaced === false) items.delete(item.id)
      leases.delete(token)
    },
    cancel: (id: string): void => {
      items.delete(id)
      drop((held) => held.item === id)
    },
    put: (item: WorkItem): void => {
      items.set(item.id, structuredClone(item))
      for (const held of leases.values()) if (held.item === item.id) held.replaced = true
    },
    claim: (now: Instant, worker: string, leaseSeconds: number): Lease | null => {
      seen = Math.max(seen, now)
      const busy = live()
      const item = longestDue(
        ({ id, lane, dueAt }) =>
          dueAt <= seen && !busy.some((held) => held.item === id || held.lane === lane),
      )
      if (!item) return null
      drop((held) => held.item === item.id || held.lane === item.lane)
      lastToken += 1
      const until = time() + leaseSeconds * 1000
      leases.set(lastToken, { item: item.id, lane: item.lane, until, replaced: false })
      return { item: structuredClone(item), worker, token: lastToken }
    },
    release: ({ token, item: { id } }: Lease, dueAt: Instant): void => {
      const item = items.get(id)
      if (item && leases.get(token)?.replaced === false) items.set(id, { ...item, dueAt })
      leases.delete(token)
    },
    nextDueAt: (): Instant | null => {
      const busy = new Set(live().map((held) => held.item))
      return longestDue(({ id }) => !busy.has(id))?.dueAt ?? null
    },
  }
}

const earlier = (one: WorkItem | null, other: WorkItem): WorkItem => {
  if (one === null) return other
  const order = one.dueAt - other.dueAt || (one.id < other.id ? -1 : 1)
  return order < 0 ? one : other
}
