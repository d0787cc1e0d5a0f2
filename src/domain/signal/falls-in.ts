import type { MemberId } from '#domain/ids.ts'
import type { Network } from '#domain/network/network.ts'
import { type Action, openActions, responsibleFor } from '#domain/signal/action.ts'
import { isOver, type Signal } from '#domain/signal/signal.ts'
import { standingOf } from '#domain/signal/standing.ts'
import { type LocalDate, localDate } from '#domain/time/instant.ts'

/** What cannot wait until somebody who is away is back on the day after `until`. */

/** They lead it, and it is high or something of it is due in these days. */
export const leadFallsIn = (signal: Signal, network: Network, who: MemberId, period: Until): boolean =>
  signal.lead === who &&
  !isOver(signal) &&
  (isHigh(signal) || datesOf(signal, network).some((day) => isIn(day, period)))

/** Actions that they promised, or asked of somebody who has not said yes. */
export const actionsFallingIn = (signal: Signal, who: MemberId, period: Until): Action[] =>
  isOver(signal)
    ? []
    : openActions(signal).filter(
        (action) =>
          (action.owner === who || responsibleFor(action) === who) &&
          (isHigh(signal) || isIn(action.dueOn, period)),
      )

/** Without a first day: everything until then. */
type Until = { from?: LocalDate; until: LocalDate }

const isIn = (day: LocalDate, { from, until }: Until): boolean =>
  (from === undefined || day >= from) && day <= until

const isHigh = ({ kind, urgency }: Signal): boolean => kind === 'signal' && urgency === 'high'

function datesOf(signal: Signal, network: Network): LocalDate[] {
  const standing = standingOf(signal, network)
  return [
    ...(standing ? [localDate(standing.at, network.calendar.timeZone)] : []),
    ...(signal.evaluateOn ? [signal.evaluateOn] : []),
    ...openActions(signal).map(({ dueOn }) => dueOn),
  ]
}
