import { describe, expect, it } from 'vitest'
import { verified } from '#app/certificate/block.ts'
import { certify, certifyItem } from '#app/certificate/certify.ts'
import { seenAs } from '#app/deliver/put-card.ts'
import type { WorkItem } from '#app/ports.ts'
import { keyOf, kinds, load, put } from '#app/records.ts'
import type { World } from '#app/world.ts'
import { toChannel } from '#domain/signal/disclose.ts'
import { askedToSee } from '#support/asked-to-see.ts'
import { at, aSignal, carla, network, visit } from '#support/given.ts'
import { startPlatform } from '#support/platform.ts'

const now = at('2026-11-23T10:00')
const before = aSignal({ identity: 'given', actions: [visit, visit] })
const tombstone = aSignal({ status: 'erased', erasedFor: 'request' })
const { id } = tombstone

/** `seen`: what its card says. */
type Left = {
  shown?: number | null
  seen?: object
  identity?: true
  destroying?: true
  emergency?: true
  unsettled?: true
}

/** What the certificate says once the coordinator erased it, when this much was left at that moment; null while there is none. */
async function certified({ shown = 1, seen, identity, destroying, emergency, unsettled }: Left) {
  const platform = startPlatform([], now)
  const world: World = { ...platform.world, networks: [network] }
  const applying = unsettled ? { by: 'p_gone', since: null } : null
  const post = {
    channel: '19:youth',
    message: 'm',
    shown,
    seen: seen ? seenAs(seen) : null,
    replied: true,
    unsettled: applying,
  }
  const known = { signal: id, network: network.id, name: 'Robin', contact: '06' }
  const askedFor = askedToSee(id, { network: network.id, by: carla.id, at: now })
  const item = certifyItem({ value: before, version: 1, seal: 'k1' }, 'request', { now, by: carla.id })
  const key: WorkItem = { ...item, id: 'destroy-key:k1', lane: 'key:k1', kind: 'destroy-key' }
  const puts = [
    put(kinds.signal, keyOf.signal(id), tombstone, null),
    put(kinds.post, keyOf.post(id), post, null),
    ...(identity ? [put(kinds.identity, keyOf.identity(id), known, null)] : []),
    ...(emergency ? [put(kinds.emergency, keyOf.emergency(id), askedFor, null)] : []),
  ]
  const work = [{ ...item, dueAt: now }, ...(destroying ? [{ ...key, dueAt: at('2026-11-24T10:00') }] : [])]
  await world.store.commit({ id: 'first', puts, journal: [], work, cancel: [] })
  const lease = await world.store.claim(now, 'w', 30)
  if (!lease) throw new Error('nothing is due')
  await certify(world, lease)
  const found = await load(world.store, kinds.certificate, keyOf.certificate(id))
  const again = await world.store.whenDue(item.id)
  if (!found) return { certificate: null, again }
  return { ...verified(found.value.text, await world.signer.publicKey()), again }
}

describe('a certificate of erasure is issued', () => {
  it('when everything is gone, and says how much that was', async () => {
    expect(await certified({})).toMatchObject({
      certificate: {
        ground: 'request',
        erasedAt: '2026-11-23T09:00:00.000Z',
        destroyed: { signal: 1, identity: 1, actions: 2 },
        card: 'one-line',
        keyDestroyed: true,
        stays: ['journal-2-years', 'register-2-years'],
        outside: expect.arrayContaining(['backups-of-keys-7-days']),
      },
      again: null,
    })
  })

  it('when its card is one line, whatever changed of it since', async () => {
    expect(await certified({ shown: 0, seen: toChannel(tombstone, network, false) })).toMatchObject({
      certificate: { card: 'one-line' },
      again: null,
    })
  })

  it.each<[string, Left]>([
    ['its card still says what it said', { shown: 0 }],
    ['its card says something else', { shown: 1, seen: toChannel(before, network, false) }],
    ['who it is about is still known', { identity: true }],
    ['its key is still to be destroyed', { destroying: true }],
    ['why somebody had to see the name is still there', { emergency: true }],
    ['an earlier change of its card may still be applied', { unsettled: true }],
  ])('not while %s: it is looked at again', async (_, left) => {
    expect(await certified(left)).toEqual({ certificate: null, again: at('2026-11-23T10:05') })
  })
})
