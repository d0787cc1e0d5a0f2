import type { Term } from '#domain/time/instant.ts'

/** How long things are kept (specification 2.9). */
export const standardRetention = {
  /** That a dialogue was stopped for safety, why, and whether somebody called. */
  safetyStop: { days: 90 },
  /** Who did what when, without content. */
  journal: { years: 2 },
  /** What went wrong with personal data, after it was dealt with. */
  breach: { years: 2 },
  /** What somebody wrote to see a name in an emergency. */
  emergency: { days: 30 },
  /** That another network was asked to take a signal over. */
  transfer: { days: 30 },
  /** What somebody asked of colleagues who know about it. */
  inquiry: { days: 30 },
} as const satisfies Record<string, Term>

/** A practice, from when it began. */
export const practiceHours = 48

/** An absence of a colleague, from when it is over. */
export const absenceDays = 31
