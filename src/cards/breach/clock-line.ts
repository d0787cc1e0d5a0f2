import { type CardElement, strong } from '#cards/blocks.ts'
import { type Breach, reportBy } from '#domain/breach/breach.ts'
import type { TimeZone } from '#domain/time/instant.ts'
import { moment } from '#text/dates.ts'
import type { Say } from '#text/words.ts'

/** Until when the authority must have heard of it. */
export const clockLine = (
  { breach, timeZone }: { breach: Breach; timeZone: TimeZone },
  { words, language }: Say,
): CardElement => strong(words.breach.reportBy(moment(reportBy(breach), timeZone, language)))
