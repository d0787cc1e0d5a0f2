import { setTimeout as wait } from 'node:timers/promises'
import { startManned } from '#support/manned-bot.ts'
import type { Person } from '#support/teams/person.ts'
import { say } from '#text/words.ts'
import type { Row } from './row.ts'
import { onThisMachine, slowest, within } from './spread.ts'

const perSecond = 50
const inBatch = 500
/** So many that whoever is next has long been answered. */
const members = 150

const { dialogue } = say('nl').words
/** What somebody does, step after step. */
const steps: readonly ((person: Person) => Promise<unknown>)[] = [
  (person) => person.says('signaal'),
  (person) => person.presses(dialogue.starts.child),
  (person) => person.presses(dialogue.safety.none),
  (person) => person.says('overzicht'),
  (person) => person.says('mijn signalen'),
  (person) => person.says('terug'),
  (person) => person.presses(dialogue.safety.none),
  (person) => person.says('help'),
  (person) => person.says('stop'),
]

/** The real process answers people who type and press, evenly fifty times a second, while its worker beats. */
export const answers: Row = {
  name: 'answers',
  unit: 'answers at 50 a second',
  inTests: inBatch,
  goal: 360_000,
  batch: async (seed) => {
    const house = await startManned(members)
    const machine = onThisMachine()
    try {
      await warmUp(house.members)
      const took = await evenly(house.members, seed)
      const { p99, max, ...rest } = slowest(took)
      process.stdout.write(`answers ${JSON.stringify({ ...rest, p99, max })} ms\n`)
      if (p99 >= machine.limit(300))
        throw new Error(`seed ${seed}: one of a hundred answers took ${p99} ms or more`)
      if (max > machine.limit(5_000)) throw new Error(`seed ${seed}: an answer took ${max} ms`)
      return { reached: took.length, seen: within(took, [100, 300, 1_000, 5_000]) }
    } finally {
      machine.end()
      await house.end()
    }
  },
}

/** Everybody has been seen once, and everything was done a few times: a bot that just started is another figure. */
async function warmUp(everybody: readonly Person[]): Promise<void> {
  for (const person of everybody) await person.says('help')
  for (const person of everybody.slice(0, 5)) for (const step of steps) await step(person)
}

/** Who was answered last does their next step; somebody else does when all of those still wait. Counted from when it should have begun: what waits in line is no time saved. */
async function evenly(everybody: readonly Person[], seed: number): Promise<number[]> {
  const idle = everybody.map((person) => ({ person, next: 0 }))
  idle.push(...idle.splice(0, seed % idle.length))
  const one = async (at: number): Promise<number> => {
    let who = idle.pop()
    for (; !who; who = idle.pop()) await wait(5)
    await steps[who.next % steps.length]?.(who.person)
    who.next += 1
    idle.push(who)
    return performance.now() - at
  }
  const began = performance.now()
  const all: Promise<number | Error>[] = []
  for (let count = 0; count < inBatch; count += 1) {
    const at = began + (count * 1_000) / perSecond
    await wait(Math.max(0, at - performance.now()))
    all.push(one(at).catch((error: unknown) => error as Error)) // whatever it is, it is thrown below
  }
  return (await Promise.all(all)).map((took) => {
    if (typeof took === 'number') return took
    throw took
  })
}
