import { textOf } from './card.ts'
import { type Json, type Said, type Someone, type World, cardIn, messagesIn } from './world.ts'

/** A message as it looks now. */
export type Seen = { said: Said; text: string; card: Json | undefined }

/** What the bot shows in a conversation, oldest first: to everyone, or with what only this person was answered. */
export const shown = (world: World, conversation: string, reader?: Someone): Seen[] =>
  messagesIn(world, conversation)
    .filter(({ from }) => from === 'bot')
    .map((said) => seen(said, reader))

const seen = (said: Said, reader?: Someone): Seen => {
  const now = said.history.at(-1)
  const card = reader?.views.get(said.id) ?? cardIn(now)
  return {
    said,
    card,
    text: [textOf(now?.text ?? ''), textOf(card)].filter((text) => text !== '').join('\n'),
  }
}

export const cardsOf = (messages: Seen[]): Json[] => messages.flatMap(({ card }) => (card ? [card] : []))
