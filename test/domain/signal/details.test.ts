import { describe, expect, it } from 'vitest'
import type { Member } from '#domain/network/network.ts'
import { toDetails } from '#domain/signal/disclose.ts'
import { person, reporterOf } from '#domain/signal/people.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { canariesIn } from '#support/canaries.ts'
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
  network,
  stranger,
  visit,
} from '#support/given.ts'
import { forChannel, full } from '#support/telling.ts'
import { actionOfView } from '#support/views.ts'

const closed: Signal = { ...full, status: 'closed' }
const details = (signal: Signal, reader: Member) => toDetails(signal, network, reader)

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

  it('hold the tasks about consent for who takes part, and for nobody else', () => {
    const task = {
      ...visit,
      owner: anna.id,
      proposedBy: anna.id,
      what: { task: 'ask-other-parent' },
    } as const
    const signal: Signal = { ...full, actions: [task] }
    expect(details(signal, bram)?.actions).toMatchObject([{ what: { task: 'ask-other-parent' } }])
    expect(details(signal, daan)?.actions).toEqual([])
  })

  it('hold for the reporter what they shared and asked, and not what colleagues made of it', () => {
    const view = details(full, anna)
    expect(canariesIn(view)).toEqual(expect.arrayContaining(['observation', 'others', 'wish', 'scope']))
    for (const word of ['note', 'declined', 'who-else']) expect(canariesIn(view)).not.toContain(word)
  })

  it('do not open up to who only says that they think along: the lead reads who offers', () => {
    const { after } = given({ ...full, actions: [] }).when({ type: 'think-along' }, els)
    expect(details(after, els)?.full).toBeNull()
    expect(details(after, bram)?.full?.thinkingAlong).toMatchObject([{ name: 'Els' }])
  })

  it('open up to whom somebody else gave an action, and to nobody who takes one for themselves', () => {
    const own = { ...visit, owner: els.id, proposedBy: els.id }
    const given = { ...visit, owner: els.id, proposedBy: bram.id }
    expect(details({ ...full, actions: [own] }, els)?.full).toBeNull()
    expect(details({ ...full, actions: [given] }, els)?.full).not.toBeNull()
  })

  it('stay open to who led, handed it over, and still has something to do', () => {
    const offered = { to: els.id, by: bram.id, reason: 'verlof', lapsesAt: at('2026-12-23T17:00') }
    const own = { ...visit, owner: bram.id, proposedBy: bram.id }
    const { after } = given({ ...full, actions: [own], handOver: offered }).when(
      { type: 'accept-hand-over' },
      els,
    )
    expect(after.lead).toBe(els.id)
    expect(details(after, bram)?.full).not.toBeNull()
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
      additions: [{ at: at('2026-11-24T11:00'), text: 'Zelf gebeld.' }],
      status: 'in-consultation',
      thinkingAlong: [els.id],
    }
    const view = details(own, fatih)
    expect(canariesIn(view)).toEqual(expect.arrayContaining(['observation', 'others', 'wish', 'scope']))
    for (const word of ['note', 'declined', 'who-else', 'goal', 'what'])
      expect(canariesIn(view)).not.toContain(word)
    expect(view?.actions).toHaveLength(1)
    expect(view?.full?.notes).toEqual([])
    expect(view?.full?.missing).toEqual([])
    expect(view?.full?.additions).toMatchObject([{ text: 'Zelf gebeld.' }])
    expect(view?.full?.thinkingAlong).toEqual([])
    expect(canariesIn(details(own, bram))).toContain('note')
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
    expect(actionOfView(signal, task, network, carla).owner.name).toBe('Hugo')
    expect(actionOfView(aSignal(), task, network, carla).owner.name).toBe('')
  })
})
