import { type Card, card, headline, plain, press, subtle, typed } from '#cards/blocks.ts'
import { formCard } from '#cards/signal/form-card.ts'
import { choiceInput, choicesOf, textInput } from '#cards/signal/inputs.ts'
import { dataOf, topLine } from '#cards/signal/parts.ts'
import { callButton } from '#cards/signal/people.ts'
import type { About, Filled } from '#cards/signal-views.ts'
import { IdentityPurpose } from '#domain/codes.ts'
import type { Identity } from '#domain/signal/identity.ts'
import type { PersonView } from '#domain/signal/people.ts'
import type { Say } from '#text/words.ts'

/** Who a signal is about. Only ever the answer to a press, 1:1: never sent, never updated. */
export function identityCard(known: Identity, view: About, rev: number, say: Say): Card {
  const { identity, signal } = say.words
  return card(
    [
      topLine(view, say),
      headline(identity.title),
      typed(known.name, identity.name),
      typed(known.contact, identity.contact),
      subtle(identity.care),
    ],
    [press(signal.buttons.details, 'details', dataOf(view, rev))],
  )
}

/** For what somebody looks: it is written down before anything is shown. */
export function purposeForm(view: About, rev: number, say: Say): Card {
  const { identity, labels, signal } = say.words
  const { purpose } = identity
  const inputs = [
    choiceInput({
      id: 'purpose',
      label: purpose.label,
      error: signal.forms.choiceError,
      choices: choicesOf(IdentityPurpose.options, labels.identityPurpose),
    }),
  ]
  const filled = { values: {} }
  return formCard({ view, data: dataOf(view, rev), filled, verb: 'identity', inputs, ...purpose }, say)
}

/** `keptDays`: working days after closing. */
export function giveIdentityForm(
  view: About & { keptDays: number },
  rev: number,
  filled: Filled,
  say: Say,
): Card {
  const { give } = say.words.identity
  const { values } = filled
  const inputs = [
    textInput({ id: 'name', label: give.name, value: values['name'], error: give.nameError, most: 100 }),
    textInput({
      id: 'contact',
      label: give.contact,
      value: values['contact'],
      error: give.contactError,
      most: 200,
    }),
  ]
  const form = { view, data: dataOf(view, rev), filled, verb: 'give-identity', inputs }
  return formCard({ ...form, ...give, help: give.help(view.keptDays) }, say)
}

/** Why there is no name, and whom to call instead. */
export const callInsteadCard = (
  sentence: string,
  reporter: PersonView | null,
  view: About,
  rev: number,
  say: Say,
): Card =>
  card(
    [topLine(view, say), plain(sentence)],
    [...callButton(reporter, say), press(say.words.signal.buttons.details, 'details', dataOf(view, rev))],
  )
