import { describe, expect, it } from 'vitest'
import { channelCard } from '#cards/signal/channel-card.ts'
import { detailsCard } from '#cards/signal/details-card.ts'
import type { Answers } from '#domain/intake/answers.ts'
import { ActionId, IntakeId, Reference, SignalId } from '#domain/ids.ts'
import { toChannel, toDetails } from '#domain/signal/disclose.ts'
import { raise } from '#domain/signal/raise.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { markdownOf } from '#support/adaptive.ts'
import { canariesIn, canary, loud, loudStates } from '#support/canaries.ts'
import { readable } from '#support/readable.ts'
import { everyCard, formCards, noticeCards } from '#support/signal-cards.ts'
import { anna, bram, network, open } from '#support/signals.ts'
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

  it('is never read as Markdown: not in a channel, not in details, not in a form, not in a message', () => {
    const values = Object.fromEntries(
      ['goal', 'what', 'reason', 'whoElse', 'text', 'doneWhen', 'who', 'gap'].map((id) => [id, canary(id)]),
    )
    const cards = [
      ...loudStates.map((signal) => channelCard(toChannel(signal, network, false), 1, dutch)),
      ...loudStates.flatMap((signal) => {
        const view = toDetails(signal, network, anna)
        return view ? [detailsCard(view, 1, dutch)] : []
      }),
      ...Object.values(formCards(dutch, { values })),
    ]
    expect(canariesIn(cards)).toEqual(
      expect.arrayContaining(['observation', 'goal', 'what', 'note', 'scope', 'declined', 'who-else', 'gap']),
    )
    expect(canariesIn(cards.map(markdownOf))).toEqual([])
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
    expect(Object.keys(card)).toEqual(['type', 'version', 'body'])
    const details = toDetails(shown, network, bram)
    expect(details && readable(detailsCard(details, 1, dutch))).toBe(readable(card))
  })

  it('is not on the placeholder that comes before it', () => {
    expect(readable(everyCard(dutch)['anchor'] ?? noSuchCard())).toBe('Signaal 18M-7F3K wordt geplaatst')
  })
})

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
      },
      network,
      {
        id: SignalId.parse('s_9'),
        reference: Reference.parse('18M-9K9K'),
        action: () => ActionId.parse('a_9'),
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
    expect(shown && readable(shown)).not.toContain('Toestemming')
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
