import type { Preview, StepView } from '#cards/dialogue-views.ts'
import { IntakeId } from '#domain/ids.ts'
import { type Answers, readAnswers } from '#domain/intake/answers.ts'
import { questionsOf, type StepId, stepIds, type Walk } from '#domain/intake/dialogue.ts'
import { progress } from '#domain/intake/walk.ts'
import { Route } from '#domain/network/routes.ts'
import { toChannel } from '#domain/signal/disclose.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { consult, network, open } from '#support/signals.ts'
import { amsterdam } from '#support/time.ts'

/** Dialogues halfway, as the cards see them. */
export const hold = { intake: IntakeId.parse('i_1'), rev: 4 }

/** A pupil of eleven at most: consent of both parents, worries about school. */
export const childAnswers: Answers = {
  audience: 'child',
  redFlags: 'none',
  ageBand: '0_11',
  wholeFamily: 'false',
  dependent: 'false',
  origin: 'pupil',
  context: 'both',
  themes: 'school,parenting_family',
  factsOwn: 'Leerling is sinds zes weken stil en moe.',
  since: 'zes weken',
  factsOthers: null,
  impression: null,
  'factor.y_behaviour_change': 'yes',
  'factor.y_school_absence': 'yes',
  current: 'true',
  trend: 'same',
  safetyScore: '6',
  repeat: 'false',
  siblingConcern: 'true',
  strengths: 'p_y_school_bond,p_y_friends',
  goodAt: 'tekenen',
  wish: null,
  talked: 'yes',
  childSeen: 'yes',
  authority: 'both-parents',
  giInvolved: 'false',
  consentBy: 'parent1,parent2',
  refusedBy: null,
  consentForm: 'oral',
  consentOn: '2026-11-20',
  consentUntil: '2027-05-20',
  withdrawalExplained: 'true',
  asked: 'think-along,expertise',
  askedExpertise: 'jeugdverpleegkundige',
}

export const adultAnswers: Answers = {
  audience: 'adult',
  redFlags: 'none',
  ageBand: '18_plus',
  nearly18: 'false',
  origin: 'tenant',
  themes: 'living,money_housing',
  childrenOrPregnancy: 'true',
  factsOwn: 'Huurder doet niet meer open.',
  talked: 'unreachable',
}

type Changes = Partial<StepView> & { walk?: Partial<Walk> }

/** The card of a step as the dialogue itself would ask it after these answers. */
export function stepView(step: StepId, answers: Answers, changes: Changes = {}): StepView {
  const { walk: walked, ...view } = changes
  const walk: Walk = { intent: 'signal', more: false, oggzOutreach: false, ...walked }
  const facts = readAnswers(answers)
  return {
    ...hold,
    step,
    progress: step === 'start' ? null : progress(step, answers, walk),
    audience: facts.audience ?? null,
    intent: walk.intent,
    questions: questionsOf(step, facts, walk),
    answers,
    mistakes: [],
    cleaned: {},
    diagnosis: false,
    canGoBack: step !== 'start',
    canShowMore: step === 'factors' && !walk.more,
    meldcode: null,
    preview: step === 'check' ? preview(open) : null,
    retention: network.retention,
    timeZone: amsterdam,
    ...view,
  }
}

const preview = (signal: Signal, changes: Partial<Preview> = {}): Preview => ({
  view: toChannel(signal, network, false),
  outcome: signal.kind === 'consult' ? 'C_CONSULT' : 'A_IDENT_CASE',
  readers: { people: 12, organisations: 6 },
  urgency: signal.suggested,
  reasons: signal.rules,
  kindcheck: false,
  both: false,
  meantFor: null,
  steps: stepIds.filter((step) => step !== 'start' && step !== 'feeling' && step !== 'check'),
  ...changes,
})

const unsafe: Answers = { ...childAnswers, 'factor.y_emotional_abuse': 'yes' }
const youth: Answers = { ...childAnswers, ageBand: '16_17' }
const nothing: Answers = { audience: 'child' }
const notYet: Answers = { ...childAnswers, talked: 'not-yet' }

const inARegion: Partial<Walk> = {
  ageLimit: 23,
  routes: {
    municipality: 'Enschede',
    routes: [
      Route.parse({ residence: ['Hengelo', 'Borne'], to: 'hengelo-18min' }),
      Route.parse({ residence: ['Enschede'], neighbourhood: ['Noord'], to: 'noord-18min' }),
    ],
  },
}

const feelingWalk = { walk: { intent: 'feeling' } } as const

export const steps: Readonly<Record<string, StepView>> = {
  start: stepView('start', {}),
  'start, not in this network': stepView(
    'start',
    {},
    {
      mistakes: [{ question: 'audience', kind: 'not-in-this-network' }],
    },
  ),
  'start of a feeling': stepView('start', {}, feelingWalk),
  'feeling about a child': stepView('feeling', nothing, feelingWalk),
  'feeling about an adult, cleaned': stepView(
    'feeling',
    { audience: 'adult', factsOwn: 'Zegt niets meer.', factsOthers: '[naam] zag het ook.', wish: 'Rust.' },
    { ...feelingWalk, cleaned: { factsOthers: ['name_full'] } },
  ),
  'safety of a child': stepView('safety', nothing),
  'safety of an adult': stepView('safety', { audience: 'adult' }),
  'who of a child, nothing yet': stepView('who', nothing),
  'who of a young person': stepView('who', youth),
  'who of a young person until 23, in a region': stepView('who', nothing, { walk: inARegion }),
  'who of an adult': stepView('who', { audience: 'adult' }),
  'who of a young person, themes in the words of the network': stepView('who', youth, {
    walk: {
      themeWords: { friends_street_online: { nl: 'laat op straat, overlast', en: 'out late, nuisance' } },
    },
  }),
  'facts in the words of the network, asked again': stepView('facts', childAnswers, {
    walk: {
      ownWords: { since: { nl: 'Hoe lang zie je dit al?', en: 'How long have you seen this?' } },
      again: ['since'],
    },
  }),
  'who with mistakes': stepView('who', nothing, {
    mistakes: [
      { question: 'ageBand', kind: 'missing' },
      { question: 'themes', kind: 'too-many', most: 3 },
    ],
  }),
  facts: stepView('facts', nothing),
  'facts, cleaned': stepView(
    'facts',
    { ...childAnswers, factsOthers: 'Volgens [naam] op [adres] ook.' },
    {
      cleaned: { factsOthers: ['name_full', 'address'], factsOwn: ['bsn', 'special', 'criminal'] },
      diagnosis: true,
    },
  ),
  'facts, one mistake': stepView('facts', nothing, { mistakes: [{ question: 'factsOwn', kind: 'missing' }] }),
  factors: stepView('factors', childAnswers),
  'factors, all of them': stepView('factors', childAnswers, { walk: { more: true } }),
  'factors of an adult': stepView('factors', adultAnswers),
  'now of a child': stepView('now', childAnswers),
  'now of an adult': stepView('now', adultAnswers),
  'strengths of a child': stepView('strengths', childAnswers),
  'strengths of an adult': stepView('strengths', adultAnswers),
  'talked of a child': stepView('talked', nothing),
  'talked, advice first': stepView('talked', unsafe, {
    meldcode: 'must',
    mistakes: [{ question: 'advisedBy', kind: 'advice-first' }],
  }),
  'talked, for who need not follow the reporting code': stepView('talked', unsafe, { meldcode: 'may' }),
  'talked of an adult': stepView('talked', adultAnswers),
  'consent of a child': stepView('consent', childAnswers),
  'consent of 12 to 15': stepView('consent', { ...childAnswers, ageBand: '12_15' }),
  'consent of 16 or 17': stepView('consent', youth),
  'consent of an adult, yes and no': stepView(
    'consent',
    { ...adultAnswers, talked: 'yes' },
    {
      mistakes: [{ question: 'refusedBy', kind: 'yes-and-no' }],
    },
  ),
  own: stepView('own', childAnswers),
  'own, talk first': stepView('own', notYet),
  'own, a question': stepView('own', notYet, { walk: { intent: 'consult' } }),
  check: stepView('check', childAnswers),
  'check without a name, for both networks': stepView('check', childAnswers, {
    preview: preview(open, { outcome: 'B_PSEUDO', both: true }),
    mistakes: [
      { question: 'urgencyReason', kind: 'lower-needs-reason' },
      { question: 'checkedNoNames', kind: 'tick-no-names' },
    ],
  }),
  'check with a Kindcheck, one reader': stepView('check', adultAnswers, {
    preview: preview(open, { kindcheck: true, readers: { people: 1, organisations: 1 } }),
  }),
  'check, for another network': stepView('check', childAnswers, {
    preview: preview(open, { meantFor: 'Samen14 Hengelo' }),
  }),
  'check of a question': stepView('check', notYet, {
    walk: { intent: 'consult' },
    preview: preview(consult),
  }),
}
