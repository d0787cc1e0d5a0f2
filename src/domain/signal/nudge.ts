import type { ActionId, MemberId } from '#domain/ids.ts'
import { memberOf } from '#domain/network/members.ts'
import type { Network } from '#domain/network/network.ts'
import { doerNow } from '#domain/network/schedule.ts'
import type { Action } from '#domain/signal/action.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { standingOf } from '#domain/signal/standing.ts'
import { addWorkingDays } from '#domain/time/calendar.ts'
import { type LocalDate, localDate } from '#domain/time/instant.ts'

/** A friendly nudge from a colleague: "spreek elkaar aan" (specification 7.2, K16). */

/** Who is asked how it goes: the owner of the action, or whoever must take the next step. Null when it is over. */
export const whoseTurn = (signal: Signal, network: Network, action?: Action): MemberId | null =>
  action && memberOf(network, action.owner)
    ? doerNow(network, action.owner)
    : (standingOf(signal, network)?.who ?? null)

/** The first day on which somebody may ask again, whoever asked last; null when nobody has. */
export function nudgeFrom(
  { nudges }: Signal,
  action: ActionId | null,
  { calendar }: Network,
): LocalDate | null {
  const last = nudges.find((one) => one.action === action)
  return last ? addWorkingDays(localDate(last.at, calendar.timeZone), 2, calendar) : null
}
