import type { Clock, Store, Waiting } from '#app/ports.ts'
import { type Instant, sinceEver } from '#domain/time/instant.ts'

export type Due = Waiting & { dueForMs: number }

/**
 * What is due, and for how long it has been. What is due since ever, because it goes before everything else, is counted
 * from the first time that it was seen here.
 */
export function dueNow(store: Pick<Store, 'waiting'>, clock: Clock): () => Promise<Due[]> {
  let seen = new Map<string, Instant>()
  return async () => {
    const now = clock.now()
    const waiting = await store.waiting(now)
    const ever = waiting.filter(({ oldestDueAt }) => oldestDueAt === sinceEver)
    seen = new Map(ever.map(({ kind }) => [kind, seen.get(kind) ?? now]))
    return waiting.map((one) => ({ ...one, dueForMs: now - (seen.get(one.kind) ?? one.oldestDueAt) }))
  }
}
