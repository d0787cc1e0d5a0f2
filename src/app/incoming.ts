import type { Sender, Where } from '#app/directory.ts'
import type { Card, Channel, Message } from '#app/ports.ts'

/** What came in, parsed and never trusted: who and where are the platform's word, the rest is the sender's. */
export type Incoming = {
  /** The platform's id of this message or press; the same one may come twice. */
  id: string
  sender: Sender
  where: Where
  /** Present when it came from a channel. */
  channel: Channel | null
} & (
  | { kind: 'said'; text: string; attachments: boolean }
  | { kind: 'pressed'; verb: string; data: unknown; message: string | null }
  | { kind: 'installed' }
)

/** A press is answered with a card for the presser alone; something said with messages. */
export type Reply = { card: Card } | { messages: readonly Message[] }
