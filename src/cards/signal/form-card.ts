import {
  type Card,
  card,
  type CardElement,
  headline,
  press,
  pressWithoutInputs,
  subtle,
} from '#cards/blocks.ts'
import { awayLine, inFull, nameOf } from '#cards/signal/people.ts'
import { type Data, refusalLine, topLine, warningLine } from '#cards/signal/parts.ts'
import { whySuggested } from '#cards/signal/suggested.ts'
import type { About, Filled, PersonChoice } from '#cards/signal-views.ts'
import { withPhoneLinks } from '#text/phone-numbers.ts'
import type { Say } from '#text/words.ts'

/**
 * The shape of every form: the reference, one question, what to fill in, and one button that sends it. `warning`: what
 * cannot be undone.
 */
export type Form = {
  view: Omit<About, 'signal'>
  data: Data
  filled: Filled
  verb: string
  question: string
  help: string | null
  warning?: string
  inputs: readonly CardElement[]
  submit: string
}

export function formCard({ view, data, filled, ...form }: Form, say: Say): Card {
  return card(
    [
      topLine(view, say),
      headline(form.question),
      ...(form.help ? [subtle(withPhoneLinks(form.help))] : []),
      ...warningLine(form.warning),
      ...refusalLine(filled.refusal),
      ...form.inputs,
    ],
    [
      press(
        form.submit,
        form.verb,
        { ...data, ...sent(form.inputs) },
        form.warning ? 'destructive' : 'positive',
      ),
      pressWithoutInputs(say.words.signal.buttons.details, 'details', data),
    ],
  )
}

/** Teams may leave out what is empty: where all may be, the button says that the form was sent. */
const sent = (inputs: Form['inputs']): Data =>
  inputs.length === 0 || inputs.some((input) => 'isRequired' in input && input.isRequired)
    ? {}
    : { sent: 'true' }

/** People are named by their account; who has none cannot be chosen. */
export const peopleChoices = (
  people: readonly PersonChoice[],
  say: Say,
): { title: string; value: string }[] =>
  people.flatMap((one) => (one.account ? [{ title: titleOf(one, say), value: one.account }] : []))

/**
 * `Els, jeugdverpleegkundige, GGD · kent gezondheid, werkt vandaag`. That somebody is away stands first: a list that is
 * closed cuts off the end.
 */
const titleOf = (one: PersonChoice, say: Say): string =>
  [
    ...awayLine(one, say).map((away) => `${nameOf(one, say)}: ${away}`),
    inFull(one, say),
    ...(one.suggested ? [whySuggested(one.suggested, say)] : []),
  ]
    .filter(Boolean)
    .join(' · ')
