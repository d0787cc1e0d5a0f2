import { describe, expect, it } from 'vitest'
import type { ClockCommand } from '#domain/signal/commands.ts'
import {
  aConsult,
  aSignal,
  at,
  bram,
  carla,
  closedSignal,
  doneBy,
  els,
  friday,
  given,
  ledByBram,
  visit,
} from '#support/given.ts'
import { day } from '#support/time.ts'

describe('that the signal is posted', () => {
  it('is written down once', () => {
    given(aSignal({ postedAt: null }))
      .when({ type: 'record-posted' }, 'clock')
      .leadsTo({ type: 'signal-posted', at: friday })
    expect(given(aSignal({ postedAt: null })).when({ type: 'record-posted' }, 'clock').after.postedAt).toBe(
      friday,
    )
    given(aSignal({ postedAt: at('2026-11-20T09:59') }))
      .when({ type: 'record-posted' }, 'clock')
      .staysQuiet()
  })
})

describe('the reminder that nobody took it up', () => {
  const remind: ClockCommand = { type: 'remind-pick-up', rung: 'coordinator' }

  it('comes while a signal waits for somebody, and a consult for an answer', () => {
    for (const waiting of [aSignal(), aConsult()])
      given(waiting).when(remind, 'clock').leadsTo({ type: 'pick-up-reminded', rung: 'coordinator' })
  })

  it('stays quiet once somebody did, or it is over', () => {
    for (const settled of [ledByBram(), aConsult({ status: 'answered' }), closedSignal])
      given(settled).when(remind, 'clock').staysQuiet()
  })
})

describe('what is overtaken', () => {
  const high = aSignal({ urgency: 'high' })
  const told = (rung: 'coordinator' | 'assign', now: string) =>
    given(high).when({ type: 'remind-pick-up', rung }, 'clock', at(now))

  it('stays quiet: once somebody must be chosen, nobody hears any more that nobody took it up', () => {
    told('coordinator', '2026-11-20T14:00').leadsTo({ type: 'pick-up-reminded', rung: 'coordinator' })
    told('coordinator', '2026-11-23T17:00').staysQuiet()
    told('assign', '2026-11-23T17:00').leadsTo({ type: 'pick-up-reminded', rung: 'assign' })
  })
})

describe('the reminder to begin', () => {
  const remind: ClockCommand = { type: 'remind-begin', rung: 'lead' }

  it('comes while there is no goal and first step', () => {
    given(ledByBram()).when(remind, 'clock').leadsTo({ type: 'begin-reminded', rung: 'lead' })
  })

  it('stays quiet before there is a lead, once it has begun, and when it is over', () => {
    for (const settled of [aSignal(), ledByBram({ status: 'in-action', goal: 'rust' }), closedSignal])
      given(settled).when(remind, 'clock').staysQuiet()
  })
})

describe('the reminder of an action', () => {
  /** Due on Wednesday 2 December; Bram owns it, Els leads. */
  const signal = ledByBram({ lead: els.id, actions: [visit] })
  const remind = (rung: Extract<ClockCommand, { type: 'remind' }>['rung']): ClockCommand => ({
    type: 'remind',
    action: visit.id,
    rung,
    dueOn: visit.dueOn,
  })

  it.each([
    ['T-2', '2026-11-30T08:30', bram],
    ['T0', '2026-12-01T08:30', bram],
    ['T+1', '2026-12-03T08:30', bram],
    ['T+3', '2026-12-07T08:30', bram],
    ['T+3-lead', '2026-12-07T08:30', els],
    ['T+5', '2026-12-09T08:30', carla],
  ] as const)('%s at its moment is told to whom it is for', (rung, now, receiver) => {
    given(signal)
      .when(remind(rung), 'clock', at(now))
      .leadsTo({ type: 'owner-reminded', action: visit.id, rung, to: receiver.id })
  })

  it('for a completed action stays quiet', () => {
    const done = ledByBram({ actions: [{ ...visit, done: doneBy(bram) }] })
    given(done).when(remind('T0'), 'clock', at('2026-12-01T08:30')).staysQuiet()
  })

  it('about a date that was moved, an action that is gone or a signal that is closed stays quiet', () => {
    const now = at('2026-12-01T08:30')
    given(ledByBram({ actions: [{ ...visit, dueOn: day('2026-12-03') }] }))
      .when(remind('T0'), 'clock', now)
      .staysQuiet()
    given(ledByBram()).when(remind('T0'), 'clock', now).staysQuiet()
    given({ ...closedSignal, actions: [visit] })
      .when(remind('T0'), 'clock', now)
      .staysQuiet()
  })

  it('for a lead that is no longer there stays quiet', () => {
    given({ ...signal, status: 'open', lead: null })
      .when(remind('T+3-lead'), 'clock', at('2026-12-07T08:30'))
      .staysQuiet()
  })

  it('is overtaken by a later one for the same person that is due at the same moment', () => {
    given(signal).when(remind('T+1'), 'clock', at('2026-12-07T08:29')).leadsTo({
      type: 'owner-reminded',
      action: visit.id,
      rung: 'T+1',
      to: bram.id,
    })
    given(signal).when(remind('T+1'), 'clock', at('2026-12-07T08:30')).staysQuiet()
  })

  it('after a week of silence is one message for each person (K12)', () => {
    const rungs = ['T-2', 'T0', 'T+1', 'T+3', 'T+3-lead', 'T+5'] as const
    const spoken = rungs.flatMap((rung) => {
      const { decision } = given(signal).when(remind(rung), 'clock', at('2026-12-09T11:00'))
      return 'events' in decision && decision.events.length > 0 ? [rung] : []
    })
    expect(spoken).toEqual(['T+3', 'T+3-lead', 'T+5'])
  })
})
