import { type Card, card, headline, plain, press, strong, subtle } from '#cards/blocks.ts'
import { inSentence, nameOf } from '#cards/signal/people.ts'
import { shortDay, typedHeadline } from '#cards/signal/parts.ts'
import type { MemberId } from '#domain/ids.ts'
import type { PersonView } from '#domain/signal/people.ts'
import type { Period } from '#domain/time/person.ts'
import type { Say } from '#text/words.ts'

/** Somebody stands in for a colleague on these days; how much there is now. */
export type CoverView = Period & { whose: PersonView & { id: MemberId }; leads: number; actions: number }

/** To whoever stands in: what that means, and the way to say no. */
export function coverCard(view: CoverView, say: Say): Card {
  const { cover } = say.words.calendar
  const data = { whose: view.whose.id, first: view.from, last: view.until }
  return card(
    [
      headline(cover.title(nameOf(view.whose, say))),
      plain(cover.body(nameOf(view.whose, say), shortDay(view.from, say), shortDay(view.until, say))),
      plain(cover.now(view.leads, view.actions)),
    ],
    [press(cover.decline, 'decline-cover', data)],
  )
}

/** What was done meanwhile, and what is with them now. */
export type BackView = Period & {
  cover: PersonView
  done: readonly string[]
  leads: number
  actions: number
}

/** To somebody who is back: nothing was lost, and what was done. */
export function backCard(view: BackView, say: Say): Card {
  const { back } = say.words.calendar
  return card([
    headline(back.title),
    plain(back.body(inSentence(view.cover, say), shortDay(view.from, say), shortDay(view.until, say))),
    ...(view.done.length > 0
      ? [strong(back.done), ...view.done.map((title) => typedHeadline(title, 'Default'))]
      : [subtle(back.doneNothing)]),
    plain(back.open(view.leads, view.actions)),
  ])
}
