import { describe, expect, it } from 'vitest'
import { memoryKeys } from '#adapters/memory/memory-keys.ts'
import { memoryRegister } from '#adapters/memory/memory-register.ts'
import { memoryStore } from '#adapters/memory/memory-store.ts'
import { systemIds } from '#adapters/system/system-ids.ts'
import { eraseAgain } from '#app/forget/again.ts'
import { forgetEmergencyItem } from '#app/emergency/forget.ts'
import { type JournalLine, StoreError, type WorkItem } from '#app/ports.ts'
import { keyOf, kinds, load, put, putAnew, remove } from '#app/records.ts'
import { sealed } from '#app/sealed.ts'
import { forgetTransferItem } from '#app/transfer/forget.ts'
import { NetworkId, type SignalId } from '#domain/ids.ts'
import type { Transfer } from '#domain/transfer/transfer.ts'
import { askedToSee } from '#support/asked-to-see.ts'
import { aSignal, at, carla, network } from '#support/given.ts'

const now = at('2026-11-25T10:00')
const signal = aSignal({})
const { id } = signal
const key = keyOf.signal(id)
const line = (verb: string): JournalLine => ({ at: now, verb, actor: 'system', result: 'done', about: id })
const waits = (kind: string): WorkItem => ({
  id: `${kind}:${id}`,
  lane: kind,
  dueAt: at('2028-11-25T10:00'),
  kind,
  ref: { certificate: id },
})

const askedOf = (one: SignalId): Transfer => ({
  signal: one,
  network: network.id,
  to: NetworkId.parse('elsewhere'),
  by: carla.id,
  askedAt: now,
  lapsesAt: at('2026-11-25T14:00'),
  decided: null,
})

/** A store in which the signal is, with this beside it. */
async function stored(more: Partial<Parameters<ReturnType<typeof sealed>['commit']>[0]> = {}) {
  const [bare, keys, register] = [memoryStore(), memoryKeys(), memoryRegister()]
  const store = sealed(bare, keys, register)
  const commit = (name: string, change: typeof more) =>
    store.commit({ id: name, puts: [], journal: [], work: [], cancel: [], ...change })
  const puts = [put(kinds.signal, key, signal, null), ...(more.puts ?? [])]
  await commit('first', { ...more, puts })
  const found = await load(store, kinds.signal, key)
  if (!found) throw new Error('it is not stored')
  const again = () => eraseAgain({ bare, store, keys, register, ids: systemIds(), clock: { now: () => now } })
  return { bare, keys, store, register, found, commit, again }
}

describe('a start after an erasure', () => {
  it('keeps what certifies it, and its clocks, once the signal itself was forgotten', async () => {
    const [forget, hand] = [waits('forget-certificate'), waits('hand-certificate')]
    const { store, found, commit, again } = await stored({ work: [forget, hand, waits('show')] })
    await commit('forgotten', { puts: [remove(key, found)], journal: [line('signal-forgotten')] })
    await again()
    expect([await store.whenDue(forget.id), await store.whenDue(hand.id)]).toEqual([forget.dueAt, hand.dueAt])
    expect(await store.whenDue(`show:${id}`), 'what else was to be done for it').toBeNull()
  })

  it('takes away why somebody had to see a name in an emergency, with its signal', async () => {
    const asked = askedToSee(id, { network: network.id, by: carla.id, at: now })
    const { store, register, found, again } = await stored({
      puts: [put(kinds.emergency, keyOf.emergency(id), asked, null)],
      work: [forgetEmergencyItem(asked)],
    })
    await register.add([{ document: key, seal: found.seal, at: now, why: 'erased' }])
    await again()
    expect(await store.get(keyOf.emergency(id))).toBeNull()
  })

  it('takes away that another network was asked to take it over, with its signal', async () => {
    const asked = askedOf(id)
    const { store, found, commit, again } = await stored({
      puts: [put(kinds.transfer, keyOf.transfer(id), asked, null)],
      work: [forgetTransferItem(asked)],
    })
    await commit('forgotten', { puts: [remove(key, found)], journal: [line('signal-forgotten')] })
    await again()
    expect(await store.get(keyOf.transfer(id))).toBeNull()
  })

  it('goes on while somebody reads the store: what is left of a key that came back is cleared after that', async () => {
    const { bare, keys, register } = await stored()
    const reads = { ...bare, clearTraces: () => Promise.reject(new StoreError('unavailable', 'a backup')) }
    const store = sealed(reads, keys, register)
    const seal = await keys.create('people')
    await register.add([{ document: 'kept:i_1', seal, at: now, why: 'draft-expired' }])
    await eraseAgain({ bare: reads, store, keys, register, ids: systemIds(), clock: { now: () => now } })
    expect(await keys.open(seal)).toBeNull()
    expect((await bare.claim(now, 'w', 30))?.item).toMatchObject({ kind: 'destroy-key', ref: { key: seal } })
  })

  it('leaves alone what lives: the same change, asked twice, registers only what it replaced', async () => {
    const { store, found, commit, again } = await stored()
    const withdrawn = (before: typeof found) =>
      commit('same', {
        puts: [putAnew(kinds.signal, key, signal, before)],
        journal: [line('consent-withdrawn')],
      })
    expect(await withdrawn(found)).toBe('done')
    const second = await load(store, kinds.signal, key)
    if (!second) throw new Error('it is gone')
    expect(await withdrawn(second)).toBe('repeat')
    await again()
    expect(await store.get(key)).not.toBeNull()
  })
})

it('an erasure that the register could not take says that it is stored, and not erased yet', async () => {
  const { bare, keys, register, found } = await stored()
  const away = { ...register, add: () => Promise.reject(new StoreError('unavailable', 'away')) }
  const puts = [remove(key, found)]
  const erase = { id: 'e', puts, journal: [line('signal-forgotten')], work: [], cancel: [] }
  await expect(sealed(bare, keys, away).commit(erase)).rejects.toMatchObject({
    code: 'unsure',
    message: 'it is stored, but not all of it is erased yet: ask again with the same id',
  })
  expect(await keys.open(found.seal), 'its key stays until the register knows').not.toBeNull()
})

it('what somebody wrote to see a name in an emergency is in the register once it is forgotten', async () => {
  const { commit, register, found } = await stored()
  await commit('forgotten', { puts: [remove(key, found)], journal: [line('emergency-forgotten')] })
  expect(await register.all()).toEqual([
    { document: key, seal: found.seal, at: now, why: 'emergency-forgotten' },
  ])
})
