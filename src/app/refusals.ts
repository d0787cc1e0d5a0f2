import type { Log, Meter } from '#app/ports.ts'

const aMinute = 60_000

/** Each refusal is counted. A line tells how many of a status there were, once a minute: who knocks does not fill the disk. */
export function refusals(
  { log, meter }: { log: Log; meter: Meter },
  elapsed: () => number,
): (status: number) => void {
  const told = new Map<number, { at: number; since: number }>()
  return (status) => {
    meter.count('refusals', { status: String(status) })
    const last = told.get(status) ?? { at: Number.NEGATIVE_INFINITY, since: 0 }
    const since = last.since + 1
    const now = elapsed()
    if (now - last.at < aMinute) return void told.set(status, { at: last.at, since })
    log.warn('refused-at-the-door', { status, times: since })
    told.set(status, { at: now, since: 0 })
  }
}
