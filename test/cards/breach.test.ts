import { describe, expect, it } from 'vitest'
import { breachVerbs, parsePress } from '#cards/press.ts'
import { nodesOf, verbsOf } from '#support/adaptive.ts'
import { canBeDrawn } from '#support/can-be-drawn.ts'
import { breachCards } from '#support/breach-cards.ts'
import { readable } from '#support/readable.ts'
import { say } from '#text/words.ts'

describe.each(['nl', 'en'] as const)('every card about a breach, in %s,', (language) => {
  const cards = Object.entries(breachCards(say(language)))

  canBeDrawn(cards)

  it.each(cards)('has only presses that are understood: %s', (_, card) => {
    expect(verbsOf(card).filter((verb) => !breachVerbs.some((one) => one === verb))).toEqual([])
    for (const { verb, data } of nodesOf(card).filter((node) => node.verb !== undefined))
      expect(parsePress(String(verb), data)).toMatchObject({ on: 'breach', verb })
  })

  it('reads as it did', async () => {
    const text = cards.map(([name, card]) => `=== ${name}\n\n${readable(card)}\n`).join('\n')
    await expect(text).toMatchFileSnapshot(`./__snapshots__/breach.${language}.txt`)
  })
})

describe('what protects people', () => {
  it('stands on every card that somebody meets while a signal is frozen: whom to call in danger', () => {
    const cards = breachCards(say('nl'))
    for (const name of ['breach: in the channel', 'breach: what to do now'])
      expect(JSON.stringify(cards[name])).toContain('tel:112')
  })
})
