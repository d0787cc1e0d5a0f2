import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { NetworkId } from '#domain/ids.ts'
import { bytes, commit, days, forgotten, is, line, put, remind, show } from './store-words.ts'
import type { StoreMaker, StoreUnderTest } from './stores.ts'
import { leases, work } from './work-contract.ts'

/** What every store must do. The laws in store.law.test.ts say it for any order; these say it so that one can read it. */
export const storeContract = (maker: StoreMaker): void => {
  describe(`the ${maker.name} store`, () => {
    let subject: StoreUnderTest
    beforeEach(async () => {
      subject = await maker.make()
    })
    afterEach(() => subject.end())
    describe('documents', () => {
      documents(() => subject)
    })
    describe('a commit', () => {
      commits(() => subject)
    })
    describe('the journal', () => {
      journal(() => subject)
    })
    describe('work', () => {
      work(() => subject)
    })
    describe('a lease', () => {
      leases(() => subject)
    })
  })
}

type Subject = () => StoreUnderTest

const documents = (subject: Subject): void => {
  it('start at version 1, and every put adds one', async () => {
    const { store } = subject()
    await store.commit(commit('c1', { puts: [put('signal:1', null, 'one')] }))
    expect(await store.get('signal:1')).toEqual({ version: 1, body: bytes('one') })
    await store.commit(commit('c2', { puts: [put('signal:1', 1, 'two')] }))
    expect(await store.get('signal:1')).toEqual({ version: 2, body: bytes('two') })
  })

  it('are gone once they are deleted, also from their tags, and may come again', async () => {
    const { store } = subject()
    await store.commit(commit('c1', { puts: [put('signal:1', null, 'one', ['state:open'])] }))
    await store.commit(commit('c2', { puts: [put('signal:1', 1, null, ['state:open'])] }))
    expect(await store.get('signal:1')).toBeNull()
    expect(await store.find('state:open')).toEqual([])
    await store.commit(commit('c3', { puts: [put('signal:1', null, 'new')] }))
    expect((await store.get('signal:1'))?.version).toBe(1)
  })

  it('may be empty, and do not change with the bytes that went in or came out', async () => {
    const { store } = subject()
    const body = bytes('one')
    const puts = [
      { key: 'signal:1', expect: null, body, tags: [] },
      { key: 'signal:2', expect: null, body: new Uint8Array(), tags: [] },
    ]
    await store.commit(commit('c1', { puts }))
    body.fill(0)
    const read = await store.get('signal:1')
    expect(read?.body).toEqual(bytes('one'))
    read?.body.fill(0)
    expect((await store.get('signal:1'))?.body).toEqual(bytes('one'))
    expect((await store.get('signal:2'))?.body).toEqual(new Uint8Array())
  })

  it('are found by tag in order of key, a hundred unless told, and on from a key', async () => {
    const { store } = subject()
    const keys = Array.from({ length: 120 }, (_, index) => `signal:${1000 + index}`)
    const puts = keys.toReversed().map((key) => put(key, null, 'x', ['state:open', `own:${key}`]))
    await store.commit(commit('c1', { puts }))
    expect(await store.find('state:open')).toEqual(keys.slice(0, 100))
    expect(await store.find('state:open', 'signal:1099')).toEqual(keys.slice(100))
    expect(await store.find('state:open', 'signal:1009', 2)).toEqual(['signal:1010', 'signal:1011'])
    expect(await store.find('own:signal:1007')).toEqual(['signal:1007'])
    expect(await store.find('state')).toEqual([])
  })

  it('lose the tags that a put does not repeat', async () => {
    const { store, other } = subject()
    await store.commit(commit('c1', { puts: [put('signal:1', null, 'x', ['state:new', 'lead:anna'])] }))
    await store.commit(commit('c2', { puts: [put('signal:1', 1, 'x', ['state:open', 'lead:anna'])] }))
    expect(await other.find('state:new')).toEqual([])
    expect(await other.find('state:open')).toEqual(['signal:1'])
    expect(await other.find('lead:anna')).toEqual(['signal:1'])
  })
}

const commits = (subject: Subject): void => {
  it('that was done is not done again, also when its body differs by now', async () => {
    const { store, other } = subject()
    const first = commit('c1', { puts: [put('signal:1', null, 'one')], journal: [line('raise')] })
    expect(await store.commit(first)).toBe('done')
    const again = commit('c1', { puts: [put('signal:1', 1, 'two')], journal: [line('raise')] })
    expect(await other.commit(again)).toBe('repeat')
    expect(await store.get('signal:1')).toEqual({ version: 1, body: bytes('one') })
    expect(await store.journal(0, 10)).toHaveLength(1)
  })

  it('is remembered for thirty days', async () => {
    const { store, pass } = subject()
    await store.commit(commit('c1'))
    await pass(days(29))
    await store.commit(commit('c2'))
    expect(await store.commit(commit('c1'))).toBe('repeat')
    expect(await store.isDone('c1')).toBe(true)
    await pass(days(2))
    await store.commit(commit('c3'))
    expect(await store.commit(commit('c1'))).toBe('done')
    expect(await store.commit(commit('c2'))).toBe('repeat')
  })

  it('is known to be done through either handle, and only when it was', async () => {
    const { store, other } = subject()
    expect(await store.isDone('c1')).toBe(false)
    const refused = commit('c1', { puts: [put('signal:1', 7, 'one')] })
    await expect(store.commit(refused)).rejects.toMatchObject({ code: 'conflict' })
    expect(await other.isDone('c1')).toBe(false)
    await store.commit(commit('c1'))
    expect(await other.isDone('c1')).toBe(true)
  })

  it('happens as a whole or not at all', async () => {
    const { store } = subject()
    await store.commit(commit('c1', { puts: [put('signal:2', null, 'two')], work: [show, remind] }))
    const lease = await store.claim(show.dueAt, 'w1', 30)
    if (lease === null) throw new Error('nothing was due')
    const whole = {
      puts: [put('signal:1', null, 'one', ['state:open']), put('signal:2', null, 'taken')],
      journal: [line('raise')],
      work: [{ ...show, id: 'another' }],
      cancel: [remind.id],
      lease,
    }
    await expect(store.commit(commit('c2', whole))).rejects.toMatchObject(is('conflict'))
    expect(await store.get('signal:1')).toBeNull()
    expect(await store.find('state:open')).toEqual([])
    expect(await store.journal(0, 10)).toEqual([])
    expect(await store.nextDueAt()).toBe(remind.dueAt)
    expect(await store.commit(commit('c2', { lease }))).toBe('done')
  })

  it.each([
    ['a document that should not be there', put('signal:1', null, 'x')],
    ['an older version', put('signal:1', 1, 'x')],
    ['a version that is yet to come', put('signal:1', 3, 'x')],
    ['the deletion of an older version', put('signal:1', 1, null)],
    ['a document that is not there', put('signal:9', 1, 'x')],
  ])('conflicts on %s', async (_, wrong) => {
    const { store } = subject()
    await store.commit(commit('c1', { puts: [put('signal:1', null, 'one')] }))
    await store.commit(commit('c2', { puts: [put('signal:1', 1, 'two')] }))
    await expect(store.commit(commit('c3', { puts: [wrong] }))).rejects.toMatchObject(is('conflict'))
    expect(await store.get('signal:1')).toEqual({ version: 2, body: bytes('two') })
  })

  it('of twenty at once wins alone', async () => {
    const { store, other } = subject()
    const race = Array.from({ length: 20 }, (_, index) =>
      (index % 2 ? store : other).commit(
        commit(`c${index}`, { puts: [put('ref:18M-7F3K', null, `${index}`)], journal: [line('raise')] }),
      ),
    )
    const ends = await Promise.allSettled(race)
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const lost = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason] : []))
    expect(lost).toEqual(Array.from({ length: 19 }, () => expect.objectContaining(is('conflict'))))
    expect(await store.journal(0, 100)).toHaveLength(1)
  })
}

const journal = (subject: Subject): void => {
  const lines = (...verbs: string[]) => commit(`c:${verbs.join()}`, { journal: verbs.map(line) })
  const read = async ({ store }: StoreUnderTest) =>
    (await store.journal(0, 10)).map(({ number, verb }) => [number, verb])

  it('is numbered from 1, in order', async () => {
    const { store, other } = subject()
    const about = { network: NetworkId.parse('oldenzaal-18min'), about: 's_1', detail: 'acute' }
    await store.commit(commit('c1', { journal: [line('raise'), { ...line('take-up'), ...about }] }))
    await other.commit(commit('c2', { journal: [line('close')] }))
    expect(await store.journal(0, 10)).toEqual([
      { ...line('raise'), number: 1 },
      { ...line('take-up'), ...about, number: 2 },
      { ...line('close'), number: 3 },
    ])
    expect((await other.journal(1, 1)).map(({ number }) => number)).toEqual([2])
  })

  it('has one line under the last number in place of several, and the others keep theirs', async () => {
    const { store, other } = subject()
    await store.commit(lines('raise', 'take-up', 'note', 'close'))
    await other.commit(
      commit('c2', { rewrites: [forgotten(2, 3), { from: 4, to: 4, line: line('closed') }] }),
    )
    expect(await store.journal(0, 10)).toEqual([
      { ...line('raise'), number: 1 },
      { ...line('journal-forgotten'), from: 2, number: 3 },
      { ...line('closed'), number: 4 },
    ])
    expect((await other.journal(1, 1)).map(({ number }) => number)).toEqual([3])
  })

  it('has it replaced by a commit, with all that is in it or not at all', async () => {
    const { store } = subject()
    await store.commit(lines('raise', 'take-up'))
    const rewrites = [forgotten(1, 2)]
    const puts = [put('signal:1', 4, 'one')]
    await expect(store.commit(commit('c2', { rewrites, puts }))).rejects.toMatchObject(is('conflict'))
    expect(await read(subject())).toHaveLength(2)
    await store.commit(commit('c3', { rewrites, journal: [line('close')] }))
    await store.commit(commit('c3', { rewrites: [forgotten(1, 3)] }))
    expect(await read(subject())).toEqual([
      [2, 'journal-forgotten'],
      [3, 'close'],
    ])
  })

  it.each([[2], [4]])('lets nothing be put under %d, where no line stands', async (to) => {
    const { store } = subject()
    await store.commit(lines('raise', 'take-up', 'close'))
    await store.commit(commit('c2', { rewrites: [forgotten(1, 3)] }))
    const change = commit('c3', { rewrites: [forgotten(to, to)], puts: [put('signal:1', null, 'one')] })
    await expect(store.commit(change)).rejects.toMatchObject(is('conflict'))
    expect(await store.get('signal:1')).toBeNull()
  })

  it('never gives a number again', async () => {
    const { store, other } = subject()
    await store.commit(lines('raise', 'take-up'))
    await store.commit(commit('c2', { rewrites: [forgotten(1, 2)] }))
    await other.commit(lines('close'))
    expect(await read(subject())).toEqual([
      [2, 'journal-forgotten'],
      [3, 'close'],
    ])
  })
}
