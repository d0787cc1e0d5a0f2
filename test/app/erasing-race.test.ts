import { describe, expect, it } from 'vitest'
import { memoryKeys } from '#adapters/memory/memory-keys.ts'
import { memoryStore } from '#adapters/memory/memory-store.ts'
import { handlers } from '#app/handlers.ts'
import { keyOf, kinds, load, put } from '#app/records.ts'
import { run } from '#app/run.ts'
import { sealed } from '#app/sealed.ts'
import { worker } from '#app/work.ts'
import type { World } from '#app/world.ts'
import { ActionId } from '#domain/ids.ts'
import type { Member } from '#domain/network/network.ts'
import type { MemberCommand } from '#domain/signal/commands.ts'
import { canariesIn, canary, loud } from '#support/canaries.ts'
import { startPlatform } from '#support/platform.ts'
import { anna, bram, carla, els, network } from '#support/signals.ts'
import { day, moment } from '#support/time.ts'

const signal = { ...loud, status: 'in-action' as const, lead: bram.id, identity: 'asked' as const }
const key = keyOf.identity(signal.id)

/** The signal in a sealed store, and everything that was ever written of it. */
async function withSignal() {
  const platform = startPlatform([], moment('2026-11-25 10:00'))
  const bare = memoryStore()
  const store = sealed(bare, memoryKeys())
  const world: World = { ...platform.world, store, networks: [{ ...network, identity: true }] }
  const puts = [put(kinds.signal, keyOf.signal(signal.id), signal, null)]
  await store.commit({ id: 'first', puts, journal: [], work: [], cancel: [] })
  return { world, bare }
}

const given = { signal: signal.id, network: network.id, name: canary('name'), contact: canary('contact') }
const others: [Member, MemberCommand][] = [
  [bram, { type: 'note', text: canary('late-note') }],
  [bram, { type: 'give-identity' }],
  [anna, { type: 'give-identity' }],
  [anna, { type: 'add-information', text: canary('late-addition') }],
  [els, { type: 'think-along' }],
  [
    bram,
    {
      type: 'add-action',
      action: ActionId.parse('a_9'),
      what: canary('late-action'),
      kind: 'other',
      owner: els.id,
      dueOn: day('2026-12-01'),
      doneWhen: null,
      layer: null,
    },
  ],
]
const endings: [string, Member, MemberCommand][] = [
  ['erase', carla, { type: 'erase' }],
  ['withdraw-consent', anna, { type: 'withdraw-consent', by: 'parent1' }],
]

describe.each(endings)('%s at the same moment as', (_, eraser, erase) => {
  const cases = others.flatMap(([actor, command]) =>
    [true, false].map((first) => [command.type, actor.name, first, actor, command] as const),
  )

  it.each(cases)(
    '%s by %s (begun first: %s) leaves nothing to read',
    async (...[, , first, actor, command]) => {
      const { world, bare } = await withSignal()
      const erasing = () => run(world, { id: 'erase', signal: signal.id, command: erase, actor: eraser })
      const acting = () =>
        run(world, {
          id: 'act',
          signal: signal.id,
          command,
          actor,
          ...(command.type === 'give-identity'
            ? { beside: async () => ({ puts: [put(kinds.identity, key, given, null)], work: [] }) }
            : {}),
        })
      await Promise.all(first ? [acting(), erasing()] : [erasing(), acting()])
      const { 'forget-identity': forgetIdentity, 'destroy-key': destroyKey } = handlers
      if (!forgetIdentity || !destroyKey) throw new Error('nothing forgets')
      await worker(world, { 'forget-identity': forgetIdentity, 'destroy-key': destroyKey }, 'w').drain()
      const left = await load(world.store, kinds.signal, keyOf.signal(signal.id))
      expect(['erased', 'withdrawn']).toContain(left?.value.status)
      expect(canariesIn(left?.value)).toEqual([])
      expect(await bare.get(key)).toBeNull()
    },
  )
})

it('there is something to read when nobody erases', async () => {
  const { world } = await withSignal()
  const found = await load(world.store, kinds.signal, keyOf.signal(signal.id))
  expect(canariesIn(found?.value).length).toBeGreaterThan(10)
})
