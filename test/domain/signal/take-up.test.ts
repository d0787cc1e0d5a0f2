import { describe, expect, it } from 'vitest'
import {
  aConsult,
  anna,
  aSignal,
  at,
  bram,
  carla,
  closedSignal,
  daan,
  els,
  fatih,
  follows,
  given,
  ledByBram,
  told,
  visit,
} from '#support/given.ts'

const takeUp = { type: 'take-up' } as const

describe('taking up a signal', () => {
  it('makes the presser the lead at once; goal and first step follow by the end of the next working day', () => {
    given(aSignal())
      .when(takeUp, bram, at('2026-11-20T10:00'))
      .leadsTo({
        type: 'taken-up',
        by: bram.id,
        at: at('2026-11-20T10:00'),
        beginBy: at('2026-11-23T17:00'),
        evaluateOn: null,
      })
  })

  it.each([
    ['2026-11-20T10:00', '2026-11-20T14:00'],
    ['2026-11-20T16:00', '2026-11-23T11:30'],
  ])('that is high at %s: they follow within four working hours, by %s', (now, beginBy) => {
    const { decision } = given(aSignal({ urgency: 'high' })).when(takeUp, bram, at(now))
    expect(decision).toMatchObject({ events: [{ beginBy: at(beginBy) }] })
  })

  it('may be done by the reporter too', () => {
    expect(given(aSignal()).when(takeUp, anna).after).toMatchObject({ lead: anna.id, status: 'taken-up' })
  })

  it('is for one: the second hears that a colleague was first, the lead that it was them', () => {
    given(ledByBram()).when(takeUp, els).refuses('already-taken-up')
    given(ledByBram()).when(takeUp, bram).refuses('you-lead-already')
  })

  it('is not for a restricted partner, not for a consult, and not after the end', () => {
    given(aSignal()).when(takeUp, fatih).refuses('restricted')
    given(aConsult()).when(takeUp, bram).refuses('is-consult')
    given(closedSignal).when(takeUp, bram).refuses('closed')
  })

  it('is nothing that the clock does', () => {
    given(aSignal()).when(takeUp, 'clock').staysQuiet()
  })
})

describe('what follows when it is taken up', () => {
  const now = at('2026-11-20T10:00')
  const event = {
    type: 'taken-up',
    by: bram.id,
    at: now,
    beginBy: at('2026-11-23T17:00'),
    evaluateOn: null,
  } as const

  it('the card changes, the lead is asked how to begin, the reporter hears who', () => {
    const effects = follows(aSignal(), event)
    expect(effects).toContainEqual({ effect: 'show' })
    expect(told(effects)).toEqual(['bram: begin', 'anna: taken-up'])
  })

  it('nobody is told what they did themselves', () => {
    expect(told(follows(aSignal(), { ...event, by: anna.id }))).toEqual(['anna: begin'])
  })

  it('nobody is asked any more who takes it up', () => {
    const cleared = follows(aSignal(), event).flatMap((one) => (one.effect === 'clear-timer' ? one.slot : []))
    expect(cleared).toEqual(['pick-up:network', 'pick-up:coordinator', 'pick-up:assign'])
  })

  it('the lead is reminded of the beginning, and a working day later the coordinator hears', () => {
    expect(timers(follows(aSignal(), event))).toEqual(
      expect.arrayContaining([
        ['begin:lead', at('2026-11-23T17:00')],
        ['begin:coordinator', at('2026-11-25T08:30')],
      ]),
    )
  })

  it('and of the first contact and the feedback: before the date, after it, and then the coordinator hears', () => {
    const set = timers(follows(aSignal(), event))
    for (const clock of ['contact', 'feedback']) {
      // Friday 27 November; Bram works Monday, Tuesday and Thursday.
      expect(set).toContainEqual([`${clock}:lead`, at('2026-11-26T08:30')])
      expect(set).toContainEqual([`${clock}:late`, at('2026-11-30T08:30')])
      expect(set).toContainEqual([`${clock}:coordinator`, at('2026-12-01T08:30')])
    }
  })

  it('the coordinator never hears it before the lead could: Daan is off on Friday', () => {
    const late = { ...event, by: daan.id, beginBy: at('2026-11-27T17:00') }
    expect(timers(follows(aSignal(), late))).toContainEqual(['begin:coordinator', at('2026-12-01T08:30')])
  })

  it('the reminders of what was promised before now count in the lead, unless it is their own', () => {
    const task = { ...visit, owner: anna.id, proposedBy: anna.id }
    const slotsWhenTaken = (by: typeof anna) =>
      timers(follows(aSignal({ actions: [task] }), { ...event, by: by.id })).map(([slot]) => slot)
    expect(slotsWhenTaken(bram)).toContain('remind:a_visit:T+3-lead:2026-12-02')
    expect(slotsWhenTaken(anna)).toContain('remind:a_visit:T+3:2026-12-02')
    expect(slotsWhenTaken(anna)).not.toContain('remind:a_visit:T+3-lead:2026-12-02')
  })

  it('whom the coordinator chose is told by whom', () => {
    const effects = follows(aSignal(), { ...event, assignedBy: carla.id })
    expect(effects).toContainEqual({ effect: 'tell', to: bram.id, notice: 'assigned', by: carla.id })
  })
})

const timers = (effects: ReturnType<typeof follows>) =>
  effects.flatMap((one) => (one.effect === 'set-timer' ? [[one.slot, one.at] as const] : []))
