import { type Card, card, type CardElement, headline, plain, press, strong, subtle } from '#cards/blocks.ts'
import { holdOf } from '#cards/dialogue/parts.ts'
import type { Hold } from '#cards/dialogue-views.ts'
import { marked } from '#cards/practice/marked.ts'
import type { Review } from '#domain/practice/review.ts'
import type { Instant, TimeZone } from '#domain/time/instant.ts'
import { moment } from '#text/dates.ts'
import type { Say } from '#text/words.ts'

export type ReviewView = Hold & { review: Review; erasedAt: Instant; timeZone: TimeZone }

/** The end of a practice: what went well, and what can be done better next time. */
export function reviewCard(view: ReviewView, say: Say): Card {
  const { review } = say.words.practice
  const { well, better } = view.review
  return marked(
    card(
      [
        headline(review.title),
        ...listed(
          review.wentWell,
          well.map((one) => review.well[one]),
        ),
        ...listed(
          review.canBeBetter,
          better.map((one) => review.better[one]),
        ),
        subtle(review.after(moment(view.erasedAt, view.timeZone, say.language))),
      ],
      [press(review.discard, 'discard', holdOf(view))],
    ),
    {},
    say,
  )
}

const listed = (title: string, points: string[]): CardElement[] =>
  points.length > 0 ? [strong(title), ...points.map((point) => plain(`• ${point}`))] : []
