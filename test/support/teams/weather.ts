import { chance } from '#support/chance.ts'
import type { Fault } from './faults.ts'

/** How Teams does on a bad day. The same seed draws the same, one after the other, whoever it befalls. */
export type Weather = {
  seed: number
  /** Of how many in a hundred requests goes wrong what. */
  odds: Odds
  /** So many in a hundred activities come to the bot twice: at once, or up to `latestMs` later. */
  again?: number
  /** What is applied late is at most so late. */
  latestMs: number
}

type Odds = Readonly<Partial<Record<Mishap, number>>>
/** How often each was drawn; `fine` is a request that nothing befell, `again` an activity that came twice. */
export type Drawn = Record<Mishap | 'fine' | 'again', number>

/** What befalls one request. `done`: it is applied all the same; `late`: it is, but later. */
export type Mishap = keyof typeof faultsOf

export type Sky = {
  /** Of the next request. */
  fault: () => Fault | undefined
  /** In how many milliseconds the next activity comes once more; null is never. */
  again: () => number | null
  drawn: Drawn
}

/** `roll` is from 0 to 1. */
type Make = (roll: number, latestMs: number) => Fault

const faultsOf = {
  throttled: (roll) => ({ status: 429, retryAfter: 1 + Math.floor(roll * 5) }),
  refused: (roll) => ({ status: [412, 502, 503, 504][Math.floor(roll * 4)] ?? 502 }),
  broken: () => ({ status: 500 }),
  'broken, done': () => ({ status: 500, after: 'apply' }),
  reset: () => ({ status: 'reset' }),
  'reset, done': () => ({ status: 'reset', after: 'apply' }),
  'reset, late': (roll, latestMs) => ({ status: 'reset', after: { ms: roll * latestMs } }),
  silent: () => ({ status: 'hang' }),
  'silent, done': () => ({ status: 'hang', after: 'apply' }),
  'silent, late': (roll, latestMs) => ({ status: 'hang', after: { ms: roll * latestMs } }),
} as const satisfies Record<string, Make>

// The cast is safe: these are the keys of the table above.
const mishaps = Object.keys(faultsOf) as Mishap[]

/** So many in a hundred requests go wrong, in every way there is. */
export const everyWay = (percent: number): Odds =>
  Object.fromEntries(mishaps.map((mishap) => [mishap, percent / mishaps.length]))

/** How many requests something befell. */
export const faulty = (drawn: Drawn): number => mishaps.reduce((sum, mishap) => sum + drawn[mishap], 0)

export const skyOf = (weather: Weather | null): Sky => {
  // The cast is safe: every name of `Drawn` is there.
  const drawn = Object.fromEntries([...mishaps, 'fine', 'again'].map((name) => [name, 0])) as Drawn
  if (!weather) return { fault: () => undefined, again: () => null, drawn }
  const { seed, odds, again = 0, latestMs } = weather
  const calls = chance(`${seed} call`)
  const deliveries = chance(`${seed} delivery`)
  return {
    fault: () => {
      const mishap = befalls(odds, calls() * 100)
      const how = calls()
      drawn[mishap ?? 'fine'] += 1
      return mishap && faultsOf[mishap](how, latestMs)
    },
    again: () => {
      const [whether, when] = [deliveries(), deliveries()]
      if (whether * 100 >= again) return null
      drawn.again += 1
      return when < 0.5 ? 0 : when * latestMs
    },
    drawn,
  }
}

/** What the odds say of this number below a hundred. */
const befalls = (odds: Odds, number: number): Mishap | undefined => {
  let so = 0
  return mishaps.find((mishap) => (so += odds[mishap] ?? 0) > number)
}
