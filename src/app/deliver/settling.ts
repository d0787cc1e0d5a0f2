import type { Post } from '#app/records.ts'
import { type Instant, later } from '#domain/time/instant.ts'

/**
 * A process from its start to its end: what it knows of others it knows since so many milliseconds, which only go forward.
 * The clock of the machine may be set meanwhile.
 */
export type Process = { id: string; elapsed: () => number }

/** Longer than a call may take, with a margin: what was sent before that is applied by now, or never will be. */
const lateness = 5_000

/** Putting something in its place: what is stored before it is sent, and whether one that succeeds is enough. */
export type Begun = { unsettled: NonNullable<Post['unsettled']>; settles: boolean }

/**
 * When nothing is under way, one that succeeds is enough. When somebody began and nobody knows how that ended, they may
 * still be at it: one counts that begins later than they can be, since this process knows of it.
 */
export function begin(before: Post['unsettled'], { id, elapsed }: Process): Begun {
  const alone: Begun = { unsettled: { by: id, since: null }, settles: true }
  if (before === null) return alone
  if (before.by !== id || before.since === null)
    return { unsettled: { by: id, since: elapsed() }, settles: false }
  return elapsed() - before.since >= lateness ? alone : { unsettled: before, settles: false }
}

/** After one that succeeded. */
export const ended = ({ unsettled, settles }: Begun): Post['unsettled'] => (settles ? null : unsettled)

/** After one of which it is not known whether it was applied: it may come late, and nothing more is sent here. */
export const cutOff = ({ id, elapsed }: Process): NonNullable<Post['unsettled']> => ({
  by: id,
  since: elapsed(),
})

/** When it is put once more: by then nothing of before can come any more. */
export const onceMoreAt = (now: Instant): Instant => later(now, lateness)
