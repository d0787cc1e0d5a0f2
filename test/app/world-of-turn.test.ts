import { expect, it } from 'vitest'
import { type Commit, type SealedPut, StoreError } from '#app/ports.ts'
import { worldOfTurn } from '#app/world-of-turn.ts'
import { bram, network } from '#support/given.ts'
import { startPlatform } from '#support/platform.ts'
import { start } from '#support/work.ts'

const change = (id: string): Commit<SealedPut> => ({ id, puts: [], journal: [], work: [], cancel: [] })

/** A turn in which the store answers a commit so. */
function aTurn(answer: StoreError['code'] | 'done') {
  const { world } = startPlatform([], start)
  const commit: typeof world.store.commit = async (one) => {
    if (answer !== 'done') throw new StoreError(answer, 'as the test says')
    return world.store.commit(one)
  }
  return worldOfTurn({ ...world, store: { ...world.store, commit } }, { request: 'r_1' })
}

it.each([
  ['done', true],
  ['unsure', true],
  ['unavailable', false],
  ['conflict', false],
  ['fenced', false],
] as const)('after a commit that ended in %s, something was kept: %s', async (answer, kept) => {
  const turn = aTurn(answer)
  expect(turn.kept()).toBe(false)
  await turn.world.store.commit(change('c')).catch(() => undefined)
  expect(turn.kept()).toBe(kept)
})

it('what changes in the world meanwhile changes in the turn', () => {
  const networks = [network]
  const changing = {
    ...startPlatform([], start).world,
    get networks() {
      return networks
    },
  }
  const { world } = worldOfTurn(changing, { request: 'r_1' })
  networks.pop()
  expect(world.networks).toEqual([])
})

it('every line that is written in a turn tells in which, and from where; what a line says itself stays', async () => {
  const { world, journal } = startPlatform([], start)
  const circumstances = { request: 'r_1', tenant: 't-1', behalf: 'rehearsal' as const }
  const turn = worldOfTurn(world, circumstances)
  const line = { at: start, verb: 'details-read', actor: 'system' as const, result: 'done' }
  const lines = [line, { ...line, behalf: bram.id }]
  await turn.world.store.commit({ ...change('c'), journal: lines })
  expect(await journal()).toMatchObject([
    { ...line, ...circumstances },
    { ...line, ...circumstances, behalf: bram.id },
  ])
})
