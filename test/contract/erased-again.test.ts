import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { memoryRegister } from '#adapters/memory/memory-register.ts'
import { systemIds } from '#adapters/system/system-ids.ts'
import { sqliteContents } from '#adapters/sqlite/sqlite-contents.ts'
import { sqliteKeys } from '#adapters/sqlite/sqlite-keys.ts'
import { sqliteStore } from '#adapters/sqlite/sqlite-store.ts'
import { eraseAgain } from '#app/forget/again.ts'
import type { Keys, SealedStore, Store } from '#app/ports.ts'
import type { Register } from '#app/ports/register.ts'
import { keyOf, kinds, load, put } from '#app/records.ts'
import { run } from '#app/run.ts'
import { sealed } from '#app/sealed.ts'
import type { World } from '#app/world.ts'
import { Reference, SignalId } from '#domain/ids.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { canary, loud } from '#support/canaries.ts'
import { startPlatform } from '#support/platform.ts'
import { anna, bram, carla, network } from '#support/signals.ts'
import { day, moment } from '#support/time.ts'
import { openAllAt } from '../../src/move/open.ts'
import { temporaryFolder } from './stores.ts'

const master = new Uint8Array(32).fill(5)
const now = moment('2026-11-25 10:00')

type Place = { folder: string; bare: Store; keys: Keys; store: SealedStore }

const openIn = (folder: string, register: Register): Place => {
  const [bare, keys] = [sqliteStore(join(folder, 'seinhuis.db')), sqliteKeys(join(folder, 'keys.db'), master)]
  return { folder, bare, keys, store: sealed(bare, keys, register) }
}
const closed = async ({ bare, keys }: Place): Promise<void> => {
  await bare.close()
  await keys.close()
}

const fifty = Array.from({ length: 50 }, (_, index) => String(index).padStart(4, '0'))
const signalOf = (name: string): Signal => ({
  ...loud,
  id: SignalId.parse(`s_${name}`),
  reference: Reference.parse(`18M-${name}`),
  status: 'in-action',
  lead: bram.id,
  identity: 'given',
})

/** With who it is about, its card, its reference, and a clock that rings. */
async function raised(store: SealedStore, name: string): Promise<void> {
  const signal = signalOf(name)
  const { id } = signal
  const identity = { signal: id, network: network.id, name: canary(`name-${name}`), contact: '' }
  const post = {
    channel: '19:youth',
    message: `m_${name}`,
    shown: 1,
    seen: null,
    replied: true,
    unsettled: null,
  }
  await store.commit({
    id: `raise:${name}`,
    puts: [
      put(kinds.signal, keyOf.signal(id), signal, null),
      put(kinds.identity, keyOf.identity(id), identity, null),
      put(kinds.post, keyOf.post(id), post, null),
      put(kinds.claim, keyOf.reference(signal.reference), { by: id }, null),
    ],
    journal: [],
    work: [{ id: `timer:${id}:a`, lane: `timer:${id}`, dueAt: now, kind: 'timer', ref: { signal: id } }],
    cancel: [],
  })
}

/** Seven are erased on request, seven withdrawn, and of six the time is over. */
const ways = [
  ['erased', 7],
  ['withdrawn', 7],
  ['over', 6],
] as const
const twenty = fifty.slice(0, 20)
const [request, withdrawal] = [twenty.slice(0, 7), twenty.slice(7, 14)]

async function erasedIn({ store }: Place): Promise<void> {
  const world: World = { ...startPlatform([], now).world, store, networks: [network] }
  for (const name of twenty) {
    const { id } = signalOf(name)
    const erase = { signal: id, id: `end:${name}` }
    if (request.includes(name)) await run(world, { ...erase, command: { type: 'erase' }, actor: carla })
    else if (withdrawal.includes(name))
      await run(world, { ...erase, command: { type: 'withdraw-consent', by: 'parent1' }, actor: anna })
    else {
      const found = await load(store, kinds.signal, keyOf.signal(id))
      if (!found) throw new Error(`${id} is not there`)
      const over = { ...found.value, status: 'closed' as const, eraseOn: day('2026-11-20') }
      await store.commit({
        id: `close:${name}`,
        puts: [put(kinds.signal, keyOf.signal(id), over, found)],
        journal: [],
        work: [],
        cancel: [],
      })
      await run(world, { ...erase, command: { type: 'end-retention' }, actor: 'clock' })
    }
  }
}

/** Fifty were raised and backed up, and twenty of them erased since: made once, and copied for each test. */
const scene = temporaryFolder()
const register = memoryRegister()
const [live, backup] = [join(scene.path, 'live'), join(scene.path, 'backup')]
beforeAll(async () => {
  for (const folder of [live, backup]) mkdirSync(folder)
  const first = openIn(live, register)
  for (const name of fifty) await raised(first.store, name)
  await closed(first)
  for (const file of ['seinhuis.db', 'keys.db']) copyFileSync(join(live, file), join(backup, file))
  const then = openIn(live, register)
  await erasedIn(then)
  await closed(then)
})
afterAll(() => scene.remove())

/** These data beside those keys. The last one that closes a file leaves no log beside it. */
function putBack(data: string, keys: string): Place {
  const folder = temporaryFolder()
  const { path } = folder
  copyFileSync(join(data, 'seinhuis.db'), join(path, 'seinhuis.db'))
  copyFileSync(join(keys, 'keys.db'), join(path, 'keys.db'))
  const back = openIn(path, register)
  onTestFinished(async () => {
    await closed(back)
    folder.remove()
  })
  return back
}

const again = ({ bare, keys, store }: Place): Promise<number> =>
  eraseAgain({ bare, store, keys, register, ids: systemIds(), clock: { now: () => now } })

/** Which of these are named anywhere: in a document, a tag, or work that is to be done for them. */
async function namedIn({ folder }: Place, names: readonly string[]): Promise<string[]> {
  const contents = sqliteContents(join(folder, 'seinhuis.db'))
  const found = new Set<string>()
  for await (const records of contents.read('data'))
    for (const record of records) {
      if (record.kind !== 'document' && record.kind !== 'work') continue
      if (record.kind === 'work' && ['take-away', 'destroy-key'].includes(record.item.kind)) continue
      const text = JSON.stringify({ ...record, body: '' })
      for (const name of names)
        if (text.includes(`s_${name}`) || text.includes(`18M-${name}`)) found.add(name)
    }
  await contents.close()
  return [...found]
}

const opens = async ({ store }: Place, names: readonly string[]): Promise<string[]> => {
  const found = await Promise.all(
    names.map(async (name) => {
      const { id } = signalOf(name)
      const both = await Promise.all([store.get(keyOf.signal(id)), store.get(keyOf.identity(id))])
      return both.some((one) => one !== null)
    }),
  )
  return names.filter((_, index) => found[index])
}

describe.each([
  ['the present keys', live],
  ['keys that are as old', backup],
])('a backup that is put back beside %s', (_, keys) => {
  it('holds nothing of what was erased since, in three ways, once the register was gone through', async () => {
    const back = putBack(backup, keys)
    expect(ways.reduce((sum, [, count]) => sum + count, 0)).toBe(twenty.length)
    expect((await namedIn(back, twenty)).length, 'before it').toBe(20)
    expect((await opens(back, twenty)).length, 'before it').toBe(20)
    await again(back)
    expect(await namedIn(back, twenty)).toEqual([])
    expect(await opens(back, twenty)).toEqual([])
    expect(await opens(back, fifty)).toEqual(fifty.slice(20))
    expect(await namedIn(back, fifty)).toHaveLength(30)
    const where = { kind: 'sqlite', path: join(back.folder, 'seinhuis.db') } as const
    const contents = sqliteContents(where.path)
    expect(await openAllAt(contents, where, master)).toMatchObject({ erased: 0, damaged: [] })
    await contents.close()
  })
})

it('a process that dies at any step of it leaves the rest to the next one', async () => {
  const back = putBack(backup, backup)
  let left = 5
  const dying: Store = {
    ...back.bare,
    commit: async (commit) => {
      if (left === 0) throw new Error('killed')
      left -= 1
      return back.bare.commit(commit)
    },
  }
  const store = sealed(dying, back.keys, register)
  await expect(again({ ...back, store })).rejects.toThrow('killed')
  const half = await opens(back, twenty)
  expect([half.length > 0, half.length < 20]).toEqual([true, true])
  await again(back)
  expect(await opens(back, twenty)).toEqual([])
  expect(await namedIn(back, twenty)).toEqual([])
  expect(await again(back), 'and a third time nothing is left to do').toBe(0)
})

it('two processes that start at once do it together, and neither fails', async () => {
  const back = putBack(backup, backup)
  const other = openIn(back.folder, register)
  await Promise.all([again(back), again(other)])
  await closed(other)
  expect(await opens(back, twenty)).toEqual([])
  expect(await namedIn(back, twenty)).toEqual([])
  expect(await opens(back, fifty)).toEqual(fifty.slice(20))
})

it('where nothing was put back nothing is erased, also not what came under another key since', async () => {
  const place = putBack(live, live)
  const before = await opens(place, fifty)
  expect(before).toEqual(fifty)
  await again(place)
  expect(await opens(place, fifty)).toEqual(before)
})

it('its card is taken from the channel, because nobody else knows where it stands', async () => {
  const back = putBack(backup, live)
  await again(back)
  const { bare } = back
  const found = await bare.workAbout(new Set(['19:youth']))
  expect(new Set(found.map(({ ref }) => ref['message']))).toEqual(new Set(twenty.map((name) => `m_${name}`)))
})
