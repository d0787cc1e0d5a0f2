import { expect, it } from 'vitest'
import type { Card } from '#cards/blocks.ts'
import { mistakesIn, nodesOf } from './adaptive.ts'

/** What Teams asks of every card. */
export function canBeDrawn(cards: readonly (readonly [string, Card])[]): void {
  it.each(cards)('is one that Teams can draw: %s', (_, card) => {
    expect(mistakesIn(card)).toEqual([])
    expect(card.version).toBe('1.5')
  })

  it.each(cards)('stays under 20 KB with at most four buttons in a row: %s', (_, card) => {
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(20_000)
    const rows = nodesOf(card).flatMap(({ actions }) => (Array.isArray(actions) ? [actions.length] : []))
    expect(Math.max(0, ...rows)).toBeLessThanOrEqual(4)
  })
}
