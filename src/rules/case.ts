import type { Audience, NetworkAudience, Outcome, Urgency } from '#domain/codes.ts'
import { outcomeOf } from '#domain/consent/consent.ts'
import { audiencesFor } from '#domain/network/audiences.ts'
import type { Calendar } from '#domain/time/calendar.ts'
import { type Instant, type LocalDate, localDateTime } from '#domain/time/instant.ts'
import { answerBy, eraseBy, holdUntil, type ResponseTimes, takeUpBy } from '#domain/triage/deadlines.ts'
import { safetyOf, type Triage, triage } from '#domain/triage/triage.ts'
import type { Case } from './forms.ts'
import { answerText, type TextAnswer } from './text.ts'

/** At most one of these applies. A moment is local to the network. */
type DateThatApplies = { takeUpBy?: string; answerBy?: string; eraseOn?: LocalDate; eraseBy?: LocalDate }

export type CaseAnswer = Triage &
  TextAnswer & { outcome: Outcome; networks: NetworkAudience[] } & DateThatApplies

/** What would happen with this case if it were raised at that moment, as a child or as an adult. */
export function answerCase(
  item: Case,
  at: Instant,
  calendar: Calendar,
  times: ResponseTimes,
  audience: Audience = item.ageBand === '18_plus' ? 'adult' : 'child',
): CaseAnswer {
  const weighed = { ...item, ...item.other }
  const { urgency, rules, adviceRequired } = triage(weighed)
  const outcome = outcomeOf({ ...item, state: item.consent, safety: safetyOf(weighed) })
  const networks = audiencesFor({ ...item, audience, childrenOrPregnancy: concernsChildren(item), outcome })
  return {
    outcome,
    urgency,
    rules,
    adviceRequired: adviceRequired && networks.length > 0,
    networks,
    ...answerText(item.text, {
      at,
      timeZone: calendar.timeZone,
      ...(item.partnerType ? { partnerType: item.partnerType } : {}),
    }),
    ...dateThatApplies(outcome, urgency, at, calendar, times),
  }
}

const concernsChildren = ({ childrenOrPregnancy, factors }: Case): boolean =>
  childrenOrPregnancy || factors.a_children_or_pregnant === 'yes'

function dateThatApplies(
  outcome: Outcome,
  urgency: Urgency,
  at: Instant,
  calendar: Calendar,
  times: ResponseTimes,
): DateThatApplies {
  const local = (moment: Instant): string => localDateTime(moment, calendar.timeZone)
  switch (outcome) {
    case 'A_IDENT_CASE':
    case 'B_PSEUDO':
      return urgency === 'acute' ? {} : { takeUpBy: local(takeUpBy(urgency, at, calendar, times)) }
    case 'C_CONSULT':
      return { answerBy: local(answerBy(at, calendar, times)) }
    case 'D_REFER':
      return {}
    case 'E_HOLD':
      return { eraseOn: holdUntil(at, calendar) }
    case 'W_WITHDRAW':
      return { eraseBy: eraseBy(at, calendar) }
  }
}
