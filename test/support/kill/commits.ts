import { setTimeout } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { redisKeys } from '#adapters/redis/redis-keys.ts'
import { redisStore } from '#adapters/redis/redis-store.ts'
import type { RedisAddress } from '#adapters/redis/address.ts'
import { type Store, StoreError } from '#app/ports.ts'
import { commit, line, put } from '../../contract/store-words.ts'

/** What was said of a commit: `done`, or the code of the StoreError. */
type End = 'done' | 'repeat' | StoreError['code']

/** Several who commit one thing after the other, each with an id of its own, until they are told to stop. */
export type Writers = {
  /** So many more at this moment, of so many bytes each. */
  more: (count: number, bytes: number) => Promise<void>
  /** Resolves when the store takes what it is given. */
  isBack: () => Promise<void>
  /** Stops, looks, and asks once more for whatever was not confirmed; answers what was broken and how often what was said. */
  stop: () => Promise<{ broken: string[]; ends: Readonly<Record<string, number>> }>
}

const lanes = 6

export async function writing(address: RedisAddress): Promise<Writers> {
  const stores = [await redisStore(address), await redisStore(address)] as const
  const [own] = stores
  const keys = await redisKeys(address, new Uint8Array(32))
  const id = await keys.create('people')
  const key = await keys.open(id)
  const ends = new Map<string, End>()
  const state = { over: false }
  const attempt = async (store: Store, id: string, bytes = 1): Promise<End> => {
    const puts = [put(`signal:${id}`, null, 'x'.repeat(bytes), ['state:open'])]
    const change = commit(id, { puts, journal: [{ ...line('raise'), about: id }] })
    return store.commit(change).catch(codeOf)
  }
  const lane = async (store: Store, name: string): Promise<void> => {
    for (let turn = 0; !state.over; turn += 1) {
      const id = `${name}-${turn}`
      const end = await attempt(store, id)
      ends.set(id, end)
      if (end === 'unavailable') await setTimeout(20)
    }
  }
  const all = stores.flatMap((store, which) =>
    Array.from({ length: lanes }, (_, index) => lane(store, `${which}-${index}`)),
  )
  let extra = 0
  return {
    more: async (count, bytes) => {
      const ids = Array.from({ length: count }, () => `more-${(extra += 1)}`)
      await Promise.all(ids.map(async (id) => ends.set(id, await attempt(own, id, bytes))))
    },
    isBack: async () => {
      while ((await own.probe().catch(() => 'away')) === 'away') await setTimeout(50)
    },
    stop: async () => {
      state.over = true
      await Promise.all(all)
      const gone = await notThere(own, ends)
      const broken = [...(await breaches(own, ends)), ...(await askedAgain(own, ends, attempt))]
      if (!key || !isDeepStrictEqual(await keys.open(id), key)) broken.push('a key is lost')
      await Promise.all([...stores, keys].map((one) => one.close()))
      return { broken, ends: { ...countOf([...ends.values()]), 'unsure and not there': gone } }
    },
  }
}

const codeOf = (error: unknown): End => {
  if (!(error instanceof StoreError)) throw error
  return error.code
}

const most = 1_000_000
const stored = async (store: Store): Promise<string[]> =>
  (await store.journal(0, most)).map(({ about }) => about ?? '')

/** How many nobody was sure of, and did not happen. */
async function notThere(store: Store, ends: ReadonlyMap<string, End>): Promise<number> {
  const there = new Set(await stored(store))
  return [...ends].filter(([id, end]) => end === 'unsure' && !there.has(id)).length
}

/** What was confirmed is there, what was refused is not, and nothing is there twice. */
async function breaches(store: Store, ends: ReadonlyMap<string, End>): Promise<string[]> {
  const there = await stored(store)
  const once = new Set(there)
  const wrong = [...ends].flatMap(([id, end]) => {
    if (end === 'done' && !once.has(id)) return [`${id} was confirmed and is lost`]
    if (end === 'unavailable' && once.has(id)) return [`${id} was refused and is there`]
    return []
  })
  return [...wrong, ...(once.size < there.length ? ['something is there twice'] : [])]
}

/** With the same id: whatever nobody was sure of is done now, once, and so is what was refused. */
async function askedAgain(
  store: Store,
  ends: ReadonlyMap<string, End>,
  attempt: (store: Store, id: string) => Promise<End>,
): Promise<string[]> {
  const wrong: string[] = []
  for (const [id, end] of ends) {
    if (end === 'done') continue
    const now = await attempt(store, id)
    if (now !== 'done' && now !== 'repeat') wrong.push(`${id} was ${end} and is ${now}`)
  }
  const there = (await stored(store)).toSorted()
  const documents = await store.find('state:open', '', most)
  if (there.join() !== [...ends.keys()].toSorted().join()) wrong.push('not everything is there once')
  if (documents.length !== ends.size) wrong.push('not every document is there')
  return wrong
}

const countOf = (ends: readonly End[]): Record<string, number> => {
  const count: Record<string, number> = {}
  for (const end of ends) count[end] = (count[end] ?? 0) + 1
  return count
}
