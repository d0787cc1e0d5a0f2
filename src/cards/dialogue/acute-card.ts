import { type Card, card, headline, press, subtle } from '#cards/blocks.ts'
import { holdOf, line } from '#cards/dialogue/parts.ts'
import type { Hold } from '#cards/dialogue-views.ts'
import type { Say } from '#text/words.ts'

/** A word in the text sounds like danger: the bot only asks, the writer knows (specification 2.5). */
export function acuteCard(view: Hold, { words: { dialogue } }: Say): Card {
  const { acute } = dialogue
  const data = holdOf(view)
  return card(
    [headline(acute.title), subtle(acute.help), line(acute.inDanger, { weight: 'Bolder' })],
    [
      press(acute.yes, 'answer', { ...data, step: 'safety', redFlags: 'rf_life_danger_now' }, 'positive'),
      press(acute.no, 'not-acute', { ...data, notAcuteReason: 'chosen-by-mistake' }),
    ],
  )
}
