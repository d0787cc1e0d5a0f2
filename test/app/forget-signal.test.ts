import { describe, expect, it } from 'vitest'
import { seenAs } from '#app/deliver/put-card.ts'
import { forgetSignal } from '#app/forget/signal.ts'
import { keyOf, kinds, load, put } from '#app/records.ts'
import type { World } from '#app/world.ts'
import { toChannel } from '#domain/signal/disclose.ts'
import { at, aSignal, network } from '#support/given.ts'
import { startPlatform } from '#support/platform.ts'
import { day } from '#support/time.ts'

const erased = aSignal({ status: 'erased', erasedFor: 'retention', eraseOn: day('2027-05-21') })

/**
 * Whether it is gone at this moment, when this version of it stands in the channel, which says this. The one that is
 * stored is the first.
 */
async function forgotten(now: string, shown: number | null, says?: object): Promise<boolean> {
  const platform = startPlatform([], at(now))
  const world: World = { ...platform.world, networks: [network] }
  const seen = says ? seenAs(says) : null
  const post = { channel: '19:youth', message: 'm', shown, seen, replied: true, unsettled: null }
  const item = { id: 'f', lane: 'f', dueAt: at(now), kind: 'forget-signal', ref: { signal: erased.id } }
  const puts = [
    put(kinds.signal, keyOf.signal(erased.id), erased, null),
    put(kinds.post, keyOf.post(erased.id), post, null),
  ]
  await world.store.commit({ id: 'first', puts, journal: [], work: [item], cancel: [] })
  const lease = await world.store.claim(at(now), 'w', 30)
  if (!lease) throw new Error('nothing is due')
  await forgetSignal(world, lease)
  return (await load(world.store, kinds.signal, keyOf.signal(erased.id))) === null
}

describe('a signal whose time is over is forgotten', () => {
  it('once its tombstone stands in the channel, or nothing ever did', async () => {
    expect(await forgotten('2027-05-22T00:00', 1)).toBe(true)
    expect(await forgotten('2027-05-22T00:00', null)).toBe(true)
  })

  it('also when something of it changed since that is not on its card', async () => {
    expect(await forgotten('2027-05-22T00:00', 0, toChannel(erased, network, false))).toBe(true)
  })

  it('not while what it said stands there still: then nobody would wipe it', async () => {
    expect(await forgotten('2027-05-22T00:00', 0)).toBe(false)
    expect(await forgotten('2027-06-19T23:59', 0)).toBe(false)
  })

  it('after thirty days all the same: the channel will not come back', async () => {
    expect(await forgotten('2027-06-20T00:00', 0)).toBe(true)
  })
})
