import { expect, it } from 'vitest'
import { memoryKeys } from '#adapters/memory/memory-keys.ts'
import { memoryRegister } from '#adapters/memory/memory-register.ts'
import { memoryStore } from '#adapters/memory/memory-store.ts'
import { destroyKey } from '#app/forget/key.ts'
import { keyOf, kinds, load, put, remove } from '#app/records.ts'
import { sealed } from '#app/sealed.ts'
import { worker } from '#app/work.ts'
import { aSignal } from '#support/given.ts'
import { startPlatform } from '#support/platform.ts'
import { moment } from '#support/time.ts'

const signal = aSignal()
const key = keyOf.signal(signal.id)

/** The signal in a store, deleted: the work to destroy its key names it. */
async function deleted() {
  const bare = memoryStore()
  const naming: number[] = []
  const watched = {
    ...bare,
    clearTraces: async () => void naming.push((await bare.workAbout(new Set([key]))).length),
  }
  const [keys, register] = [memoryKeys(), memoryRegister()]
  const store = sealed(watched, keys, register)
  await store.commit({
    id: 'c1',
    puts: [put(kinds.signal, key, signal, null)],
    journal: [],
    work: [],
    cancel: [],
  })
  const found = await load(store, kinds.signal, key)
  if (!found) throw new Error('it is not stored')
  const now = moment('2026-11-25 10:00')
  const journal = [{ at: now, verb: 'signal-forgotten', actor: 'system', result: 'done' } as const]
  await store.commit({ id: 'c2', puts: [remove(key, found)], journal, work: [], cancel: [] })
  const { world } = startPlatform([], now)
  return { bare, naming, hand: worker({ ...world, store }, { 'destroy-key': destroyKey }, 'w') }
}

it('the traces of a document are cleared when no work names it any more', async () => {
  const { bare, naming, hand } = await deleted()
  expect(await bare.workAbout(new Set([key]))).toHaveLength(1)
  await hand.drain()
  expect(naming).toEqual([0])
  expect(await bare.nextDueAt()).toBeNull()
})
