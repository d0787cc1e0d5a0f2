import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { Member } from '#domain/network/network.ts'
import { person, reporterOf, toAction, toChannel, toDetails, toReporter } from '#domain/signal/disclose.ts'
import { Consent, Content, type Signal } from '#domain/signal/signal.ts'
import { canariesIn, canary, loud } from '#support/canaries.ts'
import {
  anna,
  aSignal,
  at,
  bram,
  carla,
  daan,
  els,
  fatih,
  given,
  ledByBram,
  network,
  stranger,
  visit,
} from '#support/given.ts'

/** A word of somebody in every field that can hold one; Bram leads, Els owns an action, Daan declined. */
const full: Signal = {
  ...loud,
  status: 'in-action',
  lead: bram.id,
  closing: {
    reason: 'general-support',
    details: { who: canary('closing') },
    by: bram.id,
    at: at('2026-12-10T10:00'),
  },
}
const open: Signal = { ...full, status: 'open', lead: null }
const closed: Signal = { ...full, status: 'closed' }
const channel = (signal: Signal) => toChannel(signal, network, false)
const narrow = (signal: Signal) => toChannel(signal, network, true)
const details = (signal: Signal, reader: Member) => toDetails(signal, network, reader)
const forChannel = ['askedExpertise', 'consultQuestion', 'goal', 'goodAt', 'observation', 'what']

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

  it('does not say who raised it', () => {
    const view = channel({ ...aSignal(), actions: [] })
    expect(JSON.stringify(view)).not.toMatch(/m_anna|Anna|Carmel/)
  })

  it('says who is at the table: parents, school, support', () => {
    expect(channel(aSignal()).chairs).toEqual({ parents: true, school: true, support: false })
    expect(channel(ledByBram()).chairs).toEqual({ parents: true, school: true, support: true })
    const content: Content = { ...aSignal().content, talked: 'not-yet', audience: 'adult' }
    expect(channel(aSignal({ content })).chairs).toBeNull()
    expect(channel(aSignal({ content: { ...content, audience: 'child' } })).chairs).toMatchObject({
      parents: false,
    })
    expect(channel(aSignal({ reporter: { ...aSignal().reporter, member: stranger } })).chairs).toEqual({
      parents: true,
      school: false,
      support: false,
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

describe('details', () => {
  const everything = [
    'observation',
    'others',
    'impression',
    'since',
    'wish',
    'scope',
    'note',
    'declined',
    'who-else',
  ]

  it.each([
    ['the reporter', anna],
    ['the lead', bram],
    ['who owns an action', els],
    ['the coordinator', carla],
  ])('are whole for %s', (_, reader) => {
    expect(canariesIn(details(full, reader))).toEqual(expect.arrayContaining(everything))
    expect(details(full, reader)?.full?.factors).toEqual([
      { id: 'y_school_absence', answer: 'yes' },
      { id: 'y_behaviour_change', answer: 'yes' },
      { id: 'y_isolation_bullying', answer: 'unknown' },
    ])
  })

  it('are for another member the channel card, and whom to call', () => {
    const view = details(full, daan)
    expect(view?.full).toBeNull()
    expect(canariesIn(view).toSorted()).toEqual(forChannel)
    expect(view?.reporter).toMatchObject({ name: 'Anna', account: 'anna@carmel.example' })
  })

  it('open up to who thinks along', () => {
    const { after } = given(full).when({ type: 'think-along' }, daan)
    expect(details(after, daan)?.full).not.toBeNull()
  })

  it('say what the reader is in it', () => {
    const mine = (reader: Member) => details(full, reader)?.mine
    expect(mine(bram)).toEqual({ lead: true, reporter: false, coordinator: false })
    expect(mine(anna)).toEqual({ lead: false, reporter: true, coordinator: false })
    expect(mine(carla)).toEqual({ lead: false, reporter: false, coordinator: true })
  })

  it('of a closed signal are gone for everyone', () => {
    for (const reader of [anna, bram, carla, daan]) expect(canariesIn(details(closed, reader))).toEqual([])
  })

  it('never hold how it was closed, or why its urgency was lowered', () => {
    expect(canariesIn(details(full, carla))).not.toContain('closing')
    expect(canariesIn(details(full, carla))).not.toContain('urgency-reason')
  })
})

describe('a restricted member', () => {
  it('reads no details, as the owner of an action neither', () => {
    expect(details(full, fatih)).toBeNull()
    expect(details({ ...full, actions: [{ ...visit, owner: fatih.id }] }, fatih)).toBeNull()
  })

  it('reads of an own signal what they shared and promised, not what others make of it', () => {
    const own: Signal = {
      ...full,
      reporter: { ...full.reporter, member: fatih.id },
      actions: [...full.actions, { ...visit, owner: fatih.id }],
      notes: [...full.notes, { by: fatih.id, at: at('2026-11-24T11:00'), text: 'Zelf gebeld.' }],
      thinkingAlong: [els.id],
    }
    const view = details(own, fatih)
    expect(canariesIn(view)).toEqual(expect.arrayContaining(['observation', 'others', 'wish', 'scope']))
    for (const word of ['note', 'declined', 'who-else', 'goal', 'what'])
      expect(canariesIn(view)).not.toContain(word)
    expect(view?.actions).toHaveLength(1)
    expect(view?.full?.notes).toHaveLength(1)
    expect(view?.full?.thinkingAlong).toEqual([])
    expect(canariesIn(details(own, bram))).toContain('note')
  })
})

describe('the reporter', () => {
  it('hears whose turn it is, never what was said', () => {
    const view = toReporter(full, network)
    expect(canariesIn(view)).toEqual([])
    expect(view).toMatchObject({
      reference: '18M-7F3K',
      lead: { name: 'Bram', partner: 'Wijkracht' },
      posted: true,
    })
    expect(toReporter({ ...open, postedAt: null }, network)).toMatchObject({ lead: null, posted: false })
  })
})

describe('a person', () => {
  it('is shown with function and organisation', () => {
    expect(person(network, bram.id)).toEqual({
      id: bram.id,
      name: 'Bram',
      function: 'jongerenwerker',
      partner: 'Wijkracht',
      account: 'bram@wijkracht.example',
    })
  })

  it('who left the network has no name any more', () => {
    expect(person(network, stranger)).toMatchObject({ name: '', partner: '', account: null })
  })

  it('who raised it in another network is known from the signal', () => {
    const reporter = { member: stranger, name: 'Hugo', function: 'wijkcoach', partner: 'Wijkracht' }
    const signal = aSignal({ reporter })
    expect(reporterOf(signal, network)).toEqual({
      id: stranger,
      name: 'Hugo',
      function: 'wijkcoach',
      partner: 'Wijkracht',
      account: null,
    })
    expect(reporterOf(aSignal(), network).account).toBe('anna@carmel.example')
    const task = { ...visit, owner: stranger, proposedBy: stranger }
    expect(toAction(signal, task, network).owner.name).toBe('Hugo')
    expect(toAction(aSignal(), task, network).owner.name).toBe('')
  })
})

describe('an action', () => {
  it.each([
    ['is open', {}, 'open'],
    ['waits for a yes', { accepted: false }, 'waits-for-yes'],
    ['is done', { done: { outcome: 'done', reason: 'r', by: bram.id, at: at('2026-11-24T11:00') } }, 'done'],
  ] as const)('that %s says so, and not how it ended', (_, changes, state) => {
    const view = toAction(full, { ...visit, ...changes }, network)
    expect(view.state).toBe(state)
    expect(Object.keys(view).toSorted()).toEqual(
      ['doneWhen', 'dueOn', 'id', 'moved', 'owner', 'proposedBy', 'state', 'what'].toSorted(),
    )
  })
})
