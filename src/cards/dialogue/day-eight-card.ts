import { type Card, card, headline, plain, press } from '#cards/blocks.ts'
import { holdOf } from '#cards/dialogue/parts.ts'
import type { DayEightView } from '#cards/dialogue-views.ts'
import type { Say } from '#text/words.ts'

/** Two working days before what was kept is erased (specification 2.9). It can be kept longer once. */
export function dayEightCard(view: DayEightView, { words: { dialogue } }: Say): Card {
  const { dayEight, conversation, hold } = dialogue
  const data = holdOf(view)
  return card(
    [headline(dayEight.title), plain(dayEight.text)],
    [
      press(conversation.talked, 'resume', data, 'positive'),
      press(hold.consult, 'consult', data),
      ...(view.extended ? [] : [press(dayEight.extend, 'extend', data)]),
      press(dayEight.discard, 'discard', data),
    ],
  )
}
