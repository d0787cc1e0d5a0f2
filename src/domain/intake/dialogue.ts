import { z } from 'zod'
import * as codes from '#domain/codes.ts'
import { factorQuestion, type Facts, UrgencyToChoose } from '#domain/intake/answers.ts'
import { type OwnSentence, type OwnWords, sentenceFor, type ThemeWords } from '#domain/intake/own-words.ts'
import { type FactorId, factor, factors, strengthsOf, themesOf } from '#domain/intake/lists.ts'
import { judge, type Intent } from '#domain/intake/judge.ts'
import { neighbourhoodsIn, residencesIn, type Routes } from '#domain/network/routes.ts'
import {
  choice,
  choices,
  date,
  felt,
  flags,
  folded,
  named,
  only,
  optional,
  text,
  yesNo,
} from '#domain/intake/kinds.ts'

/**
 * The one standard dialogue: danger first, then facts, consent, risk factors and strengths (specification 4).
 * A step is one card. Which questions apply follows from the answers alone.
 */
export const stepIds = [
  'start',
  'safety',
  'feeling',
  'who',
  'facts',
  'factors',
  'now',
  'strengths',
  'talked',
  'consent',
  'own',
  'check',
] as const
export type StepId = (typeof stepIds)[number]

export type QuestionKind = 'choice' | 'choices' | 'text' | 'date' | 'yes-no' | 'score'

export type Question = {
  id: string
  kind: QuestionKind
  required: boolean
  /** Codes to choose from, in the order of showing. */
  options?: readonly string[]
  /** Most characters of a text, or most choices. */
  most?: number
  /** Of the last age to choose: not from this many years on. */
  until?: number
  /** The options are names that the network chose, to be shown as they are. */
  named?: boolean
  /** Optional and out of the way until somebody wants it. */
  folded?: boolean
  /** Shown although the answer to an earlier question of the same step may make it moot. */
  tentative?: boolean
  /** Asked in other words: of who has a feeling that is hard to name. */
  felt?: boolean
  /** How this network asks it, where that is not the standard sentence. */
  ownWords?: OwnSentence
  /** What this network adds to the name of an option. */
  optionWords?: Partial<Record<string, OwnSentence>>
  /** Answered when it was asked in other words: the answer is there, and is looked at again. */
  again?: true
}

/** What a network may leave out (seed 001, "verlaging van de administratieve lasten"): no rule of danger, consent or urgency needs it. */
export const Leavable = z.enum([
  'wholeFamily',
  'context',
  'since',
  'factsOthers',
  'impression',
  'repeat',
  'siblingConcern',
  'goodAt',
  'wish',
  'askedExpertise',
  'doneAlready',
  'keepDoing',
])
export type Leavable = z.infer<typeof Leavable>

/** What the walk knows besides the answers. */
export type Walk = {
  intent: Intent
  more: boolean
  oggzOutreach: boolean
  /** Questions that the network does not ask; a feeling becomes facts by them all the same. */
  leftOut?: readonly Leavable[]
  /** Who is for another network; only then it is asked where somebody lives. */
  routes?: Routes
  /** Young people belong to the network for children until they have this age; 18, unless it agreed another. */
  ageLimit?: number
  /** Questions that the network asks in a sentence of its own; who has a feeling is asked about that as everywhere. */
  ownWords?: OwnWords
  /** What the network adds to the name of a theme. */
  themeWords?: ThemeWords
  /** Questions that were answered when the network asked them in other words. */
  again?: readonly string[]
}

/** The steps that apply, with the questions that apply in each. Who has a feeling is asked about that alone. */
export const questionsOf = (step: StepId, facts: Facts, walk: Walk): Question[] =>
  step === 'start' || step === 'safety' || (step === 'feeling') === (walk.intent === 'feeling')
    ? questionsIn(step, facts, walk)
        .filter(({ id }) => !leavesOut(walk, step, id))
        .map((question) => asWorded(question, walk))
    : []

const leavesOut = ({ leftOut = [] }: Walk, step: StepId, id: string): boolean =>
  step !== 'feeling' && leftOut.some((one) => one === id)

function asWorded(question: Question, { ownWords = {}, themeWords = {}, again = [] }: Walk): Question {
  if (question.felt) return question
  const sentence = sentenceFor(question.id, ownWords)
  return {
    ...question,
    ...(sentence ? { ownWords: sentence } : {}),
    ...(question.id === 'themes' ? { optionWords: themeWords } : {}),
    ...(again.includes(question.id) ? { again: true } : {}),
  }
}

function questionsIn(step: StepId, facts: Facts, walk: Walk): Question[] {
  const child = facts.audience === 'child'
  const network = child ? 'youth18min' : 'adult18plus'
  switch (step) {
    case 'start':
      return [choice('audience', codes.Audience.options)]
    case 'safety':
      return facts.audience ? [flags(facts.audience)] : []
    case 'feeling':
      return facts.audience ? feltQuestions : []
    case 'who':
      return [
        child ? youngAge(walk) : choice('ageBand', ['18_plus']),
        ...only(mayBeNearly18(facts), {
          ...optional(yesNo('nearly18')),
          tentative: facts.ageBand === undefined,
        }),
        choice('origin', codes.Origin.options),
        ...only(child, optional(choice('context', codes.Context.options))),
        { ...choices('themes', themesOf[network]), required: true, most: 3 },
        ...only(!child, yesNo('childrenOrPregnancy')),
        ...placeQuestions(facts, walk),
        folded(yesNo('wholeFamily')),
        folded(yesNo('dependent')),
      ]
    case 'facts':
      return [
        { ...text('factsOwn', 400), required: true },
        text('since', 100),
        folded(text('factsOthers', 200)),
        folded(text('impression', 200)),
      ]
    case 'factors':
      return askedFactors(facts, walk.more).map((id) =>
        optional(choice(factorQuestion(id), codes.FactorAnswer.options)),
      )
    case 'now':
      return [
        optional(choice('current', codes.Current.options)),
        optional(choice('trend', codes.Trend.options)),
        { id: 'safetyScore', kind: 'score', required: false },
        ...only(
          facts.themes.some((theme) => theme === 'money_housing' || theme === 'living'),
          date('deadlineOn'),
        ),
        optional(yesNo('repeat')),
        ...only(child, optional(yesNo('siblingConcern'))),
      ]
    case 'strengths':
      return [
        choices('strengths', strengthsOf[network]),
        ...only(child, text('goodAt', 100)),
        text('wish', 200),
      ]
    case 'talked':
      return [
        choice('talked', codes.Talked.options),
        ...only(child, optional(choice('childSeen', codes.ChildSeen.options))),
        ...only(
          judge(facts, walk).safety === 'present',
          optional(choice('advisedBy', codes.AdvisedBy.options)),
          date('advisedOn'),
          optional(choice('noAdviceReason', codes.NoAdviceReason.options)),
        ),
      ]
    case 'consent':
      return facts.talked === 'yes' ? consentQuestions(facts) : []
    case 'own':
      return ownQuestions(facts, walk)
    case 'check':
      return checkQuestions(facts, walk)
  }
}

/** With an age limit also who is 18 already. */
const youngAge = ({ ageLimit = 18 }: Walk): Question =>
  ageLimit > 18
    ? { ...choice('ageBand', codes.AgeBand.options), until: ageLimit }
    : choice('ageBand', codes.AgeBand.exclude(['18_plus']).options)

/** Where somebody lives, when that decides which network it is for. */
function placeQuestions({ residence }: Facts, { routes }: Walk): Question[] {
  if (!routes) return []
  const residences = residencesIn(routes)
  const unknown = residences.length > 0 && residence === undefined
  const neighbourhoods = neighbourhoodsIn(routes, residence)
  return [
    ...only(residences.length > 0, named('residence', residences)),
    ...only(neighbourhoods.length > 0, { ...named('neighbourhood', neighbourhoods), tentative: unknown }),
  ]
}

/** From a feeling to facts: four of them are questions of the dialogue, so that nothing is typed twice (specification 4). */
const feltQuestions: Question[] = [
  { ...text('factsOwn', 400), required: true },
  text('since', 100),
  text('different', 200),
  text('factsOthers', 200),
  text('wish', 200),
].map(felt)

/** At most eight: the safety factors of the chosen themes, then those that match most themes, then list order (specification 3.1). */
export function askedFactors(facts: Facts, more: boolean): FactorId[] {
  const network = facts.audience === 'child' ? 'youth18min' : 'adult18plus'
  const matches = (id: FactorId): number =>
    factor(id).themes.filter((theme) => facts.themes.includes(theme)).length
  const scored = factors
    .filter((one) => one.audience === network && one.kind !== 'context')
    .map((one) => one.id)
  const matching = scored.filter((id) => matches(id) > 0)
  const safety = matching.filter((id) => factor(id).kind === 'safety')
  const concern = matching
    .filter((id) => factor(id).kind === 'concern')
    .sort((a, b) => matches(b) - matches(a))
  const first = [...safety, ...concern].slice(0, 8)
  return more ? [...first, ...scored.filter((id) => !first.includes(id))] : first
}

function consentQuestions(facts: Facts): Question[] {
  if (!facts.ageBand) return []
  const minor = facts.ageBand === '0_11' || facts.ageBand === '12_15'
  const givers = giversOf[facts.ageBand]
  return [
    ...only(minor, choice('authority', codes.Authority.options), optional(yesNo('giInvolved'))),
    choices('consentBy', givers),
    choices('refusedBy', givers),
    ...only(facts.ageBand === '16_17', optional(yesNo('parentsMayKnow'))),
    folded(text('consentScope', 200)),
    folded(choice('consentForm', codes.ConsentForm.options)),
    folded(date('consentOn')),
    folded(date('consentUntil')),
    folded(yesNo('withdrawalExplained')),
    folded(yesNo('consentFeedback')),
  ]
}

/** Who may say yes or no, by age (specification 2.3). */
const giversOf: Record<codes.AgeBand, readonly codes.ConsentGiver[]> = {
  '0_11': ['parent1', 'parent2', 'guardian'],
  '12_15': ['youth', 'parent1', 'parent2', 'guardian'],
  '16_17': ['youth'],
  '18_plus': ['subject', 'representative'],
}

function ownQuestions(facts: Facts, walk: Walk): Question[] {
  const outcome = judge(facts, walk).outcome
  if (outcome === 'D_REFER') return []
  if (outcome === 'E_HOLD') return [date('talkOn')]
  return [
    ...only(outcome === 'C_CONSULT', text('consultQuestion', 200)),
    choices('asked', codes.Asked.options),
    text('askedExpertise', 100),
    text('doneAlready', 200),
    text('keepDoing', 200),
  ]
}

function checkQuestions(facts: Facts, walk: Walk): Question[] {
  const { outcome } = judge(facts, walk)
  if (outcome === 'D_REFER' || outcome === 'E_HOLD') return []
  return [
    ...only(
      outcome !== 'C_CONSULT',
      folded(choice('urgency', UrgencyToChoose.options)),
      folded(text('urgencyReason', 200)),
    ),
    { ...yesNo('checkedNoNames'), required: true },
  ]
}

/** Who is 18 and raised among young people is in the network that was agreed for that. */
const mayBeNearly18 = ({ ageBand, audience }: Facts): boolean =>
  ageBand === undefined || ageBand === '16_17' || (ageBand === '18_plus' && audience === 'adult')
