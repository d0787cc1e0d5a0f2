import type { Breach } from '#domain/breach/breach.ts'
import type { PersonView } from '#domain/signal/people.ts'
import type { Instant, TimeZone } from '#domain/time/instant.ts'

/** What a card about a breach may say: a reference, moments, codes and colleagues; never anything of the signal. */
export type OfBreach = { breach: Breach; timeZone: TimeZone; now: Instant }

/**
 * `gone`: its content was erased already. `callFirst`: the privacy officer, then the coordinator. `line`: what was kept
 * just now.
 */
export type StepsView = OfBreach & {
  gone: boolean
  callFirst: readonly PersonView[]
  handles: boolean
  line: string | null
}
/** `missed`: who could not be told. `first`: it was discovered just now. */
export type ToldView = OfBreach & {
  gone: boolean
  by: PersonView
  /** Whoever reads it reported it. */
  own: boolean
  missed: PersonView | null
  handles: boolean
  first: boolean
}
export type RegisterView = Pick<OfBreach, 'timeZone' | 'now'> & {
  networkName: string
  handles: boolean
  lines: readonly { breach: Breach; by: PersonView }[]
}
