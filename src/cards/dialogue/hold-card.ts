import { type Card, card, headline, plain, press } from '#cards/blocks.ts'
import { holdOf, row } from '#cards/dialogue/parts.ts'
import type { TalkFirstView } from '#cards/dialogue-views.ts'
import type { Say } from '#text/words.ts'

/** Nobody has been asked yet: first talk, then share (specification 2.6, E_HOLD). */
export function holdCard(view: TalkFirstView, { words: { dialogue } }: Say): Card {
  const { hold, conversation, buttons } = dialogue
  const data = holdOf(view)
  return card(
    [headline(hold.title), plain(hold.text), row(conversation.talked, 'edit', { ...data, step: 'talked' })],
    [
      press(hold.keep, 'hold', data, 'positive'),
      press(hold.help, 'conversation-help', data),
      press(hold.consult, 'consult', data),
      press(buttons.back, 'back', data),
    ],
  )
}
