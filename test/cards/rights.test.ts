import { describe, expect, it } from 'vitest'
import { requestVerbs, signalVerbs } from '#cards/press.ts'
import { nodesOf, verbsOf } from '#support/adaptive.ts'
import { canBeDrawn } from '#support/can-be-drawn.ts'
import { readable } from '#support/readable.ts'
import { rightsCards } from '#support/rights-cards.ts'
import { say } from '#text/words.ts'

describe.each(['nl', 'en'] as const)('every card about what somebody asks, in %s,', (language) => {
  const cards = Object.entries(rightsCards(say(language)))

  canBeDrawn(cards)

  it.each(cards)('offers only what can be pressed: %s', (_, card) => {
    const verbs: readonly string[] = [...signalVerbs, ...requestVerbs]
    expect(verbsOf(card).filter((verb) => !verbs.includes(verb))).toEqual([])
  })

  it.each(cards)('says it in short sentences, with every word filled in: %s', (_, card) => {
    const texts = nodesOf(card).flatMap(({ text, value, label }) =>
      [text, value, label].filter((one) => typeof one === 'string'),
    )
    expect(texts.filter((text) => /undefined|NaN|object Object/.test(text))).toEqual([])
    const long = texts
      .flatMap((text) => text.split(/(?<=[.?:;])\s/))
      .filter((one) => one.split(/\s+/).length > 22)
    expect(long).toEqual([])
  })

  it('reads as this', async () => {
    const page = cards.map(([name, card]) => `# ${name}\n\n${readable(card)}\n`).join('\n')
    await expect(page).toMatchFileSnapshot(`__snapshots__/rights.${language}.txt`)
  })
})

it('the message that asks to correct something holds nothing of it', () => {
  const { 'correct: asked': asked } = rightsCards(say('nl'))
  expect(JSON.stringify(asked)).not.toContain('twee weken')
})
