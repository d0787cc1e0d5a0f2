import { type Card, card, plain } from '#cards/blocks.ts'

/** One sentence, for one person. */
export const sentenceCard = (text: string): Card => card([plain(text)])

/** Sentences of our own, each on a line. */
export const linesCard = (lines: readonly string[]): Card => card(lines.map(plain))
