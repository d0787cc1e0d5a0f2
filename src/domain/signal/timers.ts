import type { ActionId, MemberId } from '#domain/ids.ts'
import { coordinators } from '#domain/network/members.ts'
import { classOf } from '#domain/signal/classes.ts'
import { clear, type Effect, type Moment, timer } from '#domain/signal/effects.ts'
import { ladder } from '#domain/signal/ladder.ts'
import {
  consentAskedDays,
  consultClosesDays,
  endsSoonDays,
  policy,
  rungsFor,
  type RungOf,
} from '#domain/signal/policy.ts'
import { calendarOf, type Step, stepsOf } from '#domain/signal/steps.ts'
import { contactOn, feedbackOn } from '#domain/signal/due-on.ts'
import type { ClockCommand } from '#domain/signal/commands.ts'
import type { Network } from '#domain/network/network.ts'
import { doerOn } from '#domain/network/schedule.ts'
import { type Action, actionOf } from '#domain/signal/action.ts'
import { absoluteEnd, afterDay, identityUntil } from '#domain/signal/retention.ts'
import type { PickUpRung, Rung } from '#domain/signal/rungs.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { addWorkingDays, endOfWorkingDay } from '#domain/time/calendar.ts'
import { type Instant, instantAt, type LocalDate, localDate } from '#domain/time/instant.ts'
import {
  deliverAt,
  firstOwnDayNotBefore,
  nextDelivery,
  nextReminder,
  type OwnCalendar,
} from '#domain/time/person.ts'
import { pickUpLadder } from '#domain/triage/deadlines.ts'

export const pickUpSlots = ['pick-up:network', 'pick-up:coordinator', 'pick-up:assign'] as const
export const beginSlots = ['begin:lead', 'begin:coordinator'] as const
export const evaluateSlots = ['evaluate:lead', 'evaluate:coordinator'] as const
export const contactSlots = ['contact:lead', 'contact:late', 'contact:coordinator'] as const
export const feedbackSlots = ['feedback:lead', 'feedback:late', 'feedback:coordinator'] as const
export const handOverSlot = 'hand-over:lapse'
export const consentSlots = ['consent:ends', 'consent:expire'] as const
export const consultSlot = 'consult:close'
export const identitySlot = 'identity:erase'
export const retentionSlots = ['retention:warn', 'retention:end'] as const

/** Every clock of a signal that is still going on; not those of its actions. */
export const livingSlots: readonly string[] = [
  ...pickUpSlots,
  ...beginSlots,
  ...evaluateSlots,
  ...contactSlots,
  ...feedbackSlots,
  handOverSlot,
  ...consentSlots,
  consultSlot,
]

export function pickUpTimers(signal: Signal, { now, network }: Moment): Effect[] {
  const level = signal.kind === 'consult' ? 'consult' : signal.urgency
  return pickUpLadder(level, now, network.calendar, network.responseTimes).map(({ rung, at }) =>
    timer(`pick-up:${rung}`, at, { type: 'remind-pick-up', rung }),
  )
}

/** While it has to begin; the coordinator hears it a working day after the lead could. */
export function beginTimers(signal: Signal, { network }: Moment): Effect[] {
  const { lead, beginBy } = signal
  if (lead === null || beginBy === null) return []
  const { calendar } = network
  const own = calendarOn(localDate(beginBy, calendar.timeZone), lead, network)
  const hears = classOf('begin-late', signal) === 'urgent' ? nextDelivery : nextReminder
  const told = localDate(hears(beginBy, own, calendar), calendar.timeZone)
  return [
    timer('begin:lead', beginBy, { type: 'remind-begin', rung: 'lead' }),
    timer('begin:coordinator', coordinatorAt('begin', told, signal, network), {
      type: 'remind-begin',
      rung: 'coordinator',
    }),
  ]
}

/** The lead hears on the day itself, or the first own day after it; the coordinator some working days later. */
export function evaluateTimers(signal: Signal, { network }: Moment): Effect[] {
  const { lead, evaluateOn } = signal
  if (lead === null || evaluateOn === null) return []
  const { calendar } = network
  const own = calendarOn(evaluateOn, lead, network)
  const day = firstOwnDayNotBefore(evaluateOn, own, calendar)
  return [
    timer('evaluate:lead', deliverAt(day, own, calendar), { type: 'remind-evaluation', rung: 'lead' }),
    coordinatorLooks(coordinatorAt('evaluation', day, signal, network)),
  ]
}

/** The days of whoever does this person's work then. */
const calendarOn = (day: LocalDate, member: MemberId, network: Network): OwnCalendar =>
  calendarOf(network, doerOn(network, member, day) ?? member)

/** On the morning of the coordinator that the policy says; who leads it themselves is not asked twice. */
function coordinatorAt(
  duty: 'begin' | 'evaluation',
  told: LocalDate,
  { lead }: Signal,
  network: Network,
): Instant {
  const { calendar } = network
  const days = rungsFor(duty, network.reminders).find(({ to }) => to === 'coordinator')?.days ?? 0
  const helper = coordinators(network).find(({ id }) => id !== lead)
  const day = addWorkingDays(told, days, calendar)
  return helper
    ? deliverAt(firstOwnDayNotBefore(day, helper, calendar), helper, calendar)
    : endOfWorkingDay(day, calendar)
}

/** When somebody has spoken with whom it is about, and when whoever raised it has heard how it goes. */
export const promiseTimers = (signal: Signal, { now, network }: Moment): Effect[] => [
  ...contactSteps(signal, network)
    .filter(({ at }) => at > now)
    .map(({ rung, at }) => timer(`contact:${rung}`, at, { type: 'remind-contact', rung })),
  ...feedbackSteps(signal, network)
    .filter(({ at }) => at > now)
    .map(({ rung, at }) => timer(`feedback:${rung}`, at, { type: 'remind-feedback', rung })),
]

/** Each with the day that was agreed; none when it is done. */
export const contactSteps = (signal: Signal, network: Network) =>
  stepsBy('first-contact', signal, contactOn(signal, network), network)

export const feedbackSteps = (signal: Signal, network: Network) =>
  stepsBy('feedback', signal, feedbackOn(signal, network), network)

const stepsBy = <D extends 'first-contact' | 'feedback'>(
  duty: D,
  { lead }: Signal,
  on: LocalDate | null,
  network: Network,
): (Step<RungOf<D>> & { on: LocalDate })[] =>
  lead === null || on === null
    ? []
    : stepsOf({ duty, on, owner: lead, lead }, network).map((step) => ({ ...step, on }))

/** While nothing happens the coordinator hears it again, every so many working days: nothing falls still (D9). */
const nextTime = (moment: Moment): Instant => endAfter(moment.network.reminders.again, moment)

const endAfter = (days: number, { now, network: { calendar } }: Moment): Instant =>
  endOfWorkingDay(addWorkingDays(localDate(now, calendar.timeZone), days, calendar), calendar)

export const contactAgain = (moment: Moment): Effect =>
  again('contact:coordinator', { type: 'remind-contact', rung: 'coordinator' }, moment)

export const feedbackAgain = (moment: Moment): Effect =>
  again('feedback:coordinator', { type: 'remind-feedback', rung: 'coordinator' }, moment)

const again = (slot: string, command: ClockCommand, moment: Moment): Effect =>
  timer(slot, nextTime(moment), command)

export const evaluateAgain = (moment: Moment): Effect => coordinatorLooks(nextTime(moment))

export const pickUpAgain = (rung: PickUpRung, moment: Moment): Effect =>
  again(`pick-up:${rung}`, { type: 'remind-pick-up', rung }, moment)

export const beginAgain = (moment: Moment): Effect =>
  again('begin:coordinator', { type: 'remind-begin', rung: 'coordinator' }, moment)

const coordinatorLooks = (at: Instant): Effect =>
  timer('evaluate:coordinator', at, { type: 'remind-evaluation', rung: 'coordinator' })

/** Some working days before consent ends it is asked again, of a short one later; when it is over, it is over (K14). */
export function consentTimers({ consent }: Signal, { now, network }: Moment): Effect[] {
  const { until } = consent
  if (until === null || (consent.state !== 'given' && consent.state !== 'given_partial')) return []
  const { calendar } = network
  const moments = consentAskedDays.map((days) =>
    instantAt(addWorkingDays(until, -days, calendar), calendar.opensAt, calendar.timeZone),
  )
  const ask = moments.find((at) => at > now)
  return [
    ...(ask === undefined ? [] : [timer('consent:ends', ask, { type: 'remind-consent' })]),
    timer('consent:expire', afterDay(until, network), { type: 'expire-consent', until }),
  ]
}

/** Some working days after the last answer a consult closes by itself. */
export const consultTimer = (moment: Moment): Effect =>
  timer(consultSlot, endAfter(consultClosesDays, moment), { type: 'close-consult' })

export const identityTimer = (signal: Signal, moment: Moment): Effect =>
  timer(identitySlot, identityUntil(signal, moment), { type: 'erase-identity' })

/** What is over goes when its last day is over. */
export const endTimer = (eraseOn: LocalDate, { network }: Moment): Effect =>
  timer('retention:end', afterDay(eraseOn, network), { type: 'end-retention' })

/** What was reopened ends too; some working days before that people hear it. */
export function warnedEnd(eraseOn: LocalDate, moment: Moment): Effect[] {
  const { calendar } = moment.network
  const day = addWorkingDays(eraseOn, -endsSoonDays, calendar)
  const at = instantAt(day, calendar.opensAt, calendar.timeZone)
  return [timer('retention:warn', at, { type: 'warn-retention' }), endTimer(eraseOn, moment)]
}

/** Nothing of a signal is older than this, whatever happened. */
export const oldestTimer = (signal: Signal, { network }: Moment): Effect =>
  timer('retention:oldest', afterDay(absoluteEnd(signal, network), network), { type: 'end-retention' })

const remindSlot = (action: Action, rung: Rung): string => `remind:${action.id}:${rung}:${action.dueOn}`

export const remindersOf = (signal: Signal, action: Action, { now, network }: Moment): Effect[] =>
  ladder(signal, action, network)
    .filter(({ at }) => at > now)
    .map(({ rung, at }) =>
      timer(remindSlot(action, rung), at, {
        type: 'remind',
        action: action.id,
        rung,
        dueOn: action.dueOn,
      }),
    )

const rungs: readonly Rung[] = policy.action.map(({ rung }) => rung)

export const clearReminders = (before: Signal | null, id: ActionId): Effect[] =>
  before ? about(before, id, (action) => clear(rungs.map((rung) => remindSlot(action, rung)))) : []

export const resetReminders = (
  before: Signal | null,
  signal: Signal,
  id: ActionId,
  moment: Moment,
): Effect[] => [
  ...clearReminders(before, id),
  ...about(signal, id, (action) => remindersOf(signal, action, moment)),
]

export const about = (signal: Signal, id: ActionId, effects: (action: Action) => Effect[]): Effect[] => {
  const action = actionOf(signal, id)
  return action ? effects(action) : []
}
