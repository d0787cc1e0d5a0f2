import { type Card, strong, typed } from '#cards/blocks.ts'
import { formCard } from '#cards/signal/form-card.ts'
import { choiceInput, textInput } from '#cards/signal/inputs.ts'
import { withOrganisation } from '#cards/signal/people.ts'
import { cut, dataOf } from '#cards/signal/parts.ts'
import { said } from '#cards/signal/story.ts'
import type { AnswerConsultView, Filled, MarkAnswerView } from '#cards/signal-views.ts'
import type { Say } from '#text/words.ts'

/** The forms of a consult: an answer, and which answer helped. */

export function answerConsultForm(view: AnswerConsultView, rev: number, filled: Filled, say: Say): Card {
  const { answerConsult } = say.words.signal.forms
  const { text, textError: error } = answerConsult
  const inputs = [
    ...said(view.question && cut(view.question, 300)),
    textInput({ id: 'text', label: text, value: filled.values['text'], error, most: 400 }),
  ]
  const form = { ...answerConsult, verb: 'answer-consult', inputs }
  return formCard({ view, data: dataOf(view, rev), filled, ...form }, say)
}

/** The answers stand above, as text; a choice only says which one. */
export function markAnswerForm(view: MarkAnswerView, rev: number, filled: Filled, say: Say): Card {
  const { markAnswer, choiceError } = say.words.signal.forms
  const answers = view.answers
    .map(({ by, text }, index) => ({
      title: markAnswer.choice(index + 1, withOrganisation(by, say)),
      value: String(index),
      text,
    }))
    .slice(-most)
  const only = answers.length === 1 ? answers[0]?.value : undefined
  const inputs = [
    ...answers.flatMap(({ title, text }) => [strong(title), typed(cut(text, 400))]),
    choiceInput({
      id: 'answer',
      label: markAnswer.answer,
      value: filled.values['answer'] ?? only,
      error: choiceError,
      choices: answers.map(({ title, value }) => ({ title, value })),
    }),
  ]
  return formCard({ view, data: dataOf(view, rev), filled, verb: 'mark-answer', inputs, ...markAnswer }, say)
}

const most = 8
