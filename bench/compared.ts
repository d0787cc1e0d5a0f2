/** Two ways to do a thing, and how often each is done in a round. */
export type Pair = { name: string; one: Way; other: Way; times: number }
export type Way = { name: string; run: () => unknown }

/** Microseconds of one time, the median of the rounds; `ratio` is `one` divided by `other`. */
export type Comparison = { name: string; one: Figure; other: Figure; ratio: number }
type Figure = { name: string; microseconds: number }

const rounds = 15

/** In turns, so that what slows the machine down slows both; the first two rounds only warm it up. */
export async function compared({ name, one, other, times }: Pair): Promise<Comparison> {
  const [first, second]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds + 2; round++) {
    first.push(await timed(one, times))
    second.push(await timed(other, times))
  }
  const [cost, otherCost] = [median(first.slice(2)), median(second.slice(2))]
  return {
    name,
    one: { name: one.name, microseconds: rounded(cost) },
    other: { name: other.name, microseconds: rounded(otherCost) },
    ratio: rounded(cost / otherCost),
  }
}

async function timed({ run }: Way, times: number): Promise<number> {
  const from = performance.now()
  for (let left = times; left > 0; left--) await run()
  return ((performance.now() - from) * 1_000) / times
}

const median = (figures: readonly number[]): number =>
  figures.toSorted((one, other) => one - other)[Math.floor(figures.length / 2)] ?? 0

/** Three figures say enough. */
const rounded = (figure: number): number => Number(figure.toPrecision(3))
