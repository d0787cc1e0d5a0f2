import type { CardElement } from '#cards/blocks.ts'
import { mistakeAt } from '#cards/dialogue/mistakes.ts'
import type { StepView } from '#cards/dialogue-views.ts'
import type { Question } from '#domain/intake/dialogue.ts'
import { type Asker, errorOf, exampleOf, labelOf, optionsOf } from '#text/questions.ts'
import type { Say } from '#text/words.ts'
import { capital } from '#text/wording.ts'

/** One question of a step as an input, with what was answered before and what was wrong with it. */
export function field(question: Question, view: StepView, say: Say): CardElement[] {
  const asker = { audience: view.audience, say }
  return [...mistakeOf(question, view, say), input({ base: baseOf(question, view, asker), question, asker })]
}

/** A box that must be ticked, with the sentence that somebody puts their name to. */
export function tick(question: Question, title: string, view: StepView, say: Say): CardElement[] {
  const asker = { audience: view.audience, say }
  return [
    ...mistakeOf(question, view, say),
    toggle({ base: baseOf(question, view, asker), question, asker }, title),
  ]
}

const mistakeOf = ({ id }: Question, { mistakes }: StepView, say: Say): CardElement[] =>
  mistakeAt(
    mistakes.find((mistake) => mistake.question === id),
    say,
  )

type Base = { id: string; label: string; value?: string; isRequired?: true; errorMessage?: string }
type Field = { base: Base; question: Question; asker: Asker }

function baseOf(question: Question, view: StepView, asker: Asker): Base {
  const { mayBeEmpty } = asker.say.words.dialogue
  const label = labelOf(question, asker)
  const value = view.answers[question.id] ?? onlyAnswer(question)
  return {
    id: question.id,
    label: isMarked(question, view) ? mayBeEmpty(label) : label,
    ...(value ? { value } : {}),
    ...(isNeeded(question) ? { isRequired: true, errorMessage: errorOf(question.id, asker.say) } : {}),
  }
}

/** What must be answered and has one answer is filled in; who said yes or no never is. */
const onlyAnswer = ({ kind, required, options }: Question): string | undefined =>
  kind === 'choice' && required && options?.length === 1 ? options[0] : undefined

const isNeeded = ({ required, tentative }: Question): boolean => required && !tentative

/** A box that can be ticked, and what was folded away, may obviously stay as it is. */
const isMarked = (question: Question, { questions }: StepView): boolean =>
  !isNeeded(question) &&
  !question.folded &&
  question.kind !== 'yes-no' &&
  !oneOfThese.has(question.id) &&
  questions.some(isNeeded)

/** Advice, or why there is none: not each of them, but not nothing either. */
const oneOfThese = new Set(['advisedBy', 'advisedOn', 'noAdviceReason'])

function input(one: Field): CardElement {
  switch (one.question.kind) {
    case 'text':
      return textInput(one)
    case 'date':
      return { type: 'Input.Date', ...one.base }
    case 'yes-no':
      return one.question.required ? choiceSet(one, 'expanded') : toggle(one, yesIn(one.asker.say))
    case 'choices':
      return { ...choiceSet(one, 'expanded'), isMultiSelect: true }
    case 'choice':
      return choiceSet(one, isShort(one.question) ? 'expanded' : 'compact')
    case 'score':
      return choiceSet(one, 'compact')
  }
}

/** All options in sight; a list of factors stays short on a phone. */
const isShort = ({ id, options = [] }: Question): boolean => options.length <= 4 && !id.startsWith('factor.')

function textInput(one: Field): CardElement {
  const most = one.question.most ?? 0
  const example = exampleOf(one.question, one.asker)
  return {
    type: 'Input.Text',
    ...one.base,
    maxLength: most,
    isMultiline: most >= 200,
    ...(example ? { placeholder: example } : {}),
  }
}

const toggle = (one: Field, title: string) => ({
  type: 'Input.Toggle' as const,
  ...one.base,
  title,
  valueOn: 'true',
  valueOff: 'false',
  wrap: true,
})

/** "None of these" is a button of its own. */
const choiceSet = (one: Field, style: 'compact' | 'expanded') => ({
  type: 'Input.ChoiceSet' as const,
  ...one.base,
  style,
  wrap: true,
  choices: optionsOf(one.question, one.asker).filter(({ value }) => value !== 'none'),
  ...(style === 'compact' ? { placeholder: one.asker.say.words.dialogue.choose } : {}),
})

const yesIn = ({ words: { labels } }: Say): string => capital(labels.yesNo.true)
