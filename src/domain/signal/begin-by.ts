import type { Network } from '#domain/network/network.ts'
import { beginWithin } from '#domain/signal/policy.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { addWorkingDays, addWorkingHours, endOfWorkingDay } from '#domain/time/calendar.ts'
import { type Instant, localDate } from '#domain/time/instant.ts'

/** Goal and first action of whoever leads from now: within some working hours when high, else by the end of a working day. */
export function beginBy(
  { urgency }: Pick<Signal, 'urgency'>,
  { now, network: { calendar } }: { now: Instant; network: Network },
): Instant {
  if (urgency === 'high') return addWorkingHours(now, beginWithin.highHours, calendar)
  return endOfWorkingDay(
    addWorkingDays(localDate(now, calendar.timeZone), beginWithin.days, calendar),
    calendar,
  )
}
