import type { ErasureReason } from '#domain/codes.ts'
import type { Consent, Content } from '#domain/signal/content.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { nothingYet } from '#domain/signal/together.ts'

/**
 * What is left of a signal whose content is erased: that it was there, of which network, and who raised and led it, so
 * that they can be told. After its time only codes that can be counted stay; after a request or a withdrawal not even
 * those.
 */
export function scrubbed(signal: Signal, why: ErasureReason): Signal {
  const { content, consent, closing } = signal
  const counted = why === 'retention'
  return {
    ...signal,
    content: emptied(content, counted),
    consent: { ...noConsent, state: stateAfter(why, consent) },
    urgencyReason: null,
    rules: [],
    lowering: null,
    handOver: null,
    caseTeam: [],
    identity: 'none',
    goal: null,
    together: nothingYet,
    actions: [],
    escalation: null,
    thinkingAlong: [],
    declined: [],
    notes: [],
    nudges: [],
    questions: [],
    additions: [],
    answers: [],
    links: [],
    meantFor: null,
    heldSince: null,
    correction: null,
    beginBy: null,
    evaluateOn: null,
    closing: counted && closing ? { ...closing, ...noWords } : null,
  }
}

const stateAfter = (why: ErasureReason, { state }: Consent): Consent['state'] => {
  if (why === 'consent-withdrawn') return 'withdrawn'
  return why === 'retention' ? state : 'not_asked'
}

const noWords = { details: {}, noFeedback: null, wentWell: null, couldBeBetter: null } as const

const emptied = ({ audience, ageBand, themes }: Content, counted: boolean): Content => ({
  audience,
  ageBand: counted ? ageBand : null,
  themes: counted ? themes : [],
  wholeFamily: false,
  dependent: false,
  origin: null,
  context: null,
  observation: null,
  others: null,
  impression: null,
  since: null,
  factors: {},
  current: null,
  trend: null,
  safetyScore: null,
  deadlineOn: null,
  strengths: [],
  goodAt: null,
  wish: null,
  talked: null,
  childSeen: null,
  doneAlready: null,
  keepDoing: null,
  asked: [],
  askedExpertise: null,
  consultQuestion: null,
})

const noConsent: Consent = {
  state: 'not_asked',
  authority: null,
  by: [],
  refusedBy: [],
  parentsMayKnow: false,
  scope: null,
  form: null,
  on: null,
  until: null,
  withdrawalExplained: false,
  feedbackContent: false,
  advisedBy: null,
  advisedOn: null,
  noAdviceReason: null,
}
