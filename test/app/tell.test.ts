import { expect, it } from 'vitest'
import { tell } from '#app/deliver/tell.ts'
import { keyOf, kinds, put } from '#app/records.ts'
import type { World } from '#app/world.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { later } from '#domain/time/instant.ts'
import { bram, els, ledByBram, network, stranger } from '#support/given.ts'
import { startPlatform } from '#support/platform.ts'
import { moment } from '#support/time.ts'

/** The journal after somebody who left the network is told that they lead. */
async function toldToWhoLeft(signal: Signal): Promise<string[]> {
  const platform = startPlatform([], moment('2026-11-24 10:00'))
  const world: World = { ...platform.world, networks: [network] }
  const ref = { signal: signal.id, to: stranger, notice: 'you-lead' }
  const item = { id: 'tell', lane: 'person', dueAt: world.clock.now(), kind: 'tell', ref }
  const puts = [put(kinds.signal, keyOf.signal(signal.id), signal, null)]
  await world.store.commit({ id: 'first', puts, journal: [], work: [item], cancel: [] })
  const lease = await world.store.claim(world.clock.now(), 'w', 30)
  if (!lease) throw new Error('nothing is due')
  expect(await tell(world, lease)).toBe('settled')
  return (await platform.journal()).map(({ verb }) => verb)
}

it('what was for somebody who left is heard by who is there', async () => {
  expect(await toldToWhoLeft(ledByBram({ lead: stranger }))).toEqual(['not-reached'])
})

it('unless it holds no more: then nobody is bothered with it', async () => {
  expect(await toldToWhoLeft(ledByBram({ lead: els.id }))).toEqual([])
})

it.each([
  ['what is about a frozen signal waits, and is asked again in an hour', 'you-lead', true],
  ['that it is frozen is said', 'frozen', false],
  ['and that a colleague cannot be reached who must hear of it', 'not-reached', false],
] as const)('%s', async (_, notice, waits) => {
  const at = moment('2026-11-24 10:00')
  const platform = startPlatform([], at)
  const world: World = { ...platform.world, networks: [network] }
  const signal = ledByBram({ frozenAt: at })
  const puts = [put(kinds.signal, keyOf.signal(signal.id), signal, null)]
  const ref = { signal: signal.id, to: bram.id, notice }
  const item = { id: 'tell', lane: 'person', dueAt: at, kind: 'tell', ref }
  await world.store.commit({ id: 'first', puts, journal: [], work: [item], cancel: [] })
  const lease = await world.store.claim(at, 'w', 30)
  if (!lease) throw new Error('nothing is due')
  expect(await tell(world, lease)).toBe('settled')
  expect(await world.store.whenDue('tell')).toBe(waits ? later(at, 3_600_000) : null)
})
