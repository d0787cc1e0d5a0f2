import { type Card, card, plain, press } from '#cards/blocks.ts'
import { dataOf, shortDay, topLine } from '#cards/signal/parts.ts'
import type { About } from '#cards/signal-views.ts'
import type { Refusal } from '#domain/signal/commands.ts'
import type { LocalDate } from '#domain/time/instant.ts'
import type { Say } from '#text/words.ts'

/** Why not, in one sentence, for the one who pressed; and the way back to the signal as it is now. */
export const refusalCard = (sentence: string, view: About, rev: number, say: Say): Card =>
  card(
    [topLine(view, say), plain(sentence)],
    [press(say.words.signal.buttons.details, 'details', dataOf(view, rev))],
  )

/** `instead`: days that would do. */
export function refusalSentence(refusal: Refusal, instead: readonly LocalDate[], say: Say): string {
  const sentence = say.words.signal.refusals[refusal]
  return typeof sentence === 'string' ? sentence : sentence(instead.map((date) => shortDay(date, say)))
}
