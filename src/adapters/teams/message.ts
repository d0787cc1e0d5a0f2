import type { Activity } from 'botbuilder'
import type { Message } from '#app/ports.ts'

/** What people see in Teams. Text is plain: what somebody typed is never markup. */
export const activityOf = ({ summary, card, text }: Message): Activity =>
  ({
    type: 'message',
    summary,
    ...(text !== undefined && { text, textFormat: 'plain' }),
    ...(card && { attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }] }),
  }) as Activity // the SDK's type demands what only a received activity has
