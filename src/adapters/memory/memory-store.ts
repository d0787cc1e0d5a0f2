import type { Commit, Store } from '#app/ports.ts'
import { memoryDocuments } from './memory-documents.ts'
import { memoryJournal } from './memory-journal.ts'
import { memoryWork } from './memory-work.ts'

const rememberedFor = 30 * 24 * 3_600_000

/**
 * A store that lives as long as its process: for tests, and for a rehearsal that may be forgotten.
 * `time` is the store's own time in milliseconds, on which leases run.
 */
export const memoryStore = (time: () => number = () => performance.now()): Store => {
  const documents = memoryDocuments()
  const work = memoryWork(time)
  const handled = handledIds(time)
  const journal = memoryJournal()

  const apply = (commit: Commit): 'done' | 'repeat' => {
    if (handled.has(commit.id)) return 'repeat'
    if (commit.lease) work.check(commit.lease)
    commit.puts.forEach(documents.check)
    commit.rewrites?.forEach(journal.check)
    // Nothing below can fail: all of it happens.
    commit.puts.forEach(documents.put)
    commit.rewrites?.forEach(journal.rewrite)
    commit.journal.forEach(journal.add)
    if (commit.lease) work.settle(commit.lease)
    commit.cancel.forEach(work.cancel)
    commit.work.forEach(work.put)
    handled.add(commit.id)
    return 'done'
  }

  return {
    get: async (key) => documents.get(key),
    find: async (tag, after = '', limit = 100) => documents.find(tag, after, limit),
    commit: async (commit) => apply(commit),
    isDone: async (id) => handled.has(id),
    claim: async (now, worker, leaseSeconds) => work.claim(now, worker, leaseSeconds),
    release: async (lease, dueAt) => work.release(lease, dueAt),
    nextDueAt: async () => work.nextDueAt(),
    whenDue: async (id) => work.whenDue(id),
    workAbout: async (names) => work.about(names),
    waiting: async (now) => work.waiting(now),
    isNew: async () => handled.isEmpty(),
    journal: async (after, limit) => journal.after(after, limit),
    clearTraces: async () => {},
    probe: async () => {},
    close: async () => {},
  }
}

const handledIds = (time: () => number) => {
  const ids = new Map<string, number>()
  return {
    has: (id: string): boolean => ids.has(id),
    isEmpty: (): boolean => ids.size === 0,
    add: (id: string): void => {
      for (const [old, at] of ids) {
        if (at >= time() - rememberedFor) break
        ids.delete(old)
      }
      ids.set(id, time())
    },
  }
}
