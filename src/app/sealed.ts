import { groundIn } from '#app/forget/grounds.ts'
import { noRegister, type Erased, type Register } from '#app/ports/register.ts'
import { Instant, sinceEver } from '#domain/time/instant.ts'
import { close, keyOf, open } from './envelope.ts'
import { signed } from './journal/sign.ts'
import { StoreError } from './ports.ts'
import type {
  Commit,
  Key,
  KeyId,
  Keys,
  Put,
  SealedPut,
  SealedStore,
  Store,
  Version,
  WorkItem,
} from './ports.ts'

/**
 * A store whose bodies only this installation can read. A key belongs to one document: once it is destroyed the
 * document counts as gone, also while its bytes are still there. What was erased is in the register before its key goes.
 * Closing it leaves the keys and the register open.
 */
export const sealed = (store: Store, keys: Keys, register: Register = noRegister): SealedStore => {
  const attempt: SealedStore['commit'] = async (commit) => {
    const fresh: Sealing[] = []
    try {
      const puts = await sealAll(keys, commit.puts, fresh)
      const left = leftBehind(commit)
      const work = [...commit.work, ...left.map((one) => toDestroy(one, erasedIn(commit, one)))]
      const journal = signed(commit, keys.journalMac)
      const outcome = await store.commit({ ...commit, puts, work, journal })
      const unused = outcome === 'done' ? left : await unusedOf(store, [...left, ...fresh])
      const erased = left.filter((one) => unused.includes(one))
      await orUnsure(() => register.add(erased.flatMap((one) => erasedIn(commit, one) ?? [])))
      await destroy(keys, unused)
      return outcome
    } catch (error) {
      if (error instanceof StoreError && error.code !== 'unsure') await discard(keys, fresh)
      throw error
    }
  }
  const commit: SealedStore['commit'] = (commit) =>
    attempt(commit).catch(async (error: unknown) => {
      const puts = isConflict(error) ? await overErased(store, keys, commit.puts) : null
      if (puts === null) throw error
      return attempt({ ...commit, puts })
    })
  const destroyKey: SealedStore['destroyKey'] = async (ref) => {
    await register.add(erasedBy(ref))
    await keys.destroy(ref['key'] ?? '')
  }
  return {
    ...store,
    get: (key) => get(store, keys, key),
    commit,
    destroyKey,
    forgetErasures: (before) => register.forget(before),
    witness: keys,
  }
}

/** Also what the register has to know, for when the process dies before it does. */
const toDestroy = ({ seal }: Sealing, erased: Erased | null): WorkItem => ({
  id: `destroy-key:${seal}`,
  lane: `key:${seal}`,
  dueAt: sinceEver,
  kind: 'destroy-key',
  ref: {
    key: seal,
    ...(erased ? { document: erased.document, at: String(erased.at), why: erased.why } : {}),
  },
})

const erasedIn = ({ journal }: Commit<SealedPut>, { key, seal }: Sealing): Erased | null => {
  const ground = groundIn(journal)
  return ground && { document: key, seal, at: ground.at, why: ground.verb }
}

const erasedBy = ({ key, document, at, why }: WorkItem['ref']): Erased[] =>
  key && document && at && why ? [{ document, seal: key, at: Instant.parse(Number(at)), why }] : []

/** Which key a document has. */
type Sealing = { key: Key; seal: KeyId }

const get = async (store: Store, keys: Keys, key: Key): ReturnType<SealedStore['get']> => {
  const found = await store.get(key)
  if (found === null) return null
  const seal = keyOf(found.body)
  const opener = await keys.open(seal)
  if (opener === null) return null
  return { version: found.version, body: open(found.body, opener, { key, version: found.version }), seal }
}

/** `fresh` collects the keys that were made, also when it fails halfway. */
const sealAll = async (keys: Keys, puts: readonly SealedPut[], fresh: Sealing[]): Promise<Put[]> => {
  const done: Put[] = []
  for (const { key, expect, body, tags, seal } of puts) {
    if (body === null) done.push({ key, expect, body, tags })
    else {
      const id = typeof seal === 'string' ? seal : await keys.create(seal.scope)
      if (typeof seal !== 'string') fresh.push({ key, seal: id })
      const sealedBody = close(body, id, await keyFor(keys, id), { key, version: (expect ?? 0) + 1 })
      done.push({ key, expect, body: sealedBody, tags })
    }
  }
  return done
}

const keyFor = async (keys: Keys, id: KeyId): Promise<Uint8Array> => {
  const key = await keys.open(id)
  if (key === null)
    throw new StoreError('conflict', 'this document was erased meanwhile: load it and decide again')
  return key
}

const isConflict = (error: unknown): boolean => error instanceof StoreError && error.code === 'conflict'

/** What `get` does not see "must not exist" does not mean either: an erased document makes room. Null when none does. */
const overErased = async (
  store: Store,
  keys: Keys,
  puts: readonly SealedPut[],
): Promise<SealedPut[] | null> => {
  const over = await Promise.all(
    puts.map(async (one) =>
      one.expect === null ? { ...one, expect: await versionOfErased(store, keys, one.key) } : one,
    ),
  )
  return over.some((one, index) => one.expect !== puts[index]?.expect) ? over : null
}

const versionOfErased = async (store: Store, keys: Keys, key: Key): Promise<Version | null> => {
  const found = await store.get(key)
  if (found === null) return null
  return (await keys.open(keyOf(found.body))) === null ? found.version : null
}

/** The keys that seal nothing any more once this is stored: of what is deleted, and those that are replaced. */
const leftBehind = (commit: Commit<SealedPut>): Sealing[] =>
  commit.puts.flatMap(({ key, body, seal }) => {
    if (typeof seal === 'string') return body === null ? [{ key, seal }] : []
    return 'replaces' in seal ? [{ key, seal: seal.replaces }] : []
  })

/** Looks before it destroys: a repeat may be the echo of the very commit that used the key. */
const unusedOf = async (store: Store, sealings: readonly Sealing[]): Promise<Sealing[]> => {
  const unused: Sealing[] = []
  for (const sealing of sealings) {
    const found = await store.get(sealing.key)
    if (found === null || keyOf(found.body) !== sealing.seal) unused.push(sealing)
  }
  return unused
}

const destroy = (keys: Keys, sealings: readonly Sealing[]): Promise<void> =>
  orUnsure(async () => {
    for (const { seal } of sealings) await keys.destroy(seal)
  })

/** What happened has happened, so a failure here is `unsure`: asking again finishes it. */
const orUnsure = async (finish: () => Promise<void>): Promise<void> => {
  try {
    await finish()
  } catch (cause) {
    const message = 'it is stored, but not all of it is erased yet: ask again with the same id'
    throw new StoreError('unsure', message, { cause })
  }
}

/** Nothing was stored. A key that stays behind seals nothing, so it must not hide what went wrong. */
const discard = async (keys: Keys, fresh: readonly Sealing[]): Promise<void> => {
  for (const { seal } of fresh) await keys.destroy(seal).catch(() => undefined)
}
