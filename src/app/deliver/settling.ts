import type { Post } from '#app/records.ts'
import { type Instant, later } from '#domain/time/instant.ts'

/** Longer than a call may take, with a margin: what was sent before that is applied by now, or never will be. */
const lateness = 5_000

/** Putting something in its place: what is stored before it is sent, and until when it must be put once more. */
export type Begun = { unsettled: NonNullable<Post['unsettled']>; until: Instant | null }

/**
 * When nothing is under way, one that succeeds is enough. When somebody began and nobody knows how that ended, they may
 * still be at it: one that begins later than they can be counts, and this one does not.
 */
export function begin(before: Post['unsettled'], now: Instant): Begun {
  const under = { unsettled: { until: null }, until: null }
  if (before === null) return under
  const until = before.until ?? later(now, lateness)
  // One that lies further ahead was written before the clock was put back.
  return until <= now || until > later(now, lateness) ? under : { unsettled: { until }, until }
}

/** After one that succeeded. */
export const ended = ({ until }: Begun): Post['unsettled'] => (until === null ? null : { until })

/** After one of which it is not known whether it was applied: it may come late, and nothing more is sent here. */
export const ownTail = (now: Instant): NonNullable<Post['unsettled']> => ({ until: later(now, lateness) })
