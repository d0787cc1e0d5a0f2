import type { Commit, KeptLine, Put, WorkItem } from '#app/ports.ts'

/** A claim, and every way in which it can have lost its hold. */
type Claim = { item: WorkItem; expiresAt: number; over: boolean; replaced: boolean }

/**
 * What the store port promises, said as plainly as possible: lists, no index, every claim remembered for ever. A claim
 * is known by its number in order of making.
 */
export const storeModel = () => {
  const handled: string[] = []
  const journal: { line: KeptLine; forgotten: boolean }[] = []
  const claims: Claim[] = []
  let documents: { key: string; version: number; body: string; tags: readonly string[] }[] = []
  let work: WorkItem[] = []
  let time = 0
  let latest = 0

  const find = (key: string) => documents.find((document) => document.key === key)
  const holding = () => claims.filter((claim) => !claim.over && claim.expiresAt > time)
  const isHeld = (item: WorkItem) => holding().some((claim) => claim.item.id === item.id)
  const first = (items: WorkItem[]) =>
    items.toSorted((a, b) => a.dueAt - b.dueAt || a.id.localeCompare(b.id))[0] ?? null

  const put = ({ key, body, tags }: Put) => {
    const version = (find(key)?.version ?? 0) + 1
    documents = documents.filter((document) => document.key !== key)
    if (body) documents.push({ key, version, body: Buffer.from(body).toString(), tags })
  }
  const end = (claim: Claim, then: (id: string) => void) => {
    if (!claim.over && !claim.replaced) then(claim.item.id)
    claim.over = true
  }
  const remove = (id: string) => {
    work = work.filter((item) => item.id !== id)
  }

  return {
    pass: (milliseconds: number) => {
      time += milliseconds
    },
    /** To another store: nobody holds anything there. */
    move: () => {
      for (const claim of claims) claim.over = true
    },
    commit: (commit: Omit<Commit, 'lease'>, claimed: number | null) => {
      const claim = claimed === null ? undefined : claims[claimed]
      if (handled.includes(commit.id)) return 'repeat'
      if (claim?.over) return 'fenced'
      if (commit.puts.some((change) => (find(change.key)?.version ?? null) !== change.expect))
        return 'conflict'
      const rewrites = commit.rewrites ?? []
      if (rewrites.some(({ to }) => journal[to - 1]?.forgotten !== false)) return 'conflict'
      commit.puts.forEach(put)
      for (const { from, to, line } of rewrites) {
        for (const one of journal.slice(from - 1, to - 1)) one.forgotten = true
        journal[to - 1] = { line, forgotten: false }
      }
      for (const line of commit.journal) journal.push({ line, forgotten: false })
      if (claim) end(claim, remove)
      for (const id of commit.cancel) {
        remove(id)
        for (const other of claims) if (other.item.id === id) other.over = true
      }
      for (const item of commit.work) {
        remove(item.id)
        work.push(item)
        for (const other of claims) if (other.item.id === item.id) other.replaced = true
      }
      handled.push(commit.id)
      return 'done'
    },
    claim: (now: number, leaseSeconds: number) => {
      latest = Math.max(latest, now)
      const busy = holding().map((claim) => claim.item.lane)
      const lanes = (item: WorkItem) => busy.includes(item.lane)
      const item = first(work.filter((some) => some.dueAt <= latest && !isHeld(some) && !lanes(some)))
      if (item === null) return null
      for (const other of claims)
        if (other.item.id === item.id || other.item.lane === item.lane) other.over = true
      claims.push({ item, expiresAt: time + leaseSeconds * 1000, over: false, replaced: false })
      return item
    },
    release: (claimed: number, dueAt: WorkItem['dueAt']) => {
      const giveBack = (id: string) => {
        work = work.map((item) => (item.id === id ? { ...item, dueAt } : item))
      }
      const claim = claims[claimed]
      if (claim) end(claim, giveBack)
    },
    nextDueAt: () => first(work.filter((item) => !isHeld(item)))?.dueAt ?? null,
    get: (key: string) => {
      const found = find(key)
      return found ? { version: found.version, body: found.body } : null
    },
    find: (tag: string, after: string, limit: number) =>
      documents
        .filter(({ key, tags }) => key > after && tags.includes(tag))
        .map(({ key }) => key)
        .sort()
        .slice(0, limit),
    journal: (after: number, limit: number) =>
      journal
        .map(({ line, forgotten }, index) => ({ entry: { ...line, number: index + 1 }, forgotten }))
        .filter(({ entry, forgotten }) => entry.number > after && !forgotten)
        .map(({ entry }) => entry)
        .slice(0, limit),
    versionOf: (key: string) => find(key)?.version ?? null,
  }
}
