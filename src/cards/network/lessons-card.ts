import { type Card, card, type CardElement, headline, plain, strong, typed } from '#cards/blocks.ts'
import type { Lessons } from '#domain/signal/lessons.ts'
import type { Say } from '#text/words.ts'

/** For the meeting where partners look back. Only ever the answer to a press: what somebody wrote is not sent around. */
export function lessonsCard(lessons: Lessons | null, { words: { report } }: Say): Card {
  const { title, few, help, wentWell, couldBeBetter } = report.lessons
  if (!lessons) return card([headline(title), plain(few)])
  return card([
    headline(title),
    plain(help),
    ...list(wentWell, lessons.wentWell),
    ...list(couldBeBetter, lessons.couldBeBetter),
  ])
}

const list = (title: string, texts: readonly string[]): CardElement[] =>
  texts.length > 0 ? [strong(title), ...texts.map((text) => typed(text))] : []
