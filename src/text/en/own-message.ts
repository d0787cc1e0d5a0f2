import type { ownMessage as original } from '#text/nl/own-message.ts'

/** About what somebody typed where others read it too: only the writer can take it away. */
export const ownMessage: typeof original = {
  inChannel:
    'Your message has something in it by which somebody can be recognised. Everyone in this channel can read it. Remove your message now: only you can do that. I kept nothing of it.',
}
