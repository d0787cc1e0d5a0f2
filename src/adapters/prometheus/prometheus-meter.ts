import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Counts, Meter } from '#app/ports.ts'
import { type Metric, metricsOf } from './metrics.ts'

/** How it stands at the moment of looking. */
export type Standing = {
  waiting: readonly { kind: string; count: number; dueForMs: number }[]
  turnsUnderWay: number
}

export type PrometheusMeter = Meter & {
  /** The page in the text format of Prometheus. */
  page: (standing: Standing) => Promise<string>
}

export type About = {
  version: string
  store: string
  workKinds: readonly string[]
  /** Milliseconds since 1970; not given when the bot shows in another way who it is. */
  certificateEndsAt?: number
}

/** Seconds. An answer is promised within a third of a second, and never after ten. */
const buckets = [0.01, 0.03, 0.1, 0.3, 1, 3, 5, 10]

/** Counts for Prometheus. What the process itself needs is measured from the first time that somebody looks. */
export const prometheusMeter = ({ version, store, workKinds, certificateEndsAt }: About): PrometheusMeter => {
  const registry = new Registry()
  const { counters, turnSeconds, turnsUnderWay, waiting, oldest, certificate, build } = metricsOf(workKinds)
  const counting = Object.fromEntries(
    Object.entries(counters).map(([name, metric]) => [name, fromZero(metric, registry)]),
  )
  const seconds = new Histogram({ ...described(turnSeconds, registry), buckets })
  const underWay = new Gauge(described(turnsUnderWay, registry))
  const due = new Gauge(described(waiting, registry))
  const age = new Gauge(described(oldest, registry))
  new Gauge(described(build, registry)).set({ version, store }, 1)
  if (certificateEndsAt !== undefined)
    new Gauge(described(certificate, registry)).set(certificateEndsAt / 1_000)
  const processToo = once(() => collectDefaultMetrics({ register: registry }))

  return {
    count: <Name extends keyof Counts>(name: Name, of: Counts[Name], times = 1) =>
      counting[name]?.inc(listed(counters[name].labels, of), times),
    turnTook: (kind, took) => seconds.observe(listed(turnSeconds.labels, { kind }), took),
    page: async (standing) => {
      processToo()
      underWay.set(standing.turnsUnderWay)
      due.reset()
      age.reset()
      for (const { kind, count, dueForMs } of standing.waiting) {
        const labels = listed(waiting.labels, { kind })
        due.inc(labels, count)
        age.set(labels, dueForMs / 1_000)
      }
      return registry.metrics()
    },
  }
}

/** Every code is there before it is counted: what appears as 1 is no increase for whoever watches. */
const fromZero = (metric: Metric, registry: Registry): Counter => {
  const counter = new Counter(described(metric, registry))
  for (const labels of combined(Object.entries(metric.labels))) counter.inc(labels, 0)
  return counter
}

const combined = ([first, ...more]: readonly [string, readonly string[]][]): Record<string, string>[] => {
  if (!first) return [{}]
  const [label, codes] = first
  return combined(more).flatMap((rest) => codes.map((code) => ({ [label]: code, ...rest })))
}

const described = ({ name, help, labels }: Metric, registry: Registry) => ({
  name,
  help,
  labelNames: Object.keys(labels),
  registers: [registry],
})

/** Only codes that are on the list come onto the page. */
const listed = (
  known: Readonly<Record<string, readonly string[]>>,
  given: Readonly<Record<string, string>>,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(known).map(([label, codes]) => {
      const code = given[label] ?? ''
      return [label, codes.includes(code) ? code : 'other']
    }),
  )

const once = (does: () => void) => {
  let done = false
  return () => {
    if (!done) does()
    done = true
  }
}
