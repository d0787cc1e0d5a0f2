import { type Card, card, headline, plain, press, subtle, typed } from '#cards/blocks.ts'
import { textInput } from '#cards/signal/inputs.ts'
import { dataOf, refusalLine } from '#cards/signal/parts.ts'
import type { About, Filled } from '#cards/signal-views.ts'
import type { Corrected } from '#domain/signal/commands.ts'
import type { Say } from '#text/words.ts'

/** A reference and a button: what was asked is shown to who presses it. */
export const correctionAskedCard = (view: About, rev: number, { words: { requests: rights } }: Say): Card =>
  card(
    [headline(rights.correct.asked(view.reference)), plain(rights.correct.help)],
    [press(rights.correct.open, 'correct', dataOf(view, rev), 'positive')],
  )

type View = About & { what: string; texts: Corrected }

/** The sentences as they are now, to change; only ever the answer to a press. */
export function correctForm(view: View, rev: number, { values, refusal }: Filled, { words }: Say): Card {
  const { correct } = words.requests
  const field = (id: string, text: string | null, most: number, label: string) =>
    textInput({ id, label, value: values[id] ?? text ?? '', most })
  return card(
    [
      headline(correct.title(view.reference)),
      typed(view.what, correct.what),
      subtle(correct.change),
      ...refusalLine(refusal),
      field('factsOwn', view.texts.observation, 400, words.access.text.observation),
      field('factsOthers', view.texts.others, 200, correct.others),
      field('impression', view.texts.impression, 200, words.access.text.impression),
      field('since', view.texts.since, 100, words.access.text.since),
    ],
    [press(correct.submit, 'correct', { ...dataOf(view, rev), sent: 'true' }, 'positive')],
  )
}
