import { type Button, press } from '#cards/blocks.ts'
import type { Data } from '#cards/signal/parts.ts'
import type { NextStep } from '#domain/signal/standing.ts'
import type { Deed } from '#domain/signal/transitions.ts'
import type { Say } from '#text/words.ts'

/** The button for the next step, where there is one that does it; for the others Details say more. */
export function stepButton(
  next: NextStep | null,
  can: readonly Deed[],
  data: Data,
  { words }: Say,
): Button[] {
  const verb = next && deedOf[next]
  return verb && can.includes(verb) ? [press(words.signal.buttons[titleOfDeed[verb]], verb, data)] : []
}

const deedOf = {
  'take-up': 'assign',
  begin: 'begin',
  'look-back': 'evaluate',
  'mark-answer': 'mark-answer',
  answer: null,
  action: null,
} as const satisfies Record<NextStep, Deed | null>
const titleOfDeed = {
  assign: 'assign',
  begin: 'begin',
  evaluate: 'evaluate',
  'mark-answer': 'markAnswer',
} as const
