import type { Card } from '#cards/blocks.ts'

/** How much is shown of what was written: how many of each kind, how many characters, how many actions. */
export type Room = { items: number; text: number; actions: number }

const rooms = [
  { items: 4, text: 400, actions: 8 },
  { items: 2, text: 200, actions: 6 },
  { items: 1, text: 40, actions: 2 },
] as const satisfies readonly Room[]

/** Teams refuses what is too large, so the more there is, the less is shown of each. */
export function fitting(cardIn: (room: Room) => Card): Card {
  const [, , smallest] = rooms
  return rooms.map(cardIn).find(isSmall) ?? cardIn(smallest)
}

const isSmall = (card: Card): boolean => new TextEncoder().encode(JSON.stringify(card)).length < 20_000
