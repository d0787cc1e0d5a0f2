import { type Answers, readAnswers } from '#domain/intake/answers.ts'
import { soundsLikeJudgement } from '#domain/practice/judgement.ts'
import type { Instant, TimeZone } from '#domain/time/instant.ts'
import { safetyOf } from '#domain/triage/triage.ts'

/** What somebody did in practice: the answers of the dialogue, and how they began with what they took up. */
export type Practised = {
  answers: Answers
  begun: { goal: string; firstStep: string; /** What the form proposed. */ proposed: string }
  at: Instant
  timeZone: TimeZone
}

/** `better` can be done better, `well` went well. Together at most four, and always something that went well, if anything did. */
export type Review = { well: WentWell[]; better: CanBeBetter[] }

export type CanBeBetter =
  | 'personal-detail'
  | 'judgement'
  | 'advice-not-asked'
  | 'not-talked'
  | 'no-strengths'
  | 'wish-not-asked'
  | 'goal-as-proposed'
  | 'no-conversation'
export type WentWell =
  | 'facts'
  | 'advice-asked'
  | 'talked'
  | 'strengths'
  | 'wish-asked'
  | 'own-goal'
  | 'conversation-first'

/** A question that never came is held against nobody. */
export function review(practised: Practised): Review {
  const points = pointsOf(practised)
  const better = points.flatMap(({ instead }) => instead ?? []).slice(0, 3)
  const well = points.flatMap(({ instead, well }) => (instead ? [] : [well])).slice(0, 4 - better.length)
  return { well, better }
}

/** What went well, or what would have been better instead. */
type Point = { well: WentWell; instead: CanBeBetter | null }

/** What matters most comes first. */
const pointsOf = (practised: Practised): Point[] => [
  ...factsPoint(practised),
  ...sharingPoints(practised),
  ...strengthsPoints(practised),
  ...beginPoints(practised),
]

function factsPoint({ answers, at, timeZone }: Practised): Point[] {
  const { factsOwn } = readAnswers(answers)
  if (!factsOwn) return []
  const judges = soundsLikeJudgement(factsOwn, { at, timeZone }) ? 'judgement' : null
  return [{ well: 'facts', instead: holdsReplacement(factsOwn) ? 'personal-detail' : judges }]
}

/** Advice is asked for by a worry about safety (specification 3.5, V1); who could not talk, or not safely, did right. */
function sharingPoints({ answers }: Practised): Point[] {
  const { talked, advisedBy, factors, redFlags, safetyScore } = readAnswers(answers)
  if (!talked) return []
  const unsafe = safetyOf({ factors, redFlags, safetyScore: safetyScore ?? null }) === 'present'
  return [
    ...(unsafe ? [point('advice-asked', advisedBy !== undefined, 'advice-not-asked')] : []),
    ...(talked === 'yes' || talked === 'not-yet' ? [point('talked', talked === 'yes', 'not-talked')] : []),
  ]
}

function strengthsPoints({ answers }: Practised): Point[] {
  const { strengths, goodAt, wish } = readAnswers(answers)
  if (answers['strengths'] === undefined) return []
  return [
    point('strengths', strengths.length > 0 || goodAt !== undefined, 'no-strengths'),
    ...(answers['wish'] === undefined ? [] : [point('wish-asked', wish !== undefined, 'wish-not-asked')]),
  ]
}

const beginPoints = ({ begun: { goal, firstStep, proposed } }: Practised): Point[] => [
  point('own-goal', goal.trim() !== proposed.trim(), 'goal-as-proposed'),
  point('conversation-first', isConversation(firstStep), 'no-conversation'),
]

const point = (well: WentWell, right: boolean, instead: CanBeBetter): Point => ({
  well,
  instead: right ? null : instead,
})

/** What was taken out of a text left its name in brackets: `[naam]`. */
const holdsReplacement = (text: string): boolean => /\[[^\]]+\]/.test(text)

/** In Dutch and in English. */
const isConversation = (step: string): boolean =>
  /gespr|praat|praten|spreek|spreken|overleg|kennismak|uitnodig|huisbezoek|bezoek|luister|navraag|koffie|langs ?ga|langs ?kom|rondetafel|aan tafel|(?<!\p{L})(?:(?:op)?bel(?:len|t)?|vraag|vragen|afspraak|contact|mdo|langs|talk|speak|call|visit|meet|meeting|ask|invite|listen|conversation|coffee)(?!\p{L})/iu.test(
    step,
  )
