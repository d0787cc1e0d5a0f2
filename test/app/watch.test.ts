import { expect, it } from 'vitest'
import { watch, watchNow } from '#app/watch.ts'
import { keyOf, kinds, load, put } from '#app/records.ts'
import type { World } from '#app/world.ts'
import { SignalId } from '#domain/ids.ts'
import { friday, ledByBram, network, stranger } from '#support/given.ts'
import { startPlatform } from '#support/platform.ts'

it('a signal that cannot be read keeps nobody from the others: who left counts as nobody there', async () => {
  const platform = startPlatform([], friday)
  const world: World = { ...platform.world, networks: [network] }
  const damaged = ledByBram({ id: SignalId.parse('s_0'), lead: stranger })
  const left = ledByBram({ lead: stranger })
  const one = put(kinds.signal, keyOf.signal(damaged.id), damaged, null)
  const puts = [
    { ...one, body: new TextEncoder().encode('{"schema":1,"value":{}}') },
    put(kinds.signal, keyOf.signal(left.id), left, null),
  ]
  const work = [watchNow(network.id, friday)]
  await world.store.commit({ id: 'first', puts, journal: [], work, cancel: [] })
  const lease = await world.store.claim(friday, 'w', 30)
  if (!lease) throw new Error('nothing is due')
  expect(await watch(world, lease)).toBe('settled')
  expect((await load(world.store, kinds.signal, keyOf.signal(left.id)))?.value.lead).toBeNull()
  expect(platform.log.map(({ event }) => event)).toEqual(['watch-skipped', 'watch-skipped'])
})

it('who might know the name and left is named no more', async () => {
  const platform = startPlatform([], friday)
  const world: World = { ...platform.world, networks: [network] }
  const signal = ledByBram({ caseTeam: [stranger] })
  const puts = [put(kinds.signal, keyOf.signal(signal.id), signal, null)]
  const work = [watchNow(network.id, friday)]
  await world.store.commit({ id: 'first', puts, journal: [], work, cancel: [] })
  const lease = await world.store.claim(friday, 'w', 30)
  if (!lease) throw new Error('nothing is due')
  await watch(world, lease)
  const found = (await load(world.store, kinds.signal, keyOf.signal(signal.id)))?.value
  expect(found).toMatchObject({ caseTeam: [], lead: signal.lead })
})
