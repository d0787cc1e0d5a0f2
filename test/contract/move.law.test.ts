import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Contents } from '#app/ports/contents.ts'
import { needs } from '#support/needs.ts'
import { type RedisServer, startRedis } from '#support/redis-server.ts'
import { move } from '../../src/move/move.ts'
import { inFiles, onRedis, type Place, type PlaceMaker } from './places.ts'
import { anyStep, nothingPlayed, outcomes, type Step } from './store-steps.ts'

const { missing, how } = needs('redis')

/** Nothing can be moved of a store in which nothing happened. */
const first: Step = {
  do: 'commit',
  other: false,
  id: 'first',
  puts: [],
  claimed: null,
  rest: { journal: [], work: [], cancel: [] },
}

const moved = async (one: Place, other: Place): Promise<void> => {
  const [from, to]: Contents[] = [await one.contents(), await other.contents()]
  if (!from || !to) throw new Error('no contents')
  const outcome = await move(from, to, { meanwhile: async () => {}, faultOf: async () => null })
  expect(
    Object.keys(outcome),
    JSON.stringify(outcome, (_, value) => String(value)),
  ).toEqual(['moved'])
  await Promise.all([from.close(), to.close()])
}

const goesOn = async (
  make: PlaceMaker,
  makeOther: PlaceMaker,
  steps: readonly Step[],
  more: readonly Step[],
) => {
  const [one, other] = [await make(), await makeOther()]
  const played = nothingPlayed()
  const plays = async (place: Place, some: readonly Step[]) => {
    const subject = await place.store()
    try {
      for await (const { step, expected, actual } of outcomes(subject, some, played))
        expect(actual, JSON.stringify(step)).toEqual(expected)
    } finally {
      await subject.end()
    }
  }
  try {
    await (await one.keys()).close()
    await plays(one, [first, ...steps])
    await moved(one, other)
    played.model.move()
    await plays(other, more)
  } finally {
    await Promise.all([one.end(), other.end()])
  }
}

const law = (make: PlaceMaker, makeOther: PlaceMaker): void => {
  it('goes on there as if nothing had happened, but that nobody holds anything', async () => {
    const some = fc.array(anyStep, { minLength: 15, maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(some, some, (steps, more) => goesOn(make, makeOther, steps, more)),
      { numRuns: 10 },
    )
  })
}

describe('a store that is moved from SQLite to SQLite', () => {
  law(inFiles, inFiles)
})

describe.skipIf(missing)(`a store that is moved${how}`, () => {
  let server: RedisServer
  beforeAll(async () => {
    server = await startRedis()
  })
  afterAll(() => server.end())
  const redis = onRedis(() => server)

  describe('from SQLite to Redis', () => {
    law(inFiles, redis)
  })
  describe('from Redis to SQLite', () => {
    law(redis, inFiles)
  })
  describe('from Redis to Redis', () => {
    law(redis, redis)
  })
})
