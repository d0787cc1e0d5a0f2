import { startManned } from '#support/manned-bot.ts'
import { pupil, raise } from '#support/raise.ts'
import type { Row } from './row.ts'
import { onThisMachine, within } from './spread.ts'

/** Killed in the middle of its work and started again: in service within five seconds, with what it knew. */
export const restart: Row = {
  name: 'restart',
  unit: 'restarts',
  inTests: 3,
  goal: 1_000,
  batch: async (seed) => {
    const house = await startManned(1)
    const machine = onThisMachine()
    const [anna] = house.members
    const took: number[] = []
    try {
      if (!anna) throw new Error('nobody is there')
      for (let count = 0; count < 3; count += 1) {
        const { reference } = await raise(anna, pupil)
        const ready = await house.dies()
        const from = performance.now()
        const [answer = ''] = await anna.says('mijn signalen')
        const ms = Math.round(ready + performance.now() - from)
        process.stdout.write(`restart ${ms} ms\n`)
        if (!answer.includes(reference))
          throw new Error(`seed ${seed}: it does not know ${reference} any more`)
        if (ms > machine.limit(5_000)) throw new Error(`seed ${seed}: it was back after ${ms} ms`)
        took.push(ms)
      }
      return { reached: took.length, seen: within(took, [2_000, 5_000]) }
    } finally {
      machine.end()
      await house.end()
    }
  },
}
