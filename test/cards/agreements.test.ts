import { describe, expect, it } from 'vitest'
import { agreementVerbs, parsePress } from '#cards/press.ts'
import { agreementCards } from '#support/agreement-cards.ts'
import { nodesOf } from '#support/adaptive.ts'
import { canBeDrawn } from '#support/can-be-drawn.ts'
import { readable } from '#support/readable.ts'
import { say } from '#text/words.ts'

describe.each(['nl', 'en'] as const)('every card about what the network agreed, in %s,', (language) => {
  const cards = Object.entries(agreementCards(say(language)))

  canBeDrawn(cards)

  it.each(cards)('has only presses that are understood: %s', (_, card) => {
    const verbs: readonly string[] = agreementVerbs
    for (const { verb, data } of nodesOf(card).filter(({ type }) => type === 'Action.Execute')) {
      expect(verbs).toContain(verb)
      expect(parsePress(String(verb), data)).toMatchObject({ verb, inputs: {} })
    }
  })

  it('reads as it did', async () => {
    const text = cards.map(([name, card]) => `=== ${name}\n\n${readable(card)}\n`).join('\n')
    await expect(text).toMatchFileSnapshot(`./__snapshots__/agreements.${language}.txt`)
  })
})

it('what a network added to the rules is read as text, also what looks like a link', () => {
  const card = agreementCards(say('nl'))['rules: changed, with what the network added']
  const inBlocks = nodesOf(card).flatMap(({ type, text }) => (type === 'TextBlock' ? [String(text)] : []))
  expect(inBlocks.join()).not.toContain('kwaad.example')
  expect(readable(card ?? expect.unreachable())).toContain('kwaad.example')
})
