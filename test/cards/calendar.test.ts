import { describe, expect, it } from 'vitest'
import { awayForm } from '#cards/calendar/away-card.ts'
import { backCard } from '#cards/calendar/cover-cards.ts'
import { calendarVerbs, networkVerbs, parsePress, signalVerbs } from '#cards/press.ts'
import { digestCard } from '#cards/signal/digest-card.ts'
import { titleOf } from '#cards/signal/parts.ts'
import { markdownOf, nodesOf, verbsOf } from '#support/adaptive.ts'
import { canBeDrawn } from '#support/can-be-drawn.ts'
import { calendarCards, isBack, nothingKnown } from '#support/calendar-cards.ts'
import { canariesIn, canary, loud } from '#support/canaries.ts'
import { digestCards, oneLine } from '#support/digest-cards.ts'
import { network } from '#support/life.ts'
import { readable } from '#support/readable.ts'
import type { Named } from '#support/signal-cards.ts'
import { bram } from '#support/signals.ts'
import { actionOfView } from '#support/views.ts'
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
  canBeDrawn(everyOne)

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
        expect(input['label'] || input['title']).toBeTruthy()
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

describe('what somebody wrote', () => {
  const [action] = loud.actions
  if (!action) throw new Error('the example has an action')
  const shown = actionOfView(loud, action, network, bram)
  const dutch = say('nl')
  const day = digestCard(
    { title: 'digest', lines: [{ ...oneLine, action: shown, passedOnTo: null }], networks: [] },
    dutch,
  )
  const back = backCard({ ...isBack, done: [titleOf(shown, dutch)] }, dutch)

  it('is in the one message a day only as the name of an action, and in what was done meanwhile', () => {
    expect(canariesIn(loud).length).toBeGreaterThan(20)
    expect(canariesIn(day)).toEqual(['what'])
    expect(canariesIn(back)).toEqual(['what'])
  })

  it('is never read as Markdown there', () => {
    expect(canariesIn([day, back].map((card) => markdownOf(card)))).toEqual([])
  })

  it('comes back in no form about somebody’s days', () => {
    const values = { from: canary('from'), until: canary('until'), cover: canary('cover') }
    const form = awayForm(nothingKnown, { values }, dutch)
    expect(canariesIn(markdownOf(form))).toEqual([])
  })
})

describe.each(languages)('what a lock screen shows about somebody’s days, in %s,', (language) => {
  it('is never who, when or in which network', () => {
    const { cover, coverDeclined, back, holiday } = say(language).words.calendar
    const { digest, urgent } = say(language).words.signal.summaries
    const summaries = [
      cover.summary,
      cover.endedSummary,
      coverDeclined.summary,
      back.summary,
      holiday.summary,
    ]
    for (const summary of [...summaries, digest, urgent]) {
      expect(summary).toMatch(/^[^\d]{5,60}$/)
      for (const { name } of [...network.members, network]) expect(summary).not.toContain(name)
    }
  })
})

const asText = (cards: Named): string =>
  Object.entries(cards)
    .map(([name, card]) => `=== ${name}\n\n${readable(card)}\n`)
    .join('\n')
