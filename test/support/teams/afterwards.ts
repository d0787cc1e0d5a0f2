import { setTimeout } from 'node:timers/promises'

/** What happens by itself, a while later. */
export type Afterwards = {
  add: (milliseconds: number, what: () => Promise<void>) => void
  /** Resolves when all of it has happened, and what that led to as well. */
  settled: () => Promise<void>
  /** What has not happened yet never will. */
  drop: () => Promise<void>
}

export const afterwards = (changed: () => void): Afterwards => {
  const waiting = new Set<Promise<void>>()
  const over = new AbortController()
  const settled = async (): Promise<void> => {
    while (waiting.size > 0) await Promise.allSettled(waiting)
  }
  return {
    add: (milliseconds, what) => {
      const happens = setTimeout(milliseconds, undefined, { signal: over.signal }).then(what).then(changed)
      const one = happens.then(forget, forget)
      function forget(): void {
        waiting.delete(one)
      }
      waiting.add(one)
    },
    settled,
    drop: () => {
      over.abort()
      return settled()
    },
  }
}
