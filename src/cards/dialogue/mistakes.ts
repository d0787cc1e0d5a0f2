import type { CardElement } from '#cards/blocks.ts'
import { line, notice } from '#cards/dialogue/parts.ts'
import type { Mistake } from '#domain/intake/check.ts'
import { errorOf } from '#text/questions.ts'
import type { Say } from '#text/words.ts'

/** Under the headline: what to write, or where to look when it is more than one thing. */
export function mistakesLine(mistakes: readonly Mistake[], say: Say): CardElement[] {
  const [first, ...others] = mistakes
  if (!first) return []
  const { severalMistakes } = say.words.dialogue
  const text = others.length > 0 ? severalMistakes(mistakes.length) : mistakeText(first, say)
  return [notice('attention', [line(text)])]
}

/** At the field itself. */
export const mistakeAt = (mistake: Mistake | undefined, say: Say): CardElement[] =>
  mistake ? [line(mistakeText(mistake, say), { color: 'Attention', size: 'Small' })] : []

/** Says what to write, not only what was wrong. */
export function mistakeText({ question, kind, most }: Mistake, say: Say): string {
  if (kind === 'missing' || kind === 'not-an-option') return errorOf(question, say)
  return say.words.dialogue.mistakes[kind](most ?? 0)
}
