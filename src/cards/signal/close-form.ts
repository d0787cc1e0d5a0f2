import type { Card, CardElement } from '#cards/blocks.ts'
import { formCard } from '#cards/signal/form-card.ts'
import { choiceInput, choicesOf, dateInput, listInput, textInput, toggleInput } from '#cards/signal/inputs.ts'
import { dataOf } from '#cards/signal/parts.ts'
import type { About, Filled } from '#cards/signal-views.ts'
import { type ClosingDetail, closingRequires } from '#domain/codes.ts'
import { closingReasons } from '#domain/signal/decide-end.ts'
import type { Say } from '#text/words.ts'

/**
 * A card cannot ask what depends on an answer, so this takes two: first the reason; with a reason among the values
 * exactly what that reason asks for. The reason stays in sight, so that it can still be changed.
 */
export function closeForm(view: About, rev: number, filled: Filled, say: Say): Card {
  const reason = closingReasons.find((one) => one === filled.values['closingReason'])
  const details = reason ? closingRequires[reason] : []
  const { close } = say.words.signal.forms
  const asked = details.length > 0
  return formCard(
    {
      view,
      data: dataOf(view, rev),
      filled,
      verb: 'close',
      question: asked ? close.details : close.question,
      help: close.help,
      inputs: [reasonInput(filled, asked, say), ...details.map((detail) => detailInput(detail, filled, say))],
      submit: asked ? close.submit : close.next,
    },
    say,
  )
}

function reasonInput({ values }: Filled, folded: boolean, { words }: Say): CardElement {
  const { forms } = words.signal
  const input = {
    id: 'closingReason',
    label: forms.close.reason,
    value: values['closingReason'],
    error: forms.choiceError,
    choices: choicesOf(closingReasons, words.labels.closingReason),
  }
  return folded ? listInput(input) : choiceInput(input)
}

const ticked: readonly ClosingDetail[] = [
  'agreedWithFamily',
  'childSeen',
  'receiverAccepted',
  'erased',
  'warmTransferAsked',
]

function detailInput(detail: ClosingDetail, { values }: Filled, { words }: Say): CardElement {
  const { label, error } = words.signal.closingDetails[detail]
  const input = { id: detail, label, error, value: values[detail] }
  if (detail === 'date') return dateInput(input)
  return ticked.includes(detail)
    ? toggleInput({ ...input, title: words.signal.forms.yes })
    : textInput({ ...input, most: 200 })
}
