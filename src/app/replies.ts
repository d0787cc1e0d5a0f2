import type { Known } from '#app/directory.ts'
import type { Card, Message } from '#app/ports.ts'
import { say } from '#text/words.ts'

/** What somebody who typed something gets back in their own chat. */

type To = { known: Known }

export const reply = ({ known }: To, text: string): Message => ({
  summary: say(known.language).words.chat.summaries.reply,
  text,
})

export const replyCard = ({ known }: To, card: Card): Message => ({
  summary: say(known.language).words.chat.summaries.reply,
  card,
})
