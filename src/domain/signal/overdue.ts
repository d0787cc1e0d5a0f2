import type { ClockCommand, HouseCommand } from '#domain/signal/commands.ts'
import { endOf, isPastEnd } from '#domain/signal/retention.ts'
import { isOver, type Signal } from '#domain/signal/signal.ts'
import type { Network } from '#domain/network/network.ts'
import { type Instant, localDate } from '#domain/time/instant.ts'

/**
 * What should have ended and did not, because no clock was set: a signal that is older than the clocks of consent and
 * retention has none. Nothing when all is well.
 */
export function overdue(
  signal: Signal,
  { now, network }: { now: Instant; network: Network },
): (ClockCommand | HouseCommand)[] {
  const today = localDate(now, network.calendar.timeZone)
  if (isPastEnd(signal, today, network)) return [{ type: 'end-retention' }]
  if (signal.status === 'closed' && signal.eraseOn === null && signal.closing !== null)
    return [{ type: 'end-with', on: endOf(signal, { now: signal.closing.at, network }) }]
  const { until } = signal.consent
  return !isOver(signal) && until !== null && until < today ? [{ type: 'expire-consent', until }] : []
}
