import { z } from 'zod'
import * as codes from '#domain/codes.ts'
import { type FactorId, factors, StrengthId, Theme } from '#domain/intake/lists.ts'
import { RedFlagId } from '#domain/intake/red-flags.ts'
import { LocalDate } from '#domain/time/instant.ts'

/**
 * What a person answered, as Teams sends it: a code, codes joined by commas, `true` or `false`, a date, or text.
 * `null` is a question that was seen and left empty; a question that was never submitted has no entry.
 */
export const Answers = z.record(z.string(), z.string().nullable())
export type Answers = Readonly<Record<string, string | null>>

/** What is acute goes by telephone. */
export const UrgencyToChoose = codes.Urgency.exclude(['acute'])

/** The answers as the rules read them. What is empty, not asked or no known code is absent. */
export type Facts = ReturnType<typeof readAnswers>

export function readAnswers(answers: Answers) {
  const one = <Schema extends z.ZodType>(id: string, schema: Schema): z.infer<Schema> | undefined =>
    answers[id] ? schema.safeParse(answers[id]).data : undefined
  const many = <Schema extends z.ZodType>(id: string, schema: Schema): z.infer<Schema>[] =>
    split(answers[id]).flatMap((value) => {
      const parsed = schema.safeParse(value)
      return parsed.success ? [parsed.data] : []
    })
  const yes = (id: string): boolean => answers[id] === 'true'
  const text = (id: string): string | undefined => answers[id] || undefined
  const score = answers['safetyScore']
  return {
    audience: one('audience', codes.Audience),
    redFlags: many('redFlags', RedFlagId),
    ageBand: one('ageBand', codes.AgeBand),
    wholeFamily: yes('wholeFamily'),
    nearly18: yes('nearly18'),
    dependent: yes('dependent'),
    childrenOrPregnancy: yes('childrenOrPregnancy'),
    origin: one('origin', codes.Origin),
    context: one('context', codes.Context),
    residence: text('residence'),
    neighbourhood: text('neighbourhood'),
    themes: many('themes', Theme),
    factsOwn: text('factsOwn'),
    factsOthers: text('factsOthers'),
    impression: text('impression'),
    since: text('since'),
    different: text('different'),
    factors: readFactors(answers),
    current: one('current', codes.Current),
    trend: one('trend', codes.Trend),
    safetyScore: score && /^(\d|10)$/.test(score) ? Number(score) : undefined,
    deadlineOn: one('deadlineOn', LocalDate),
    repeat: yes('repeat'),
    strengths: many('strengths', StrengthId),
    goodAt: text('goodAt'),
    wish: text('wish'),
    talked: one('talked', codes.Talked),
    childSeen: one('childSeen', codes.ChildSeen),
    advisedBy: one('advisedBy', codes.AdvisedBy),
    advisedOn: one('advisedOn', LocalDate),
    noAdviceReason: one('noAdviceReason', codes.NoAdviceReason),
    authority: one('authority', codes.Authority),
    giInvolved: yes('giInvolved'),
    consentBy: many('consentBy', codes.ConsentGiver),
    refusedBy: many('refusedBy', codes.ConsentGiver),
    parentsMayKnow: yes('parentsMayKnow'),
    consentScope: text('consentScope'),
    consentForm: one('consentForm', codes.ConsentForm),
    consentOn: one('consentOn', LocalDate),
    consentUntil: one('consentUntil', LocalDate),
    withdrawalExplained: yes('withdrawalExplained'),
    consentFeedback: yes('consentFeedback'),
    doneAlready: text('doneAlready'),
    keepDoing: text('keepDoing'),
    asked: many('asked', codes.Asked),
    askedExpertise: text('askedExpertise'),
    consultQuestion: text('consultQuestion'),
    talkOn: one('talkOn', LocalDate),
    urgency: one('urgency', UrgencyToChoose),
    urgencyReason: text('urgencyReason'),
    checkedNoNames: yes('checkedNoNames'),
  }
}

/** Codes as Teams joins them; white space and doubles are forgiven. */
export const split = (value: string | null | undefined): string[] => [
  ...new Set(
    (value ?? '')
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  ),
]

export const factorQuestion = (id: FactorId): string => `factor.${id}`

const factorQuestions = factors.map(({ id }) => [id, factorQuestion(id)] as const)

function readFactors(answers: Answers): Partial<Record<FactorId, codes.FactorAnswer>> {
  const given = factorQuestions.filter(([, question]) => answers[question])
  const read = given.flatMap(([id, question]) => {
    const answer = codes.FactorAnswer.safeParse(answers[question])
    return answer.success ? [[id, answer.data] as const] : []
  })
  const sibling = answers['siblingConcern'] === 'true' ? [['y_sibling_concern', 'yes'] as const] : []
  return Object.fromEntries([...read, ...sibling])
}
