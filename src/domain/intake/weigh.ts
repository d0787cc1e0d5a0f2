import type { Facts } from '#domain/intake/answers.ts'
import { type Calendar, workingDaysBetween } from '#domain/time/calendar.ts'
import { type Instant, localDate } from '#domain/time/instant.ts'
import { triage } from '#domain/triage/triage.ts'

/** The urgency that the answers suggest as a minimum, with its reasons. */
export const weigh = (facts: Facts, now: Instant, calendar: Calendar) =>
  triage({
    factors: facts.factors,
    protective: facts.strengths,
    redFlags: facts.redFlags,
    current: facts.current ?? 'unknown',
    trend: facts.trend ?? 'unknown',
    safetyScore: facts.safetyScore ?? null,
    dependent: facts.dependent,
    deadlineWorkingDays: facts.deadlineOn
      ? workingDaysBetween(localDate(now, calendar.timeZone), facts.deadlineOn, calendar)
      : null,
    repeat: facts.repeat,
  })
