import type { Seen } from './row.ts'

/** Half, 95 and 99 of a hundred took this or less, in whole milliseconds; and the slowest. */
export const slowest = (took: readonly number[]): { p50: number; p95: number; p99: number; max: number } => {
  const sorted = took.toSorted((one, other) => one - other)
  const at = (part: number): number => Math.round(sorted[Math.ceil(part * sorted.length) - 1] ?? 0)
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) }
}

/** How many took no longer than that. */
export const within = (took: readonly number[], limits: readonly number[]): Seen =>
  Object.fromEntries(limits.map((limit) => [`within ${limit} ms`, took.filter((ms) => ms <= limit).length]))

const everyMs = 20
const allowance = 10

/**
 * What may be asked of the bot on this machine, just now: the limit, and ten times as long as our own timers come late
 * meanwhile. On a machine that is free that is next to nothing.
 */
export function onThisMachine(): { limit: (ms: number) => number; end: () => void } {
  const late: number[] = []
  let last = performance.now()
  const timer = setInterval(() => {
    const now = performance.now()
    late.push(Math.max(0, now - last - everyMs))
    last = now
  }, everyMs)
  return {
    limit: (ms) => ms + allowance * slowest(late).p99,
    end: () => clearInterval(timer),
  }
}
