import * as fc from 'fast-check'
import { expect } from 'vitest'
import { needs } from '#support/needs.ts'
import { startRedis } from '#support/redis-server.ts'
import { anyStep, outcomes, type Step } from '../contract/store-steps.ts'
import { memory, redisOn, sqlite, type StoreMaker } from '../contract/stores.ts'
import type { Row } from './row.ts'

const inABatch = 25
const steps = fc.array(anyStep, { minLength: 20, maxLength: 60 })

/** Every store does what the model does, whatever happens in whatever order through either of two handles. */
export const model: Row = {
  name: 'model',
  unit: 'sequences of commands per store',
  inTests: 300,
  goal: 100_000,
  needs: 'redis',
  batch: async (seed) => {
    const server = needs('redis').missing ? null : await startRedis()
    try {
      const stores = [memory, sqlite, ...(server ? [redisOn(server)] : [])]
      const seen: Record<string, number> = {}
      for (const maker of stores) await follows(maker, seed, (what) => (seen[what] = (seen[what] ?? 0) + 1))
      return { reached: inABatch, seen }
    } finally {
      await server?.end()
    }
  },
}

/** The answers of a commit: each has to be met. */
export const answers = ['done', 'repeat', 'conflict', 'fenced'] as const

async function follows(maker: StoreMaker, seed: number, saw: (what: string) => void): Promise<void> {
  const law = fc.asyncProperty(steps, async (some) => {
    await same(maker, some, saw)
    saw(maker.name)
  })
  const found = await fc.check(law, { numRuns: inABatch, seed })
  if (found.failed)
    throw new Error(`FAULT_SEED=${seed}: the ${maker.name} store: ${fc.defaultReportMessage(found) ?? ''}`)
}

async function same(maker: StoreMaker, some: readonly Step[], saw: (what: string) => void): Promise<void> {
  const subject = await maker.make()
  try {
    for await (const { step, expected, actual } of outcomes(subject, some)) {
      expect(actual, JSON.stringify(step)).toEqual(expected)
      for (const answer of answers) if (expected === answer) saw(answer)
    }
  } finally {
    await subject.end()
  }
}
