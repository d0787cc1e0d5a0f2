import { describe, expect, it } from 'vitest'
import type { Card } from '#cards/blocks.ts'
import { signalVerbs } from '#cards/press.ts'
import { accessCard, askAccessCard, askEraseCard } from '#cards/signal/access-cards.ts'
import { callInsteadCard, giveIdentityForm, identityCard, purposeForm } from '#cards/signal/identity-cards.ts'
import { overrideForm, overrideSection } from '#cards/signal/override-cards.ts'
import { toAccess } from '#domain/signal/access.ts'
import type { Override } from '#domain/signal/override.ts'
import { person } from '#domain/signal/people.ts'
import { markdownOf, mistakesIn, nodesOf, verbsOf } from '#support/adaptive.ts'
import { canariesIn, loud } from '#support/canaries.ts'
import { anna, bram, inAction, network } from '#support/signals.ts'
import { day, moment } from '#support/time.ts'
import { type Say, say } from '#text/words.ts'

const languages = ['nl', 'en'] as const
const view = { signal: inAction.id, reference: inAction.reference, kind: inAction.kind }
const now = moment('2026-12-01 10:00')
const override: Override = {
  signal: inAction.id,
  network: network.id,
  by: anna.id,
  at: now,
  ground: 'vital-interest',
  recipient: 'emergency-services',
  sharedOn: day('2026-11-30'),
  consulted: 'supervisor',
  consultedOn: day('2026-11-30'),
  criteria: ['serious-harm'],
}
const known = {
  signal: inAction.id,
  network: network.id,
  name: '**Robin**',
  contact: '[x](https://evil.example)',
}

function cardsIn(words: Say): Record<string, Card> {
  const access = toAccess({ ...loud, lead: bram.id }, [override], { now, network, protectReporter: true })
  if (!access) throw new Error('there is nothing to read')
  const shown = { view, rev: 3, part: 0, protectReporter: true }
  const today = { values: { receivedOn: '2026-11-23' } }
  const wrong = { values: { name: 'Robin' }, refusal: words.words.identity.bsn }
  const details: Card = {
    type: 'AdaptiveCard',
    version: '1.5',
    body: overrideSection([{ ...override, who: person(network, anna.id) }], words),
  }
  return {
    identity: identityCard(known, view, 3, words),
    purpose: purposeForm(view, 3, words),
    'give identity': giveIdentityForm({ ...view, keptDays: 10 }, 3, { values: {} }, words),
    'give identity, refused': giveIdentityForm({ ...view, keptDays: 10 }, 3, wrong, words),
    'call instead': callInsteadCard(words.words.identity.asked, person(network, anna.id), view, 3, words),
    'share without consent': overrideForm(view, 3, { values: { criteria: 'serious-harm' } }, words),
    'shared without consent': details,
    'ask access': askAccessCard(view, 3, today, words),
    access: accessCard(access, shown, words),
    'ask erasure': askEraseCard(view, 3, today, words),
  }
}

describe.each(languages)('every card about what is kept, in %s,', (language) => {
  const cards = Object.entries(cardsIn(say(language)))

  it.each(cards)('is one that Teams can draw, of at most 20 KB and four buttons: %s', (_, card) => {
    expect(mistakesIn(card)).toEqual([])
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(20_000)
    expect(card.actions?.length ?? 0).toBeLessThanOrEqual(4)
  })

  it.each(cards)('has a label for every input, and a verb for every button: %s', (_, card) => {
    const inputs = nodesOf(card).filter(({ type }) => type?.startsWith('Input.'))
    expect(inputs.filter(({ label }) => !label)).toEqual([])
    expect(verbsOf(card).filter((verb) => !signalVerbs.some((one) => one === verb))).toEqual([])
  })

  it.each(cards)('reads nobody’s own words as Markdown: %s', (_, card) => {
    expect(canariesIn(markdownOf(card))).toEqual([])
    expect(markdownOf(card).join()).not.toContain('Robin')
    expect(markdownOf(card).join()).not.toContain('evil.example')
  })
})

type Sentence = (...values: unknown[]) => string
const sentences = (words: unknown, path = ''): [string, string][] => {
  if (typeof words === 'string') return [[path, words]]
  if (typeof words === 'function') return [[path, (words as Sentence)('18M-7F3K', 'S.O.K.O.', 'wie')]]
  return Object.entries(Object(words)).flatMap(([key, value]) => sentences(value, `${path}.${key}`))
}
const wordsOf = (language: (typeof languages)[number]): [string, string][] => {
  const { access, identity, override: without } = say(language).words
  return sentences({ access, identity, override: without })
}

describe.each(languages)('the words about what is kept, in %s,', (language) => {
  const all = wordsOf(language)

  it('are calm and short, and say something everywhere', () => {
    expect(all.length).toBeGreaterThan(100)
    expect(all.filter(([, text]) => text.includes('!') || /undefined|NaN/.test(text))).toEqual([])
    expect(all.filter(([, text]) => text.trim() === '' || text !== text.trim())).toEqual([])
    const long = all
      .flatMap(([, text]) => text.split(/(?<=[.?:;])\s/))
      .filter((one) => one.split(/\s+/).length > 20)
    expect(long).toEqual([])
  })
})

it('the two languages do not share a sentence', () => {
  const dutch = new Map(wordsOf('nl'))
  const same = wordsOf('en').filter(([path, text]) => dutch.get(path) === text)
  expect(same.filter(([, text]) => text.split(' ').length > 1)).toEqual([])
})
