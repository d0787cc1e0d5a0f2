import { StoreError, type Lease, type Waiting, type WorkItem } from '#app/ports.ts'
import type { Instant } from '#domain/time/instant.ts'

/** `replaced`: the item was put again after it was claimed, so settling it must leave the new one. */
type Held = { item: string; lane: string; until: number; replaced: boolean }

/** What is due in a memory store, and who holds it. A lease that ran out still counts until its lane is claimed again. */
export const memoryWork = (time: () => number) => {
  const items = waiting()
  const leases = new Map<number, Held>()
  let lastToken = 0
  let seen = Number.NEGATIVE_INFINITY

  const live = (): Held[] => [...leases.values()].filter((held) => held.until > time())
  const drop = (unwanted: (held: Held) => boolean): void => {
    for (const [token, held] of leases) if (unwanted(held)) leases.delete(token)
  }

  return {
    check: (lease: Lease): void => {
      if (!leases.has(lease.token))
        throw new StoreError('fenced', 'this lease was taken over, given back or cancelled: leave the item')
    },
    settle: ({ token, item }: Lease): void => {
      if (leases.get(token)?.replaced === false) items.remove(item.id)
      leases.delete(token)
    },
    cancel: (id: string): void => {
      items.remove(id)
      drop((held) => held.item === id)
    },
    put: (item: WorkItem): void => {
      items.put(copyOf(item))
      for (const held of leases.values()) if (held.item === item.id) held.replaced = true
    },
    claim: (now: Instant, worker: string, leaseSeconds: number): Lease | null => {
      seen = Math.max(seen, now)
      const busy = live()
      const item = items.first(new Set(busy.map((held) => held.item)), new Set(busy.map(({ lane }) => lane)))
      if (!item || item.dueAt > seen) return null
      drop((held) => held.item === item.id || held.lane === item.lane)
      lastToken += 1
      const until = time() + leaseSeconds * 1000
      leases.set(lastToken, { item: item.id, lane: item.lane, until, replaced: false })
      return { item: copyOf(item), worker, token: lastToken }
    },
    release: ({ token, item: { id } }: Lease, dueAt: Instant): void => {
      const item = items.get(id)
      if (item && leases.get(token)?.replaced === false) items.put({ ...item, dueAt })
      leases.delete(token)
    },
    about: (names: ReadonlySet<string>): WorkItem[] =>
      items
        .all()
        .filter(({ ref }) => Object.values(ref).some((name) => names.has(name)))
        .map(copyOf),
    whenDue: (id: string): Instant | null => items.get(id)?.dueAt ?? null,
    nextDueAt: (): Instant | null =>
      items.first(new Set(live().map((held) => held.item)), new Set())?.dueAt ?? null,
    waiting: (now: Instant): Waiting[] => {
      const due = items.all().filter(({ dueAt }) => dueAt <= now)
      const byKind = Map.groupBy(due.toSorted(order).slice(0, 10_000), ({ kind }) => kind)
      return [...byKind].map(([kind, [first, ...more]]) => ({
        kind,
        count: 1 + more.length,
        oldestDueAt: first?.dueAt ?? now,
      }))
    },
  }
}

/** What waits, by lane, each in order: however much is behind it, only the first of a lane is looked at. */
const waiting = () => {
  const items = new Map<string, WorkItem>()
  const lanes = new Map<string, WorkItem[]>()

  const remove = (id: string): void => {
    const item = items.get(id)
    if (!item) return
    items.delete(id)
    const lane = (lanes.get(item.lane) ?? []).filter((one) => one !== item)
    if (lane.length > 0) lanes.set(item.lane, lane)
    else lanes.delete(item.lane)
  }

  return {
    get: (id: string): WorkItem | undefined => items.get(id),
    all: (): WorkItem[] => [...items.values()],
    remove,
    put: (item: WorkItem): void => {
      remove(item.id)
      items.set(item.id, item)
      const lane = lanes.get(item.lane) ?? []
      const after = lane.findLastIndex((one) => order(one, item) < 0) + 1
      lanes.set(item.lane, lane.toSpliced(after, 0, item))
    },
    /** The longest due, but not one of these nor in one of these lanes. */
    first: (but: ReadonlySet<string>, not: ReadonlySet<string>): WorkItem | null => {
      let found: WorkItem | null = null
      for (const [lane, queue] of lanes) {
        const item = not.has(lane) ? undefined : queue.find(({ id }) => !but.has(id))
        if (item && (!found || order(item, found) < 0)) found = item
      }
      return found
    },
  }
}

const copyOf = (item: WorkItem): WorkItem => ({ ...item, ref: { ...item.ref } })

const order = (one: WorkItem, other: WorkItem): number =>
  one.dueAt - other.dueAt || (one.id < other.id ? -1 : 1)
