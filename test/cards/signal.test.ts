import { describe, expect, it } from 'vitest'
import { closeForm } from '#cards/signal/close-form.ts'
import { channelBody, channelCard } from '#cards/signal/channel-card.ts'
import { signalVerbs } from '#cards/press.ts'
import { detailsCard } from '#cards/signal/details-card.ts'
import type { Answers } from '#domain/intake/answers.ts'
import { FactorId } from '#domain/intake/lists.ts'
import { toChannel, toDetails } from '#domain/signal/disclose.ts'
import { raise } from '#domain/signal/raise.ts'
import type { Content, Signal } from '#domain/signal/signal.ts'
import { ActionId, IntakeId, Reference, SignalId } from '#domain/ids.ts'
import { markdownOf, mistakesIn, nodesOf, verbsOf } from '#support/adaptive.ts'
import { readable } from '#support/readable.ts'
import {
  actionCards,
  channelCards,
  detailsCards,
  everyCard,
  formCards,
  narrowCards,
  noticeCards,
} from '#support/signal-cards.ts'
import { anna, bram, carla, closed, consult, inAction, network, open } from '#support/signals.ts'
import { moment } from '#support/time.ts'
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
    const { tasks, taskForAll } = dutch.words.signal
    expect(shown).toContain(taskForAll)
    for (const title of Object.values(tasks)) expect(shown).not.toContain(title)
    const view = toDetails(task, network, anna)
    expect(view && readable(detailsCard(view, 1, dutch))).toContain(tasks['ask-other-parent'])
  })
})

/** Words of somebody, with Markdown in them, that we can find again wherever they come out. */
const canary = (name: string): string => `canary-${name} **fat** [link](https://evil.example) # head`
const texts = [
  'observation',
  'others',
  'impression',
  'since',
  'goodAt',
  'wish',
  'doneAlready',
  'keepDoing',
  'askedExpertise',
  'consultQuestion',
] as const satisfies (keyof Content)[]
const spoken = Object.fromEntries(texts.map((name) => [name, canary(name)]))

const loud: Signal = {
  ...inAction,
  status: 'open',
  lead: null,
  content: { ...inAction.content, ...spoken },
  consent: { ...inAction.consent, scope: canary('scope') },
  goal: canary('goal'),
  urgencyReason: canary('urgency-reason'),
  notes: inAction.notes.map((note) => ({ ...note, text: canary('note') })),
  declined: inAction.declined.map((one) => ({
    ...one,
    reason: canary('declined'),
    whoElse: canary('who-else'),
  })),
  actions: inAction.actions.map((action) => ({
    ...action,
    what: { text: canary('what') },
    doneWhen: canary('done-when'),
  })),
}
const loudStates: Signal[] = [
  loud,
  { ...loud, status: 'in-action', lead: bram.id },
  { ...loud, kind: 'consult', status: 'asked' },
]
const canariesIn = (value: unknown): string[] => [
  ...new Set(
    JSON.stringify(value)
      .match(/canary-[\w-]+/g)
      ?.map((one) => one.slice('canary-'.length)),
  ),
]

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
    expect(readable(everyCard(dutch)['anchor'] ?? card404())).toBe('Signaal 18M-7F3K wordt geplaatst')
  })
})

const card404 = (): never => {
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

describe('details', () => {
  const verbs = (signal: Signal, reader: typeof anna): string[] => {
    const view = toDetails(signal, network, reader)
    return view ? verbsOf(detailsCard(view, 1, dutch)) : []
  }

  it('offer what fits whoever looks', () => {
    expect(verbs(open, bram)).toEqual(['take-up', 'think-along', 'not-for-me'])
    expect(verbs(open, anna)).toEqual(['note', 'close'])
    expect(verbs(open, carla)).toEqual(['assign', 'take-up', 'think-along', 'close'])
    expect(verbs({ ...inAction, goal: null }, bram)).toEqual(['begin', 'add-action', 'note', 'close'])
    expect(verbs(inAction, bram)).toEqual(['add-action', 'note', 'close'])
    expect(verbs(inAction, anna)).toEqual(['note'])
  })

  it('show who does not take part no notes, no record of consent and no answers', () => {
    const shown = (reader: typeof anna): string =>
      readable(detailsCards(dutch)[`details, in action, for ${nameIn(reader)}`] ?? card404())
    const nameIn = (reader: typeof anna): string => reader.name.toLowerCase()
    for (const words of ['Afspraak gemaakt', 'ouder 1', 'Het kind mist vaak school']) {
      expect(shown(bram)).toContain(words)
      expect(readable(detailsCards(dutch)['details, in action, for daan'] ?? card404())).not.toContain(words)
    }
  })

  it('lead to a call and a chat with whoever shared it and whoever leads', () => {
    const card = JSON.stringify(detailsCards(dutch)['details, in action, for daan'])
    expect(card).toContain('https://teams.microsoft.com/l/call/0/0?users=anna%40carmel.example')
    expect(card).toContain('https://teams.microsoft.com/l/chat/0/0?users=bram%40wijkracht.example')
  })

  it('stay under 20 KB however much was written', () => {
    const long = 'x'.repeat(4000)
    const factors = Object.fromEntries(FactorId.options.slice(0, 19).map((id) => [id, 'serious']))
    const many = <Item>(item: Item): Item[] => Array.from({ length: 40 }, () => item)
    const crowded: Signal = {
      ...loud,
      status: 'in-action',
      lead: bram.id,
      goal: long,
      content: {
        ...loud.content,
        ...Object.fromEntries(texts.map((name) => [name, 'x'.repeat(200)])),
        factors,
      },
      notes: many({ by: bram.id, at: open.raisedAt, text: long }),
      declined: many({ by: anna.id, reason: long, whoElse: long }),
      thinkingAlong: many(carla.id),
      actions: inAction.actions.flatMap((action) =>
        many({ ...action, what: { text: long }, doneWhen: long }),
      ),
    }
    const view = toDetails(crowded, network, bram)
    expect(Buffer.byteLength(JSON.stringify(view && detailsCard(view, 1, dutch)))).toBeLessThan(20_000)
    const inChannel = channelCard(toChannel(crowded, network, false), 1, dutch)
    expect(Buffer.byteLength(JSON.stringify(inChannel))).toBeLessThan(20_000)
    expect(JSON.stringify(inChannel).isWellFormed()).toBe(true)
  })
})

describe('a form', () => {
  const withdrawn = { values: { closingReason: 'consent-withdrawn' } }

  it.each(Object.entries(formCards(dutch)))('labels every input, and says what to write: %s', (_, card) => {
    const inputs = nodesOf(card).filter(({ type }) => type?.startsWith('Input.'))
    expect(inputs).not.toEqual([])
    for (const { label, isRequired, errorMessage } of inputs) {
      expect(label).toEqual(expect.any(String))
      expect(typeof errorMessage).toBe(isRequired ? 'string' : 'undefined')
    }
  })

  it('to begin is filled in already: one press is enough', () => {
    const inputs = nodesOf(formCards(dutch)['form: begin']).filter(({ type }) => type?.startsWith('Input.'))
    expect(inputs.map(({ id, value }) => [id, value])).toEqual([
      ['goal', 'Samen met de ouders kijken wat er beter moet worden'],
      ['what', 'Gesprek met de ouders'],
      ['dueOn', '2026-11-30'],
    ])
  })

  it('to close asks after the reason exactly what that reason needs', () => {
    const ids = (name: string): unknown[] =>
      nodesOf(formCards(dutch)[name])
        .filter(({ type }) => type?.startsWith('Input.'))
        .map(({ id }) => id)
    expect(ids('form: close')).toEqual(['closingReason'])
    expect(ids('form: close, care-started')).toEqual(['closingReason', 'leadNow', 'childSeen'])
    expect(ids('form: close, escalated-outside')).toEqual(['closingReason', 'date', 'receiverAccepted'])
  })

  it('to close does not offer withdrawn consent, which erases', () => {
    const reasons = nodesOf(formCards(dutch)['form: close']).map(({ value }) => value)
    expect(reasons).toContain('no-consent')
    expect(reasons).not.toContain('consent-withdrawn')
    const forged = closeForm(toChannel(open, network, false), 1, withdrawn, dutch)
    expect(nodesOf(forged).filter(({ id }) => id === 'erased')).toEqual([])
  })

  it('to move a date asks for a reason the second time', () => {
    const required = (name: string): unknown =>
      nodesOf(formCards(dutch)[name]).find(({ id }) => id === 'reason')?.['isRequired']
    expect(required('form: another date')).toBeUndefined()
    expect(required('form: another date again')).toBe(true)
  })

  it('to hand over an action does not offer whoever has it', () => {
    const choices = nodesOf(formCards(dutch)['form: hand over']).map(({ value }) => value)
    expect(choices).toContain('els@ggd.example')
    expect(choices).not.toContain('bram@wijkracht.example')
  })
})

describe('a reminder', () => {
  const first = (name: string): string | undefined =>
    readable(actionCards(dutch)[name] ?? card404()).split('\n')[0]

  it.each([
    ['reminder two days before', '_Over 2 werkdagen_'],
    ['reminder on the day', '_De datum is vandaag_'],
    ['reminder before a day off', '_De datum is morgen; jij werkt dan niet_'],
    ['reminder one day after', '_De datum was maandag. Lukt het?_'],
    ['reminder three days after', '_Deze actie staat al 3 werkdagen open. Wie kan je helpen?_'],
    ['reminder for the lead', '_Deze actie van Bram staat al 3 werkdagen open. Denk je mee?_'],
  ])('says how it stands: %s', (name, line) => {
    expect(first(name)).toBe(line)
  })

  it('offers four things to do about it', () => {
    expect(verbsOf(actionCards(dutch)['reminder two days before'] ?? card404())).toEqual([
      'complete-action',
      'reschedule-action',
      'need-help',
      'hand-over-action',
    ])
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
