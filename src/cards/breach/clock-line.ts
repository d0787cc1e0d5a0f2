import { type CardElement, strong } from '#cards/blocks.ts'
import type { OfBreach } from '#cards/breach/views.ts'
import { reportBy } from '#domain/breach/breach.ts'
import { moment } from '#text/dates.ts'
import type { Say } from '#text/words.ts'

/** Until when the authority must have heard of it, or that it is late. */
export const clockLine = (view: OfBreach, say: Say): CardElement => strong(whenToReport(view, say))

export function whenToReport({ breach, timeZone, now }: OfBreach, { words, language }: Say): string {
  const until = reportBy(breach)
  return until < now ? words.breach.reportLate : words.breach.reportBy(moment(until, timeZone, language))
}
