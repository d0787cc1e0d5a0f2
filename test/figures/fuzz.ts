import { bendAndSend } from '#support/fuzz/boundary.ts'
import type { Row } from './row.ts'

const perBatch = 20_000

/** Activities that were bent, through everything that reads what comes in; without the platform's own library. */
export const fuzz: Row = {
  name: 'fuzz',
  unit: 'mutated activities',
  inTests: 100_000,
  goal: 20_000_000,
  batch: async (seed) => {
    const seen = await bendAndSend(seed, perBatch).catch((cause: unknown) => {
      throw new Error(`fuzz, seed ${seed}: ${String(cause)}`, { cause })
    })
    return { reached: perBatch, seen }
  },
}
