import type { JournalLine } from '#app/ports.ts'

/** What the journal calls it when something is erased for good; what only moves to another document is not among these. */
const grounds: ReadonlySet<string> = new Set([
  'erased',
  'erased-again',
  'consent-withdrawn',
  'signal-forgotten',
  'identity-forgotten',
  'emergency-forgotten',
  'override-forgotten',
  'draft-discarded',
  'draft-expired',
])

/** The line that says that, and why, something was erased; null when nothing was. */
export const groundIn = (journal: readonly JournalLine[]): JournalLine | null =>
  journal.find(({ verb }) => grounds.has(verb)) ?? null
