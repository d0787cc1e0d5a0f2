import { it } from 'vitest'
import type { Tool } from '#support/needs.ts'
import { seedOfTests } from '#support/seed.ts'

/** How often something was seen. */
export type Seen = Readonly<Record<string, number>>

/** One row of what is promised in figures: it is tried again and again, each time from another seed. */
export type Row = {
  /** As it is asked for: `npm run figures -- NAME`. */
  name: string
  /** What is counted: `fault schedules`. */
  unit: string
  /** So many in the tests, and so many as a goal that is reached in parts. */
  inTests: number
  goal: number
  /** A tool of the machine without which it cannot be tried. */
  needs?: Tool
  /** Some of them; throws with the seed in its message when a promise was broken. */
  batch: (seed: number) => Promise<{ reached: number; seen?: Seen }>
}

export type Reached = {
  row: string
  unit: string
  seed: number
  reached: number
  seconds: number
  seen: Seen
}

/** Batch after batch, until it is enough. The seed of the first is `seed`, of the next one more. */
export async function reach(
  row: Row,
  seed: number,
  enough: (so: { reached: number; ms: number }) => boolean,
): Promise<Reached> {
  const began = performance.now()
  let [reached, seen]: [number, Seen] = [0, {}]
  for (let next = seed; !enough({ reached, ms: performance.now() - began }); next += 1) {
    const done = await row.batch(next)
    reached += done.reached
    seen = sum(seen, done.seen ?? {})
  }
  const seconds = Math.round((performance.now() - began) / 100) / 10
  return { row: row.name, unit: row.unit, seed, reached, seconds, seen }
}

/** What was seen, in words: `12 crashes, 3 stubs`. */
export const inWords = (seen: Seen): string =>
  Object.entries(seen)
    .map(([what, count]) => `${count} ${what}`)
    .join(', ')

/**
 * The row as a test, which prints how far it came. `part`: of so many files that have it together, the first is 0; each
 * batch counts one.
 */
export const figure = (row: Row, part: { nth: number; of: number } = { nth: 0, of: 1 }): void => {
  const count = row.inTests / part.of
  const seed = seedOfTests + part.nth * count
  it(`${row.name}: ${count} ${row.unit}, and no promise broken (${seed})`, async () => {
    const reached = await reach(row, seed, (so) => so.reached >= count)
    process.stdout.write(`figure ${JSON.stringify(reached)}\n`)
  })
}

const sum = (one: Seen, other: Seen): Seen => {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])]
  return Object.fromEntries(names.map((name) => [name, (one[name] ?? 0) + (other[name] ?? 0)]))
}
