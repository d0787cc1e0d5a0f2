import { type Card, card, type CardElement, headline, plain, press, strong, subtle } from '#cards/blocks.ts'
import { holdOf } from '#cards/dialogue/parts.ts'
import type { TalkFirstView } from '#cards/dialogue-views.ts'
import type { Say } from '#text/words.ts'

/** Words to begin a hard conversation with, to read aloud (specification 5.6). */
export function conversationHelpCard(view: TalkFirstView, { words: { dialogue } }: Say): Card {
  const { conversation, hold } = dialogue
  const data = holdOf(view)
  const forChild: CardElement[] =
    view.audience === 'child' ? [strong(conversation.forChild), quote(conversation.childScript)] : []
  return card(
    [headline(conversation.title), subtle(conversation.readAloud), quote(conversation.script), ...forChild],
    [
      press(conversation.talked, 'edit', { ...data, step: 'talked' }, 'positive'),
      press(hold.keep, 'hold', data),
      press(hold.consult, 'consult', data),
    ],
  )
}

const quote = (text: string): CardElement => ({ type: 'Container', style: 'emphasis', items: [plain(text)] })
