import { describe, expect, it } from 'vitest'
import { consequences } from '#domain/signal/consequences.ts'
import { sendAt } from '#domain/signal/steps.ts'
import type { Effect } from '#domain/signal/effects.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { localDateTime } from '#domain/time/instant.ts'
import {
  aConsult,
  anna,
  aSignal,
  at,
  bram,
  carla,
  cleared,
  clocks,
  els,
  follows,
  friday,
  gerda,
  ledByBram,
  network,
  stranger,
  told,
  visit,
} from '#support/given.ts'
import { amsterdam, day } from '#support/time.ts'

const { id: action } = visit
const local = (moment: number): string => localDateTime(moment as typeof friday, amsterdam).slice(0, 16)
const set = (effects: readonly Effect[]): string[] => clocks(effects).map((one) => one.join(' '))
const pickUp = (effects: readonly Effect[]): string[] =>
  set(effects).filter((slot) => slot.startsWith('pick-up:'))
const shows = (effects: readonly Effect[]): boolean => effects.some(({ effect }) => effect === 'show')

describe('when a signal is raised', () => {
  const raised = (signal: Signal): Effect[] =>
    consequences(null, signal, { type: 'signal-raised', signal }, { now: friday, network })

  it.each([
    ['high', ['coordinator 2026-11-20T14:00', 'assign 2026-11-23T17:00']],
    ['normal', ['network 2026-11-24T17:00', 'coordinator 2026-11-25T17:00']],
    ['low', ['network 2026-11-27T17:00', 'coordinator 2026-12-01T17:00']],
  ] as const)('that is %s, its card is shown and the clock of taking it up runs', (urgency, rungs) => {
    const effects = raised(aSignal({ urgency }))
    expect(shows(effects)).toBe(true)
    expect(pickUp(effects)).toEqual(rungs.map((rung) => `pick-up:${rung}`))
    expect(told(effects)).toEqual([])
  })

  it('as a consult, an answer is waited for, however urgent it seems', () => {
    expect(pickUp(raised(aConsult({ urgency: 'high' })))).toEqual([
      'pick-up:network 2026-11-24T17:00',
      'pick-up:coordinator 2026-11-25T17:00',
    ])
  })

  it('the end of consent and the end of everything are set', () => {
    expect(set(raised(aSignal())).filter((slot) => !slot.startsWith('pick-up:'))).toEqual([
      'consent:ends 2027-05-03T08:30',
      'consent:expire 2027-05-21T00:00',
      'retention:oldest 2031-11-21T00:00',
    ])
  })

  it('with a task, its reminders are set', () => {
    const task = { ...visit, owner: anna.id, proposedBy: anna.id }
    expect(set(raised(aSignal({ actions: [task] })))).toContain(
      'remind:a_visit:T0:2026-12-02 2026-12-02T15:30',
    )
  })

  it('and it is posted, the reporter sees that on the receipt', () => {
    const effects = follows(aSignal(), { type: 'signal-posted', at: friday })
    expect(effects).toEqual([{ effect: 'receipt' }])
  })
})

describe('when nobody takes it up', () => {
  const missed = (signal: Signal, rung: 'network' | 'coordinator' | 'assign') =>
    follows(signal, { type: 'pick-up-reminded', rung })

  it('the coordinator hears it again, every five working days', () => {
    const again = (signal: Signal, rung: 'coordinator' | 'assign') => set(missed(signal, rung))
    expect(again(aSignal(), 'coordinator')).toEqual(['pick-up:coordinator 2026-11-27T17:00'])
    expect(again(aConsult(), 'coordinator')).toEqual(['pick-up:coordinator 2026-11-27T17:00'])
    expect(again(aSignal({ urgency: 'high' }), 'assign')).toEqual(['pick-up:assign 2026-11-27T17:00'])
    expect(again(aSignal({ urgency: 'high' }), 'coordinator')).toEqual([])
  })

  it('the network is asked who can, and whoever raised it hears that it takes longer', () => {
    const late = { effect: 'tell', to: anna.id, notice: 'still-waiting' }
    expect(missed(aSignal(), 'network')).toEqual([{ effect: 'ask-network' }, late])
  })

  it('the coordinator hears it; what is high the back-up hears too', () => {
    expect(told(missed(aSignal(), 'coordinator'))).toEqual(['carla: not-taken-up'])
    expect(told(missed(aSignal({ urgency: 'high' }), 'coordinator'))).toEqual([
      'carla: not-taken-up',
      'gerda: not-taken-up',
      'anna: still-waiting',
    ])
    expect(told(missed(aConsult({ urgency: 'high' }), 'coordinator'))).toEqual(['carla: not-taken-up'])
  })

  it('of what is high, somebody must be chosen', () => {
    expect(told(missed(aSignal({ urgency: 'high' }), 'assign'))).toEqual([
      'carla: assign-now',
      'gerda: assign-now',
    ])
  })
})

describe('when it does not begin', () => {
  it('the lead hears it, then the coordinator; who is both is not asked twice', () => {
    expect(told(follows(ledByBram(), { type: 'begin-reminded', rung: 'lead' }))).toEqual(['bram: begin-late'])
    const late = { type: 'begin-reminded', rung: 'coordinator' } as const
    expect(told(follows(ledByBram(), late))).toEqual(['carla: not-begun'])
    expect(told(follows(ledByBram({ lead: carla.id }), late))).toEqual(['gerda: not-begun'])
    expect(set(follows(ledByBram(), late))).toEqual(['begin:coordinator 2026-11-27T17:00'])
  })

  it('and then does, nobody is asked any more', () => {
    const effects = follows(ledByBram(), {
      type: 'begun',
      by: bram.id,
      goal: 'rust',
      evaluateOn: day('2027-01-04'),
    })
    expect(cleared(effects)).toEqual(['begin:lead', 'begin:coordinator'])
    expect(shows(effects)).toBe(true)
  })
})

describe('the reminders of an action', () => {
  const signal = ledByBram({ lead: els.id, actions: [visit] })
  const all = ['T-2', 'T0', 'T+1', 'T+3', 'T+3-lead', 'T+5', 'T+7']
  const ladder = [
    'remind:a_visit:T-2:2026-12-02 2026-11-30T08:30',
    'remind:a_visit:T0:2026-12-02 2026-12-01T08:30',
    'remind:a_visit:T+1:2026-12-02 2026-12-03T08:30',
    'remind:a_visit:T+3:2026-12-02 2026-12-07T08:30',
    'remind:a_visit:T+3-lead:2026-12-02 2026-12-07T08:30',
    'remind:a_visit:T+5:2026-12-02 2026-12-09T08:30',
    'remind:a_visit:T+7:2026-12-02 2026-12-11T08:30',
  ]

  it('are set when it is added', () => {
    const effects = follows({ ...signal, actions: [] }, { type: 'action-added', action: visit })
    expect(set(effects)).toEqual(ladder)
    expect(shows(effects)).toBe(true)
    expect(told(effects)).toEqual([])
  })

  it('are only those whose moment is still to come', () => {
    const late = follows(
      { ...signal, actions: [] },
      { type: 'action-added', action: visit },
      at('2026-12-01T08:30'),
    )
    expect(set(late)).toEqual(ladder.slice(2))
  })

  it('fall silent when it is done, and the lead hears of it', () => {
    const done = { type: 'action-completed', action, at: friday, outcome: 'done', reason: null } as const
    const effects = follows(signal, { ...done, by: bram.id })
    expect(cleared(effects)).toEqual(all.map((rung) => `remind:a_visit:${rung}:2026-12-02`))
    expect(set(effects)).toEqual([])
    expect(told(effects)).toEqual(['els: action-done'])
    expect(told(follows(signal, { ...done, by: els.id }))).toEqual([])
    expect(told(follows({ ...signal, lead: null }, { ...done, by: bram.id }))).toEqual([])
  })

  it('move with its date', () => {
    const effects = follows(signal, {
      type: 'action-rescheduled',
      action,
      by: bram.id,
      dueOn: day('2026-12-07'),
      reason: null,
    })
    expect(cleared(effects)).toContain('remind:a_visit:T0:2026-12-02')
    expect(set(effects)).toContain('remind:a_visit:T0:2026-12-07 2026-12-07T08:30')
    expect(set(effects).join()).not.toContain(':2026-12-02 ')
  })

  it('go to the colleague once they say yes, and back when they say no', () => {
    const ofEls = { ...signal, lead: bram.id, actions: [{ ...visit, owner: els.id, accepted: false }] }
    const yes = follows(ofEls, { type: 'action-accepted', action })
    expect(cleared(yes)).toHaveLength(all.length)
    // Els does not work on Wednesday either, and Bram now hears it as the lead.
    expect(set(yes)).toContain('remind:a_visit:T+3-lead:2026-12-02 2026-12-07T08:30')
    const no = follows(ofEls, { type: 'action-declined', action, by: els.id })
    expect(set(no)).toEqual(ladder.filter((rung) => !rung.includes('T+3-lead')))
    expect(no).toContainEqual({
      effect: 'tell',
      to: bram.id,
      notice: 'action-declined',
      about: action,
      by: els.id,
    })
  })

  it('that comes ten working days later or more is told to who leads; sooner, or by the lead, to nobody', () => {
    const moved = (dueOn: string, by = bram.id) =>
      told(
        follows(signal, {
          type: 'action-rescheduled',
          action: visit.id,
          by,
          dueOn: day(dueOn),
          reason: null,
        }),
      )
    // The visit is due on Wednesday 2 December; Christmas is no working day.
    expect(moved('2026-12-15')).toEqual([])
    expect(moved('2026-12-16')).toEqual(['els: action-moved'])
    expect(moved('2026-12-16', els.id)).toEqual([])
  })

  it('begin anew when it is handed over, and the other is asked', () => {
    const effects = follows(signal, { type: 'action-handed-over', action, by: bram.id, to: gerda.id })
    expect(cleared(effects)).toHaveLength(all.length)
    expect(set(effects)).toHaveLength(all.length)
    expect(effects).toContainEqual({
      effect: 'tell',
      to: gerda.id,
      notice: 'action-offered',
      about: action,
      by: bram.id,
    })
  })

  it('are told to whom they are for', () => {
    const effects = follows(signal, { type: 'owner-reminded', action, rung: 'T+5', to: carla.id })
    const passedOn = { effect: 'tell', notice: 'passed-on', about: action, by: carla.id }
    expect(effects).toEqual([
      { effect: 'tell', to: carla.id, notice: 'reminder-T+5', about: action },
      { ...passedOn, to: bram.id },
      { ...passedOn, to: els.id },
    ])
  })
})

describe('a colleague', () => {
  it('is asked whether they want to do an action', () => {
    const offered = { ...visit, owner: els.id, accepted: false }
    const effects = follows(ledByBram(), { type: 'action-added', action: offered })
    expect(effects).toContainEqual({
      effect: 'tell',
      to: els.id,
      notice: 'action-offered',
      about: action,
      by: bram.id,
    })
  })

  it('who needs help is helped by the lead; a lead by the coordinator, a coordinator by the back-up', () => {
    const asks = (lead: Signal['lead'], by: typeof anna) =>
      told(follows(ledByBram({ lead, actions: [visit] }), { type: 'help-asked', action, by: by.id }))
    expect(asks(els.id, bram)).toEqual(['els: help-needed'])
    expect(asks(bram.id, bram)).toEqual(['carla: help-needed'])
    expect(asks(carla.id, carla)).toEqual(['gerda: help-needed'])
    expect(asks(null, bram)).toEqual(['carla: help-needed'])
  })
})

describe('the moment to send something (K6)', () => {
  it.each([
    ['2026-11-24T10:00', bram.id, '2026-11-24T10:00'], // Tuesday: at work
    ['2026-11-25T10:00', bram.id, '2026-11-26T08:30'], // Wednesday: off
    ['2026-11-24T18:30', bram.id, '2026-11-26T08:30'], // evening before a day off
    ['2026-11-21T10:00', stranger, '2026-11-23T08:30'], // who is in no file keeps office hours
    ['2026-11-23T20:00', stranger, '2026-11-24T08:30'],
  ])('at %s for %s is %s', (now, who, sent) => {
    expect(local(sendAt(at(now), network, who))).toBe(sent)
  })
})
