import { z } from 'zod'

const of = (standard: number, most: number) => z.int().min(1).max(most).default(standard)

/** How long a network keeps things (specification 2.9), where it agreed something else than the standard. */
export const Retention = z.strictObject({
  /** Content and actions of a closed signal, in months after it was first closed. */
  closedMonths: of(6, 12),
  /** A consult, in days after its last answer. */
  consultDays: of(30, 90),
  /** Who it is about, in working days after closing. */
  identityWorkingDays: of(10, 20),
  /** The record of sharing without consent, in years after closing. */
  overrideYears: of(2, 5),
})
export type Retention = z.infer<typeof Retention>

/** Nothing of a signal is kept longer, whatever happened. */
export const atMostYears = 5

/** In this time a closed signal can be opened again. */
export const reopenDays = 30
