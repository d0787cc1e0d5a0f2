import type { WorkItem } from '#app/ports.ts'
import type { Intake } from '#domain/intake/intake.ts'
import type { Member, Network } from '#domain/network/network.ts'
import { addDays, type Instant, later, type LocalDate, localDate, minutes } from '#domain/time/instant.ts'
import { endOfWorkingDay } from '#domain/time/calendar.ts'
import { drafts } from '#domain/signal/policy.ts'
import { deliverAt, firstOwnDayNotBefore } from '#domain/time/person.ts'

/** How long a dialogue is kept and when its writer hears of it (specification 2.9), counted in the writer's own days. */
export type Writer = { member: Member; network: Network }

const ownDay = (from: LocalDate, count: number, { member, network: { calendar } }: Writer): LocalDate => {
  let day = firstOwnDayNotBefore(addDays(from, 1), member, calendar)
  for (let left = count - 1; left > 0; left--) day = firstOwnDayNotBefore(addDays(day, 1), member, calendar)
  return day
}

const today = (now: Instant, { network }: Writer): LocalDate => localDate(now, network.calendar.timeZone)

/** An unsent dialogue: until the end of an own working day, and some hours at least. */
export function unsentUntil(now: Instant, writer: Writer): Instant {
  const end = endOfWorkingDay(ownDay(today(now, writer), drafts.unsent.gone, writer), writer.network.calendar)
  const least = later(now, minutes(60 * drafts.unsent.leastHours))
  return end > least ? end : least
}

/** Saved or held: some own working days, until the end of the last. */
export const keptUntil = (now: Instant, writer: Writer): Instant =>
  endOfWorkingDay(ownDay(today(now, writer), drafts.kept.gone, writer), writer.network.calendar)

/** The timers of a dialogue in progress: one reminder on an own day, then it goes. */
export function unsentTimers(intake: Intake, now: Instant, writer: Writer): WorkItem[] {
  const next = ownDay(today(now, writer), drafts.unsent.remind, writer)
  return [
    timer(intake, 'unsent', 'remind', deliverAt(next, writer.member, writer.network.calendar)),
    timer(intake, 'unsent', 'expire', unsentUntil(now, writer)),
  ]
}

/** The timers of a kept one: a reminder, later with choices, and the end. */
export function keptTimers(intake: Intake, now: Instant, writer: Writer): WorkItem[] {
  const { calendar } = writer.network
  const at = (day: number): Instant =>
    deliverAt(ownDay(today(now, writer), day, writer), writer.member, calendar)
  return [
    timer(intake, 'kept', 'day-3', at(drafts.kept.remind)),
    timer(intake, 'kept', 'day-8', at(drafts.kept.choose)),
    timer(intake, 'kept', 'expire', intake.keptUntil ?? keptUntil(now, writer)),
  ]
}

/** Who looks on is asked again on this own working day. */
export const lookAgainOn = (now: Instant, days: number, writer: Writer): LocalDate =>
  ownDay(today(now, writer), days, writer)

/** Like all that is kept; at least some own days after the question came again. */
export const lookingUntil = (now: Instant, days: number, writer: Writer): Instant =>
  endOfWorkingDay(
    ownDay(today(now, writer), Math.max(drafts.kept.gone, days + drafts.lookingDays), writer),
    writer.network.calendar,
  )

/** The timers of a feeling that is looked at again: the same four ways, and the end. */
export const lookingTimers = (intake: Intake, now: Instant, days: number, writer: Writer): WorkItem[] => [
  timer(
    intake,
    'kept',
    'look-again',
    deliverAt(lookAgainOn(now, days, writer), writer.member, writer.network.calendar),
  ),
  timer(intake, 'kept', 'expire', lookingUntil(now, days, writer)),
]

/** What somebody asked to be reminded of: talk on this day. */
export const talkTimer = (intake: Intake, on: LocalDate, writer: Writer): WorkItem[] => {
  const { calendar } = writer.network
  return [
    timer(
      intake,
      'kept',
      'talk',
      deliverAt(firstOwnDayNotBefore(on, writer.member, calendar), writer.member, calendar),
    ),
  ]
}

/** After a stop card: a little later somebody looks whether it was answered. */
export const stopTimer = (intake: Intake, now: Instant): WorkItem =>
  timer(intake, 'stop', 'check', later(now, minutes(drafts.stopMinutes)))

const timer = (
  intake: Intake,
  about: 'unsent' | 'kept' | 'stop',
  rung: string,
  dueAt: Instant,
): WorkItem => ({
  id: timerId(intake, about, rung),
  // What is about danger waits for no other reminder.
  lane: `${about === 'stop' ? 'stop' : 'draft'}:${intake.writer}`,
  dueAt,
  kind: 'draft',
  ref: { writer: intake.writer, intake: intake.id, about, rung },
})

const timerId = ({ id }: Pick<Intake, 'id'>, about: string, rung: string): string =>
  `draft:${id}:${about}:${rung}`

/** Every timer that a dialogue can have: what is done or put aside must not ring. */
export const timersOf = (intake: Pick<Intake, 'id'>): string[] => [
  timerId(intake, 'unsent', 'remind'),
  timerId(intake, 'unsent', 'expire'),
  timerId(intake, 'kept', 'day-3'),
  timerId(intake, 'kept', 'day-8'),
  timerId(intake, 'kept', 'talk'),
  timerId(intake, 'kept', 'look-again'),
  timerId(intake, 'kept', 'expire'),
  timerId(intake, 'stop', 'check'),
]
