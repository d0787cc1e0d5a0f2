import type { MemberId } from '#domain/ids.ts'
import { coordinators, memberOf } from '#domain/network/members.ts'
import type { Network } from '#domain/network/network.ts'
import type { Rung } from '#domain/signal/events.ts'
import { type Action, responsibleFor, type Signal } from '#domain/signal/signal.ts'
import { addWorkingDays } from '#domain/time/calendar.ts'
import { addDays, type Instant, type LocalDate } from '#domain/time/instant.ts'
import { deliverAt, firstOwnDayNotBefore, lastOwnDayNotAfter, type WorkPattern } from '#domain/time/person.ts'

export type Step = { rung: Rung; to: MemberId; at: Instant }

/**
 * When who hears of an open action: counted in the network's working days, delivered on the receiver's own
 * (specification 7.2, K2 and K4). Two that fall on one day of one person are one message: the later rung.
 */
export function ladder(signal: Signal, action: Action, network: Network): Step[] {
  const owner = responsibleFor(action)
  const pattern = memberOf(network, owner) ?? officeDays
  const { calendar } = network
  const before = (count: number): LocalDate =>
    lastOwnDayNotAfter(addWorkingDays(action.dueOn, -count, calendar), pattern, calendar)
  const after = (count: number, receiver: WorkPattern): LocalDate =>
    firstOwnDayNotBefore(addWorkingDays(action.dueOn, count, calendar), receiver, calendar)
  const own = (rung: Rung, date: LocalDate): Step => ({
    rung,
    to: owner,
    at: deliverAt(date, pattern, calendar),
  })
  return onePerDay([
    own('T-2', before(2)),
    own('T0', before(0)),
    own('T+1', after(1, pattern)),
    own('T+3', after(3, pattern)),
    ...toLead(signal, action, network, after),
    ...toCoordinator(action, network, after),
  ])
}

type After = (count: number, receiver: WorkPattern) => LocalDate

/** The lead is not told before the owner had one own working day after the date. */
function toLead(signal: Signal, action: Action, network: Network, after: After): Step[] {
  const owner = responsibleFor(action)
  const lead = signal.lead && signal.lead !== owner ? memberOf(network, signal.lead) : undefined
  if (!lead) return []
  const { calendar } = network
  const ownersDay = firstOwnDayNotBefore(
    addDays(action.dueOn, 1),
    memberOf(network, owner) ?? officeDays,
    calendar,
  )
  const day = [after(3, lead), firstOwnDayNotBefore(addDays(ownersDay, 1), lead, calendar)].sort().at(-1)
  return day ? [{ rung: 'T+3-lead', to: lead.id, at: deliverAt(day, lead, calendar) }] : []
}

function toCoordinator(action: Action, network: Network, after: After): Step[] {
  const receiver = coordinators(network).find(({ id }) => id !== responsibleFor(action))
  if (!receiver) return []
  return [{ rung: 'T+5', to: receiver.id, at: deliverAt(after(5, receiver), receiver, network.calendar) }]
}

/** Of what one person would get on one day, the last counts. */
function onePerDay(steps: Step[]): Step[] {
  return steps.filter(
    (step, index) =>
      !steps.some((other, later) => later > index && other.to === step.to && other.at === step.at),
  )
}

/** For somebody who left the network's file: the standard week, so that nothing falls still. */
const officeDays: WorkPattern = { works: [1, 2, 3, 4, 5], remindAt: '08:30' as WorkPattern['remindAt'] }
