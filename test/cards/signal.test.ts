import { describe, expect, it } from 'vitest'
import { channelBody, channelCard } from '#cards/signal/channel-card.ts'
import { signalVerbs } from '#cards/press.ts'
import { detailsCard } from '#cards/signal/details-card.ts'
import { ActionId, SignalId } from '#domain/ids.ts'
import { toChannel, toDetails } from '#domain/signal/disclose.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { mistakesIn, nodesOf, verbsOf } from '#support/adaptive.ts'
import { readable } from '#support/readable.ts'
import { channelCards, everyCard, narrowCards } from '#support/signal-cards.ts'
import { anna, bram, closed, consult, daan, inAction, network, open } from '#support/signals.ts'
import { say } from '#text/words.ts'

const languages = ['nl', 'en'] as const
const dutch = say('nl')

describe.each(languages)('every card of a signal, in %s,', (language) => {
  const cards = Object.entries(everyCard(say(language)))

  it.each(cards)('is one that Teams can draw: %s', (_, card) => {
    expect(mistakesIn(card)).toEqual([])
    expect(card.version).toBe('1.5')
  })

  it.each(cards)('stays under 20 KB with at most four buttons in a row: %s', (_, card) => {
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(20_000)
    const rows = nodesOf(card).flatMap(({ actions }) => (Array.isArray(actions) ? [actions.length] : []))
    expect(Math.max(0, ...rows)).toBeLessThanOrEqual(4)
  })

  it.each(cards)('carries in its buttons only ids and the version: %s', (_, card) => {
    for (const { data } of nodesOf(card).filter(({ verb }) => verb !== undefined)) {
      const { signal, rev, action, ...more } = data as Record<string, unknown>
      expect(more).toEqual({})
      expect([SignalId.safeParse(signal).success, typeof rev]).toEqual([true, 'number'])
      expect(action === undefined || ActionId.safeParse(action).success).toBe(true)
    }
  })

  it.each(cards)('offers only what is built: %s', (_, card) => {
    expect(verbsOf(card).filter((verb) => !signalVerbs.some((one) => one === verb))).toEqual([])
  })

  it('reads as it did', async () => {
    const text = cards.map(([name, card]) => `=== ${name}\n\n${readable(card)}\n`).join('\n')
    await expect(text).toMatchFileSnapshot(`./__snapshots__/signal.${language}.txt`)
  })
})

describe('a card in a channel', () => {
  const inChannel = languages.flatMap((language) => [
    ...Object.entries(channelCards(say(language))),
    ...Object.entries(narrowCards(say(language))),
  ])

  it.each(inChannel)('has no input, because an update would wipe what is being typed: %s', (_, card) => {
    expect(nodesOf(card).filter(({ type }) => type?.startsWith('Input.'))).toEqual([])
  })

  it.each(inChannel)('has at most five facts: %s', (_, card) => {
    const counts = nodesOf(card).flatMap(({ facts }) => (Array.isArray(facts) ? [facts.length] : []))
    expect(Math.max(0, ...counts)).toBeLessThanOrEqual(5)
  })

  it.each([
    ['open', open, ['take-up', 'think-along', 'not-for-me', 'details']],
    ['taken up', { ...open, status: 'taken-up', lead: bram.id }, ['think-along', 'add-action', 'details']],
    ['in action', inAction, ['think-along', 'add-action', 'details']],
    ['a consult', consult, ['think-along', 'details']],
    ['an answered consult', { ...consult, status: 'answered' }, ['think-along', 'details']],
    ['closed', closed, []],
  ] satisfies [string, Signal, string[]][])(
    'offers what can be done with one that is %s',
    (_, signal, verbs) => {
      expect(verbsOf(channelCard(toChannel(signal, network, false), 1, dutch))).toEqual(verbs)
    },
  )

  it('shows beforehand exactly what the channel will see', () => {
    const view = toChannel(open, network, false)
    expect(channelCard(view, 1, dutch).body).toEqual(channelBody(view, dutch))
  })

  it('says whether there is consent, never whose is missing', () => {
    const task: Signal = {
      ...inAction,
      actions: inAction.actions.filter(({ what }) => 'task' in what),
    }
    const shown = readable(channelCard(toChannel(task, network, false), 1, dutch))
    const { tasks } = dutch.words.signal
    expect(shown).not.toContain(network.members.find(({ id }) => id === task.reporter.member)?.name)
    for (const title of Object.values(tasks)) expect(shown).not.toContain(title)
    const details = (reader: typeof anna): string => {
      const view = toDetails(task, network, reader)
      return view ? readable(detailsCard(view, 1, dutch)) : ''
    }
    expect(details(anna)).toContain(tasks['ask-other-parent'])
    expect(details(daan)).not.toContain(tasks['ask-other-parent'])
  })
})
