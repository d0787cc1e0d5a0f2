import { startManned } from '#support/manned-bot.ts'
import { carer, pupil, raise } from '#support/raise.ts'
import type { Channel } from '#support/teams/channel.ts'
import type { Person } from '#support/teams/person.ts'
import type { Row } from './row.ts'
import { onThisMachine, slowest, within } from './spread.ts'

/** In each of two channels: more would have to wait for the pace of sending, which is a promise of its own. */
const inChannel = 15

/** From the answer that confirms a signal until everybody in the channel can read it; one after another in each channel. */
export const visible: Row = {
  name: 'visible',
  unit: 'cards',
  inTests: 2 * inChannel,
  goal: 10_000,
  batch: async (seed) => {
    const house = await startManned(inChannel)
    const machine = onThisMachine()
    const seen = (channel: Channel, reference: string, fact: string) =>
      house.teams.until(
        () => channel.messages().some(({ text }) => text.includes(reference) && text.includes(fact)),
        60_000,
      )
    const raiseAll = async (
      people: readonly Person[],
      channel: Channel,
      what: typeof pupil | typeof carer,
    ) => {
      const took: number[] = []
      for (const person of people) {
        const { reference } = await raise(person, what)
        if (reference === '') throw new Error(`seed ${seed}: ${person.name} got no reference`)
        const from = performance.now()
        await seen(channel, reference, what.factsOwn)
        took.push(performance.now() - from)
      }
      return took
    }
    try {
      const others = Array.from(
        { length: inChannel },
        (_, index) => house.others[(index + seed) % 3] as Person,
      )
      const both = await Promise.all([
        raiseAll(house.members, house.youth, pupil),
        raiseAll(others, house.adult, carer),
      ])
      const took = both.flat()
      const { p50, p95, max } = slowest(took)
      process.stdout.write(`visible ${JSON.stringify({ p50, p95, max })} ms\n`)
      if (p95 >= machine.limit(5_000))
        throw new Error(`seed ${seed}: five of a hundred cards took ${p95} ms or more`)
      return { reached: took.length, seen: within(took, [1_000, 5_000, 60_000]) }
    } finally {
      machine.end()
      await house.end()
    }
  },
}
