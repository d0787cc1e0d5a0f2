import type { Card, CardElement } from '#cards/blocks.ts'
import { formCard } from '#cards/signal/form-card.ts'
import { choicesOf, dateInput, listInput, severalInput, textInput } from '#cards/signal/inputs.ts'
import { dataOf } from '#cards/signal/parts.ts'
import type { Filled, InventoryView, InvolveView, TogetherView } from '#cards/signal-views.ts'
import { FactorAnswer, Involvement } from '#domain/codes.ts'
import { inventoryOf } from '#domain/signal/inventory.ts'
import { type Seat, seats } from '#domain/signal/together.ts'
import type { Say } from '#text/words.ts'

/** The forms about parents, child or resident. What was said before is filled in. */

/** Who sits at the table, and whether it was discussed with those it is about. Adults have no school. */
export function involveForm(view: InvolveView, rev: number, filled: Filled, say: Say): Card {
  const { involve } = say.words.signal.forms
  const { together, audience } = view
  const { values } = filled
  const why = seats.map((seat) => together[seat]?.reason).find((reason) => reason)
  const inputs = [
    ...seatsOf(audience).map((seat) => chairInput(seat, view, filled, say)),
    text('chairReason', involve.chairReason, values['chairReason'] ?? why),
    dateInput({
      id: 'discussedOn',
      label: involve.discussedOn[audience],
      value: values['discussedOn'] ?? together.discussedOn ?? undefined,
    }),
    text('notDiscussed', involve.notDiscussed, values['notDiscussed'] ?? together.notDiscussed),
    text('alone', involve.alone, values['alone'] ?? together.alone),
  ]
  const { help, submit, question } = involve
  const form = { help, submit, question: question[audience], verb: 'involve', inputs }
  return formCard({ view, data: dataOf(view, rev), filled, ...form }, say)
}

/** A day, or why not. */
export function childSeenForm(view: TogetherView, rev: number, filled: Filled, say: Say): Card {
  const { childSeen } = say.words.signal.forms
  const { together } = view
  const { values } = filled
  const inputs = [
    dateInput({
      id: 'seenOn',
      label: childSeen.seenOn,
      value: values['seenOn'] ?? together.childSeenOn ?? undefined,
    }),
    text('reason', childSeen.reason, values['reason'] ?? together.childNotSeen),
  ]
  return formCard({ view, data: dataOf(view, rev), filled, verb: 'child-seen', inputs, ...childSeen }, say)
}

export function ownWordsForm(view: TogetherView, rev: number, filled: Filled, say: Say): Card {
  const { ownWords } = say.words.signal.forms
  const { together, audience } = view
  const { values } = filled
  const inputs = [
    text('ownWords', ownWords.ownWords, values['ownWords'] ?? together.ownWords, 400),
    text('wish', ownWords.wish, values['wish'] ?? together.wish),
    text('goodAt', ownWords.goodAt, values['goodAt'] ?? together.goodAt, 100),
  ]
  const { help, submit, question } = ownWords
  const form = { help, submit, question: question[audience], verb: 'own-words', inputs }
  return formCard({ view, data: dataOf(view, rev), filled, ...form }, say)
}

/** Three questions of one line (Ommen-Dalfsen, K3). */
export function k3Form(view: TogetherView, rev: number, filled: Filled, say: Say): Card {
  const { k3 } = say.words.signal.forms
  const known = view.together.k3
  const inputs = (['framework', 'shortLine', 'child'] as const).map((id) =>
    text(id, k3[id], filled.values[id] ?? known[id], 150),
  )
  return formCard({ view, data: dataOf(view, rev), filled, verb: 'check-k3', inputs, ...k3 }, say)
}

/** Every worry and every strength at once, as it was answered before; none of them has to be. */
export function inventoryForm(view: InventoryView, rev: number, filled: Filled, say: Say): Card {
  const { labels, signal } = say.words
  const { inventory, dateError } = signal.forms
  const { audience, factors, strengths, on } = view
  const { values } = filled
  const asked = inventoryOf(audience)
  const inputs = [
    dateInput({ id: 'madeOn', label: inventory.madeOn, value: values['madeOn'] ?? on, error: dateError }),
    ...asked.factors.map((id) =>
      listInput({
        id: `factor.${id}`,
        label: labels.factors[id],
        value: values[`factor.${id}`] ?? factors[id],
        choices: choicesOf(FactorAnswer.options, labels.factorAnswer),
      }),
    ),
    severalInput({
      id: 'strengths',
      label: inventory.strengths,
      value: values['strengths'] ?? strengths.join(','),
      choices: choicesOf(asked.strengths, labels.strengths),
    }),
  ]
  const { help, submit, question } = inventory
  const form = { help, submit, question: question[audience], verb: 'take-inventory', inputs }
  return formCard({ view, data: dataOf(view, rev), filled, ...form }, say)
}

const seatsOf = (audience: InvolveView['audience']): readonly Seat[] =>
  audience === 'child' ? seats : seats.filter((seat) => seat !== 'school')

const chairInput = (
  seat: Seat,
  { audience, chairs }: InvolveView,
  { values }: Filled,
  { words: { signal, labels } }: Say,
): CardElement =>
  listInput({
    id: seat,
    label: signal.forms.involve.seats[audience][seat],
    value: values[seat] ?? chairs[seat],
    error: signal.forms.choiceError,
    choices: choicesOf(Involvement.options, labels.involvement),
  })

const text = (id: string, label: string, value: string | null | undefined, most = 200): CardElement =>
  textInput({ id, label, value: value ?? undefined, most })
