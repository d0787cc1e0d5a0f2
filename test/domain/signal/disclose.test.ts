import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { toChannel, toReporter } from '#domain/signal/disclose.ts'
import { Consent, Content } from '#domain/signal/content.ts'
import type { Signal } from '#domain/signal/signal.ts'
import type { ChannelView, Undisclosed } from '#domain/signal/views.ts'
import { canariesIn } from '#support/canaries.ts'
import { anna, aSignal, at, bram, ledByBram, network, stranger, visit } from '#support/given.ts'
import { forChannel, full } from '#support/telling.ts'
import { actionOfView } from '#support/views.ts'

const open: Signal = { ...full, status: 'open', lead: null }
const closed: Signal = { ...full, status: 'closed' }
const channel = (signal: Signal) => toChannel(signal, network, false)
const narrow = (signal: Signal) => toChannel(signal, network, true)

describe('the words in the example', () => {
  it('stand in every field that takes words', () => {
    const taking = (shape: Readonly<Record<string, z.ZodType>>): string[] =>
      Object.entries(shape).flatMap(([name, schema]) => (schema.safeParse('any words').success ? [name] : []))
    expect(canariesIn(full)).toEqual(
      expect.arrayContaining([...taking(Content.shape), ...taking(Consent.shape), ...forChannel]),
    )
    expect(taking(Content.shape)).toContain('observation')
  })
})

describe('a channel', () => {
  it('shows the checked observation, what is asked, and where it goes; nothing else that somebody wrote', () => {
    expect(canariesIn(channel(full)).toSorted()).toEqual(forChannel)
  })

  it('counts the worries, and does not say which', () => {
    const factors: Content['factors'] = {
      y_violence_at_home: 'serious',
      y_school_absence: 'yes',
      y_poverty_housing: 'no',
      y_out_late_unsupervised: 'unknown',
    }
    const view = channel({ ...open, content: { ...open.content, factors } })
    expect(view.concerns).toBe(2)
    for (const id of Object.keys(factors)) expect(JSON.stringify(view)).not.toContain(id)
  })

  it.each([
    ['given', 'yes'],
    ['given_partial', 'partly'],
    ['refused', 'no'],
    ['not_asked', 'no'],
    ['unable_to_ask', 'no'],
  ] as const)('says of consent that is %s: %s, never who', (state, shown) => {
    const view = channel({
      ...open,
      consent: { ...open.consent, state, by: ['parent2'], refusedBy: ['youth'] },
    })
    expect(view.consent).toBe(shown)
    expect(JSON.stringify(view)).not.toMatch(/parent2|youth"/)
  })

  it('does not say who raised it, nor whose consent they still ask for', () => {
    const task = {
      ...visit,
      owner: anna.id,
      proposedBy: anna.id,
      what: { task: 'ask-other-parent' },
    } as const
    const view = channel(aSignal({ actions: [task, visit] }))
    expect(JSON.stringify(view)).not.toMatch(/m_anna|Anna|Carmel|ask-other-parent/)
    expect(view.actions).toHaveLength(1)
  })

  it('says who leads, once somebody does', () => {
    expect(channel(aSignal()).lead).toBeNull()
    expect(channel(ledByBram()).lead).toMatchObject({ name: 'Bram', function: 'jongerenwerker' })
    expect(toReporter(aSignal(), network, anna)?.lead).toBeNull()
  })

  it('says who is at the table: parents, school, support', () => {
    const [yes, notYet] = ['involved', 'not-yet'] as const
    expect(channel(aSignal()).chairs).toEqual({ parents: yes, school: yes, support: notYet })
    expect(channel(ledByBram()).chairs).toEqual({ parents: yes, school: yes, support: yes })
    const content: Content = { ...aSignal().content, talked: 'not-yet', audience: 'adult' }
    expect(channel(aSignal({ content })).chairs).toBeNull()
    expect(channel(aSignal({ content: { ...content, audience: 'child' } })).chairs).toMatchObject({
      parents: notYet,
    })
    expect(channel(aSignal({ reporter: { ...aSignal().reporter, member: stranger } })).chairs).toEqual({
      parents: yes,
      school: notYet,
      support: notYet,
    })
  })

  it('does not say of a consult where it shows', () => {
    expect(channel(aSignal({ content: { ...aSignal().content, context: 'school' } })).context).toBe('school')
    expect(channel({ ...aSignal(), kind: 'consult' }).context).toBeNull()
  })

  it('of a closed signal knows nothing but that it was there', () => {
    const { reference, status, ...view } = channel(closed)
    expect([reference, status]).toEqual(['18M-7F3K', 'closed'])
    expect(canariesIn(view)).toEqual([])
    expect(view).toMatchObject({
      ageBand: null,
      themes: [],
      strengths: [],
      reasons: [],
      actions: [],
      concerns: 0,
    })
  })
})

describe('a channel that a restricted partner reads', () => {
  it('has no word of anybody, no answers, no counts, no reasons and no actions', () => {
    for (const signal of [open, full]) {
      const view = narrow(signal)
      expect(canariesIn(view)).toEqual([])
      expect(view).toMatchObject({ narrow: true, concerns: 0, strengths: [], reasons: [], actions: [] })
    }
  })

  it('has what everyone may know: reference, age, themes, urgency, until when, who is at the table', () => {
    const { reference, ageBand, themes, urgency, takeUpBy, chairs, consent } = channel(full)
    expect(narrow(full)).toMatchObject({ reference, ageBand, themes, urgency, takeUpBy, chairs, consent })
  })
})

describe('the reporter', () => {
  it('hears whose turn it is, never what was said', () => {
    const view = toReporter(full, network, anna)
    expect(canariesIn(view)).toEqual([])
    expect(view).toMatchObject({
      reference: '18M-7F3K',
      lead: { name: 'Bram', partner: 'Wijkracht' },
      posted: true,
    })
    expect(toReporter({ ...open, postedAt: null }, network, anna)).toMatchObject({
      lead: null,
      posted: false,
    })
  })
})

describe('an action', () => {
  it.each([
    ['is open', {}, 'open'],
    ['waits for a yes', { accepted: false }, 'waits-for-yes'],
    ['is done', { done: { outcome: 'done', reason: 'r', by: bram.id, at: at('2026-11-24T11:00') } }, 'done'],
  ] as const)('that %s says so, and not how it ended', (_, changes, state) => {
    const view = actionOfView(full, { ...visit, ...changes }, network, bram)
    expect(view.state).toBe(state)
    expect(Object.keys(view).toSorted()).toEqual(
      [
        'doneWhen',
        'dueOn',
        'id',
        'kind',
        'layer',
        'moved',
        'owner',
        'proposedBy',
        'state',
        'what',
      ].toSorted(),
    )
  })
})

describe('a view', () => {
  it('that did not go past the table of rights is none: it does not compile', () => {
    const seen = channel(aSignal())
    const { signal, observation } = seen
    // @ts-expect-error nothing but disclose makes a view, so no card can be made of this
    const made: ChannelView = { signal, observation }
    expect(Object.keys(made)).toEqual(['signal', 'observation'])
  })

  it('cannot be made of the fields of another one, however complete', () => {
    const { ...fields }: Undisclosed<ChannelView> = channel(aSignal())
    // @ts-expect-error every field is there, and still it lacks the mark
    const made: ChannelView = fields
    expect(made).toEqual(channel(aSignal()))
  })
})
