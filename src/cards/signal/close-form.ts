import { buttons, type Card, type CardElement, unfold } from '#cards/blocks.ts'
import { formCard } from '#cards/signal/form-card.ts'
import { choiceInput, choicesOf, dateInput, listInput, textInput, toggleInput } from '#cards/signal/inputs.ts'
import { dataOf } from '#cards/signal/parts.ts'
import type { CloseView, Filled } from '#cards/signal-views.ts'
import { type ClosingDetail, closingRequires, closingTexts, KnownBefore } from '#domain/codes.ts'
import { closingReasons } from '#domain/signal/decide-end.ts'
import type { Say } from '#text/words.ts'

/**
 * A card cannot ask what depends on an answer, so this takes two: first the reason; with a reason among the values
 * exactly what that reason asks for. The reason stays in sight, so that it can still be changed, and so does what was
 * filled in besides.
 */
export function closeForm(view: CloseView, rev: number, filled: Filled, say: Say): Card {
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
      help: view.levels.length > 0 ? close.help : close.ownHelp,
      inputs: [
        reasonInput(filled, asked, say),
        ...details.map((detail) => detailInput(detail, view, filled, say)),
        ...feedback(view, filled, say),
        ...lookingBack(view, filled, say),
      ],
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

function detailInput(
  detail: ClosingDetail,
  view: CloseView,
  { values }: Filled,
  { words }: Say,
): CardElement {
  const { label, error } = words.signal.closingDetails[detail]
  const input = { id: detail, label, error, value: values[detail] }
  if (detail === 'date') return dateInput(input)
  if (closingTexts.includes(detail)) return textInput({ ...input, most: 200 })
  const tick = { ...input, title: words.signal.forms.yes }
  return toggleInput(detail === 'childSeen' ? seenBefore(tick, view) : tick)
}

/** That the child was seen may be known already; and whoever wrote why not need not tick it. */
function seenBefore<Tick extends { value: string | undefined; error: string }>(tick: Tick, view: CloseView) {
  if (view.childSeen === 'not-yet') return tick
  const known = view.childSeen === 'yes' ? 'true' : undefined
  return { ...tick, value: tick.value ?? known, error: undefined }
}

/** Short, because what is told is made by the bot; nothing when whoever closes it is the one to hear. */
function feedback({ levels, usual }: CloseView, { values }: Filled, { words }: Say): CardElement[] {
  if (levels.length === 0) return []
  const { close } = words.signal.forms
  return [
    listInput({
      id: 'level',
      label: close.level,
      value: values['level'] ?? usual,
      choices: choicesOf(levels, close.levels),
    }),
  ]
}

/** Folded: who learns from it writes it, who is in a hurry closes. */
function lookingBack(view: CloseView, { values }: Filled, { words: { signal, labels } }: Say): CardElement[] {
  if (view.kind === 'consult') return []
  const { close } = signal.forms
  const text = (id: 'noFeedback' | 'wentWell' | 'couldBeBetter'): CardElement =>
    textInput({ id, label: close[id], value: values[id], most: 200 })
  return [
    buttons(unfold(close.more, 'looking-back')),
    {
      type: 'Container',
      id: 'looking-back',
      isVisible: ['wentWell', 'couldBeBetter', 'knownBefore', 'noFeedback'].some((id) => values[id]),
      items: [
        text('wentWell'),
        text('couldBeBetter'),
        listInput({
          id: 'knownBefore',
          label: close.knownBefore,
          value: values['knownBefore'],
          choices: choicesOf(KnownBefore.options, labels.knownBefore),
        }),
        ...(view.levels.length > 0 ? [text('noFeedback')] : []),
      ],
    },
  ]
}
