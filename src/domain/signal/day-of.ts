import type { Network } from '#domain/network/network.ts'
import { contactOn, feedbackOn } from '#domain/signal/due-on.ts'
import type { Notice } from '#domain/signal/notices.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { type LocalDate, localDate } from '#domain/time/instant.ts'
import { eraseBy } from '#domain/triage/deadlines.ts'

/** The day that a message is about; null when it is about none. */
export const dayOf = (notice: Notice, signal: Signal, network: Network): LocalDate | null =>
  dates[notice]?.(signal, network) ?? null

const dates: Readonly<Partial<Record<Notice, (signal: Signal, network: Network) => LocalDate | null>>> = {
  'hand-over-offered': ({ handOver }, { calendar }) =>
    handOver && localDate(handOver.lapsesAt, calendar.timeZone),
  'consent-ends': ({ consent }) => consent.until,
  'consent-withdrawn': ({ withdrawal }, { calendar }) => withdrawal && eraseBy(withdrawal.at, calendar),
  'contact-due': contactOn,
  'feedback-due': feedbackOn,
  'evaluate-late': ({ evaluateOn }) => evaluateOn,
  'retention-warned': ({ eraseOn }) => eraseOn,
}
