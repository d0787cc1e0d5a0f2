import { type Card, card, headline, plain, press, pressWithoutInputs, subtle } from '#cards/blocks.ts'
import { receivedInput } from '#cards/rights/received-input.ts'
import { choiceInput, choicesOf, listInput, textInput } from '#cards/signal/inputs.ts'
import { dataOf, refusalLine, shortDay } from '#cards/signal/parts.ts'
import type { About, Filled } from '#cards/signal-views.ts'
import {
  answerBy,
  denialsOf,
  ExtensionReason,
  ObjectionGround,
  type RightsRequest,
} from '#domain/rights/request.ts'
import type { Say } from '#text/words.ts'

/** What somebody asks to correct: when they asked it, and what is not right. */
export function rectifyForm(view: About, rev: number, { values, refusal }: Filled, say: Say): Card {
  const { rectify } = say.words.requests
  return card(
    [
      headline(rectify.title(view.reference)),
      subtle(rectify.help),
      ...refusalLine(refusal),
      receivedInput({ values }, say),
      textInput({
        id: 'text',
        label: rectify.what,
        value: values['text'],
        error: rectify.missing,
        most: 400,
      }),
    ],
    [press(rectify.submit, 'rectify', dataOf(view, rev), 'positive')],
  )
}

/** Somebody objects: when, and why; what follows at once stands on it. */
export function objectForm(view: About, rev: number, { values, refusal }: Filled, say: Say): Card {
  const { object, grounds } = say.words.requests
  return card(
    [
      headline(object.title(view.reference)),
      plain(object.body),
      ...refusalLine(refusal),
      receivedInput({ values }, say),
      listInput({
        id: 'ground',
        label: object.ground,
        value: values['ground'],
        error: object.missing,
        choices: choicesOf(ObjectionGround.options, grounds),
      }),
    ],
    [press(object.submit, 'object', dataOf(view, rev), 'positive')],
  )
}

/** Done, or not and why. What is asked to be erased is erased by its own word, not here. */
export function decideForm(request: RightsRequest, { values, refusal }: Filled, say: Say): Card {
  const { decide, names, denials } = say.words.requests
  const { right } = request
  const done = right === 'erasure' ? [] : [{ title: decide.yes(decide.done[right]), value: 'done' }]
  const not = denialsOf[right].map((why) => ({ title: decide.no(denials[why]), value: why }))
  return card(
    [
      headline(decide.title(request.reference, names[request.right])),
      subtle(request.right === 'erasure' ? decide.erase(request.reference) : decide.help),
      ...refusalLine(refusal),
      choiceInput({
        id: 'outcome',
        label: decide.outcome,
        value: values['outcome'],
        error: decide.missing,
        choices: [...done, ...not],
      }),
    ],
    [press(decide.submit, 'decide-request', { request: request.id }, 'positive'), back(say)],
  )
}

export function extendForm(request: RightsRequest, { values, refusal }: Filled, say: Say): Card {
  const { extend, names, extensions } = say.words.requests
  const until = answerBy({ ...request, extension: { on: request.receivedOn, reason: 'complex' } })
  return card(
    [
      headline(extend.title(request.reference, names[request.right])),
      subtle(extend.help(shortDay(until, say))),
      ...refusalLine(refusal),
      choiceInput({
        id: 'reason',
        label: extend.reason,
        value: values['reason'],
        error: extend.missing,
        choices: choicesOf(ExtensionReason.options, extensions),
      }),
    ],
    [press(extend.submit, 'extend-request', { request: request.id }, 'positive'), back(say)],
  )
}

/** What the person concerned hears, to copy. */
export const answerCard = (text: string, say: Say): Card =>
  card(
    [
      headline(say.words.requests.answer.title),
      subtle(say.words.requests.answer.help),
      {
        type: 'Input.Text',
        id: 'copy',
        label: say.words.requests.answer.label,
        isMultiline: true,
        value: text,
      },
    ],
    [back(say)],
  )

const back = (say: Say) => pressWithoutInputs(say.words.requests.buttons.back, 'requests', {})
