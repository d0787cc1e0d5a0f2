import { describe, expect, it } from 'vitest'
import { parsePress } from '#cards/press.ts'
import { nodesOf } from '#support/adaptive.ts'
import { canBeDrawn } from '#support/can-be-drawn.ts'
import { readable } from '#support/readable.ts'
import { transferCards } from '#support/transfer-cards.ts'
import { say } from '#text/words.ts'

describe.each(['nl', 'en'] as const)('every card about another network, in %s,', (language) => {
  const cards = Object.entries(transferCards(say(language)))

  canBeDrawn(cards)

  it.each(cards)('has only presses that are understood: %s', (_, card) => {
    for (const { verb, data } of nodesOf(card).filter((node) => node.verb !== undefined))
      expect(parsePress(String(verb), data)).toMatchObject({ verb })
  })

  it('reads as it did', async () => {
    const text = cards.map(([name, card]) => `=== ${name}\n\n${readable(card)}\n`).join('\n')
    await expect(text).toMatchFileSnapshot(`./__snapshots__/transfer.${language}.txt`)
  })
})
