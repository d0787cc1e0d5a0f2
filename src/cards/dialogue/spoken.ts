import { mistakeText } from '#cards/dialogue/mistakes.ts'
import { type Answers, readAnswers } from '#domain/intake/answers.ts'
import type { Mistake } from '#domain/intake/check.ts'
import type { Question } from '#domain/intake/dialogue.ts'
import { exampleOf, labelOf, optionsOf } from '#text/questions.ts'
import type { Say } from '#text/words.ts'

/** One question as a message, with its choices numbered, for who types instead of pressing. */
export function spokenQuestion(question: Question, answers: Answers, say: Say): string {
  const asker = { audience: readAnswers(answers).audience ?? null, say }
  const { ask } = say.words.dialogue
  const label = labelOf(question, asker)
  return [
    question.id.startsWith('factor.') ? ask.factor(label) : label,
    ...choices(question, asker).map((title, index) => `${index + 1}. ${title}`),
    exampleOf(question, asker),
    howTo(question, say),
    skipping(question, say),
    question.kind === 'text' ? ask.warning : undefined,
  ]
    .filter((line) => line !== undefined)
    .join('\n')
}

/** An answer that is there already may stay; what must be answered is not skipped otherwise. */
function skipping({ again, required }: Question, { words: { dialogue } }: Say): string | undefined {
  if (again) return dialogue.ask.keep
  return required ? undefined : dialogue.ask.skip
}

/** The text of one option, to compare with what was typed. */
export const optionLabel = (question: Question, option: string, answers: Answers, say: Say): string =>
  optionsOf(question, { audience: readAnswers(answers).audience ?? null, say }).find(
    ({ value }) => value === option,
  )?.title ?? option

export const spokenMistake = (mistake: Mistake, say: Say): string => mistakeText(mistake, say)

const choices = (question: Question, asker: Parameters<typeof optionsOf>[1]): string[] =>
  question.kind === 'choice' || question.kind === 'choices' || question.kind === 'yes-no'
    ? optionsOf(question, asker)
        .filter(({ value }) => value !== 'none')
        .map(({ title }) => title)
    : []

function howTo(question: Question, { words: { dialogue } }: Say): string {
  const { ask } = dialogue
  if (question.id === 'redFlags') return ask.redFlags
  switch (question.kind) {
    case 'choice':
    case 'yes-no':
      return ask.choice
    case 'choices':
      return ask.choices
    case 'text':
      return ask.text
    case 'date':
      return ask.date
    case 'score':
      return ask.score
  }
}
