import { type Instant } from '#domain/time/instant.ts'

export const fiveMinutes = 5 * 60_000

/** Answers for five minutes; nothing and no are never remembered. */
export function cached<Id extends string, Value>(look: (id: Id) => Promise<Value>, now: () => Instant) {
  const kept = new Map<Id, { value: Value; until: number }>()
  const get = async (id: Id): Promise<Value> => {
    const known = kept.get(id)
    if (known && known.until > now()) return known.value
    const value = await look(id)
    if (value !== null) kept.set(id, { value, until: now() + fiveMinutes })
    return value
  }
  return Object.assign(get, { forget: (id: Id) => kept.delete(id) })
}
