import { type Card, card, plain, press } from '#cards/blocks.ts'
import { dataOf, isTombstone, shortDay, topLine } from '#cards/signal/parts.ts'
import type { About } from '#cards/signal-views.ts'
import type { Refusal } from '#domain/signal/commands.ts'
import type { Status } from '#domain/signal/signal.ts'
import type { Deed } from '#domain/signal/transitions.ts'
import type { LocalDate } from '#domain/time/instant.ts'
import { withPhoneLinks } from '#text/phone-numbers.ts'
import type { Say } from '#text/words.ts'

/** `can`: what this person can do with it now. */
export type RefusedView = About & { status: Status; can: readonly Deed[] }

/** Why not, in one sentence, for the one who pressed; and the way back to the signal as it is now. */
export const refusalCard = (sentence: string, view: RefusedView, rev: number, say: Say): Card =>
  card(
    [topLine(view, say), plain(withPhoneLinks(sentence))],
    saysMore(view) ? [press(say.words.signal.buttons.details, 'details', dataOf(view, rev))] : [],
  )

/** Details of what is over say nothing, but to who can open it again. */
const saysMore = ({ status, can }: RefusedView): boolean =>
  can.includes('details') && (!isTombstone(status) || can.includes('reopen'))

/** `instead`: days that would do. */
export function refusalSentence(refusal: Refusal, instead: readonly LocalDate[], say: Say): string {
  const sentence = say.words.signal.refusals[refusal]
  return typeof sentence === 'string' ? sentence : sentence(instead.map((date) => shortDay(date, say)))
}
