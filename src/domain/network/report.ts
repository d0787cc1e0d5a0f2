import type { ClosingReason } from '#domain/codes.ts'
import type { Theme } from '#domain/intake/lists.ts'
import type { Network } from '#domain/network/network.ts'
import { type Figure, figureOf } from '#domain/signal/figure.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { addDays, type Instant, LocalDate, localDate } from '#domain/time/instant.ts'

/** Fewer than this may point at somebody: it is not told (specification 10.9). */
export const fewest = 5

/** A count that may be told; null is fewer than five. */
type Count = number | null
/** In tenths, so that the others cannot be counted from it; null when it is of fewer than five. */
type Tenths = number | null

/** What one month of a network comes to, in counts and shares without anybody in them. */
export type Report = {
  /** `2026-11`. */
  month: string
  raised: Count
  consults: Count
  takenUpInTime: Tenths
  talked: Tenths
  overdueActions: Tenths
  feedbackGiven: Tenths
  /** Of those of whom it was said when it was closed: help did not know them before (F-003-16). */
  newToHelp: Tenths
  closed: Count
  endings: readonly { reason: ClosingReason; count: number }[]
  themes: readonly { theme: Theme; count: number }[]
}

/** The month before this one: of it most is known. */
export const monthBefore = (now: Instant, { calendar }: Network): string => {
  const first = LocalDate.parse(`${localDate(now, calendar.timeZone).slice(0, 7)}-01`)
  return addDays(first, -1).slice(0, 7)
}

/** `figures`: what is left of signals of that month that were forgotten since. */
export function reportOf(
  month: string,
  all: readonly Signal[],
  figures: readonly Figure[],
  network: Network,
  now: Instant,
): Report {
  const zone = network.calendar.timeZone
  const monthOf = (at: Instant): string => localDate(at, zone).slice(0, 7)
  const raised = all.filter(({ raisedAt, kindcheck }) => monthOf(raisedAt) === month && !kindcheck)
  // Of what was erased on request nothing is known any more but that it was there.
  const signals = raised.filter(({ kind, erasedFor }) => kind === 'signal' && erasedFor === null)
  const known = [
    ...raised.map((signal) => figureOf(signal, network)),
    ...figures.filter(({ raisedIn }) => raisedIn === month),
  ]
  const of = (kind: Figure['kind']) => known.filter((one) => one.kind === kind)
  const closed = all.filter(
    ({ closing, kind }) => closing && kind === 'signal' && monthOf(closing.at) === month,
  )
  const knownOrNot = closed.flatMap(({ closing }) =>
    closing?.knownBefore && closing.knownBefore !== 'unknown' ? [closing.knownBefore] : [],
  )
  const today = localDate(now, zone)
  const actions = signals.flatMap((signal) => signal.actions)
  return {
    month,
    raised: told(of('signal').length),
    consults: told(of('consult').length),
    takenUpInTime: share(signals, ({ takenUpAt, takeUpBy }) => takenUpAt !== null && takenUpAt <= takeUpBy),
    talked: share(
      signals,
      ({ content, together }) => content.talked === 'yes' || together.discussedOn !== null,
    ),
    overdueActions: share(actions, ({ done, dueOn }) => done === null && dueOn < today),
    feedbackGiven: share(closed, ({ closing }) => closing?.level !== null),
    newToHelp: share(knownOrNot, (known) => known === 'no'),
    closed: told(closed.length),
    endings: counted(closed.flatMap(({ closing }) => (closing ? [closing.reason] : []))).map(
      ([reason, count]) => ({ reason, count }),
    ),
    themes: counted(of('signal').flatMap(({ themes }) => themes)).map(([theme, count]) => ({ theme, count })),
  }
}

const told = (count: number): Count => (count < fewest ? null : count)

const share = <One>(all: readonly One[], holds: (one: One) => boolean): Tenths =>
  all.length < fewest ? null : Math.round((10 * all.filter(holds).length) / all.length)

/** The most first; what is fewer than five is left out. */
function counted<Name extends string>(names: readonly Name[]): [Name, number][] {
  const counts = new Map<Name, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts]
    .filter(([, count]) => count >= fewest)
    .toSorted(([one, count], [other, more]) => more - count || (one < other ? -1 : 1))
}
