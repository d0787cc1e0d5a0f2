import { type Card, plain, subtle, typed } from '#cards/blocks.ts'
import { formCard } from '#cards/signal/form-card.ts'
import { choiceInput, choicesOf, dateInput, listInput, textInput, toggleInput } from '#cards/signal/inputs.ts'
import { inSentence } from '#cards/signal/people.ts'
import { cut, dataOf } from '#cards/signal/parts.ts'
import type {
  AgreeReassessView,
  EvaluateView,
  Filled,
  ReassessView,
  ScaleUpView,
} from '#cards/signal-views.ts'
import { BreakthroughReason, EscalateTo, Evaluation } from '#domain/codes.ts'
import { capital } from '#text/wording.ts'
import type { Say } from '#text/words.ts'

/** The forms about how urgent it is, how heavy, and how it goes. */

/** Acute is no choice: that goes by phone, and the help says so. */
export function reassessForm(view: ReassessView, rev: number, filled: Filled, say: Say): Card {
  const { signal, labels } = say.words
  const { reassess, choiceError } = signal.forms
  const { values } = filled
  const inputs = [
    subtle(reassess.now(labels.urgency[view.now])),
    choiceInput({
      id: 'urgency',
      label: reassess.urgency,
      value: values['urgency'] ?? (view.choices.length === 1 ? view.choices[0] : undefined),
      error: choiceError,
      choices: choicesOf(view.choices, labels.urgency),
    }),
    textInput({
      id: 'urgencyReason',
      label: reassess.reason[view.why ? 'needed' : 'open'],
      value: values['urgencyReason'],
      error: view.why ? reassess.reasonError : undefined,
      most: 200,
    }),
  ]
  const { question, help, submit } = reassess
  return formCard(
    { view, data: dataOf(view, rev), filled, verb: 'reassess', inputs, question, help, submit },
    say,
  )
}

/** Who asks, and why; then yes or no. */
export function agreeReassessForm(view: AgreeReassessView, rev: number, filled: Filled, say: Say): Card {
  const { signal, labels } = say.words
  const { agreeReassess, choiceError } = signal.forms
  const { lowering } = view
  const urgency = labels.urgency[lowering?.urgency ?? 'normal']
  const inputs = [
    ...(lowering ? [plain(capital(agreeReassess.asked(inSentence(lowering.by, say), urgency)))] : []),
    ...(lowering?.reason ? [typed(cut(lowering.reason, 300))] : []),
    choiceInput({
      id: 'agreed',
      label: agreeReassess.agreed,
      value: filled.values['agreed'],
      error: choiceError,
      choices: [
        { title: agreeReassess.yes(urgency), value: 'true' },
        { title: agreeReassess.no, value: 'false' },
      ],
    }),
  ]
  const { question, help, submit } = agreeReassess
  const form = { question, help, submit, verb: 'agree-reassess', inputs }
  return formCard({ view, data: dataOf(view, rev), filled, ...form }, say)
}

/** Outside the network only the day and the yes are kept. */
export function scaleUpForm(view: ScaleUpView, rev: number, filled: Filled, say: Say): Card {
  const { signal, labels } = say.words
  const { scaleUp, choiceError, dateError } = signal.forms
  const { values } = filled
  const inputs = [
    choiceInput({
      id: 'to',
      label: scaleUp.to,
      value: values['to'],
      error: choiceError,
      choices: choicesOf(EscalateTo.options, labels.escalateTo),
    }),
    dateInput({ id: 'on', label: scaleUp.on, value: values['on'] ?? view.today, error: dateError }),
    listInput({
      id: 'breakthroughReason',
      label: scaleUp.breakthroughReason,
      value: values['breakthroughReason'],
      choices: choicesOf(BreakthroughReason.options, labels.breakthroughReason),
    }),
    toggleInput({
      id: 'accepted',
      label: scaleUp.accepted,
      title: scaleUp.acceptedYes,
      value: values['accepted'],
    }),
  ]
  return formCard({ view, data: dataOf(view, rev), filled, verb: 'scale-up', inputs, ...scaleUp }, say)
}

export function scaleDownForm(view: EvaluateView, rev: number, filled: Filled, say: Say): Card {
  const { scaleDown } = say.words.signal.forms
  const inputs = [lookBackInput(scaleDown.evaluateOn, view, filled, say)]
  return formCard({ view, data: dataOf(view, rev), filled, verb: 'scale-down', inputs, ...scaleDown }, say)
}

export function evaluateForm(view: EvaluateView, rev: number, filled: Filled, say: Say): Card {
  const { signal, labels } = say.words
  const { evaluate, choiceError } = signal.forms
  const inputs = [
    choiceInput({
      id: 'how',
      label: evaluate.how,
      value: filled.values['how'],
      error: choiceError,
      choices: choicesOf(Evaluation.options, labels.evaluation),
    }),
    lookBackInput(evaluate.evaluateOn, view, filled, say),
  ]
  return formCard({ view, data: dataOf(view, rev), filled, verb: 'evaluate', inputs, ...evaluate }, say)
}

const lookBackInput = (label: string, view: EvaluateView, { values }: Filled, { words }: Say) =>
  dateInput({
    id: 'evaluateOn',
    label,
    value: values['evaluateOn'] ?? view.evaluateOn,
    error: words.signal.forms.dateError,
  })
