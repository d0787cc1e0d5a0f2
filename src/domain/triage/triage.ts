import { z } from 'zod'
import type { Current, FactorAnswer, Safety, Trend, Urgency } from '#domain/codes.ts'
import {
  type AdviceRoute,
  type Factor,
  type FactorId,
  factors,
  type StrengthId,
} from '#domain/intake/lists.ts'
import { RedFlagId } from '#domain/intake/red-flags.ts'

/**
 * Explainable rules that suggest a minimum urgency; a person decides (specification 3.5, `triage_version` 1). Their
 * thresholds are agreements, not measurements, and nothing that goes well ever lowers a heavy worry.
 */
export type TriageInput = {
  /** A factor that was not asked has no entry. */
  factors: FactorAnswers
  protective: readonly StrengthId[]
  redFlags: readonly RedFlagId[]
  current: Current
  trend: Trend
  /** 0 is very unsafe, 10 is safe; null when nobody said. */
  safetyScore: number | null
  /** Unborn, 0-3 years, or an adult fully dependent on care. */
  dependent: boolean
  /** Today is 0, the past is negative; null without a hard date. */
  deadlineWorkingDays: number | null
  /** The reporter had this worry before, in the last six months. */
  repeat: boolean
}
export type FactorAnswers = Readonly<Partial<Record<FactorId, FactorAnswer>>>

export type Triage = { urgency: Urgency; rules: RuleId[]; adviceRequired: boolean }

/** Only the rules of the level that was reached explain it. */
export function triage(input: TriageInput): Triage {
  const adviceRequired = safetyOf(input) === 'present'
  if (input.redFlags.length > 0)
    return { urgency: 'acute', rules: redFlagRules(input.redFlags), adviceRequired }
  const counts = count(input)
  const { urgency, rules } = weigh(counts)
  return { urgency, rules: counts.mostlyUnknown ? [...rules, 'U1'] : rules, adviceRequired }
}

/** `acute` is for red flags; `present` for a worry about safety, now or in the past (specification 2.6). */
export function safetyOf(input: Pick<TriageInput, 'factors' | 'redFlags' | 'safetyScore'>): Safety {
  if (input.redFlags.length > 0) return 'acute'
  const unsafe = input.safetyScore !== null && input.safetyScore <= 3
  return unsafe || safetyWorries(input.factors).length > 0 ? 'present' : 'none'
}

/** Whom to ask first, once each, in the order of the factors. */
export const adviceRoutes = (answers: FactorAnswers): AdviceRoute[] => [
  ...new Set(safetyWorries(answers).flatMap(({ adviceRoute }) => adviceRoute ?? [])),
]

type Counts = Omit<TriageInput, 'factors' | 'protective' | 'redFlags'> & {
  seriousSafety: number
  safetyYes: number
  heavy: number
  attention: number
  strengths: number
  mostlyUnknown: boolean
}
type Rule = { id: string; level: 'high' | 'normal'; when: (counts: Counts) => boolean }

const within = (days: number, { deadlineWorkingDays }: Counts): boolean =>
  deadlineWorkingDays !== null && deadlineWorkingDays <= days
const scored = (low: number, high: number, { safetyScore }: Counts): boolean =>
  safetyScore !== null && safetyScore >= low && safetyScore <= high

const table = [
  { id: 'H1', level: 'high', when: (c) => c.seriousSafety >= 1 },
  { id: 'H2', level: 'high', when: (c) => c.safetyYes >= 1 && c.current !== 'false' },
  { id: 'H3', level: 'high', when: (c) => c.heavy >= 2 },
  { id: 'H4', level: 'high', when: (c) => c.heavy >= 1 && c.trend === 'worse' },
  { id: 'H5', level: 'high', when: (c) => c.heavy >= 1 && c.dependent },
  { id: 'H6', level: 'high', when: (c) => scored(0, 3, c) },
  { id: 'H7', level: 'high', when: (c) => within(5, c) },
  { id: 'N1', level: 'normal', when: (c) => c.heavy >= 1 },
  { id: 'N2', level: 'normal', when: (c) => c.attention >= 3 },
  { id: 'N3', level: 'normal', when: (c) => c.attention >= 2 && c.strengths === 0 },
  { id: 'N4', level: 'normal', when: (c) => scored(4, 5, c) },
  { id: 'N5', level: 'normal', when: (c) => c.repeat },
  { id: 'N6', level: 'normal', when: (c) => within(20, c) },
  { id: 'N7', level: 'normal', when: (c) => c.attention >= 1 && c.dependent },
  { id: 'N8', level: 'normal', when: (c) => c.attention >= 1 && c.trend === 'worse' },
] as const satisfies readonly Rule[]

/** `R0:<flag>` for a red flag, `U1` when much is unknown; each has its sentence in `text/`. */
export const RuleId = z.enum([
  ...RedFlagId.options.map((flag) => `R0:${flag}` as const),
  ...table.map(({ id }) => id),
  'P1',
  'L0',
  'U1',
])
export type RuleId = z.infer<typeof RuleId>

function weigh(counts: Counts): Omit<Triage, 'adviceRequired'> {
  const high = holding('high', counts)
  if (high.length > 0) return { urgency: 'high', rules: high }
  const normal = holding('normal', counts)
  if (normal.length === 0) return { urgency: 'low', rules: ['L0'] }
  return isBalanced(counts) ? { urgency: 'low', rules: ['P1'] } : { urgency: 'normal', rules: normal }
}

const holding = (level: Rule['level'], counts: Counts): RuleId[] =>
  table.filter((rule) => rule.level === level && rule.when(counts)).map(({ id }) => id)

/** P1: much goes well, and nothing pleads against waiting. */
const isBalanced = (counts: Counts): boolean =>
  counts.heavy === 0 &&
  counts.strengths >= 3 &&
  counts.trend !== 'worse' &&
  !counts.repeat &&
  counts.deadlineWorkingDays === null &&
  (counts.safetyScore === null || counts.safetyScore >= 6) &&
  !counts.mostlyUnknown

function count(input: TriageInput): Counts {
  const asked = answered(input.factors).filter(({ kind }) => kind !== 'context')
  const number = (kind: Factor['kind'], answer: FactorAnswer): number =>
    asked.filter((one) => one.kind === kind && one.answer === answer).length
  const seriousSafety = number('safety', 'serious')
  const safetyYes = number('safety', 'yes')
  const unknown = asked.filter(({ answer }) => answer === 'unknown').length
  return {
    ...input,
    seriousSafety,
    safetyYes,
    heavy: seriousSafety + safetyYes + number('concern', 'serious'),
    attention: number('concern', 'yes'),
    strengths: new Set(input.protective).size,
    mostlyUnknown: asked.length > 0 && unknown * 2 >= asked.length,
  }
}

const safetyWorries = (answers: FactorAnswers): Factor[] =>
  answered(answers).filter(
    ({ kind, answer }) => kind === 'safety' && (answer === 'yes' || answer === 'serious'),
  )

const answered = (answers: FactorAnswers): (Factor & { answer: FactorAnswer })[] =>
  factors.flatMap((factor) => {
    const answer = answers[factor.id]
    return answer ? [{ ...factor, answer }] : []
  })

const redFlagRules = (flags: readonly RedFlagId[]): RuleId[] =>
  [...new Set(flags)].map((flag) => `R0:${flag}` as const)
