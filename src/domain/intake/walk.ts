import { type Answers, readAnswers, split } from '#domain/intake/answers.ts'
import { type Question, questionsOf, type StepId, stepIds, type Walk } from '#domain/intake/dialogue.ts'

/** The first step with a question that was not submitted yet; null when every question that applies has been. */
export function nextStep(answers: Answers, walk: Walk): StepId | null {
  const facts = readAnswers(answers)
  const isOpen = (step: StepId): boolean =>
    questionsOf(step, facts, walk).some((question) => isUnanswered(question, answers))
  return stepIds.find(isOpen) ?? null
}

/** Not submitted, left empty although required, or submitted when it was asked in other words. */
export const isUnanswered = ({ id, required, tentative, again }: Question, answers: Answers): boolean =>
  !tentative && (again === true || answers[id] === undefined || (required && answers[id] === null))

export function stepsThatApply(answers: Answers, walk: Walk): StepId[] {
  const facts = readAnswers(answers)
  return stepIds.filter((step) => questionsOf(step, facts, walk).length > 0)
}

/**
 * "Stap 3 van 9": the start is not counted; what applies so far is, and the factors, which wait for the themes. A feeling
 * has no themes.
 */
export function progress(step: StepId, answers: Answers, walk: Walk): { number: number; of: number } {
  const awaited: StepId[] = walk.intent === 'feeling' ? [] : ['factors']
  const applying = new Set([...stepsThatApply(answers, walk), ...awaited])
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
