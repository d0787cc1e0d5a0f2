import { type Card, card, type CardElement, headline, plain, press, strong, subtle } from '#cards/blocks.ts'
import { holdOf } from '#cards/dialogue/parts.ts'
import type { Hold } from '#cards/dialogue-views.ts'
import { marked } from '#cards/practice/marked.ts'
import { Audience } from '#domain/codes.ts'
import type { Say } from '#text/words.ts'

/** Two played situations to choose from, what is practised, and what becomes of it. */
export function introCard(view: Hold, say: Say): Card {
  const { practice, dialogue } = say.words
  const body = [
    headline(practice.intro.title),
    plain(practice.intro.text),
    ...Audience.options.flatMap((audience) => situation(audience, say)),
    subtle(practice.intro.safe),
  ]
  const choices = Audience.options.map((audience) =>
    press(dialogue.starts[audience], 'start', { ...holdOf(view), audience }, 'positive'),
  )
  return marked(card(body, choices), {}, say)
}

const situation = (audience: Audience, { words: { practice, dialogue } }: Say): CardElement[] => [
  strong(dialogue.starts[audience]),
  plain(practice.cases[audience].join(' ')),
  subtle(practice.intro.learn[audience]),
]
