import type { NetworkAudience, Outcome } from '#domain/codes.ts'
import { followUp } from '#domain/consent/consent.ts'
import type { ActionId, IntakeId, MemberId, Reference, SignalId } from '#domain/ids.ts'
import { type Answers, type Facts, readAnswers } from '#domain/intake/answers.ts'
import { type Intent, judge, type Judgement } from '#domain/intake/judge.ts'
import { weigh } from '#domain/intake/weigh.ts'
import { memberOf } from '#domain/network/members.ts'
import type { Network } from '#domain/network/network.ts'
import { audiencesFor } from '#domain/network/audiences.ts'
import type { Action } from '#domain/signal/action.ts'
import type { Consent, Content } from '#domain/signal/content.ts'
import type { Signal } from '#domain/signal/signal.ts'
import type { Link, Lowering, MeantFor } from '#domain/signal/course.ts'
import { nothingHappened } from '#domain/signal/fresh.ts'
import { addWorkingDays } from '#domain/time/calendar.ts'
import { type Instant, localDate } from '#domain/time/instant.ts'
import { firstOwnDayNotBefore, type WorkPattern } from '#domain/time/person.ts'
import { answerBy, takeUpBy, type TimedUrgency } from '#domain/triage/deadlines.ts'
import type { RuleId } from '#domain/triage/triage.ts'

export type Reporter = Signal['reporter'] & { works: WorkPattern }

export type Raising = {
  answers: Answers
  intent: Intent
  reporter: Reporter
  now: Instant
  receipt: string | null
  intake: IntakeId
  meantFor: MeantFor | null
}

/** Fresh names for one signal. */
export type Names = {
  id: SignalId
  reference: Reference
  action: (index: number) => ActionId
  /** The signals that it belongs to. */
  links: readonly Link[]
}

/** Which networks get a signal of these answers, the reporter's own first. Nothing is placed on refer, hold or doubt. */
export function audiencesOf(answers: Answers, intent: Intent, oggzOutreach: boolean): NetworkAudience[] {
  const facts = readAnswers(answers)
  const { outcome } = judge(facts, { intent, oggzOutreach })
  if (!facts.audience || !facts.ageBand || !outcome) return []
  const { audience, nearly18, childrenOrPregnancy } = facts
  return audiencesFor({ audience, nearly18, childrenOrPregnancy, outcome })
}

/** The signal as this network gets it. `kindcheck`: the other network hears only that there are children. */
export function raise(raising: Raising, network: Network, names: Names, kindcheck: boolean): Signal {
  const { answers, now, intent } = raising
  const facts = readAnswers(answers)
  const judgement = judge(facts, { intent, oggzOutreach: network.oggzOutreach })
  const consult = judgement.outcome === 'C_CONSULT'
  const weighed = kindcheck ? nothingKnown : suggestion(facts, now, network)
  const urgency = kindcheck || consult ? weighed.urgency : chosenUrgency(facts, weighed.urgency)
  const { works: _works, ...reporter } = raising.reporter
  return {
    ...nothingHappened,
    id: names.id,
    reference: names.reference,
    intake: raising.intake,
    network: network.id,
    kind: consult ? 'consult' : 'signal',
    kindcheck,
    outcome: kindcheck ? kindcheckOutcome(consult) : (judgement.outcome ?? 'D_REFER'),
    reporter,
    receipt: raising.receipt,
    content: kindcheck ? kindcheckContent : contentOf(facts),
    consent: kindcheck ? notAsked : consentOf(facts, judgement),
    urgency,
    suggested: weighed.urgency,
    urgencyReason: kindcheck || consult ? null : (facts.urgencyReason ?? null),
    rules: weighed.rules,
    raisedAt: now,
    takeUpBy: consult
      ? answerBy(now, network.calendar, network.responseTimes)
      : takeUpBy(urgency, now, network.calendar, network.responseTimes),
    status: consult ? 'asked' : 'open',
    actions: kindcheck ? [] : tasks(facts, judgement, raising, network, names.action),
    lowering: kindcheck || consult ? null : loweringAsked(facts, weighed.urgency, reporter.member),
    links: [...names.links],
    meantFor: kindcheck ? null : raising.meantFor,
  }
}

/** Lower than high waits for the coordinator: until then the high clocks run (specification 3.5). */
const chosenUrgency = ({ urgency }: Facts, suggested: TimedUrgency): TimedUrgency =>
  suggested === 'high' ? 'high' : (urgency ?? suggested)

function loweringAsked(
  { urgency, urgencyReason }: Facts,
  suggested: TimedUrgency,
  by: MemberId,
): Lowering | null {
  if (suggested !== 'high' || !urgency || urgency === 'high') return null
  return { urgency, reason: urgencyReason ?? '', by }
}

type Suggestion = { urgency: TimedUrgency; rules: RuleId[] }

const nothingKnown: Suggestion = { urgency: 'low', rules: ['L0'] }

/** With a red flag nothing is placed, so a signal is never acute. */
function suggestion(facts: Facts, now: Instant, network: Network): Suggestion {
  const { urgency, rules } = weigh(facts, now, network.calendar)
  return { urgency: urgency === 'acute' ? 'high' : urgency, rules }
}

/** While consent is not complete, asking for it is a task of the reporter, five working days, in the reporter's own network. */
function tasks(
  facts: Facts,
  judgement: Judgement,
  raising: Raising,
  network: Network,
  freshAction: (index: number) => ActionId,
): Action[] {
  const { ageBand, authority, consentBy } = facts
  const owner = raising.reporter.member
  if (!ageBand || judgement.outcome !== 'B_PSEUDO' || !memberOf(network, owner)) return []
  const { calendar } = network
  const due = addWorkingDays(localDate(raising.now, calendar.timeZone), 5, calendar)
  return followUp({ ageBand, authority: authority ?? null, consentBy }).map((task, index) => ({
    id: freshAction(index),
    what: { task },
    kind: 'conversation',
    owner,
    proposedBy: owner,
    accepted: true,
    dueOn: firstOwnDayNotBefore(due, raising.reporter.works, calendar),
    doneWhen: null,
    layer: null,
    moved: 0,
    done: null,
  }))
}

const contentOf = (facts: Facts): Content => ({
  audience: facts.audience ?? 'child',
  ageBand: facts.ageBand ?? null,
  wholeFamily: facts.wholeFamily,
  dependent: facts.dependent,
  origin: facts.origin ?? null,
  context: facts.context ?? null,
  themes: facts.themes,
  observation: facts.factsOwn ?? null,
  others: facts.factsOthers ?? null,
  impression: facts.impression ?? null,
  since: facts.since ?? null,
  factors: facts.factors,
  current: facts.current ?? null,
  trend: facts.trend ?? null,
  safetyScore: facts.safetyScore ?? null,
  deadlineOn: facts.deadlineOn ?? null,
  strengths: facts.strengths,
  goodAt: facts.goodAt ?? null,
  wish: facts.wish ?? null,
  talked: facts.talked ?? null,
  childSeen: facts.childSeen ?? null,
  doneAlready: facts.doneAlready ?? null,
  keepDoing: facts.keepDoing ?? null,
  asked: facts.asked,
  askedExpertise: facts.askedExpertise ?? null,
  consultQuestion: facts.consultQuestion ?? null,
})

/** Shared without a name, whatever the adult agreed to: nobody of the family was asked about this card. */
const kindcheckOutcome = (consult: boolean): Outcome => (consult ? 'C_CONSULT' : 'B_PSEUDO')

const kindcheckContent: Content = { ...contentOf(readAnswers({})), audience: 'child' }

const consentOf = (facts: Facts, { consent }: Judgement): Consent => ({
  state: consent ?? 'not_asked',
  authority: facts.authority ?? null,
  by: facts.consentBy,
  refusedBy: facts.refusedBy,
  parentsMayKnow: facts.parentsMayKnow,
  scope: facts.consentScope ?? null,
  form: facts.consentForm ?? null,
  on: facts.consentOn ?? null,
  until: facts.consentUntil ?? null,
  withdrawalExplained: facts.withdrawalExplained,
  feedbackContent: facts.consentFeedback,
  advisedBy: facts.advisedBy ?? null,
  advisedOn: facts.advisedOn ?? null,
  noAdviceReason: facts.noAdviceReason ?? null,
})

/** Its own consent is not asked: the card says only that there are children or a pregnancy. */
const notAsked: Consent = consentOf(readAnswers({}), { safety: 'none' })
