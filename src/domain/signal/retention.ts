import { atMostYears } from '#domain/network/retention.ts'
import type { Network } from '#domain/network/network.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { addWorkingDays, endOfWorkingDay } from '#domain/time/calendar.ts'
import {
  addDays,
  addMonths,
  type Instant,
  instantAt,
  type LocalDate,
  localDate,
  LocalTime,
} from '#domain/time/instant.ts'

/** How long a signal is kept (specification 2.9): short, because the file belongs with each organisation. */

type Moment = { now: Instant; network: Network }

/**
 * The last day on which the content of a signal that is closed now is kept: counted from when it was first closed, never
 * after a linked one ends. Reopening makes it no later.
 */
export function endOf(signal: Signal, { now, network }: Moment): LocalDate {
  const today = localDate(now, network.calendar.timeZone)
  const own = signal.eraseOn ?? ownEnd(signal, today, network)
  return earliest(own, signal.endsWith, absoluteEnd(signal, network))
}

const ownEnd = (signal: Signal, today: LocalDate, { retention, calendar }: Network): LocalDate => {
  if (signal.kind === 'signal') return addMonths(today, retention.closedMonths)
  const { answeredAt } = signal
  return addDays(answeredAt ? localDate(answeredAt, calendar.timeZone) : today, retention.consultDays)
}

export const absoluteEnd = ({ raisedAt }: Signal, { calendar }: Network): LocalDate =>
  addMonths(localDate(raisedAt, calendar.timeZone), 12 * atMostYears)

/** A tombstone stands so many working days more: so long the safety question can be answered. */
export const tombstoneDays = 10

export const tombstoneUntil = (now: Instant, { calendar }: Network): LocalDate =>
  addWorkingDays(localDate(now, calendar.timeZone), tombstoneDays, calendar)

/** What is kept until this day goes when the day is over. */
export const afterDay = (date: LocalDate, { calendar }: Network): Instant =>
  instantAt(addDays(date, 1), LocalTime.parse('00:00'), calendar.timeZone)

/** Who it is about is known so long after closing, and never after consent ends. */
export function identityUntil({ consent }: Signal, { now, network }: Moment): Instant {
  const { calendar, retention } = network
  const today = localDate(now, calendar.timeZone)
  const own = endOfWorkingDay(addWorkingDays(today, retention.identityWorkingDays, calendar), calendar)
  const ends = consent.until && afterDay(consent.until, network)
  return ends !== null && ends < own ? ends : own
}

/** Its last day is over: of what was closed, withdrawn or erased, of what was reopened and not kept longer, of what is too old. */
export const isPastEnd = (signal: Signal, today: LocalDate, network: Network): boolean =>
  (signal.eraseOn !== null && today > signal.eraseOn) || today > absoluteEnd(signal, network)

const earliest = (first: LocalDate, ...others: (LocalDate | null)[]): LocalDate =>
  others.reduce<LocalDate>((end, one) => (one !== null && one < end ? one : end), first)
