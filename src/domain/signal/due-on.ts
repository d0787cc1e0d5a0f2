import type { Network } from '#domain/network/network.ts'
import { endsSoonDays } from '#domain/signal/policy.ts'
import { isOver, type Signal, urgentSince } from '#domain/signal/signal.ts'
import { addWorkingDays } from '#domain/time/calendar.ts'
import { type Instant, type LocalDate, localDate } from '#domain/time/instant.ts'
import { contactBy, feedbackBy } from '#domain/triage/deadlines.ts'

/** By when the lead has spoken with whom it is about (specification 3.6). Null when that is done, or nobody leads. */
export const contactOn = (signal: Signal, network: Network): LocalDate | null =>
  signal.contactAt === null ? promised(signal, network, contactBy) : null

/** By when whoever raised it has heard how it goes. Null when they have, or lead it themselves. */
export const feedbackOn = (signal: Signal, network: Network): LocalDate | null =>
  signal.feedback.length === 0 && signal.lead !== signal.reporter.member
    ? promised(signal, network, feedbackBy)
    : null

/** Counted from when it became this urgent; who took it up late has the next working day at least. */
function promised(signal: Signal, network: Network, by: typeof contactBy): LocalDate | null {
  const { kind, lead, takenUpAt, urgency } = signal
  if (kind === 'consult' || lead === null || takenUpAt === null || isOver(signal)) return null
  const { calendar, responseTimes } = network
  const on = (at: Instant): LocalDate => localDate(at, calendar.timeZone)
  const agreed = on(by(urgency, urgentSince(signal), calendar, responseTimes))
  const soonest = addWorkingDays(on(takenUpAt), 1, calendar)
  return agreed > soonest ? agreed : soonest
}

/** Some working days before a day people hear of it. */
export const comesSoon = (day: LocalDate | null, { now, network: { calendar } }: Moment): boolean =>
  day !== null && addWorkingDays(day, -endsSoonDays, calendar) <= localDate(now, calendar.timeZone)

type Moment = { now: Instant; network: Network }
