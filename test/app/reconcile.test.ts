import { describe, expect, it } from 'vitest'
import { handlers } from '#app/handlers.ts'
import type { WorkItem } from '#app/ports.ts'
import { reconcile } from '#app/reconcile/reconcile.ts'
import { keyOf, kinds, load, put } from '#app/records.ts'
import { beginWatching } from '#app/watch.ts'
import { worker } from '#app/work.ts'
import type { Network } from '#domain/network/network.ts'
import { consequences } from '#domain/signal/consequences.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { plan } from '#app/effects.ts'
import { aSignal, at, closedSignal } from '#support/given.ts'
import { someone, startPlatform } from '#support/platform.ts'
import { sampleNetworks } from '#support/sample-networks.ts'

const friday = at('2026-11-20T10:00')
const well = { cards: 0, clocks: 0, ends: 0, mornings: 0 }

/** A signal of the youth network, stored as raising does, and shown in its channel. */
async function shown(signal: Signal = aSignal()) {
  const platform = startPlatform(await sampleNetworks(), friday)
  const people = ['anna@carmel', 'bram@wijkracht', 'els@ggd', 'daan@ooc', 'gerda@impuls']
  await platform.link(
    'oldenzaal-18min',
    someone('carla@oldenzaal.example'),
    people.map((account) => someone(`${account}.example`)),
  )
  const { world, sent } = platform
  const network = world.networks.find(({ id }) => id === signal.network) as Network
  const effects = consequences(null, signal, { type: 'signal-raised', signal }, { now: friday, network })
  const puts = [put(kinds.signal, keyOf.signal(signal.id), signal, null)]
  const planned = plan(signal, effects, friday, network, null)
  await world.store.commit({ id: 'raised', puts, journal: [], ...planned })
  await beginWatching(world)
  const drains = () => worker(world, handlers, 'w').drain()
  await drains()
  const loses = (...cancel: string[]) =>
    world.store.commit({ id: world.ids.fresh('c'), puts: [], journal: [], work: [], cancel })
  const updates = () => sent.filter(({ verb }) => verb === 'update').length
  return { ...platform, world, drains, loses, updates, timers: planned.work.filter(isTimer) }
}

const isTimer = ({ kind }: WorkItem): boolean => kind === 'timer'
const { id } = aSignal()

describe('every minute it is derived anew what should be visible and what should be due', () => {
  it('when all is well nothing is done, and nothing is said', async () => {
    const { world, log, updates } = await shown()
    const before = updates()
    expect(await reconcile(world)).toEqual(well)
    expect(log.filter(({ event }) => event === 'reconciled')).toEqual([])
    expect(updates()).toBe(before)
  })

  it('a card that was never placed is placed, and it says so', async () => {
    const { world, log, drains, loses, sent } = await shown()
    const post = await load(world.store, kinds.post, keyOf.post(id))
    const gone = {
      key: keyOf.post(id),
      expect: post?.version ?? 0,
      body: null,
      tags: [],
      seal: post?.seal ?? '',
    }
    await world.store.commit({ id: 'gone', puts: [gone], journal: [], work: [], cancel: [] })
    await loses(`show:${id}`)
    const before = sent.length
    expect(await reconcile(world)).toEqual({ ...well, cards: 1 })
    await drains()
    expect(sent.slice(before).map(({ verb }) => verb)).toEqual(expect.arrayContaining(['post', 'update']))
    expect(await reconcile(world)).toEqual(well)
    expect(log.filter(({ event }) => event === 'reconciled').map(({ fields }) => fields)).toEqual([
      { ...well, cards: 1 },
    ])
  })

  it('a card that reads otherwise than the signal is put there again', async () => {
    const { world, drains, loses, updates } = await shown()
    const found = await load(world.store, kinds.signal, keyOf.signal(id))
    const changed = put(kinds.signal, keyOf.signal(id), aSignal({ urgency: 'high' }), found)
    await world.store.commit({ id: 'changed', puts: [changed], journal: [], work: [], cancel: [] })
    await loses(`show:${id}`)
    const before = updates()
    expect(await reconcile(world)).toEqual({ ...well, cards: 1 })
    await drains()
    expect(updates()).toBe(before + 1)
    expect(await reconcile(world)).toEqual(well)
  })

  it('one that is under way is left alone', async () => {
    const { world } = await shown()
    const found = await load(world.store, kinds.signal, keyOf.signal(id))
    const changed = put(kinds.signal, keyOf.signal(id), aSignal({ urgency: 'high' }), found)
    const work = [{ id: `show:${id}`, lane: `card:${id}`, dueAt: friday, kind: 'show', ref: { signal: id } }]
    await world.store.commit({ id: 'changed', puts: [changed], journal: [], work, cancel: [] })
    expect(await reconcile(world)).toEqual(well)
  })

  it('clocks that are gone run again, each as it was set; as long as one of a ladder runs, it goes on', async () => {
    const { world, loses, timers } = await shown()
    const ids = timers.map((timer) => timer.id)
    const ladder = ids.filter((timer) => timer.includes(':pick-up:'))
    const others = ids.filter((timer) => !timer.includes(':pick-up:'))
    const due = (timer: string) => world.store.whenDue(timer)
    const before = await Promise.all(others.map(due))
    await loses(...others, ...ladder.slice(1))
    expect(await reconcile(world)).toEqual({ ...well, clocks: others.length })
    expect(await Promise.all(others.map(due))).toEqual(before)
    await loses(...ladder)
    expect(await reconcile(world)).toEqual({ ...well, clocks: 1 })
    expect(await due(`timer:${id}:pick-up:assign`)).toBe(aSignal().takeUpBy)
  })

  it('what is past its last day, and lost the clock of it, ends', async () => {
    const { world, wait, loses } = await shown(closedSignal)
    await loses(`timer:${id}:retention:end`, `timer:${id}:retention:oldest`)
    wait(at('2027-05-21T09:00') - friday)
    expect((await reconcile(world)).ends).toBe(1)
    const found = await load(world.store, kinds.signal, keyOf.signal(id))
    expect(found?.value.status).toBe('erased')
    expect((await reconcile(world)).ends).toBe(0)
  })

  it('what has ended is not ended again each day, while its channel cannot be told', async () => {
    const { world, wait, loses, failing, drains, journal } = await shown(closedSignal)
    await loses(`timer:${id}:retention:end`, `timer:${id}:retention:oldest`)
    wait(at('2027-05-21T09:00') - friday)
    failing.push(...Array.from({ length: 1_000 }, () => ({ failed: 'unreachable' as const })))
    for (let day = 0; day < 40; day += 1) {
      await reconcile(world)
      await drains()
      wait(24 * 3_600_000)
    }
    expect((await journal()).filter(({ verb }) => verb === 'erased')).toHaveLength(1)
    expect(await load(world.store, kinds.signal, keyOf.signal(id))).toBeNull()
  })

  it('the look at who is there, each working morning, goes on', async () => {
    const { world, loses } = await shown()
    await loses('watch:oldenzaal-18min')
    expect(await reconcile(world)).toEqual({ ...well, mornings: 1 })
    expect(await reconcile(world)).toEqual(well)
  })

  it('two processes that look at once mend it once', async () => {
    const { world, drains, loses, updates } = await shown()
    const found = await load(world.store, kinds.signal, keyOf.signal(id))
    const changed = put(kinds.signal, keyOf.signal(id), aSignal({ urgency: 'high' }), found)
    await world.store.commit({ id: 'changed', puts: [changed], journal: [], work: [], cancel: [] })
    await loses(`show:${id}`)
    const before = updates()
    await Promise.all([reconcile(world), reconcile(world)])
    await drains()
    expect(updates()).toBe(before + 1)
  })
})
