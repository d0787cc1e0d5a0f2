import { type Answers, readAnswers, split } from '#domain/intake/answers.ts'
import { type Question, questionsOf, type StepId, stepIds, type Walk } from '#domain/intake/dialogue.ts'

/** The first step with a question that was not submitted yet; null when every question that applies has been. */
export const nextStep = (answers: Answers, walk: Walk): StepId | null =>
  stepsThatApply(answers, walk).find((step) => openQuestions(step, answers, walk).length > 0) ?? null

/** The step's questions that apply and were not submitted, or were left empty although required. */
export const openQuestions = (step: StepId, answers: Answers, walk: Walk): Question[] =>
  questionsOf(step, readAnswers(answers), walk)
    .filter((question) => !question.tentative)
    .filter(
      (question) =>
        answers[question.id] === undefined || (question.required && answers[question.id] === null),
    )

export const stepsThatApply = (answers: Answers, walk: Walk): StepId[] =>
  stepIds.filter((step) => questionsOf(step, readAnswers(answers), walk).length > 0)

/** "Stap 3 van 9": the start is not counted; what applies so far is, and the factors, which wait for the themes. */
export function progress(step: StepId, answers: Answers, walk: Walk): { number: number; of: number } {
  const applying = new Set<StepId>([...stepsThatApply(answers, walk), 'factors'])
  const counted: StepId[] = stepIds.filter((one) => one !== 'start' && applying.has(one))
  return { number: counted.indexOf(step) + 1, of: counted.length }
}

/** Whether this step applies and everything before it has been submitted: danger first, and nobody jumps ahead. */
export function isReached(step: StepId, answers: Answers, walk: Walk): boolean {
  const next = nextStep(answers, walk)
  const steps = stepsThatApply(answers, walk)
  return steps.includes(step) && (next === null || steps.indexOf(step) <= steps.indexOf(next))
}

/** The step before this one, for who goes back. */
export function stepBefore(step: StepId, answers: Answers, walk: Walk): StepId | null {
  const steps = stepsThatApply(answers, walk)
  return steps[steps.indexOf(step) - 1] ?? null
}

/**
 * Answers to questions that no longer apply disappear, and so do choices that are no longer offered, and what hung on
 * either.
 */
export function prune(answers: Answers, walk: Walk): Answers {
  const facts = readAnswers(answers)
  const applying = new Map(
    stepIds
      .flatMap((step) => questionsOf(step, facts, walk))
      .filter(({ tentative }) => !tentative)
      .map((question) => [question.id, question]),
  )
  const kept = Object.fromEntries(
    Object.entries(answers).filter(([id, answer]) => isOffered(applying.get(id), answer)),
  )
  return Object.keys(kept).length === Object.keys(answers).length ? kept : prune(kept, walk)
}

function isOffered(question: Question | undefined, answer: string | null): boolean {
  if (!question) return false
  const { options } = question
  if (!options || (question.id === 'redFlags' && answer === 'none')) return true
  return split(answer).every((one) => options.includes(one))
}
