import { describe, expect, it } from 'vitest'
import { calendarVerbs, networkVerbs, parsePress, signalVerbs } from '#cards/press.ts'
import { mistakesIn, nodesOf, verbsOf } from '#support/adaptive.ts'
import { calendarCards } from '#support/calendar-cards.ts'
import { digestCards } from '#support/digest-cards.ts'
import { readable } from '#support/readable.ts'
import type { Named } from '#support/signal-cards.ts'
import { say } from '#text/words.ts'

const languages = ['nl', 'en'] as const
const sets = { calendar: calendarCards, digest: digestCards }
const everyOne = languages.flatMap((language) =>
  Object.entries(sets).flatMap(([name, cards]) =>
    Object.entries(cards(say(language))).map(
      ([card, made]) => [`${name}, ${language}, ${card}`, made] as const,
    ),
  ),
)

describe('every card about when somebody works, and of the one message a day,', () => {
  it.each(everyOne)('is one that Teams can draw: %s', (_, card) => {
    expect(mistakesIn(card)).toEqual([])
    expect(card.version).toBe('1.5')
  })

  it.each(everyOne)('stays under 20 KB with at most four buttons in a row: %s', (_, card) => {
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(20_000)
    const rows = nodesOf(card).flatMap(({ actions }) => (Array.isArray(actions) ? [actions.length] : []))
    expect(Math.max(0, ...rows)).toBeLessThanOrEqual(4)
  })

  it.each(everyOne)('has only presses that are understood: %s', (_, card) => {
    const verbs: readonly string[] = [...signalVerbs, ...networkVerbs, ...calendarVerbs]
    expect(verbsOf(card).filter((verb) => !verbs.includes(verb))).toEqual([])
    for (const { verb, data } of nodesOf(card).filter((node) => node.verb !== undefined))
      expect(parsePress(String(verb), data)).toMatchObject({ verb, inputs: {} })
  })

  it.each(everyOne)(
    'says with every input what it asks, and what is wrong when it must be filled in: %s',
    (_, card) => {
      for (const input of nodesOf(card).filter(({ type }) => type?.startsWith('Input.'))) {
        expect(String(input['label'] ?? '') + String(input['title'] ?? '')).not.toBe('')
        expect(input['isRequired'] ? input['errorMessage'] : 'free').toBeTruthy()
      }
    },
  )
})

describe.each(languages)('in %s', (language) => {
  it.each(Object.entries(sets))('every card of the %s reads as it did', async (name, cards) => {
    await expect(asText(cards(say(language)))).toMatchFileSnapshot(`./__snapshots__/${name}.${language}.txt`)
  })
})

const asText = (cards: Named): string =>
  Object.entries(cards)
    .map(([name, card]) => `=== ${name}\n\n${readable(card)}\n`)
    .join('\n')
