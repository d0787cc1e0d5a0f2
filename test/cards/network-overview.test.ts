import { describe, expect, it } from 'vitest'
import { inquiryVerbs, networkVerbs, ownVerbs, parsePress, signalVerbs } from '#cards/press.ts'
import { nodesOf, verbsOf } from '#support/adaptive.ts'
import { canBeDrawn } from '#support/can-be-drawn.ts'
import { networkCards } from '#support/network-cards.ts'
import { readable } from '#support/readable.ts'
import { say } from '#text/words.ts'

describe.each(['nl', 'en'] as const)('every list of a network, in %s,', (language) => {
  const cards = Object.entries(networkCards(say(language)))

  canBeDrawn(cards)

  it.each(cards)('has only presses that are understood: ids and numbers, no inputs: %s', (_, card) => {
    const verbs: readonly string[] = [...signalVerbs, ...networkVerbs, ...inquiryVerbs, ...ownVerbs]
    expect(verbsOf(card).filter((verb) => !verbs.includes(verb))).toEqual([])
    for (const { verb, data } of nodesOf(card).filter((node) => node.verb !== undefined))
      expect(parsePress(String(verb), data)).toMatchObject({ verb, inputs: {} })
  })

  it('reads as it did', async () => {
    const text = cards.map(([name, card]) => `=== ${name}\n\n${readable(card)}\n`).join('\n')
    await expect(text).toMatchFileSnapshot(`./__snapshots__/network.${language}.txt`)
  })
})

describe('the list', () => {
  const cards = networkCards(say('nl'))
  const linesIn = (name: string): number =>
    nodesOf(cards[name]).filter(({ type, text }) => type === 'TextBlock' && String(text).startsWith('**18M'))
      .length

  it('has eight lines a card, and a button for the next ones', () => {
    expect(linesIn('network: forty, the first eight')).toBe(8)
    expect(linesIn('network: forty, the next eight')).toBe(8)
    const onward = (name: string) => cards[name]?.actions?.map(({ title }) => title)
    expect(onward('network: forty, the first eight')).toEqual(['Meer (32)'])
    expect(onward('network: forty, the next eight')).toEqual(['Meer (24)', 'Naar het begin'])
    expect(onward('network: forty, the last eight')).toEqual(['Naar het begin'])
  })

  it('begins again where there are fewer lines by now', () => {
    expect(cards['network: fewer by now']).toEqual(cards['network: nothing to look at'])
  })

  it('says in one line how many there are, and what nobody may forget when there are none', () => {
    const first = (name: string): string => readable(cards[name] ?? expect.unreachable()).split('\n')[1] ?? ''
    expect(first('network: forty, the first eight')).toBe(
      '5 zonder regie · 2 over tijd · 2 zonder datum · 1 met aflopende toestemming · 30 lopen',
    )
    expect(first('network: nothing to look at')).toBe('0 tussen wal en schip · 3 lopen')
    expect(first('network: nothing at all')).toBe('0 tussen wal en schip. Er loopt nu niets.')
  })

  it('shows each line with its first button, and folds the others under it', () => {
    const text = readable(cards['network: forty, the first eight'] ?? expect.unreachable())
    expect(text).toContain('Bram · actie van Els · 4 werkdagen over tijd')
    const hidden = nodesOf(cards['network: forty, the first eight']).filter(
      ({ isVisible }) => isVisible === false,
    )
    const toggled = nodesOf(cards['network: forty, the first eight']).flatMap(({ targetElements }) =>
      Array.isArray(targetElements) ? targetElements : [],
    )
    expect(hidden.map(({ id }) => id)).toEqual(toggled)
    expect(hidden.length).toBe(7)
  })
})

describe('a press on the list', () => {
  const data = { network: 'oldenzaal-18min', from: 8 }

  it('is a network and a line', () => {
    expect(parsePress('network-overview', data)).toEqual({
      on: 'network',
      verb: 'network-overview',
      ...data,
      inputs: {},
    })
  })

  it.each([
    ['no network', { from: 8 }],
    ['a network that cannot be', { ...data, network: '../etc' }],
    ['a line below zero', { ...data, from: -1 }],
    ['half a line', { ...data, from: 0.5 }],
    ['a line in words', { ...data, from: '8' }],
    ['no end of lines', { ...data, from: 1e9 }],
    ['nothing', undefined],
  ])('with %s is malformed', (_, wrong) => {
    expect(parsePress('network-overview', wrong)).toEqual({ wrong: 'malformed' })
  })
})
