import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { memoryKeys } from '#adapters/memory/memory-keys.ts'
import { memoryStore } from '#adapters/memory/memory-store.ts'
import { sqliteStore } from '#adapters/sqlite/sqlite-store.ts'
import type { Store } from '#app/ports.ts'
import { retryAfterMs, startNoise } from '#support/noise.ts'
import { moment } from '#support/time.ts'
import { unsealed } from '#support/unsealed.ts'
import { temporaryFolder } from '../contract/stores.ts'

const seconds = (count: number) => count * 1_000

const inFile = (time: () => number): Store => {
  const folder = temporaryFolder()
  onTestFinished(() => folder.remove())
  return sqliteStore(join(folder.path, 'noise.db'), time)
}

describe.each<[string, (time: () => number) => Store]>([
  ['in memory', (time) => memoryStore(time)],
  ['in a file', inFile],
])('ten minutes of 429 in one channel and an item that never works, kept %s,', (_name, make) => {
  it('keep nothing else waiting for half a minute, and everything arrives after it', async () => {
    const noise = await startNoise(moment('2026-11-23 10:00'), (time) => {
      const store = make(time)
      onTestFinished(() => store.close())
      return { store: unsealed(store), keys: memoryKeys() }
    })
    const count = { refused: 20, other: 30 }
    for (let left = count.refused; left > 0; left -= 1) await noise.raises('refused')
    for (let left = count.other; left > 0; left -= 1) {
      await noise.raises('other')
      await noise.passes(seconds(20))
    }
    const { ages, standing, tries } = noise
    const oldest = Math.max(...ages)
    process.stdout.write(`the oldest of ${ages.length} healthy items waited ${oldest} ms\n`)
    expect(oldest, 'milliseconds').toBeLessThan(seconds(30))
    expect(ages.length).toBeGreaterThan(3 * count.other)
    expect(references(standing.get('19:oldenzaal-18plus'))).toHaveLength(count.other)
    expect(references(standing.get('19:oldenzaal-18min'))).toEqual([])
    expect(references(new Set(tries.keys()))).toHaveLength(count.refused)
    for (const [reference, at] of tries)
      expect(Math.min(...gaps(at)), `${reference}: as long as it was asked to wait`).toBeGreaterThanOrEqual(
        retryAfterMs,
      )
    expect(noise.poisoned(), 'tried again, and less and less').toBeGreaterThan(1)
    expect(noise.poisoned()).toBeLessThan(20)
    const seen = noise.platform.log.filter(
      ({ event, fields }) => event === 'work-failed' && fields['kind'] === 'poison',
    )
    expect(seen).toHaveLength(noise.poisoned())

    noise.heals()
    await noise.passes(seconds(330))
    expect(references(standing.get('19:oldenzaal-18min'))).toHaveLength(count.refused)
  })
})

const references = (said: ReadonlySet<string> = new Set()): string[] =>
  [...said].filter((text) => /^18[MP]-/.test(text))

const gaps = (at: readonly number[]): number[] => at.slice(1).map((one, index) => one - (at[index] ?? 0))
