import { type Card } from '#cards/blocks.ts'
import { sentenceCard } from '#cards/sentence-card.ts'
import type { Say } from '#text/words.ts'

/** There is nothing to press any more: why, and what then. */
export const goneCard = (why: keyof Say['words']['dialogue']['gone'], say: Say): Card =>
  sentenceCard(say.words.dialogue.gone[why])
