import type { Apart } from '#domain/network/participation.ts'
import type { Urgency } from '#domain/codes.ts'
import { type Answers, readAnswers, split } from '#domain/intake/answers.ts'
import type { Question, Walk } from '#domain/intake/dialogue.ts'
import { judge } from '#domain/intake/judge.ts'
import { addDays, LocalDate } from '#domain/time/instant.ts'

export type MistakeKind =
  | 'missing'
  | 'not-an-option'
  | 'too-many'
  | 'too-long'
  | 'none-and-more'
  | 'not-a-date'
  | 'in-the-future'
  | 'in-the-past'
  | 'too-far-ahead'
  | 'not-a-score'
  | 'yes-and-no'
  | 'advice-first'
  | 'lower-one-level'
  | 'lower-needs-reason'
  | 'tick-no-names'
  /** Why this person cannot raise it here: known when the network is. */
  | 'not-in-this-network'
  | 'no-channel'
  | 'not-in-channel'
  | Apart
  /** Why it must wait: the question it was made of is closed for a while. */
  | 'question-frozen'
  | 'question-on-hold'

export type Mistake = { question: string; kind: MistakeKind; most?: number }

export type Checking = { walk: Walk; today: LocalDate; suggested?: Urgency }

/** Every mistake in what was submitted for these questions, at most one for each. Empty means it can be stored. */
export function check(questions: readonly Question[], answers: Answers, checking: Checking): Mistake[] {
  const own = questions.flatMap((question) =>
    mistakeIn(question, answers[question.id] ?? null, checking.today),
  )
  const asked = new Set(questions.map(({ id }) => id))
  const together = between(answers, checking).filter(({ question }) => asked.has(question))
  return [...own, ...together.filter(({ question }) => !own.some((mistake) => mistake.question === question))]
}

function mistakeIn(question: Question, answer: string | null, today: LocalDate): Mistake[] {
  const mistake = (kind: MistakeKind, most?: number): Mistake[] => [
    { question: question.id, kind, ...(most === undefined ? {} : { most }) },
  ]
  if (answer === null) return question.required && !question.tentative ? mistake('missing') : []
  switch (question.kind) {
    case 'choice':
      return question.options?.includes(answer) ? [] : mistake('not-an-option')
    case 'choices':
      return mistakeInChoices(question, split(answer), mistake)
    case 'text':
      return question.most !== undefined && answer.length > question.most
        ? mistake('too-long', question.most)
        : []
    case 'date':
      return mistakeInDate(question.id, answer, today, mistake)
    case 'yes-no':
      return answer === 'true' || answer === 'false' ? [] : mistake('not-an-option')
    case 'score':
      return /^(\d|10)$/.test(answer) ? [] : mistake('not-a-score')
  }
}

type Say = (kind: MistakeKind, most?: number) => Mistake[]

function mistakeInChoices(question: Question, chosen: string[], mistake: Say): Mistake[] {
  const none = question.id === 'redFlags' && chosen.includes('none')
  if (none) return chosen.length > 1 ? mistake('none-and-more') : []
  if (chosen.some((one) => !question.options?.includes(one))) return mistake('not-an-option')
  if (chosen.length === 0 && question.required) return mistake('missing')
  return question.most !== undefined && chosen.length > question.most
    ? mistake('too-many', question.most)
    : []
}

function mistakeInDate(id: string, answer: string, today: LocalDate, mistake: Say): Mistake[] {
  const date = LocalDate.safeParse(answer).data
  if (!date) return mistake('not-a-date')
  if ((id === 'consentOn' || id === 'advisedOn') && date > today) return mistake('in-the-future')
  if ((id === 'consentUntil' || id === 'talkOn') && date < today) return mistake('in-the-past')
  if (date < addDays(today, -3660)) return mistake('in-the-past')
  return date > addDays(today, 366) ? mistake('too-far-ahead') : []
}

/** Mistakes that show only when answers are read together. */
function between(answers: Answers, { walk, suggested }: Checking): Mistake[] {
  const facts = readAnswers(answers)
  const { safety } = judge(facts, walk)
  const adviceKnown = (facts.advisedBy && facts.advisedOn) || facts.noAdviceReason
  const sharing = facts.talked !== undefined && facts.talked !== 'unsafe'
  return [
    ...when(safety === 'present' && sharing && !adviceKnown, 'advisedBy', 'advice-first'),
    ...when(
      facts.consentBy.some((giver) => facts.refusedBy.includes(giver)),
      'refusedBy',
      'yes-and-no',
    ),
    ...when(!facts.checkedNoNames, 'checkedNoNames', 'tick-no-names'),
    ...(facts.urgency && suggested ? loweringMistakes(facts.urgency, suggested, facts.urgencyReason) : []),
  ]
}

/** Raising is free; one level lower needs a reason (specification 3.5). */
function loweringMistakes(chosen: Urgency, suggested: Urgency, reason: string | undefined): Mistake[] {
  const order: readonly Urgency[] = ['low', 'normal', 'high', 'acute']
  const steps = order.indexOf(suggested) - order.indexOf(chosen)
  if (steps <= 0) return []
  if (steps > 1) return [{ question: 'urgency', kind: 'lower-one-level' }]
  return when(!reason, 'urgencyReason', 'lower-needs-reason')
}

const when = (wrong: boolean, question: string, kind: MistakeKind): Mistake[] =>
  wrong ? [{ question, kind }] : []
