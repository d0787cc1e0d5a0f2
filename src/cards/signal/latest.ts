import { type CardElement, strong, subtle } from '#cards/blocks.ts'
import type { Room } from '#cards/signal/room.ts'
import type { Say } from '#text/words.ts'

/** The latest first, and how many came before. */
export function latest<Item>(
  title: string,
  items: readonly Item[],
  { words }: Say,
  { items: most }: Room,
  shown: (item: Item) => CardElement[],
): CardElement[] {
  if (items.length === 0) return []
  const hidden = items.length - most
  return [
    strong(title),
    ...items.toReversed().slice(0, most).flatMap(shown),
    ...(hidden > 0 ? [subtle(words.signal.more(hidden))] : []),
  ]
}
