import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { needs } from '#support/needs.ts'
import { anyStep, outcomes, type Step } from './store-steps.ts'
import { memory, redis, sqlite, type StoreMaker } from './stores.ts'

const follows = async (maker: StoreMaker, steps: readonly Step[], seen: Set<string>): Promise<void> => {
  const subject = await maker.make()
  try {
    for await (const { step, expected, actual } of outcomes(subject, steps)) {
      expect(actual, JSON.stringify(step)).toEqual(expected)
      seen.add(JSON.stringify(expected))
    }
  } finally {
    await subject.end()
  }
}

const { missing, how } = needs('redis')

const law = (maker: StoreMaker): void => {
  it('does what the model does, whatever happens in whatever order through either handle', async () => {
    const seen = new Set<string>()
    const steps = fc.array(anyStep, { minLength: 20, maxLength: 60 })
    await fc.assert(
      fc.asyncProperty(steps, (some) => follows(maker, some, seen)),
      { numRuns: 300 },
    )
    expect([...seen], 'every answer of a commit was met').toEqual(
      expect.arrayContaining(['"done"', '"repeat"', '"conflict"', '"fenced"']),
    )
  })
}

describe.each([memory, sqlite])('the $name store', (maker) => {
  law(maker)
})
describe.skipIf(missing)(`the redis store${how}`, () => {
  law(redis())
})
