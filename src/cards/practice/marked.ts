import { buttons, type Button, type CardElement, plain, press, strong, unfold } from '#cards/blocks.ts'
import { folded, line } from '#cards/dialogue/parts.ts'
import { dataOf } from '#cards/signal/parts.ts'
import type { Audience } from '#domain/codes.ts'
import type { SignalId } from '#domain/ids.ts'
import type { Say } from '#text/words.ts'

/** What a card says more in practice. */
export type Marking = {
  /** Below the mark: what is different from the real thing. */
  lines?: readonly string[]
  /** The situation that is played, to read once more. */
  situation?: Audience | null
  /** The dialogue is over: what a colleague raised can be taken up. */
  next?: SignalId | null
}

/** Any card, with the mark as its first line. Nobody takes what is played for real. */
export function marked<Shown extends { readonly body: readonly unknown[] }>(
  shown: Shown,
  { lines = [], situation = null, next = null }: Marking,
  say: Say,
): Shown {
  const own: readonly unknown[] = 'actions' in shown && Array.isArray(shown.actions) ? shown.actions : []
  const actions = next ? [...own, nextButton(next, say, own.length === 0)] : own
  return {
    ...shown,
    body: [
      strong(say.words.practice.mark),
      ...lines.map((text) => line(text)),
      ...shown.body,
      ...(situation ? story(situation, say) : []),
    ],
    ...(actions.length > 0 ? { actions } : {}),
  }
}

const nextButton = (signal: SignalId, { words: { practice } }: Say, only: boolean): Button =>
  press(practice.next, 'details', dataOf({ signal }, 0), only ? 'positive' : undefined)

const story = (audience: Audience, { words: { practice } }: Say): CardElement[] => [
  buttons(unfold(practice.situation, 'situation')),
  folded('situation', practice.cases[audience].map(plain)),
]
