import type { Card, CardElement } from '#cards/blocks.ts'
import { formCard, peopleChoices } from '#cards/signal/form-card.ts'
import {
  choiceInput,
  choicesOf,
  dateInput,
  listInput,
  severalInput,
  textInput,
} from '#cards/signal/inputs.ts'
import { actionData, dataOf, titleOf, typedHeadline } from '#cards/signal/parts.ts'
import type { AddActionView, CompleteView, Filled, HandOverView, OnAction } from '#cards/signal-views.ts'
import { ActionOutcome, ActionType, SupportLayer } from '#domain/codes.ts'
import type { Say } from '#text/words.ts'

/** The forms about an action. */

export function addActionForm(view: AddActionView, rev: number, filled: Filled, say: Say): Card {
  const inputs = [...whatAndWho(view, filled, say), ...whenAndHow(view, filled, say)]
  const { addAction } = say.words.signal.forms
  return formCard({ view, data: dataOf(view, rev), filled, verb: 'add-action', inputs, ...addAction }, say)
}

/** Of a conversation it is also asked with whom: then the network knows that there was contact. */
export function completeForm(view: CompleteView, rev: number, filled: Filled, say: Say): Card {
  const { signal, labels } = say.words
  const { complete, choiceError } = signal.forms
  const inputs = [
    choiceInput({
      id: 'outcome',
      label: complete.outcome,
      value: filled.values['outcome'] ?? 'done',
      error: choiceError,
      choices: choicesOf(ActionOutcome.options, labels.actionOutcome),
    }),
    textInput({ id: 'reason', label: complete.reason, value: filled.values['reason'], most: 200 }),
    ...(view.action.kind === 'conversation' ? [spokenWith(view, filled, say)] : []),
  ]
  return onAction(view, rev, filled, { ...complete, verb: 'complete-action', inputs }, say)
}

const spokenWith = ({ audience }: CompleteView, { values }: Filled, { words }: Say): CardElement =>
  severalInput({
    id: 'spokenWith',
    label: words.signal.forms.complete.spokenWith,
    value: values['spokenWith'],
    choices: choicesOf(audience === 'child' ? ['parents', 'child'] : ['subject'], words.labels.spokenWith),
  })

/** The first time another date is free, the second time it has a reason (K10). */
export function rescheduleForm(view: OnAction, rev: number, filled: Filled, say: Say): Card {
  const { reschedule, dateError } = say.words.signal.forms
  const time = view.action.moved === 0 ? 'first' : 'again'
  const { values } = filled
  const inputs = [
    dateInput({ id: 'dueOn', label: reschedule.dueOn, value: values['dueOn'], error: dateError }),
    textInput({
      id: 'reason',
      label: reschedule.reason[time],
      value: values['reason'],
      error: time === 'again' ? reschedule.reasonError : undefined,
      most: 200,
    }),
  ]
  const { question, submit, help } = reschedule
  const form = { question, submit, help: help[time], verb: 'reschedule-action', inputs }
  return onAction(view, rev, filled, form, say)
}

export function handOverActionForm(view: HandOverView, rev: number, filled: Filled, say: Say): Card {
  const { handOver, personError } = say.words.signal.forms
  const others = view.people.filter(({ id }) => id !== view.action.owner.id)
  const inputs = [
    listInput({
      id: 'to',
      label: handOver.to,
      value: filled.values['to'],
      error: personError,
      choices: peopleChoices(others, say),
    }),
  ]
  return onAction(view, rev, filled, { ...handOver, verb: 'hand-over-action', inputs }, say)
}

type Asked = { question: string; help: string; submit: string; verb: string; inputs: CardElement[] }

/** The action itself stands between the question and what to fill in. */
function onAction(view: OnAction, rev: number, filled: Filled, asked: Asked, say: Say): Card {
  const inputs = [typedHeadline(titleOf(view.action, say), 'Default'), ...asked.inputs]
  const about = { kind: 'signal', reference: view.reference } as const
  return formCard({ ...asked, view: about, data: actionData(view, rev), filled, inputs }, say)
}

function whatAndWho(view: AddActionView, { values }: Filled, say: Say): CardElement[] {
  const { signal, labels } = say.words
  const { addAction, choiceError, personError } = signal.forms
  return [
    textInput({
      id: 'what',
      label: addAction.what,
      value: values['what'],
      error: addAction.whatError,
      hint: addAction.whatHint,
      most: 100,
    }),
    listInput({
      id: 'type',
      label: addAction.type,
      value: values['type'] ?? 'conversation',
      error: choiceError,
      choices: choicesOf(ActionType.options, labels.actionType),
    }),
    listInput({
      id: 'owner',
      label: addAction.owner,
      value: values['owner'],
      error: personError,
      choices: peopleChoices(view.people, say),
    }),
  ]
}

/** Of the layers of support the lightest comes first. */
function whenAndHow(view: AddActionView, { values }: Filled, say: Say): CardElement[] {
  const { signal, labels } = say.words
  const { addAction, dateError } = signal.forms
  return [
    dateInput({
      id: 'dueOn',
      label: addAction.dueOn,
      value: values['dueOn'] ?? view.dueOn,
      error: dateError,
    }),
    textInput({ id: 'doneWhen', label: addAction.doneWhen, value: values['doneWhen'], most: 100 }),
    listInput({
      id: 'layer',
      label: addAction.layer,
      value: values['layer'],
      choices: choicesOf(SupportLayer.options, labels.supportLayer),
    }),
  ]
}
