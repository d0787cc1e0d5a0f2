import { type CardElement, subtle } from '#cards/blocks.ts'
import type { BasisView } from '#cards/dialogue-views.ts'
import { day } from '#text/dates.ts'
import type { Say } from '#text/words.ts'

/** On what ground the writer's organisation shares, under *Waarom deze vraag?*. */
export function basisLines(view: BasisView | null | undefined, { words, language }: Say): CardElement[] {
  if (!view) return []
  const { basis } = words
  return [
    subtle(basis.of(view.partner, view.written ?? basis.standard[view.secrecy])),
    ...(view.identity ? [subtle(basis.identity(view.identity))] : []),
    ...(view.wamsSince
      ? [subtle(basis.wams(`${day(view.wamsSince, language)} ${view.wamsSince.slice(0, 4)}`))]
      : []),
  ]
}
