import {
  type Button,
  type Card,
  card,
  type CardElement,
  headline,
  press,
  strong,
  subtle,
} from '#cards/blocks.ts'
import { holdOf, quote } from '#cards/dialogue/parts.ts'
import type { ConversationView } from '#cards/dialogue-views.ts'
import type { Say } from '#text/words.ts'

/** Words to begin a hard conversation with, to read aloud (specification 5.6). */
export function conversationHelpCard(view: ConversationView, say: Say): Card {
  const { conversation } = say.words.dialogue
  const forChild: CardElement[] =
    view.audience === 'child' ? [strong(conversation.forChild), quote(conversation.childScript)] : []
  return card(
    [headline(conversation.title), subtle(conversation.readAloud), quote(conversation.script), ...forChild],
    view.fromFeeling ? backToTheWays(view, say) : onward(view, say),
  )
}

function onward(view: ConversationView, { words: { dialogue } }: Say): Button[] {
  const { conversation, hold } = dialogue
  const data = holdOf(view)
  return [
    press(conversation.talked, 'edit', { ...data, step: 'talked' }, 'positive'),
    press(hold.keep, 'hold', data),
    press(hold.consult, 'consult', data),
  ]
}

/** Who only has a feeling chooses again after the talk, and may still choose otherwise before it. */
function backToTheWays(view: ConversationView, { words: { dialogue } }: Say): Button[] {
  const { conversation, hold, ways } = dialogue
  const data = holdOf(view)
  return [
    press(hold.keep, 'hold', data, 'positive'),
    press(conversation.talked, 'resume', data),
    press(hold.consult, 'consult', data),
    press(ways.other, 'resume', data),
  ]
}
