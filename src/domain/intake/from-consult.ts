import type { LinkReason } from '#domain/codes.ts'
import { type Answers, factorQuestion, readAnswers } from '#domain/intake/answers.ts'
import { askedFactors } from '#domain/intake/dialogue.ts'
import type { Intake } from '#domain/intake/intake.ts'
import { factor, FactorId } from '#domain/intake/lists.ts'
import { prune } from '#domain/intake/walk.ts'
import type { Content } from '#domain/signal/content.ts'

/**
 * A question without a name becomes a signal: what it says is there already, so nothing is typed twice. Danger, the talk
 * and consent are about now, and are asked anew; so is what is asked of the network.
 */
export function fromConsult(fresh: Intake, content: Content, belongsTo: readonly LinkReason[]): Intake {
  const told = { ...whoAndWhat(content), ...howItGoes(content), ...also(belongsTo) }
  const more = asksMore(content, told)
  const answers = { ...told, ...factorsOf(content, told, more) }
  return {
    ...fresh,
    intent: 'signal',
    more,
    answers: prune(answers, { intent: 'signal', more, oggzOutreach: false }),
  }
}

const whoAndWhat = (content: Content): Answers => ({
  audience: content.audience,
  ageBand: content.ageBand,
  origin: content.origin,
  context: content.context,
  themes: joined(content.themes),
  wholeFamily: String(content.wholeFamily),
  dependent: String(content.dependent),
  factsOwn: content.observation,
  factsOthers: content.others,
  impression: content.impression,
  since: content.since,
  doneAlready: content.doneAlready,
  keepDoing: content.keepDoing,
  askedExpertise: content.askedExpertise,
})

const howItGoes = (content: Content): Answers => ({
  current: content.current,
  trend: content.trend,
  safetyScore: content.safetyScore === null ? null : String(content.safetyScore),
  deadlineOn: content.deadlineOn,
  siblingConcern: content.factors.y_sibling_concern === 'yes' ? 'true' : null,
  strengths: joined(content.strengths),
  goodAt: content.goodAt,
  wish: content.wish,
  childSeen: content.childSeen,
})

/** That the other network heard of it says what was answered; when it did not, it is asked again. */
const also = (belongsTo: readonly LinkReason[]): Answers => ({
  ...(belongsTo.includes('kindcheck') ? { childrenOrPregnancy: 'true' } : {}),
  ...(belongsTo.includes('nearly-18') ? { nearly18: 'true' } : {}),
})

/** Somebody opened the whole list of worries: then all of it was seen. */
function asksMore(content: Content, told: Answers): boolean {
  const first: readonly FactorId[] = askedFactors(readAnswers(told), false)
  return answered(content).some((id) => !first.includes(id))
}

const factorsOf = (content: Content, told: Answers, more: boolean): Answers =>
  Object.fromEntries(
    askedFactors(readAnswers(told), more).map((id) => [factorQuestion(id), content.factors[id] ?? null]),
  )

const answered = ({ factors }: Content): FactorId[] =>
  FactorId.options.filter((id) => factors[id] !== undefined && factor(id).kind !== 'context')

const joined = (codes: readonly string[]): string | null => (codes.length > 0 ? codes.join(',') : null)
