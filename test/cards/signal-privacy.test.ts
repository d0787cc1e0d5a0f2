import { describe, expect, it } from 'vitest'
import type { Card } from '#cards/blocks.ts'
import { channelCard } from '#cards/signal/channel-card.ts'
import { detailsCard } from '#cards/signal/details-card.ts'
import type { Answers } from '#domain/intake/answers.ts'
import { ActionId, IntakeId, Reference, SignalId } from '#domain/ids.ts'
import { toChannel, toDetails } from '#domain/signal/disclose.ts'
import { raise } from '#domain/signal/raise.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { markdownOf } from '#support/adaptive.ts'
import { canariesIn, canary, loud, loudLife, loudStates } from '#support/canaries.ts'
import { readable } from '#support/readable.ts'
import { network } from '#support/life.ts'
import { everyCard, form, formCards, noticeCards } from '#support/signal-cards.ts'
import { anna, bram, carla, daan, open } from '#support/signals.ts'
import { moment } from '#support/time.ts'
import { say } from '#text/words.ts'

const languages = ['nl', 'en'] as const
const dutch = say('nl')

describe('what somebody wrote', () => {
  it('is shown in the channel as far as the channel may read it', () => {
    const [one, other, third] = loudStates.map((signal) =>
      canariesIn(channelCard(toChannel(signal, network, false), 1, dutch)),
    )
    expect(one?.toSorted()).toEqual(['askedExpertise', 'consultQuestion', 'goodAt', 'observation', 'what'])
    expect(other?.toSorted()).toEqual(['goal', 'what'])
    expect(third).toContain('consultQuestion')
  })

  it.each(loudLife)('stays out of the channel, whatever else was written: %s', (_, signal) => {
    const readInChannel = ['observation', 'consultQuestion', 'askedExpertise', 'goodAt', 'goal', 'what']
    const full = canariesIn(channelCard(toChannel(signal, network, false), 1, dutch))
    expect(full.filter((one) => !readInChannel.includes(one))).toEqual([])
    expect(canariesIn(channelCard(toChannel(signal, network, true), 1, dutch))).toEqual([])
  })

  it('is all there to find: what is checked above would be seen if it came through', () => {
    for (const [, signal] of loudLife) expect(canariesIn(signal).length).toBeGreaterThanOrEqual(40)
  })

  it('is read by the lead behind Details: what was said, asked, answered and why', () => {
    const view = toDetails({ ...loud, status: 'in-action', lead: bram.id }, network, bram)
    const shown = canariesIn(view && detailsCard(view, 1, dutch))
    const about = ['parents', 'school', 'support', 'not-discussed', 'alone', 'child-not-seen']
    const heard = ['own-words', 'wish-heard', 'good-at-heard', 'framework', 'short-line', 'child']
    const written = ['question', 'addition', 'hand-over', 'lowering', 'note', 'declined', 'who-else']
    expect(shown).toEqual(expect.arrayContaining([...about, ...heard, ...written]))
  })

  it('is behind Details not for a member who takes no part, but for the answers to a consult', () => {
    const view = toDetails({ ...loud, status: 'in-action', lead: bram.id, handOver: null }, network, daan)
    const seen = ['observation', 'consultQuestion', 'askedExpertise', 'goodAt', 'goal', 'what', 'answer']
    expect(canariesIn(view && detailsCard(view, 1, dutch)).filter((one) => !seen.includes(one))).toEqual([])
  })

  it.each(['closed', 'withdrawn', 'erased'] as const)('is gone from Details once it is %s', (status) => {
    for (const reader of [bram, anna, carla, daan]) {
      const view = toDetails({ ...loud, status, lead: bram.id }, network, reader)
      expect(canariesIn(view && detailsCard(view, 1, dutch))).toEqual([])
    }
  })

  it('is never read as Markdown: not in a channel, not in details, not in a form, not in a message', () => {
    const values = Object.fromEntries(
      ['goal', 'what', 'reason', 'whoElse', 'text', 'doneWhen', 'who', 'gap'].map((id) => [id, canary(id)]),
    )
    const everywhere = [...loudStates, ...loudLife.map(([, signal]) => signal)]
    const cards = [
      ...everywhere.map((signal) => channelCard(toChannel(signal, network, false), 1, dutch)),
      ...everywhere.flatMap((signal) =>
        [anna, bram].flatMap((reader) => {
          const view = toDetails(signal, network, reader)
          return view ? [detailsCard(view, 1, dutch)] : []
        }),
      ),
      ...Object.values(formCards(dutch, { values })),
      ...formsOf(loud),
    ]
    expect(canariesIn(cards)).toEqual(
      expect.arrayContaining(['observation', 'goal', 'what', 'note', 'scope', 'declined', 'who-else', 'gap']),
    )
    expect(canariesIn(cards)).toEqual(
      expect.arrayContaining(['own-words', 'question', 'answer', 'hand-over', 'lowering', 'framework']),
    )
    expect(canariesIn(cards.map((card) => markdownOf(card)))).toEqual([])
  })

  it('comes back in the form after a refusal, with the reason why not', () => {
    const filled = { values: { text: canary('text') }, refusal: dutch.words.signal.refusals.closed as string }
    const card = formCards(dutch, filled)['form: note']
    expect(canariesIn(card)).toEqual(['text'])
    expect(JSON.stringify(card)).toContain(filled.refusal)
  })

  it('does not come through when somebody in the channel may not read it', () => {
    for (const signal of loudStates) {
      const view = toChannel(signal, network, true)
      expect(canariesIn(channelCard(view, 1, dutch))).toEqual([])
    }
  })

  it('does not come through in a narrow card as a count, as a reason or as what goes well either', () => {
    const wide = readable(channelCard(toChannel(open, network, false), 1, dutch))
    const narrow = readable(channelCard(toChannel(open, network, true), 1, dutch))
    for (const words of ['2 zorgen', 'Gaat goed', 'Genoemd', 'Meerdere zorgen']) {
      expect(wide).toContain(words)
      expect(narrow).not.toContain(words)
    }
  })

  it('is gone once the signal is closed', () => {
    const shown = { ...loud, status: 'closed' } satisfies Signal
    const card = channelCard(toChannel(shown, network, false), 1, dutch)
    expect(readable(card)).toBe('Signaal 18M-7F3K is afgesloten. Bedankt.')
    expect(Object.keys(card)).toEqual(['type', 'version', 'fallbackText', 'body'])
    const details = toDetails(shown, network, daan)
    expect(details && readable(detailsCard(details, 1, dutch))).toBe(readable(card))
  })

  it.each([
    ['withdrawn', 'Signaal 18M-7F3K is ingetrokken.'],
    ['erased', 'Signaal 18M-7F3K is gewist.'],
  ] as const)('is gone once the signal is %s: which of them, a channel does not read', (status, sentence) => {
    const shown = { ...loud, status }
    for (const narrow of [true, false])
      expect(readable(channelCard(toChannel(shown, network, narrow), 1, dutch))).toBe(
        'Signaal 18M-7F3K is afgesloten. Bedankt.',
      )
    const details = toDetails(shown, network, carla)
    expect(details && readable(detailsCard(details, 1, dutch))).toBe(sentence)
  })

  it('is not on the placeholder that comes before it', () => {
    expect(readable(everyCard(dutch)['anchor'] ?? noSuchCard())).toBe(
      'Signaal 18M-7F3K wordt geplaatst\n[Waar staat het?: find-card]',
    )
  })
})

/** The forms that show what somebody else wrote. */
const formsOf = (signal: Signal): Card[] =>
  (
    [
      ['decline-hand-over', daan],
      ['involve', bram],
      ['child-seen', bram],
      ['own-words', bram],
      ['check-k3', bram],
      ['add-information', anna],
      ['answer-consult', daan],
      ['mark-answer', anna],
      ['agree-reassess', carla],
    ] as const
  ).map(([verb, member]) => form(verb, signal, member, { values: {} }, dutch))

const noSuchCard = (): never => {
  throw new Error('no such card')
}

describe('the card of a Kindcheck', () => {
  const answers: Answers = {
    audience: 'adult',
    ageBand: '18_plus',
    childrenOrPregnancy: 'true',
    origin: 'client',
    themes: 'mind,living',
    redFlags: 'none',
    factsOwn: canary('factsOwn'),
    factsOthers: canary('factsOthers'),
    impression: canary('impression'),
    since: canary('since'),
    'factor.a_home_danger': 'serious',
    strengths: 'p_a_accepts_help',
    wish: canary('wish'),
    talked: 'yes',
    consentBy: 'subject',
    consentScope: canary('scope'),
    doneAlready: canary('done'),
    askedExpertise: canary('expertise'),
    asked: 'expertise',
    urgency: 'high',
    urgencyReason: canary('urgency'),
  }
  const raised = (kindcheck: boolean): Signal =>
    raise(
      {
        answers,
        intent: 'signal',
        reporter: { ...open.reporter, works: anna },
        now: moment('2026-11-20 10:00'),
        receipt: null,
        intake: IntakeId.parse('i_1'),
        meantFor: null,
      },
      network,
      {
        id: SignalId.parse('s_9'),
        reference: Reference.parse('18M-9K9K'),
        action: () => ActionId.parse('a_9'),
        links: [],
      },
      kindcheck,
    )

  it('says only that there are children or a pregnancy', () => {
    const shown = channelCard(toChannel(raised(true), network, false), 1, dutch)
    expect(canariesIn(channelCard(toChannel(raised(false), network, false), 1, dutch))).not.toEqual([])
    expect(canariesIn(shown)).toEqual([])
    const text = readable(shown)
    expect(text).toContain('Kindcheck: er zijn kinderen of een zwangerschap')
    for (const word of [
      '18 jaar',
      'Toestemming',
      'Gaat goed',
      'Genoemd',
      'Hoofd en gevoel',
      'Wonen',
      'Waarom',
    ]) {
      expect(text).not.toContain(word)
    }
  })

  it('has nothing more behind Details than whom to call', () => {
    const view = toDetails({ ...raised(true), lead: bram.id, status: 'taken-up' }, network, bram)
    const shown = view && detailsCard(view, 1, dutch)
    expect(canariesIn(shown)).toEqual([])
    expect(shown && readable(shown)).toContain('Gedeeld door: Anna')
    const inSight = shown && readable({ ...shown, body: shown.body.filter(({ id }) => id !== 'more') })
    for (const words of ['Toestemming', 'Antwoorden', 'Meer erover']) expect(inSight).not.toContain(words)
  })
})

describe('what a lock screen shows', () => {
  it.each(languages)('is never content: no name, no reference, no theme, in %s', (language) => {
    const { signal, labels } = say(language).words
    const content = [
      ...network.members.map(({ name }) => name),
      '18M',
      ...Object.values(labels.themes.youth18min),
      ...Object.values(labels.themes.adult18plus),
      ...Object.values(labels.ageBand),
    ]
    for (const summary of Object.values(signal.summaries)) {
      for (const word of content)
        expect(summary.toLowerCase()).not.toMatch(new RegExp(`\\b${word.toLowerCase()}\\b`))
    }
  })

  it('exists for every notice, and so does its card', () => {
    const { summaries, notices } = dutch.words.signal
    expect(Object.keys(noticeCards(dutch)).length).toBeGreaterThanOrEqual(Object.keys(notices).length)
    for (const notice of Object.keys(notices)) expect(summaries).toHaveProperty([notice])
  })
})
