import { type Card, card, headline, press, subtle } from '#cards/blocks.ts'
import { choiceInput, choicesOf } from '#cards/signal/inputs.ts'
import { refusalLine } from '#cards/signal/parts.ts'
import type { Filled } from '#cards/signal-views.ts'
import { type Breach, BreachCause, BreachInformed, BreachOutcome } from '#domain/breach/breach.ts'
import type { Say } from '#text/words.ts'

/** What was done, in choices: nothing is typed, because the register is kept when the signal is gone. */
export function handleForm(
  { id, reference, gone }: Pick<Breach, 'id' | 'reference'> & { gone: boolean },
  { values, refusal }: Filled,
  say: Say,
): Card {
  const { handle, labels } = say.words.breach
  const error = say.words.signal.forms.choiceError
  const ask = <Code extends string>(
    name: string,
    label: string,
    codes: readonly Code[],
    called: Record<Code, string>,
  ) => choiceInput({ id: name, label, value: values[name], error, choices: choicesOf(codes, called) })
  return card(
    [
      headline(handle.title(reference)),
      subtle(handle.help),
      ...refusalLine(refusal),
      ask('cause', handle.cause, BreachCause.options, labels.cause),
      ask('outcome', handle.outcome, BreachOutcome.options, labels.outcome),
      ask('informed', handle.informed, BreachInformed.options, labels.informed),
      ...(gone ? [] : [ask('after', handle.after, ['open', 'erase'], labels.after)]),
    ],
    [press(handle.submit, 'handle-breach', { breach: id }, 'positive')],
  )
}
