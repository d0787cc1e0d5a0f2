import type { ActionId, MemberId } from '#domain/ids.ts'
import { coordinators } from '#domain/network/members.ts'
import type { Member, Network } from '#domain/network/network.ts'
import { type Action, openActions } from '#domain/signal/action.ts'
import type { Effect, Moment } from '#domain/signal/effects.ts'
import { isFrozen, isHeld, untoldWhenHeld } from '#domain/signal/frozen.ts'
import { ladder } from '#domain/signal/ladder.ts'
import type { Notice } from '#domain/signal/notices.ts'
import { asksNow, mustAssign, pickUpReached } from '#domain/signal/overtaken.ts'
import { leads, worksFor } from '#domain/signal/roles.ts'
import { coordinatorsTold } from '#domain/signal/pick-up-told.ts'
import { consentAskedDays, endsSoonDays } from '#domain/signal/policy.ts'
import type { PickUpRung, Rung } from '#domain/signal/rungs.ts'
import { isOver, type Signal } from '#domain/signal/signal.ts'
import type { Step } from '#domain/signal/steps.ts'
import { beginTimers, contactSteps, evaluateTimers, feedbackSteps } from '#domain/signal/timers.ts'
import { addWorkingDays, endOfWorkingDay, workingDaysBetween } from '#domain/time/calendar.ts'
import { addDays, type Instant, instantAt, type LocalDate, localDate } from '#domain/time/instant.ts'
import { firstOwnDayNotBefore } from '#domain/time/person.ts'

/** Past its date, due before the next own day, or waiting for an answer. */
export type Group = 'late' | 'today' | 'waiting'

/** One thing that somebody must do, or look after, in a signal. */
export type AgendaLine = {
  group: Group
  on: LocalDate | null
  /** From when on this person should know; null when nobody is reminded of it. */
  since: Instant | null
  /** The last who are asked: a message about it has to have arrived. */
  last: boolean
} & (
  | { what: 'action'; action: ActionId; rung: Rung; passedOnTo: MemberId | null }
  | { what: 'notice'; notice: AgendaNotice; action: ActionId | null }
)

export type AgendaNotice = Extract<
  Notice,
  | 'action-offered'
  | 'hand-over-offered'
  | 'begin-late'
  | 'contact-due'
  | 'feedback-due'
  | 'evaluate'
  | 'consent-ends'
  | 'not-taken-up'
  | 'assign-now'
  | 'not-begun'
  | 'contact-late'
  | 'feedback-late'
  | 'evaluate-late'
  | 'retention-warned'
>

/** What this person has in a signal today, made from how it stands: what is done is not in it. */
export function agendaOf(signal: Signal, network: Network, member: Member, now: Instant): AgendaLine[] {
  if (isOver(signal) || isFrozen(signal)) return []
  const moment = { now, network }
  const all = [
    ...openActions(signal).flatMap((action) => actionLine(signal, action, member, moment)),
    ...asked(signal, member, network),
    ...(leads(signal, member) ? ofLead(signal, member, moment) : []),
    ...ofReporter(signal, member, moment),
    ...notTakenUp(signal, member, moment),
    ...(helpsOn(signal, member, network) ? ofCoordinator(signal, moment) : []),
  ]
  return isHeld(signal)
    ? all.filter((one) => one.what === 'action' || !untoldWhenHeld.includes(one.notice))
    : all
}

/** Of what somebody raised in a network of which they are no member. */
export const agendaOfGuest = (
  signal: Signal,
  network: Network,
  guest: MemberId,
  now: Instant,
): AgendaLine[] =>
  signal.reporter.member === guest && !isOver(signal) && !isFrozen(signal)
    ? consentEnds(signal, { now, network })
    : []

function actionLine(signal: Signal, action: Action, member: Member, { now, network }: Moment): AgendaLine[] {
  const reached = ladder(signal, action, network).filter(({ at }) => at <= now)
  const mine = reached.findLast(({ to }) => to === member.id)
  if (!mine) return []
  const after = reached.slice(reached.indexOf(mine) + 1).at(-1)
  const group = groupOf(action.dueOn, member, { now, network })
  const last = mine.rung === 'T+5' || mine.rung === 'T+7'
  return [
    {
      what: 'action',
      action: action.id,
      rung: mine.rung,
      passedOnTo: after?.to ?? null,
      since: after && after.at > mine.at ? after.at : mine.at,
      group,
      on: action.dueOn,
      last,
    },
  ]
}

/** Waits for a yes or a no. */
function asked(signal: Signal, member: Member, network: Network): AgendaLine[] {
  const offered = openActions(signal).filter(({ accepted, owner }) => !accepted && owner === member.id)
  const { handOver } = signal
  return [
    ...offered.map(({ id, dueOn }) => line('action-offered', { group: 'waiting', on: dueOn, action: id })),
    ...(handOver?.to === member.id
      ? [line('hand-over-offered', { group: 'waiting', on: dayOf(handOver.lapsesAt, network) })]
      : []),
  ]
}

function ofLead(signal: Signal, member: Member, moment: Moment): AgendaLine[] {
  const { network, now } = moment
  const { status, beginBy, evaluateOn } = signal
  const dated = (notice: AgendaNotice, on: LocalDate, since: Instant): AgendaLine =>
    line(notice, { group: groupOf(on, member, moment), on, since })
  const looks = rang(evaluateTimers(signal, moment), 'evaluate:lead', now)
  return [
    ...(status === 'taken-up' && beginBy !== null && beginBy <= now
      ? [dated('begin-late', dayOf(beginBy, network), beginBy)]
      : []),
    ...heard(contactSteps(signal, network), member, now).map(({ on, at }) => dated('contact-due', on, at)),
    ...heard(feedbackSteps(signal, network), member, now).map(({ on, at }) => dated('feedback-due', on, at)),
    ...(evaluateOn !== null && looks !== null ? [dated('evaluate', evaluateOn, looks)] : []),
    ...consentEnds(signal, moment),
    ...endsSoon(signal, moment),
  ]
}

/** Whoever raised it asks again whether sharing is still right. */
const ofReporter = (signal: Signal, member: Member, moment: Moment): AgendaLine[] =>
  signal.reporter.member === member.id && !leads(signal, member) ? consentEnds(signal, moment) : []

function ofCoordinator(signal: Signal, moment: Moment): AgendaLine[] {
  const { network, now } = moment
  const notBegun =
    signal.status === 'taken-up' ? rang(beginTimers(signal, moment), 'begin:coordinator', now) : null
  return [
    ...late('not-begun', signal.beginBy && dayOf(signal.beginBy, network), notBegun, moment),
    ...lateSteps('contact-late', contactSteps(signal, network), moment),
    ...lateSteps('feedback-late', feedbackSteps(signal, network), moment),
    ...late(
      'evaluate-late',
      signal.evaluateOn,
      rang(evaluateTimers(signal, moment), 'evaluate:coordinator', now),
      moment,
    ),
    ...endsSoon(signal, moment),
  ]
}

/** Of what is high the coordinator hears, and who is next to the coordinator; whoever does their work hears it for them. */
function notTakenUp(signal: Signal, member: Member, moment: Moment): AgendaLine[] {
  const hears = (rung: PickUpRung): boolean =>
    coordinatorsTold(signal, rung, moment.network).some((id) => worksFor(member).includes(id))
  const choose = hears('assign') ? mustAssign(signal, moment) : null
  const waits = hears('coordinator') && asksNow(signal, 'coordinator', moment)
  const waiting = waits ? pickUpReached(signal, 'coordinator', moment) : null
  const takeUp = dayOf(signal.takeUpBy, moment.network)
  return [...late('assign-now', takeUp, choose, moment), ...late('not-taken-up', takeUp, waiting, moment)]
}

/** What the coordinator hears of is asked of the one who does not lead it. */
function helpsOn({ lead }: Signal, member: Member, network: Network): boolean {
  const helper = coordinators(network).find(({ id }) => id !== lead)
  return helper !== undefined && member.id !== lead && worksFor(member).includes(helper.id)
}

type DutyStep = Step & { on: LocalDate }

/** The duty once, when this person heard of it. */
const heard = (steps: readonly DutyStep[], { id }: Member, now: Instant): DutyStep[] =>
  steps.filter(({ rung, to, at }) => rung !== 'coordinator' && to === id && at <= now).slice(-1)

const lateSteps = (notice: AgendaNotice, steps: readonly DutyStep[], moment: Moment): AgendaLine[] =>
  steps
    .filter(({ rung, at }) => rung === 'coordinator' && at <= moment.now)
    .flatMap(({ on, at }) => late(notice, on, at, moment))

const late = (
  notice: AgendaNotice,
  on: LocalDate | null,
  since: Instant | null,
  moment: Moment,
): AgendaLine[] =>
  since === null ? [] : [line(notice, { group: 'late', on, since: lastSaid(since, moment) })]

/** It is said again every so many working days, at the end of the day: the last time that it was. */
function lastSaid(first: Instant, { now, network }: Moment): Instant {
  const { calendar, reminders } = network
  const day = dayOf(first, network)
  const times = Math.floor(workingDaysBetween(day, dayOf(now, network), calendar) / reminders.again)
  const moments = [times, times - 1]
    .filter((count) => count > 0)
    .map((count) => endOfWorkingDay(addWorkingDays(day, count * reminders.again, calendar), calendar))
  return moments.find((at) => at <= now) ?? first
}

/** When this clock rang; null when it has not. */
function rang(timers: readonly Effect[], slot: string, now: Instant): Instant | null {
  const found = timers.find((one) => one.effect === 'set-timer' && one.slot === slot)
  return found?.effect === 'set-timer' && found.at <= now ? found.at : null
}

const consentEnds = ({ consent }: Signal, moment: Moment): AgendaLine[] =>
  soon('consent-ends', consent.until, consentAskedDays, moment)

const endsSoon = ({ eraseOn }: Signal, moment: Moment): AgendaLine[] =>
  soon('retention-warned', eraseOn, [endsSoonDays], moment)

/** People hear of it some working days before; the later of these moments that have come. */
function soon(
  notice: AgendaNotice,
  on: LocalDate | null,
  before: readonly number[],
  { now, network }: Moment,
): AgendaLine[] {
  const { calendar } = network
  if (on === null) return []
  const since = before
    .map((days) => instantAt(addWorkingDays(on, -days, calendar), calendar.opensAt, calendar.timeZone))
    .findLast((at) => at <= now)
  return since === undefined ? [] : [line(notice, { group: 'waiting', on, since })]
}

const line = (
  notice: AgendaNotice,
  about: { group: Group; on: LocalDate | null; since?: Instant; action?: ActionId },
): AgendaLine => ({
  what: 'notice',
  notice,
  group: about.group,
  on: about.on,
  since: about.since ?? null,
  action: about.action ?? null,
  last: notice === 'assign-now',
})

/** What must be done before the next own day is for today. */
function groupOf(on: LocalDate, member: Member, { now, network }: Moment): Group {
  const today = dayOf(now, network)
  if (on < today) return 'late'
  return on < firstOwnDayNotBefore(addDays(today, 1), member, network.calendar) ? 'today' : 'waiting'
}

const dayOf = (at: Instant, { calendar }: Network): LocalDate => localDate(at, calendar.timeZone)
