import { keyOf as sealIn } from '#app/envelope.ts'
import { cardLane } from '#app/items.ts'
import {
  type Clock,
  type Ids,
  type Key,
  type KeyId,
  type Keys,
  type SealedPut,
  type SealedStore,
  type Store,
  StoreError,
  type WorkItem,
} from '#app/ports.ts'
import type { Erased, Register } from '#app/ports/register.ts'
import { keyOf, keysWith, kinds, load, tagOf } from '#app/records.ts'
import { SignalId } from '#domain/ids.ts'
import { sinceEver } from '#domain/time/instant.ts'

type Means = {
  /** As it lies there: what was erased does not open any more, or opens again. */
  bare: Store
  store: SealedStore
  keys: Keys
  register: Register
  ids: Ids
  clock: Clock
}

/**
 * What the register says was erased is erased again, before anybody is answered: an older backup, of the data or of the
 * keys, brought it back. Each in one commit and looked up anew each time, so it may break off anywhere. Answers how many
 * documents and works that were.
 */
export async function eraseAgain(means: Means): Promise<number> {
  const { bare, keys } = means
  const register = await means.register.all()
  const signals = await gone(bare, register)
  const waiting = signals.size === 0 ? [] : await bare.workAbout(signals)
  const open: KeyId[] = []
  let count = 0
  for (const page of pagesOf(register)) {
    const backs = await Promise.all(page.map((erased) => broughtBack(means, erased, waiting)))
    for (const [index, erased] of page.entries()) count += await once(means, erased, waiting, backs[index])
    const keysOfPage = await Promise.all(page.map(({ seal }) => keys.open(seal)))
    open.push(...page.filter((_, index) => keysOfPage[index] !== null).map(({ seal }) => seal))
  }
  if (open.length > 0) await destroyAll(means, open)
  return count
}

/** Whoever reads just now, a backup for one, keeps traces from being cleared: that is left to the work, which tries again. */
async function destroyAll({ store, keys, ids }: Means, seals: readonly KeyId[]): Promise<void> {
  const item = {
    id: 'destroy-key:again',
    lane: 'key:again',
    dueAt: sinceEver,
    kind: 'destroy-key',
    ref: { key: seals[0] ?? '' },
  }
  await store.commit({ id: ids.fresh('c'), puts: [], journal: [], work: [item], cancel: [] })
  for (const seal of seals) await keys.destroy(seal)
}

const pageLength = 100

const pagesOf = (register: readonly Erased[]): Erased[][] =>
  Array.from({ length: Math.ceil(register.length / pageLength) }, (_, page) =>
    register.slice(page * pageLength, (page + 1) * pageLength),
  )

type Waiting = readonly Pick<WorkItem, 'id' | 'ref'>[]

/** When another process that starts now was first, what it left is looked at again. */
async function once(means: Means, erased: Erased, waiting: Waiting, read?: Back): Promise<number> {
  const back = read ?? (await broughtBack(means, erased, waiting))
  const count = back.puts.length + back.cancel.length
  if (count === 0) return 0
  try {
    await commit(means, erased, back)
    return count
  } catch (error) {
    if (error instanceof StoreError && error.code === 'conflict') return once(means, erased, waiting)
    throw error
  }
}

type Back = { puts: SealedPut[]; cancel: string[]; work: WorkItem[] }

/** The document while it is sealed as it was when it was erased, and what belonged to it; not what came after it. */
async function broughtBack(means: Means, erased: Erased, waiting: Waiting): Promise<Back> {
  const signal = signalIn(erased.document)
  const found = await means.bare.get(erased.document)
  if (found && sealIn(found.body) !== erased.seal) return { puts: [], cancel: [], work: [] }
  const own = await removal(means.bare, erased.document)
  if (!signal) return { puts: own, cancel: [], work: [] }
  const belongings = [
    keyOf.post(signal),
    keyOf.identity(signal),
    keyOf.emergency(signal),
    keyOf.transfer(signal),
    ...(await claimsOf(means.store, signal)),
  ]
  const puts = await Promise.all(belongings.map((key) => removal(means.bare, key)))
  const about = waiting.filter(({ id, ref }) => Object.values(ref).includes(signal) && !isKept(id))
  const cancel = about.map(({ id }) => id)
  return { puts: [...own, ...puts.flat()], cancel, work: await takeAway(means, signal) }
}

const claimsOf = (store: SealedStore, signal: SignalId): Promise<Key[]> =>
  keysWith(store, tagOf.claimedBy(signal))

const removal = async (bare: Store, key: Key): Promise<SealedPut[]> => {
  const found = await bare.get(key)
  return found ? [{ key, expect: found.version, body: null, tags: [], seal: sealIn(found.body) }] : []
}

/** What it said may stand in its channel still, and nobody else knows where. */
async function takeAway({ store, clock }: Means, signal: SignalId): Promise<WorkItem[]> {
  const post = await load(store, kinds.post, keyOf.post(signal))
  if (!post) return []
  const { channel, message } = post.value
  return [
    {
      id: `take-away:${message}`,
      lane: cardLane(signal),
      dueAt: clock.now(),
      kind: 'take-away',
      ref: { channel, message },
    },
  ]
}

async function commit({ store, ids, clock }: Means, { document, why }: Erased, back: Back): Promise<void> {
  const line = {
    at: clock.now(),
    verb: 'erased-again',
    actor: 'system',
    result: 'done',
    detail: why,
  } as const
  const about = signalIn(document)
  await store.commit({
    id: ids.fresh('c'),
    ...back,
    journal: [{ ...line, ...(about ? { about } : {}) }],
  })
}

/** Signals that are in the register and not, or no more, as they were before it. */
async function gone(bare: Store, register: readonly Erased[]): Promise<Set<string>> {
  const found = new Set<string>()
  for (const page of pagesOf(register)) {
    const there = await Promise.all(page.map(({ document }) => bare.get(document)))
    for (const [index, { document, seal }] of page.entries()) {
      const [signal, body] = [signalIn(document), there[index]?.body]
      if (signal && (!body || sealIn(body) === seal)) found.add(signal)
    }
  }
  return found
}

/** That somebody shared without consent, and that it was erased, are kept longer than the signal, and their clocks with them. */
const isKept = (work: string): boolean => kept.some((name) => work.startsWith(name))

const kept = ['forget-overrides:', 'forget-certificate:', 'hand-certificate:']

const signalIn = (document: Key): SignalId | null =>
  document.startsWith('signal:') ? SignalId.parse(document.slice('signal:'.length)) : null
