import { expect, it } from 'vitest'
import { memoryStore } from '#adapters/memory/memory-store.ts'
import { systemIds } from '#adapters/system/system-ids.ts'
import { processes } from '#app/processes.ts'
import { type Instant, later, minutes } from '#domain/time/instant.ts'
import { unsealed } from '#support/unsealed.ts'
import { start } from '#support/work.ts'

/** Processes on one store, in a time that the test moves. */
function aStore() {
  const store = unsealed(memoryStore(() => 0))
  let now: Instant = start
  const clock = { now: () => now }
  return {
    process: (name: string) => processes({ store, clock, ids: systemIds() }, name),
    pass: (time: number) => {
      now = later(now, time)
    },
  }
}

it('processes on one store know how many they are, from the first minute on', async () => {
  const { process } = aStore()
  const [one, other] = [process('one'), process('other')]
  expect(one.count()).toBe(1)
  await one.look()
  await other.look()
  expect([one.count(), other.count()]).toEqual([1, 2])
  await one.look()
  expect(one.count()).toBe(2)
})

it('who left, or said nothing for two and a half minutes, does not count; who restarted counts once', async () => {
  const { process, pass } = aStore()
  const [one, other, silent] = [process('one'), process('other'), process('silent')]
  for (const each of [one, other, silent, process('one')]) await each.look()
  await one.look()
  expect(one.count()).toBe(3)
  await other.leave()
  await one.look()
  expect(one.count()).toBe(2)
  pass(minutes(2))
  await one.look()
  expect(one.count()).toBe(2)
  pass(minutes(1))
  await one.look()
  expect(one.count()).toBe(1)
})

it('two that say so at one moment both go on', async () => {
  const { process } = aStore()
  const [one, same] = [process('one'), process('one')]
  await Promise.all([one.look(), same.look(), one.look()])
  expect([one.count(), same.count()]).toEqual([1, 1])
})
