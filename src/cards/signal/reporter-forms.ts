import { type Card, type CardElement, plain, strong, subtle, typed } from '#cards/blocks.ts'
import { formCard } from '#cards/signal/form-card.ts'
import { choiceInput, choicesOf, textInput } from '#cards/signal/inputs.ts'
import { inSentence, introduced } from '#cards/signal/people.ts'
import { cut, dataOf, named } from '#cards/signal/parts.ts'
import type { About, AddInformationView, Filled, FeedbackView } from '#cards/signal-views.ts'
import { capital } from '#text/wording.ts'
import type { Say } from '#text/words.ts'

/** The forms between who leads and who raised it. */

export function askReporterForm(view: About, rev: number, filled: Filled, say: Say): Card {
  const { askReporter } = say.words.signal.forms
  const { text, textError: error } = askReporter
  const inputs = [textInput({ id: 'text', label: text, value: filled.values['text'], error, most: 300 })]
  return formCard(
    { view, data: dataOf(view, rev), filled, verb: 'ask-reporter', inputs, ...askReporter },
    say,
  )
}

/** With the question that waits above it, if there is one. */
export function addInformationForm(view: AddInformationView, rev: number, filled: Filled, say: Say): Card {
  const { addInformation } = say.words.signal.forms
  const { help, submit, question, text, textError: error } = addInformation
  const open = view.questions.slice(-most)
  const state = open.length > 0 ? 'asked' : 'open'
  const inputs = [
    ...open.flatMap(({ by, text }) => [subtle(capital(inSentence(by, say))), typed(cut(text, 300))]),
    textInput({ id: 'text', label: text[state], value: filled.values['text'], error, most: 400 }),
  ]
  const form = { help, submit, question: question[state], verb: 'add-information', inputs }
  return formCard({ view, data: dataOf(view, rev), filled, ...form }, say)
}

const most = 4

/** Each level with the very words that it sends; what would read the same is offered once. */
export function feedbackForm(view: FeedbackView, rev: number, filled: Filled, say: Say): Card {
  const { signal, labels } = say.words
  const { feedback, choiceError } = signal.forms
  const drafts = view.levels
    .map((facts) => ({ level: facts.level, text: textOf(facts, view, say) }))
    .filter(({ text }, index, all) => all.findIndex((other) => other.text === text) === index)
  const levels = drafts.map(({ level }) => level)
  const inputs = [
    choiceInput({
      id: 'level',
      label: feedback.level,
      value: filled.values['level'] ?? (levels.includes('2') ? '2' : levels[0]),
      error: choiceError,
      choices: choicesOf(levels, labels.feedbackLevel),
    }),
    ...drafts.map(({ level, text }): CardElement => ({
      type: 'Container',
      style: 'emphasis',
      items: [strong(capital(labels.feedbackLevel[level])), plain(text)],
    })),
  ]
  return formCard({ view, data: dataOf(view, rev), filled, verb: 'feedback', inputs, ...feedback }, say)
}

const textOf = (facts: FeedbackView['levels'][number], view: FeedbackView, say: Say): string =>
  say.words.signal
    .feedbackLines(facts, {
      who: introduced(view.lead, say),
      named: named(view, say),
      reference: view.reference,
    })
    .map(capital)
    .join(' ')
