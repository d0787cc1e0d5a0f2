import { z } from 'zod'
import type { Urgency } from '#domain/codes.ts'
import { addWorkingDays, addWorkingHours, type Calendar, endOfWorkingDay } from '#domain/time/calendar.ts'
import { addDays, type Instant, type LocalDate, localDate } from '#domain/time/instant.ts'

/** `acute` has no clock: that goes by phone. */
export type TimedUrgency = Exclude<Urgency, 'acute'>

const of = (standard: number) => z.int().min(1).max(250).default(standard)

/** How soon a network answers (specification 3.6): working days, unless the name says hours or weeks. */
export const ResponseTimes = z.strictObject({
  high: z
    .strictObject({
      takeUpHours: of(4),
      assign: of(1),
      contact: of(2),
      feedback: of(2),
      evaluationWeeks: of(2),
    })
    .prefault({}),
  normal: z
    .strictObject({
      takeUp: of(2),
      coordinator: of(3),
      contact: of(5),
      feedback: of(5),
      evaluationWeeks: of(6),
    })
    .prefault({}),
  low: z
    .strictObject({
      takeUp: of(5),
      coordinator: of(7),
      contact: of(10),
      feedback: of(10),
      evaluationWeeks: of(12),
    })
    .prefault({}),
  consult: z.strictObject({ answer: of(2), coordinator: of(3) }).prefault({}),
  /** Working hours in which a colleague answers whether they take over the lead. */
  handOverHours: of(8),
})
export type ResponseTimes = z.infer<typeof ResponseTimes>

/** When somebody must have taken the signal up: high to the minute, else until the end of a day (K1). */
export const takeUpBy = (
  urgency: TimedUrgency,
  at: Instant,
  calendar: Calendar,
  times: ResponseTimes,
): Instant =>
  urgency === 'high'
    ? addWorkingHours(at, times.high.takeUpHours, calendar)
    : untilEndOf(times[urgency].takeUp, at, calendar)

/** When a consult must have an answer. */
export const answerBy = (at: Instant, calendar: Calendar, times: ResponseTimes): Instant =>
  untilEndOf(times.consult.answer, at, calendar)

/** When somebody must have spoken with the family or the resident. */
export const contactBy = (
  urgency: TimedUrgency,
  at: Instant,
  calendar: Calendar,
  times: ResponseTimes,
): Instant => untilEndOf(times[urgency].contact, at, calendar)

/** When the reporter must have heard how it goes. */
export const feedbackBy = (
  urgency: TimedUrgency,
  at: Instant,
  calendar: Calendar,
  times: ResponseTimes,
): Instant => untilEndOf(times[urgency].feedback, at, calendar)

/** When the lead looks back with the family: a working day. */
export function evaluateOn(
  urgency: TimedUrgency,
  at: Instant,
  calendar: Calendar,
  times: ResponseTimes,
): LocalDate {
  const weeksLater = addDays(localDate(at, calendar.timeZone), 7 * times[urgency].evaluationWeeks)
  return addWorkingDays(addDays(weeksLater, -1), 1, calendar)
}

/**
 * `network`: all are asked again (a consult: who has the expertise). `coordinator`: hears it. `assign`: must choose someone.
 * Working hours count to the minute, working days until the end of the last.
 */
export type PickUp = {
  rung: 'network' | 'coordinator' | 'assign'
  after: { hours: number } | { days: number }
}
export type Rung = { rung: PickUp['rung']; at: Instant }

/** The table of who hears when nobody took the signal up, or nobody answered the consult. */
export function pickUpTable(urgency: TimedUrgency | 'consult', times: ResponseTimes): PickUp[] {
  switch (urgency) {
    case 'high':
      return [
        { rung: 'coordinator', after: { hours: times.high.takeUpHours } },
        { rung: 'assign', after: { days: times.high.assign } },
      ]
    case 'normal':
    case 'low':
      return [
        { rung: 'network', after: { days: times[urgency].takeUp } },
        { rung: 'coordinator', after: { days: times[urgency].coordinator } },
      ]
    case 'consult':
      return [
        { rung: 'network', after: { days: times.consult.answer } },
        { rung: 'coordinator', after: { days: times.consult.coordinator } },
      ]
  }
}

/** The same with the moment of each, for what was raised or asked at this one. */
export const pickUpLadder = (
  urgency: TimedUrgency | 'consult',
  at: Instant,
  calendar: Calendar,
  times: ResponseTimes,
): Rung[] =>
  pickUpTable(urgency, times).map(({ rung, after }) => ({
    rung,
    at: 'hours' in after ? addWorkingHours(at, after.hours, calendar) : untilEndOf(after.days, at, calendar),
  }))

/** A talk-first draft is kept for 10 working days of its writer, this date included (specification 2.9). */
export const holdUntil = (at: Instant, calendar: Calendar): LocalDate => afterWorkingDays(10, at, calendar)

/** After consent is withdrawn, everything is gone by this date at the latest (specification 2.6). */
export const eraseBy = (at: Instant, calendar: Calendar): LocalDate => afterWorkingDays(1, at, calendar)

const afterWorkingDays = (days: number, at: Instant, calendar: Calendar): LocalDate =>
  addWorkingDays(localDate(at, calendar.timeZone), days, calendar)

const untilEndOf = (days: number, at: Instant, calendar: Calendar): Instant =>
  endOfWorkingDay(afterWorkingDays(days, at, calendar), calendar)
