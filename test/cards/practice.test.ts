import { describe, expect, it } from 'vitest'
import { intakeVerbs, signalVerbs } from '#cards/press.ts'
import { markdownOf, verbsOf } from '#support/adaptive.ts'
import { canBeDrawn } from '#support/can-be-drawn.ts'
import { practiceCards } from '#support/practice-cards.ts'
import { readable } from '#support/readable.ts'
import { say } from '#text/words.ts'

describe.each(['nl', 'en'] as const)('every card of practice, in %s,', (language) => {
  const words = say(language)
  const cards = Object.entries(practiceCards(words))

  it.each(cards)('has the mark as its first line: %s', (_, card) => {
    expect(card.body[0]).toMatchObject({ type: 'TextBlock', text: words.words.practice.mark })
  })

  canBeDrawn(cards)

  it.each(cards)('offers only what can be pressed: %s', (_, card) => {
    const verbs: readonly string[] = [...intakeVerbs, ...signalVerbs]
    expect(verbsOf(card).filter((verb) => !verbs.includes(verb))).toEqual([])
  })

  it('reads as it did', async () => {
    const text = cards.map(([name, card]) => `=== ${name}\n\n${readable(card)}\n`).join('\n')
    await expect(text).toMatchFileSnapshot(`./__snapshots__/practice.${language}.txt`)
  })
})

it('the numbers on a stop card can be tapped in practice too', () => {
  const card = practiceCards(say('nl'))['marked: stop']
  expect(card && markdownOf(card).join()).toContain('](tel:112)')
})

it('what was placed in practice is shown without its buttons', () => {
  const card = practiceCards(say('nl'))['placed: signal']
  expect(card && verbsOf(card)).toEqual(['details'])
})
