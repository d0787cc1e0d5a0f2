import { describe, expect, it } from 'vitest'
import { schedule } from '#support/simulation/schedule.ts'
import { seedOfTests } from '#support/seed.ts'
import { figure } from './row.ts'
import { simulation } from './simulation.ts'

const seeds = Array.from({ length: 25 }, (_, index) => seedOfTests + index)

/** What a seed comes to, also when it breaks a promise. */
const cameTo = (seed: number): Promise<string> => schedule(seed).then(({ hash }) => `${hash}`, String)

describe('two bots of which everything can be taken away', () => {
  it('go the same way again from the same seed, and another way from another', async () => {
    const once: string[] = []
    for (const seed of seeds) once.push(await cameTo(seed))
    for (const [index, seed] of seeds.entries()) expect(await cameTo(seed)).toBe(once[index])
    expect(new Set(once).size).toBe(seeds.length)
  })

  figure(simulation, { nth: 0, of: 2 })
})
