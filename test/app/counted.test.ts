import { describe, expect, it } from 'vitest'
import { memoryStore } from '#adapters/memory/memory-store.ts'
import { countedMessenger, countedRosters, countedStore } from '#app/counted.ts'
import { RosterError, StoreError } from '#app/ports.ts'
import { refusals } from '#app/refusals.ts'
import { channelNamed, someone } from '#support/platform.ts'
import { counting, keeping, type Line, messengerInMemory } from '#support/platform-ports.ts'

const watched = () => {
  const [log, counted]: [Line[], string[]] = [[], []]
  return { log, counted, by: { log: keeping(log), meter: counting(counted) } }
}
const events = (log: readonly Line[]) =>
  log.map(({ event, fields }) => [event, fields['code'] ?? fields['what']])

/** A store that fails so, until it is told otherwise. */
function failing() {
  const store = memoryStore()
  const fails: { as: StoreError['code'] | null } = { as: null }
  const isDone = async (id: string) => {
    if (fails.as) throw new StoreError(fails.as, 'as the test asked')
    return store.isDone(id)
  }
  return { store: { ...store, isDone }, fails }
}

describe('a store that is watched', () => {
  it('is said to be away once, and to be back once, however often it is asked', async () => {
    const { log, counted, by } = watched()
    const { store, fails } = failing()
    const counts = countedStore(store, 'store', by)
    await counts.isDone('c')
    fails.as = 'unavailable'
    for (let times = 0; times < 200; times += 1)
      await expect(counts.isDone('c')).rejects.toMatchObject({ code: 'unavailable' })
    fails.as = null
    await counts.isDone('c')
    await counts.isDone('c')
    fails.as = 'unsure'
    await expect(counts.isDone('c')).rejects.toMatchObject({ code: 'unsure' })
    expect(events(log)).toEqual([
      ['store-away', 'unavailable'],
      ['store-back', 'store'],
      ['store-away', 'unsure'],
    ])
    expect(counted.filter((line) => line === 'storeErrors code=unavailable')).toHaveLength(200)
  })

  it('is back when it answers anything again; when it could not write, not before it writes', async () => {
    const { log, by } = watched()
    const { store, fails } = failing()
    const full = { is: true }
    const probe = () =>
      full.is ? Promise.reject(new StoreError('unavailable', 'the disk is full')) : store.probe()
    const counts = countedStore({ ...store, probe }, 'store', by)
    fails.as = 'unavailable'
    await expect(counts.isDone('c')).rejects.toThrow('as the test asked')
    await counts.get('signal:s_1')
    expect(events(log)).toEqual([
      ['store-away', 'unavailable'],
      ['store-back', 'store'],
    ])
    await expect(counts.probe()).rejects.toThrow('the disk is full')
    await counts.get('signal:s_1')
    expect(log).toHaveLength(3)
    full.is = false
    await counts.probe()
    expect(events(log).slice(2)).toEqual([
      ['store-away', 'unavailable'],
      ['store-back', 'store'],
    ])
  })

  it('is there when it answers that somebody was first', async () => {
    const { log, counted, by } = watched()
    const { store, fails } = failing()
    const counts = countedStore(store, 'store', by)
    fails.as = 'unavailable'
    await expect(counts.isDone('c')).rejects.toThrow('as the test asked')
    fails.as = 'conflict'
    await expect(counts.isDone('c')).rejects.toThrow('as the test asked')
    expect(log.map(({ event }) => event)).toEqual(['store-away', 'store-back'])
    expect(counted).toEqual(['storeErrors code=unavailable', 'storeErrors code=conflict'])
  })

  it('keeps what answers at once as it is', () => {
    const { by } = watched()
    expect(countedStore({ memberId: (account: string) => `m_${account}` }, 'keys', by).memberId('x')).toBe(
      'm_x',
    )
  })
})

describe('a call to Teams', () => {
  it('is counted with what came of it', async () => {
    const { counted, by } = watched()
    const { messenger, failing: next } = messengerInMemory()
    const counts = countedMessenger(messenger, by.meter)
    next.push({ failed: 'later' }, { failed: 'unsure' }, { failed: 'unreachable' })
    const place = channelNamed('18-')
    for (let times = 0; times < 4; times += 1) await counts.post(place, { summary: 's' })
    await counts.remove(place, 'message-1')
    expect(counted).toEqual([
      'teamsCalls call=post outcome=later',
      'teamsCalls call=post outcome=unsure',
      'teamsCalls call=post outcome=unreachable',
      'teamsCalls call=post outcome=done',
      'teamsCalls call=remove outcome=done',
    ])
  })

  it('that asks who is there as well', async () => {
    const { counted, by } = watched()
    const gone = { now: false }
    const rosters = countedRosters(
      {
        channel: () => Promise.reject(new RosterError({ gone: gone.now })),
        person: async () => someone('anna@carmel.example'),
      },
      by.meter,
    )
    await rosters.person({ tenant: 't', serviceUrl: 's', conversation: 'c' }, '29:anna')
    await expect(rosters.channel(channelNamed('18-'))).rejects.toThrow(RosterError)
    gone.now = true
    await expect(rosters.channel(channelNamed('18-'))).rejects.toThrow(RosterError)
    expect(counted).toEqual([
      'teamsCalls call=person outcome=done',
      'teamsCalls call=roster outcome=later',
      'teamsCalls call=roster outcome=unreachable',
    ])
  })
})

it('who knocks a thousand times is counted a thousand times, and is one line a minute', () => {
  const { log, counted, by } = watched()
  let elapsed = 0
  const refused = refusals(by, () => elapsed)
  for (; elapsed < 119_000; elapsed += 119) refused(401)
  refused(403)
  expect(counted.filter((line) => line === 'refusals status=401')).toHaveLength(1_000)
  expect(log.map(({ fields }) => fields)).toEqual([
    { status: 401, times: 1 },
    { status: 401, times: 505 },
    { status: 403, times: 1 },
  ])
})
