import { describe, expect, it } from 'vitest'
import { parsePress } from '#cards/press.ts'
import { nodesOf } from '#support/adaptive.ts'
import { canBeDrawn } from '#support/can-be-drawn.ts'
import { emergencyCards } from '#support/emergency-cards.ts'
import { readable } from '#support/readable.ts'
import { say } from '#text/words.ts'

describe.each(['nl', 'en'] as const)('every card about a name in an emergency, in %s,', (language) => {
  const cards = Object.entries(emergencyCards(say(language)))

  canBeDrawn(cards)

  it.each(cards)('has only presses that are understood: %s', (_, card) => {
    for (const { verb, data } of nodesOf(card).filter((node) => node.verb !== undefined))
      expect(parsePress(String(verb), data)).toMatchObject({ on: 'signal', verb })
  })

  it('reads as it did', async () => {
    const text = cards.map(([name, card]) => `=== ${name}\n\n${readable(card)}\n`).join('\n')
    await expect(text).toMatchFileSnapshot(`./__snapshots__/emergency.${language}.txt`)
  })
})
