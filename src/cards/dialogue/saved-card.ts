import { type Card, card, headline, plain, press, subtle } from '#cards/blocks.ts'
import { holdOf } from '#cards/dialogue/parts.ts'
import type { SavedView } from '#cards/dialogue-views.ts'
import { day } from '#text/dates.ts'
import type { Say } from '#text/words.ts'

/** A dialogue waits: until when, and how to go on. Nothing of what it says (specification 2.9). */
export function savedCard(view: SavedView, { words: { dialogue }, language }: Say): Card {
  const { saved, hold } = dialogue
  const data = holdOf(view)
  const { lookAgainOn } = view
  return card(
    [
      headline(lookAgainOn ? saved.titleLooking : view.held ? saved.titleHeld : saved.title),
      ...(lookAgainOn ? [plain(saved.lookAgain(day(lookAgainOn, language)))] : []),
      plain(saved.until(day(view.until, language))),
      subtle(saved.goOn),
    ],
    [
      press(saved.resume, 'resume', data, 'positive'),
      ...(view.held ? [press(hold.consult, 'consult', data)] : []),
      press(saved.discard, 'discard', data),
    ],
  )
}
