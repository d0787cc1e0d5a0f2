import { type Card, card, plain } from '#cards/blocks.ts'
import type { Reference } from '#domain/ids.ts'
import type { Say } from '#text/words.ts'

/** What a channel shows for a moment, until the content is put in its place. */
export const anchorCard = (reference: Reference, { words }: Say): Card =>
  card([plain(words.signal.placing(reference))])
