import type { MemberId } from '#domain/ids.ts'
import { coordinators, memberOf } from '#domain/network/members.ts'
import type { Member, Network } from '#domain/network/network.ts'
import type { Rung } from '#domain/signal/rungs.ts'
import { type Action, responsibleFor } from '#domain/signal/action.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { addWorkingDays } from '#domain/time/calendar.ts'
import { addDays, type Instant, type LocalDate } from '#domain/time/instant.ts'
import {
  deliverAt,
  firstOwnDayNotBefore,
  lastOwnDayNotAfter,
  nextDelivery,
  WorkPattern,
} from '#domain/time/person.ts'

export type Step = { rung: Rung; to: MemberId; at: Instant }

/**
 * When who hears of an open action: counted in the network's working days, delivered on the receiver's own
 * (specification 7.2, K2 and K4). Two that fall on one day of one person are one message: the later rung.
 */
export function ladder(signal: Signal, action: Action, network: Network): Step[] {
  const owner = responsibleFor(action)
  const pattern = patternOf(network, owner)
  const { calendar } = network
  const before = (count: number): LocalDate =>
    lastOwnDayNotAfter(addWorkingDays(action.dueOn, -count, calendar), pattern, calendar)
  const after = (count: number): LocalDate =>
    firstOwnDayNotBefore(addWorkingDays(action.dueOn, count, calendar), pattern, calendar)
  const own = (rung: Rung, date: LocalDate): Step => ({
    rung,
    to: owner,
    at: deliverAt(date, pattern, calendar),
  })
  return onePerDay([
    own('T-2', before(2)),
    own('T0', before(0)),
    own('T+1', after(1)),
    own('T+3', after(3)),
    ...escalation(signal, action, network),
  ])
}

/** First the lead, then the coordinator (K11), each after whoever heard before had one own working day for it. */
function escalation(signal: Signal, action: Action, network: Network): Step[] {
  const { calendar } = network
  const owner = responsibleFor(action)
  const dayFor = (receiver: Member, count: number, before: LocalDate): LocalDate => {
    const planned = addWorkingDays(action.dueOn, count, calendar)
    return firstOwnDayNotBefore(latest(planned, addDays(before, 1)), receiver, calendar)
  }
  const step = (rung: Rung, to: Member, date: LocalDate): Step => ({
    rung,
    to: to.id,
    at: deliverAt(date, to, calendar),
  })
  const ownersDay = firstOwnDayNotBefore(addDays(action.dueOn, 1), patternOf(network, owner), calendar)
  const lead = signal.lead && signal.lead !== owner ? memberOf(network, signal.lead) : undefined
  const leadsDay = lead ? dayFor(lead, 3, ownersDay) : ownersDay
  const coordinator = coordinators(network).find(({ id }) => id !== owner)
  return [
    ...(lead ? [step('T+3-lead', lead, leadsDay)] : []),
    ...(coordinator ? [step('T+5', coordinator, dayFor(coordinator, 5, leadsDay))] : []),
  ]
}

const latest = (one: LocalDate, other: LocalDate): LocalDate => (one > other ? one : other)

/** Of what one person would get on one day, the last counts. */
function onePerDay(steps: Step[]): Step[] {
  return steps.filter(
    (step, index) =>
      !steps.some((other, later) => later > index && other.to === step.to && other.at === step.at),
  )
}

/** When this person works; for somebody who left the network's file the standard week, so that nothing falls still. */
export const patternOf = (network: Network, member: MemberId): WorkPattern =>
  memberOf(network, member) ?? officeDays

const officeDays = WorkPattern.parse({ works: [1, 2, 3, 4, 5] })

/** When this person may be sent something, from this moment on (K6). */
export const sendAt = (at: Instant, network: Network, member: MemberId): Instant =>
  nextDelivery(at, patternOf(network, member), network.calendar)
