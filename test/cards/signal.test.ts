import { describe, expect, it } from 'vitest'
import { channelBody, channelCard } from '#cards/signal/channel-card.ts'
import { signalVerbs } from '#cards/press.ts'
import { detailsCard } from '#cards/signal/details-card.ts'
import { FeedbackLevel } from '#domain/codes.ts'
import { ActionId, SignalId } from '#domain/ids.ts'
import { toChannel, toDetails } from '#domain/signal/disclose.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { nodesOf, verbsOf } from '#support/adaptive.ts'
import { canBeDrawn } from '#support/can-be-drawn.ts'
import { readable } from '#support/readable.ts'
import { life, network } from '#support/life.ts'
import { channelCards, everyCard, mentionCards, narrowCards } from '#support/signal-cards.ts'
import { anna, daan, inAction, open } from '#support/signals.ts'
import { say } from '#text/words.ts'

const languages = ['nl', 'en'] as const
const dutch = say('nl')

describe.each(languages)('every card of a signal, in %s,', (language) => {
  const cards = Object.entries(everyCard(say(language)))

  canBeDrawn(cards)

  it.each(cards)('carries in its buttons only ids, the version and a code: %s', (_, card) => {
    for (const { data } of nodesOf(card).filter(({ verb }) => verb !== undefined)) {
      const { signal, rev, action, level, safe, sent, ...more } = data as Record<string, unknown>
      expect(more).toEqual({})
      expect(level === undefined || FeedbackLevel.safeParse(level).success).toBe(true)
      expect(safe === undefined || safe === 'true' || safe === 'false').toBe(true)
      expect(sent === undefined || sent === 'true').toBe(true)
      expect([SignalId.safeParse(signal).success, typeof rev]).toEqual([true, 'number'])
      expect(action === undefined || ActionId.safeParse(action).success).toBe(true)
    }
  })

  it.each(cards)('offers only what is built: %s', (_, card) => {
    expect(verbsOf(card).filter((verb) => !signalVerbs.some((one) => one === verb))).toEqual([])
  })

  it('reads as it did', async () => {
    const text = cards
      .filter(([name]) => isJudged(name))
      .map(([name, card]) => `=== ${name}\n\n${readable(card)}\n`)
      .join('\n')
    await expect(text).toMatchFileSnapshot(`./__snapshots__/signal.${language}.txt`)
  })
})

/** Whoever takes no part, or only a part, reads the same in most states: there the snapshot shows a few. */
const isJudged = (name: string): boolean =>
  !name.startsWith('details') ||
  / for the (lead|reporter|coordinator)$/.test(name) ||
  /^details, (open|in action|answered consult|closed),/.test(name)

describe('a card in a channel', () => {
  const inChannel = languages.flatMap((language) => [
    ...Object.entries(channelCards(say(language))),
    ...Object.entries(narrowCards(say(language))),
    ...Object.entries(mentionCards(say(language))),
  ])

  it.each(inChannel)('has no input, because an update would wipe what is being typed: %s', (_, card) => {
    expect(nodesOf(card).filter(({ type }) => type?.startsWith('Input.'))).toEqual([])
  })

  it.each(inChannel)('has at most five facts: %s', (_, card) => {
    const counts = nodesOf(card).flatMap(({ facts }) => (Array.isArray(facts) ? [facts.length] : []))
    expect(Math.max(0, ...counts)).toBeLessThanOrEqual(5)
  })

  it.each([
    ['open', ['take-up', 'think-along', 'not-for-me', 'details']],
    ['taken up', ['think-along', 'add-action', 'details']],
    ['in consultation', ['think-along', 'add-action', 'details']],
    ['in action', ['think-along', 'add-action', 'details']],
    ['following', ['think-along', 'add-action', 'details']],
    ['escalated', ['think-along', 'add-action', 'details']],
    ['consult', ['think-along', 'answer-consult', 'details']],
    ['answered consult', ['think-along', 'answer-consult', 'details']],
    ['closed', []],
    ['withdrawn', []],
    ['erased', []],
  ] as const)('offers what anybody can do with one that is %s', (state, verbs) => {
    expect(verbsOf(channelCard(toChannel(life[state], network, false), 1, dutch))).toEqual(verbs)
  })

  it.each([
    ['in consultation', 'IN OVERLEG / Bram, Wijkracht'],
    ['following', 'WE VOLGEN HET / Bram, Wijkracht / _terugkijken ma 4 jan_'],
    ['escalated', 'OPGESCHAALD / Bram, Wijkracht'],
    ['answered consult', 'BEANTWOORD / _2 antwoorden_'],
  ] as const)('says at the top how it stands: %s', (state, standing) => {
    expect(readable(channelCard(toChannel(life[state], network, false), 1, dutch))).toContain(standing)
  })

  it('leaves out at the table what does not apply', () => {
    const chairs = { parents: 'involved', school: 'not-yet', support: 'not-applicable' } as const
    const view = { ...toChannel(open, network, false), chairs }
    expect(readable(channelCard(view, 1, dutch))).toContain('Betrokken: ouders; onderwijs nog niet\n')
    const nobody = { parents: 'not-applicable', school: 'not-applicable', support: 'not-applicable' } as const
    expect(readable(channelCard({ ...view, chairs: nobody }, 1, dutch))).not.toContain('Betrokken')
  })

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
