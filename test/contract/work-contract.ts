import { expect, it } from 'vitest'
import type { Lease, Store, WorkItem } from '#app/ports.ts'
import { at, commit, is, put, remind, seconds, show } from './store-words.ts'
import type { StoreUnderTest } from './stores.ts'

type Subject = () => StoreUnderTest

export const work = (subject: Subject): void => {
  it('is claimed when it is due, the longest due first, and by one worker alone', async () => {
    const { store, other } = subject()
    await store.commit(commit('c1', { work: [remind, show] }))
    expect(await store.claim(at('09:59'), 'w1', 30)).toBeNull()
    expect(await store.claim(at('11:00'), 'w1', 30)).toMatchObject({ item: show, worker: 'w1' })
    expect(await other.claim(at('11:00'), 'w2', 30)).toMatchObject({ item: remind, worker: 'w2' })
    expect(await store.claim(at('11:00'), 'w1', 30)).toBeNull()
  })

  it('that is due at the same moment goes in order of id', async () => {
    const { store } = subject()
    const items = ['b', 'c', 'a'].map((id) => ({ ...show, id, lane: id }))
    await store.commit(commit('c1', { work: items }))
    const order = [await claim(store), await claim(store), await claim(store)].map(({ item }) => item.id)
    expect(order).toEqual(['a', 'b', 'c'])
  })

  it('of one lane waits for its turn, work of another lane does not', async () => {
    const { store, other } = subject()
    const [second, elsewhere] = [
      { ...show, id: 'show:s_2' },
      { ...show, id: 'show:s_3', lane: 'card:s_2' },
    ]
    await store.commit(commit('c1', { work: [show, second, elsewhere] }))
    const lease = await claim(store)
    expect((await claim(other)).item).toEqual(elsewhere)
    expect(await other.claim(show.dueAt, 'w2', 30)).toBeNull()
    await store.commit(commit('c2', { lease }))
    expect((await claim(other)).item).toEqual(second)
  })

  it('that was due stays due when the clock goes back', async () => {
    const { store, other } = subject()
    expect(await store.claim(at('11:00'), 'w1', 30)).toBeNull()
    await store.commit(commit('c1', { work: [remind, { ...show, dueAt: at('11:01') }] }))
    expect((await other.claim(at('09:00'), 'w1', 30))?.item).toEqual(remind)
    expect(await store.claim(at('09:00'), 'w1', 30)).toBeNull()
  })

  it('tells when it is due, also while somebody is at it, and nothing once it is done', async () => {
    const { store, other } = subject()
    expect(await store.whenDue(show.id)).toBeNull()
    await store.commit(commit('c1', { work: [show, remind] }))
    const lease = await claim(store)
    expect(await other.whenDue(show.id)).toBe(show.dueAt)
    expect(await other.whenDue(remind.id)).toBe(remind.dueAt)
    await store.commit(commit('c2', { lease, cancel: [remind.id] }))
    expect(await other.whenDue(show.id)).toBeNull()
    expect(await other.whenDue(remind.id)).toBeNull()
  })

  it('that is put again is replaced', async () => {
    const { store } = subject()
    await store.commit(commit('c1', { work: [show] }))
    const again: WorkItem = { ...show, dueAt: at('12:00'), lane: 'card:s_2', kind: 'erase', ref: { a: 'b' } }
    await store.commit(commit('c2', { work: [again] }))
    expect(await store.nextDueAt()).toBe(at('12:00'))
    expect(await store.claim(at('11:59'), 'w1', 30)).toBeNull()
    expect((await store.claim(at('12:00'), 'w1', 30))?.item).toEqual(again)
  })

  it('that is cancelled is never due, unless the same commit puts it anew', async () => {
    const { store } = subject()
    await store.commit(commit('c1', { work: [show, remind] }))
    const later = { ...remind, dueAt: at('14:00') }
    await store.commit(commit('c2', { cancel: [show.id, remind.id, 'unknown'], work: [later] }))
    expect(await store.nextDueAt()).toBe(at('14:00'))
    expect(await store.claim(at('13:59'), 'w1', 30)).toBeNull()
  })

  it('waits until the next unleased item is due', async () => {
    const { store, pass } = subject()
    expect(await store.nextDueAt()).toBeNull()
    await store.commit(commit('c1', { work: [remind, show] }))
    expect(await store.nextDueAt()).toBe(show.dueAt)
    await claim(store)
    expect(await store.nextDueAt()).toBe(remind.dueAt)
    await pass(seconds(30))
    expect(await store.nextDueAt()).toBe(show.dueAt)
  })

  it('that is due is counted by kind, with the moment since when, leased or not', async () => {
    const { store, other } = subject()
    expect(await store.waiting(at('12:00'))).toEqual([])
    const [early, late] = [
      { ...show, id: 'show:s_2', lane: 'card:s_2', dueAt: at('09:00') },
      { ...show, id: 'show:s_3', lane: 'card:s_3', dueAt: at('18:00') },
    ]
    await store.commit(commit('c1', { work: [show, remind, late, early] }))
    await claim(store)
    const byKind = (await other.waiting(remind.dueAt)).toSorted((one, two) => (one.kind < two.kind ? -1 : 1))
    expect(byKind).toEqual([
      { kind: remind.kind, count: 1, oldestDueAt: remind.dueAt },
      { kind: show.kind, count: 2, oldestDueAt: at('09:00') },
    ])
    expect(await store.waiting(at('09:30'))).toEqual([
      { kind: show.kind, count: 1, oldestDueAt: at('09:00') },
    ])
  })

  it('of more than ten thousand is counted as ten thousand, the longest due first, and quickly', async () => {
    const { store } = subject()
    const oldest = { ...show, id: 'oldest', lane: 'oldest', dueAt: at('06:00') }
    const many = Array.from({ length: 10_500 }, (_, index) => ({
      ...remind,
      id: `r${index}`,
      lane: `r${index}`,
      dueAt: at('07:00'),
    }))
    await store.commit(commit('c1', { work: [...many, oldest] }))
    const waiting = await store.waiting(at('12:00'))
    expect(waiting.reduce((sum, { count }) => sum + count, 0)).toBe(10_000)
    expect(waiting).toContainEqual({ kind: show.kind, count: 1, oldestDueAt: at('06:00') })
  })

  it('is found by what it names, due or not, held or not', async () => {
    const { store } = subject()
    const later = {
      ...remind,
      id: 'later',
      lane: 'later',
      dueAt: at('23:00'),
      ref: { signal: 's_9', to: 'm_1' },
    }
    await store.commit(commit('c1', { work: [show, remind, later] }))
    await claim(store)
    const { id, ref } = show
    expect(await store.workAbout(new Set(['s_none']))).toEqual([])
    expect(await store.workAbout(new Set(['m_1']))).toMatchObject([{ id: later.id, ref: later.ref }])
    expect(await store.workAbout(new Set([ref['signal'] ?? '']))).toContainEqual(
      expect.objectContaining({ id, ref }),
    )
  })
}

export const leases = (subject: Subject): void => {
  it('settles its item in the same breath as the change', async () => {
    const { store } = subject()
    await store.commit(commit('c1', { work: [show] }))
    const lease = await claim(store)
    await store.commit(commit('c2', { lease, puts: [put('signal:1', null, 'shown')] }))
    expect(await store.nextDueAt()).toBeNull()
    await expect(store.commit(commit('c3', { lease }))).rejects.toMatchObject(is('fenced'))
  })

  it('lets its item come again at a later moment, put by the commit that settles it', async () => {
    const { store } = subject()
    await store.commit(commit('c1', { work: [show] }))
    const next = { ...show, dueAt: at('15:00') }
    await store.commit(commit('c2', { lease: await claim(store), work: [next] }))
    expect((await store.claim(at('15:00'), 'w1', 30))?.item).toEqual(next)
  })

  it('holds as long as it lasts, and after that until somebody else claims', async () => {
    const { store, other, pass } = subject()
    await store.commit(commit('c1', { work: [show] }))
    const lease = await claim(store)
    await pass(seconds(30) - 1)
    expect(await other.claim(show.dueAt, 'w2', 30)).toBeNull()
    await pass(1)
    expect(await store.commit(commit('c2', { lease }))).toBe('done')
  })

  it('does not follow the clock of the one who claims', async () => {
    const { store } = subject()
    await store.commit(commit('c1', { work: [show] }))
    await claim(store)
    expect(await store.claim(at('23:00'), 'w2', 30)).toBeNull()
  })

  it('that was taken over changes nothing any more, and its token is lower', async () => {
    const { store, other, pass } = subject()
    await store.commit(commit('c1', { work: [show] }))
    const late = await claim(store)
    await pass(seconds(30))
    const lease = await claim(other)
    expect(lease.token).toBeGreaterThan(late.token)
    const change = commit('c2', { lease: late, puts: [put('signal:1', null, 'late')] })
    await expect(store.commit(change)).rejects.toMatchObject(is('fenced'))
    expect(await store.get('signal:1')).toBeNull()
    await store.release(late, at('20:00'), 'late')
    expect(await other.commit(commit('c3', { lease }))).toBe('done')
  })

  it('is also lost when its lane was claimed for another item', async () => {
    const { store, other, pass } = subject()
    await store.commit(commit('c1', { work: [show] }))
    const late = await claim(store)
    await store.commit(commit('c2', { work: [{ ...show, id: 'earlier', dueAt: at('09:00') }] }))
    await pass(seconds(30))
    expect((await claim(other)).item.id).toBe('earlier')
    await expect(store.commit(commit('c3', { lease: late }))).rejects.toMatchObject(is('fenced'))
  })

  it('is also lost when its item moved to another lane and was claimed there', async () => {
    const { store, other, pass } = subject()
    await store.commit(commit('c1', { work: [show] }))
    const late = await claim(store)
    await store.commit(commit('c2', { work: [{ ...show, lane: 'card:s_2' }] }))
    expect(await other.claim(show.dueAt, 'w2', 30), 'it is held, in whatever lane').toBeNull()
    await pass(seconds(30))
    await claim(other)
    await expect(store.commit(commit('c3', { lease: late }))).rejects.toMatchObject(is('fenced'))
  })

  it('on an item that was put again meanwhile ends, and the item stays due', async () => {
    const { store } = subject()
    await store.commit(commit('c1', { work: [show] }))
    const lease = await claim(store)
    const again = { ...show, ref: { signal: 's_2' } }
    await store.commit(commit('c2', { work: [again] }))
    expect(await store.claim(show.dueAt, 'w2', 30), 'the lease runs on').toBeNull()
    expect(await store.commit(commit('c3', { lease }))).toBe('done')
    expect((await claim(store)).item).toEqual(again)
  })

  it('on an item that was cancelled is lost, also when the item came back', async () => {
    const { store } = subject()
    await store.commit(commit('c1', { work: [show] }))
    const lease = await claim(store)
    await store.commit(commit('c2', { cancel: [show.id], work: [show] }))
    await expect(store.commit(commit('c3', { lease }))).rejects.toMatchObject(is('fenced'))
    expect((await claim(store)).item).toEqual(show)
  })

  it('that is given back makes its item due again at the moment named', async () => {
    const { store, other } = subject()
    await store.commit(commit('c1', { work: [show] }))
    const lease = await claim(store)
    await store.release(lease, at('10:05'), 'too-many-requests')
    expect(await other.claim(at('10:04'), 'w2', 30)).toBeNull()
    expect((await other.claim(at('10:05'), 'w2', 30))?.item).toEqual({ ...show, dueAt: at('10:05') })
    await expect(store.commit(commit('c2', { lease }))).rejects.toMatchObject(is('fenced'))
  })

  it('that is given back leaves the moment of an item that was put again meanwhile', async () => {
    const { store } = subject()
    await store.commit(commit('c1', { work: [show] }))
    const lease = await claim(store)
    await store.commit(commit('c2', { work: [{ ...show, dueAt: at('10:01') }] }))
    await store.release(lease, at('18:00'), 'too-many-requests')
    expect(await store.nextDueAt()).toBe(at('10:01'))
  })

  it('of a commit that repeats is not asked for', async () => {
    const { store } = subject()
    await store.commit(commit('c1', { work: [show] }))
    const done = commit('c2', { lease: await claim(store) })
    expect(await store.commit(done)).toBe('done')
    expect(await store.commit(done)).toBe('repeat')
  })
}

const claim = async (store: Store): Promise<Lease> => {
  const lease = await store.claim(show.dueAt, 'w1', 30)
  if (lease === null) throw new Error('nothing was due')
  return lease
}
