import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { memoryKeys } from '#adapters/memory/memory-keys.ts'
import { memoryStore } from '#adapters/memory/memory-store.ts'
import { sqliteKeys } from '#adapters/sqlite/sqlite-keys.ts'
import { sqliteStore } from '#adapters/sqlite/sqlite-store.ts'
import { StoreError, type Commit, type KeyId, type Keys, type SealedPut, type Store } from '#app/ports.ts'
import { kinds, load, put as putRecord, putAnew } from '#app/records.ts'
import { sealed } from '#app/sealed.ts'
import { bytes, commit, is, put, show } from './store-words.ts'
import { temporaryFolder } from './stores.ts'

const canary = 'a child who does not want to go home'
const inPeople = { scope: 'people' }
const own = (puts: SealedPut[], id = 'c1'): Commit<SealedPut> => ({ ...commit(id), puts })
const first = (body = canary, key = 'signal:1'): SealedPut => ({ ...put(key, null, body), seal: inPeople })
const second = (seal: KeyId, body: string | null): SealedPut => ({ ...put('signal:1', 1, body), seal })

/** Keys that know which of them exist. */
const counted = () => {
  const keys = memoryKeys()
  const alive = new Set<KeyId>()
  const watched: Keys = {
    ...keys,
    create: async (scope) => {
      const id = await keys.create(scope)
      alive.add(id)
      return id
    },
    destroy: async (id) => {
      await keys.destroy(id)
      alive.delete(id)
    },
  }
  return { keys: watched, alive }
}

const setUp = () => {
  const [store, { keys, alive }] = [memoryStore(), counted()]
  return { store, keys, alive, own: sealed(store, keys) }
}

const sealOf = async (store: ReturnType<typeof sealed>): Promise<KeyId> =>
  (await store.get('signal:1'))?.seal ?? 'none'

describe('a sealed document', () => {
  it('is read back by this installation', async () => {
    const { own: store } = setUp()
    await store.commit(own([first()]))
    const found = await store.get('signal:1')
    expect(found).toMatchObject({ version: 1, body: bytes(canary) })
    await store.commit(own([second(found?.seal ?? 'none', 'more')], 'c2'))
    expect(await store.get('signal:1')).toEqual({ version: 2, body: bytes('more'), seal: found?.seal })
    expect(await store.get('signal:2')).toBeNull()
  })

  it('leaves no word of it in any file, journal of the database included', async () => {
    const folder = temporaryFolder()
    const store = sqliteStore(join(folder.path, 'seinhuis.db'))
    const keys = sqliteKeys(join(folder.path, 'keys.db'), new Uint8Array(32).fill(7))
    await sealed(store, keys).commit({ ...own([first()]), work: [show] })
    const files = readdirSync(folder.path).map((name) => readFileSync(join(folder.path, name)))
    expect(files).toHaveLength(6)
    expect(files.filter((file) => file.includes('signal:1')).length, 'it was written').toBeGreaterThan(0)
    expect(files.filter((file) => file.includes(canary))).toEqual([])
    await Promise.all([store.close(), keys.close()])
    folder.remove()
  })

  it('is never sealed twice the same', async () => {
    const { store, own: mine } = setUp()
    await mine.commit(own([first('same')]))
    const before = await store.get('signal:1')
    await mine.commit(own([second(await sealOf(mine), 'same')], 'c2'))
    expect((await store.get('signal:1'))?.body).not.toEqual(before?.body)
  })

  it.each([
    ['under the key of another document', 'signal:2', null],
    ['as another version', 'signal:1', 1],
  ])('does not open %s, and the error holds nothing of it', async (_, key, expected) => {
    const { store, own: mine } = setUp()
    await mine.commit(own([first()]))
    const body = (await store.get('signal:1'))?.body ?? bytes('')
    await store.commit({ ...commit('c2'), puts: [{ key, expect: expected, body, tags: [] }] })
    const error: unknown = await mine.get(key).catch((caught: unknown) => caught)
    expect(error).toMatchObject({ name: 'EnvelopeError', code: 'damaged' })
    expect(String(error)).not.toContain('child')
  })

  it('is gone once its key is destroyed, though its bytes are there', async () => {
    const { store, keys, own: mine } = setUp()
    await mine.commit(own([first()]))
    await keys.destroy(await sealOf(mine))
    expect(await mine.get('signal:1')).toBeNull()
    expect(await store.get('signal:1')).not.toBeNull()
  })

  it('that was erased makes room: for a tombstone, or for its own removal', async () => {
    for (const body of ['erased', null]) {
      const { store, keys, own: mine } = setUp()
      await mine.commit(own([first()]))
      await keys.destroy(await sealOf(mine))
      await mine.commit(own([{ ...put('signal:1', null, body), seal: inPeople }], 'c2'))
      expect((await mine.get('signal:1'))?.body ?? null).toEqual(body === null ? null : bytes(body))
      expect((await store.get('signal:1'))?.version ?? null).toBe(body === null ? null : 2)
    }
  })

  it('that others can read keeps its place', async () => {
    const { own: mine } = setUp()
    await mine.commit(own([first()]))
    await expect(mine.commit(own([first('other')], 'c2'))).rejects.toMatchObject(is('conflict'))
    expect((await mine.get('signal:1'))?.body).toEqual(bytes(canary))
  })

  it('cannot be written with a key that was destroyed meanwhile: decide again', async () => {
    const { keys, own: mine } = setUp()
    await mine.commit(own([first()]))
    const seal = await sealOf(mine)
    await keys.destroy(seal)
    await expect(mine.commit(own([second(seal, 'late')], 'c2'))).rejects.toMatchObject(is('conflict'))
  })
})

describe('a fresh key', () => {
  it('is one for each document', async () => {
    const { alive, own: mine } = setUp()
    await mine.commit(own([first(), first('other', 'signal:2')]))
    expect(alive.size).toBe(2)
    expect(alive).toContain(await sealOf(mine))
  })

  it.each(['conflict', 'fenced', 'unavailable'] as const)('is destroyed after %s', async (code) => {
    const { keys, alive } = counted()
    await expect(sealed(failing(code), keys).commit(own([first()]))).rejects.toMatchObject(is(code))
    expect(alive.size).toBe(0)
  })

  it('is kept after unsure: it may be in use', async () => {
    const { keys, alive } = counted()
    await expect(sealed(failing('unsure'), keys).commit(own([first()]))).rejects.toMatchObject(is('unsure'))
    expect(alive.size).toBe(1)
  })

  it('is destroyed when a later key cannot be made', async () => {
    const { keys, alive } = counted()
    const create = (scope: string) =>
      scope === 'full' ? Promise.reject(new StoreError('unavailable', 'full')) : keys.create(scope)
    const mine = sealed(memoryStore(), { ...keys, create })
    const puts = [first(), { ...first('other', 'signal:2'), seal: { scope: 'full' } }]
    await expect(mine.commit(own(puts))).rejects.toMatchObject(is('unavailable'))
    expect(alive.size).toBe(0)
  })

  it('that cannot be destroyed does not hide what went wrong', async () => {
    const { keys } = counted()
    const stuck: Keys = { ...keys, destroy: () => Promise.reject(new Error('stuck')) }
    await expect(sealed(failing('fenced'), stuck).commit(own([first()]))).rejects.toMatchObject(is('fenced'))
  })

  it('of a repeat is destroyed, and the document keeps its own', async () => {
    const { alive, own: mine } = setUp()
    await mine.commit(own([first()]))
    const again = { ...first('again'), expect: 1 }
    expect(await mine.commit(own([again]))).toBe('repeat')
    expect([...alive]).toEqual([await sealOf(mine)])
    expect((await mine.get('signal:1'))?.body).toEqual(bytes(canary))
  })

  it('is kept when the repeat is the echo of the very commit that used it', async () => {
    const { store, keys } = setUp()
    const echoing: Store = {
      ...store,
      commit: async (change) => {
        await store.commit(change)
        return store.commit(change)
      },
    }
    const mine = sealed(echoing, keys)
    expect(await mine.commit(own([first()]))).toBe('repeat')
    expect((await mine.get('signal:1'))?.body).toEqual(bytes(canary))
  })
})

describe('the key of a deleted document', () => {
  it('is destroyed once the commit is done', async () => {
    const { alive, own: mine } = setUp()
    await mine.commit(own([first()]))
    await mine.commit(own([second(await sealOf(mine), null)], 'c2'))
    expect(alive.size).toBe(0)
  })

  it('stays when the commit did not happen', async () => {
    const { alive, own: mine } = setUp()
    await mine.commit(own([first()]))
    const late = { ...second(await sealOf(mine), null), expect: 9 }
    await expect(mine.commit(own([late], 'c2'))).rejects.toMatchObject(is('conflict'))
    expect(alive.size).toBe(1)
  })

  it('stays when a repeat deleted nothing', async () => {
    const { alive, own: mine } = setUp()
    await mine.commit(own([first()]))
    expect(await mine.commit(own([second(await sealOf(mine), null)]))).toBe('repeat')
    expect(alive.size).toBe(1)
    expect((await mine.get('signal:1'))?.body).toEqual(bytes(canary))
  })

  it('is destroyed by asking again, when that failed at first', async () => {
    const { store, keys, alive, own: mine } = setUp()
    await mine.commit(own([first()]))
    const erase = own([second(await sealOf(mine), null)], 'c2')
    const stuck: Keys = { ...keys, destroy: () => Promise.reject(new StoreError('unavailable', 'stuck')) }
    await expect(sealed(store, stuck).commit(erase)).rejects.toMatchObject(is('unsure'))
    expect(alive.size).toBe(1)
    expect(await mine.commit(erase)).toBe('repeat')
    expect(alive.size).toBe(0)
  })
})

describe('a document that goes on under a fresh key', () => {
  const emptied = (replaces: KeyId, body = 'nothing'): SealedPut => ({
    ...put('signal:1', 1, body),
    seal: { ...inPeople, replaces },
  })

  /** One document, with the bytes and the key it had at first. */
  const told = async () => {
    const there = setUp()
    await there.own.commit(own([first()]))
    const before = await there.store.get('signal:1')
    return { ...there, before: before?.body ?? bytes(''), seal: await sealOf(there.own) }
  }

  it('says what it says now, and its key is the only one', async () => {
    const { alive, own: mine, seal } = await told()
    expect(await mine.commit(own([emptied(seal)], 'c2'))).toBe('done')
    expect(await mine.get('signal:1')).toMatchObject({ version: 2, body: bytes('nothing') })
    expect([...alive]).toEqual([await sealOf(mine)])
    expect(alive).not.toContain(seal)
  })

  it('says nothing of before, also when a backup is put back', async () => {
    const { store, own: mine, before, seal } = await told()
    await mine.commit(own([emptied(seal)], 'c2'))
    await store.commit({ ...commit('c3'), puts: [put('signal:1', 2, null)] })
    await store.commit({ ...commit('c4'), puts: [{ key: 'signal:1', expect: null, body: before, tags: [] }] })
    expect((await store.get('signal:1'))?.body).toEqual(before)
    expect(await mine.get('signal:1')).toBeNull()
  })

  it('is written like any other', async () => {
    const { keys, own: mine } = setUp()
    await mine.commit(own([putRecord(kinds.claim, 'ref:1', { by: canary }, null)]))
    const over = await load(mine, kinds.claim, 'ref:1')
    if (over === null) throw new Error('nothing was stored')
    await mine.commit(own([putAnew(kinds.claim, 'ref:1', { by: 'nobody' }, over)], 'c2'))
    expect(await load(mine, kinds.claim, 'ref:1')).toMatchObject({ value: { by: 'nobody' }, version: 2 })
    expect(await keys.open(over.seal)).toBeNull()
  })

  it('that somebody else changed first stays readable, and no key is left over', async () => {
    const { alive, own: mine, seal } = await told()
    await mine.commit(own([second(seal, 'more')], 'c2'))
    await expect(mine.commit(own([emptied(seal)], 'c3'))).rejects.toMatchObject(is('conflict'))
    expect((await mine.get('signal:1'))?.body).toEqual(bytes('more'))
    expect([...alive]).toEqual([seal])
  })

  it('cannot be written any more by who still has the old key: decide again', async () => {
    const { own: mine, seal } = await told()
    await mine.commit(own([emptied(seal)], 'c2'))
    await expect(mine.commit(own([second(seal, 'late')], 'c3'))).rejects.toMatchObject(is('conflict'))
    expect((await mine.get('signal:1'))?.body).toEqual(bytes('nothing'))
  })

  it('keeps both keys when it is unsure whether that happened, and one once it is', async () => {
    const { store, keys, alive, own: mine, seal } = await told()
    const mute: Store = {
      ...store,
      commit: async (change) => {
        await store.commit(change)
        throw new StoreError('unsure', 'as the test wants')
      },
    }
    const empty = own([emptied(seal)], 'c2')
    await expect(sealed(mute, keys).commit(empty)).rejects.toMatchObject(is('unsure'))
    expect(alive.size).toBe(2)
    expect(await mine.commit(empty)).toBe('repeat')
    expect([...alive]).toEqual([await sealOf(mine)])
    expect((await mine.get('signal:1'))?.body).toEqual(bytes('nothing'))
  })

  it('loses its old key by asking again, when it stopped in between', async () => {
    const { store, keys, alive, own: mine, seal } = await told()
    const stuck: Keys = { ...keys, destroy: () => Promise.reject(new StoreError('unavailable', 'stuck')) }
    const empty = own([emptied(seal)], 'c2')
    await expect(sealed(store, stuck).commit(empty)).rejects.toMatchObject(is('unsure'))
    expect(alive).toContain(seal)
    expect(await mine.commit(empty)).toBe('repeat')
    expect([...alive]).toEqual([await sealOf(mine)])
    expect((await mine.get('signal:1'))?.body).toEqual(bytes('nothing'))
  })

  it('keeps its key when a repeat replaced nothing', async () => {
    const { alive, own: mine, seal } = await told()
    expect(await mine.commit(own([emptied(seal)], 'c1'))).toBe('repeat')
    expect([...alive]).toEqual([seal])
    expect((await mine.get('signal:1'))?.body).toEqual(bytes(canary))
  })
})

describe('a key that is left to destroy when the process dies', () => {
  const dying = (keys: Keys): Keys => ({ ...keys, destroy: () => Promise.reject(new Error('killed')) })
  /** What waits in the store, taken by the next process. */
  const nextKey = async (store: Store): Promise<string | undefined> => {
    const lease = await store.claim(show.dueAt, 'w', 30)
    return lease?.item.kind === 'destroy-key' ? lease.item.ref['key'] : undefined
  }

  it.each([
    ['of a document that was deleted', (seal: KeyId): SealedPut => second(seal, null)],
    [
      'that was replaced',
      (seal: KeyId): SealedPut => ({
        ...put('signal:1', 1, 'nothing'),
        seal: { ...inPeople, replaces: seal },
      }),
    ],
  ])('%s is work in the very commit, and the next process destroys it', async (_, change) => {
    const { store, keys, alive, own: mine } = setUp()
    await mine.commit(own([first()]))
    const seal = await sealOf(mine)
    await expect(sealed(store, dying(keys)).commit(own([change(seal)], 'c2'))).rejects.toMatchObject(
      is('unsure'),
    )
    expect(alive).toContain(seal)
    const key = await nextKey(store)
    expect(key).toBe(seal)
    await mine.destroyKey({ key: key ?? 'none' })
    await mine.destroyKey({ key: key ?? 'none' })
    expect(alive).not.toContain(seal)
  })

  it('is no work when nothing happened, nor when nothing was deleted', async () => {
    const { store, own: mine } = setUp()
    await mine.commit(own([first()]))
    const late = { ...second(await sealOf(mine), null), expect: 9 }
    await expect(mine.commit(own([late], 'c2'))).rejects.toMatchObject(is('conflict'))
    await mine.commit(own([second(await sealOf(mine), 'more')], 'c3'))
    expect(await store.nextDueAt()).toBeNull()
  })
})

const failing = (code: StoreError['code']): Store => ({
  ...memoryStore(),
  commit: () => Promise.reject(new StoreError(code, 'as the test wants')),
})
