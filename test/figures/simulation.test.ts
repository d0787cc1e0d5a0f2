import { describe, expect, it } from 'vitest'
import { schedule } from '#support/simulation/schedule.ts'
import { figure, seedOfRun } from './row.ts'
import { simulation } from './simulation.ts'

const seeds = Array.from({ length: 25 }, (_, index) => seedOfRun + index)

describe('two bots of which everything can be taken away', () => {
  it('go the same way again from the same seed, and another way from another', async () => {
    const once: number[] = []
    for (const seed of seeds) once.push((await schedule(seed)).hash)
    const again: number[] = []
    for (const seed of seeds) again.push((await schedule(seed)).hash)
    expect(again).toEqual(once)
    expect(new Set(once).size).toBe(seeds.length)
  })

  figure(simulation)
})
