import { describe, expect, it } from 'vitest'
import type { CourseCommand } from '#domain/signal/commands.ts'
import type { Signal } from '#domain/signal/signal.ts'
import {
  anna,
  at,
  bram,
  carla,
  cleared,
  clocks,
  effectsOf,
  els,
  follows,
  friday,
  given,
  ledByBram,
  told,
  toldBy,
  visit,
} from '#support/given.ts'
import { day } from '#support/time.ts'

type ScaleUp = Extract<CourseCommand, { type: 'scale-up' }>
const up = (changes: Partial<ScaleUp> = {}): ScaleUp => ({
  type: 'scale-up',
  to: 'coordinator',
  on: day('2026-11-20'),
  accepted: false,
  reason: null,
  ...changes,
})
const begun = (changes: Partial<Signal> = {}): Signal =>
  ledByBram({
    status: 'in-action',
    goal: 'rust',
    beginBy: null,
    evaluateOn: day('2027-01-04'),
    actions: [visit],
    ...changes,
  })
const escalation = { to: 'coordinator', on: day('2026-11-20'), reason: null, by: bram.id } as const
const escalated = (changes: Partial<Signal> = {}): Signal =>
  begun({ status: 'escalated', escalation, ...changes })

describe('scaling up', () => {
  it('to the coordinator asks for help: the coordinator hears it', () => {
    const { decision, after } = given(begun()).when(up(), bram)
    expect(decision).toEqual({
      events: [{ type: 'escalated', escalation, evaluateOn: day('2027-01-04') }],
    })
    expect(after).toMatchObject({ status: 'escalated', lead: bram.id, escalation })
    expect(toldBy(begun(), decision)).toEqual(['carla: escalated'])
    expect(toldBy(begun(), given(begun()).when(up(), carla).decision)).toEqual([])
  })

  it('as a breakthrough needs why rules stand in the way', () => {
    given(begun())
      .when(up({ to: 'breakthrough' }), bram)
      .refuses('reason-missing')
    const { after } = given(begun()).when(up({ to: 'breakthrough', reason: 'waiting-time' }), bram)
    expect(after.escalation).toMatchObject({ to: 'breakthrough', reason: 'waiting-time' })
    expect(given(begun()).when(up({ reason: 'waiting-time' }), bram).after.escalation?.reason).toBeNull()
  })

  it.each(['veilig-thuis', 'safety-house'] as const)(
    'to %s is outside the bot: somebody there said yes, and nobody is sent anything',
    (to) => {
      given(begun()).when(up({ to }), bram).refuses('not-accepted')
      const { decision } = given(begun()).when(up({ to, accepted: true }), bram)
      expect(toldBy(begun(), decision)).toEqual([])
    },
  )

  it('happened today or before, within a year', () => {
    given(begun())
      .when(up({ on: day('2026-11-21') }), bram)
      .refuses('date-future')
    given(begun())
      .when(up({ on: day('2025-11-18') }), bram)
      .refuses('date-long-ago')
  })

  it('may come before there is a goal: nothing has to begin any more, and there is a day to look back', () => {
    const { decision, after } = given(ledByBram()).when(up(), bram)
    expect(after).toMatchObject({ beginBy: null, evaluateOn: '2026-11-27' })
    const effects = effectsOf(ledByBram(), decision)
    expect(cleared(effects)).toEqual(['begin:lead', 'begin:coordinator'])
    expect(clocks(effects).map(([slot]) => slot)).toEqual(['evaluate:lead', 'evaluate:coordinator'])
  })

  it('on the day to look back, or after it, is looked back on a week later', () => {
    for (const evaluateOn of [day('2026-11-20'), day('2026-11-16')])
      expect(given(begun({ evaluateOn })).when(up(), bram).after.evaluateOn).toBe('2026-11-27')
    expect(given(begun({ evaluateOn: day('2026-11-23') })).when(up(), bram).after.evaluateOn).toBe(
      '2026-11-23',
    )
  })

  it('is done once, by the lead or the coordinator', () => {
    given(escalated()).when(up(), bram).refuses('already-escalated')
    given(begun()).when(up(), els).refuses('lead-only')
    given(begun()).when(up(), 'clock').staysQuiet()
  })
})

describe('scaling down', () => {
  const down = { type: 'scale-down', evaluateOn: day('2026-12-05') } as const

  it('needs a day to look back; a Saturday becomes the Monday after it', () => {
    const { decision, after } = given(escalated()).when(down, bram)
    expect(after).toMatchObject({ status: 'in-action', escalation: null, evaluateOn: '2026-12-07' })
    expect(clocks(effectsOf(escalated(), decision))).toEqual([
      ['evaluate:lead', '2026-12-07T08:30'],
      ['evaluate:coordinator', '2026-12-10T08:30'],
    ])
    given(escalated())
      .when({ ...down, evaluateOn: day('2026-11-20') }, bram)
      .refuses('date-past', '2026-11-23')
    given(escalated())
      .when({ ...down, evaluateOn: day('2027-11-22') }, bram)
      .refuses('date-too-far', '2027-11-19')
  })

  it('without an open action is followed', () => {
    expect(given(escalated({ actions: [] })).when(down, bram).after.status).toBe('following')
  })

  it('of what had not begun still has to begin: then that is the next day, and no other', () => {
    const signal = escalated({ goal: null, actions: [], evaluateOn: day('2026-11-27') })
    const { decision, after } = given(signal).when(down, bram)
    expect(after).toMatchObject({
      status: 'taken-up',
      beginBy: at('2026-11-23T17:00'),
      evaluateOn: null,
    })
    const effects = effectsOf(signal, decision)
    expect(clocks(effects).map(([slot]) => slot)).toEqual(['begin:lead', 'begin:coordinator'])
    expect(cleared(effects)).toEqual(['evaluate:lead', 'evaluate:coordinator'])
  })

  it('is for what is scaled up', () => {
    given(begun()).when(down, bram).refuses('not-escalated')
    given(escalated()).when(down, anna).refuses('lead-only')
  })
})

describe('looking back', () => {
  const look = { type: 'evaluate', how: 'better', evaluateOn: day('2026-12-01') } as const

  it('says how it goes and chooses the next day', () => {
    given(begun())
      .when(look, bram)
      .leadsTo({ type: 'evaluated', by: bram.id, how: 'better', evaluateOn: day('2026-12-01') })
    expect(given(begun()).when(look, bram).after).toMatchObject({
      status: 'in-action',
      evaluateOn: '2026-12-01',
    })
  })

  it('is possible while it is scaled up too', () => {
    expect(given(escalated()).when(look, carla).after).toMatchObject({
      status: 'escalated',
      evaluateOn: '2026-12-01',
    })
  })

  it('comes after it has begun', () => {
    given(ledByBram()).when(look, bram).refuses('not-begun')
    given(begun()).when(look, els).refuses('lead-only')
    given(begun())
      .when({ ...look, evaluateOn: day('2026-11-20') }, bram)
      .refuses('date-past', '2026-11-23')
  })

  it('is asked of the lead on an own day, three working days later of the coordinator, and then every five', () => {
    const wednesday = { ...begun(), evaluateOn: day('2026-12-02') }
    const evaluated = { type: 'evaluated', by: bram.id, how: 'same', evaluateOn: day('2026-12-02') } as const
    expect(clocks(follows(wednesday, evaluated))).toEqual([
      ['evaluate:lead', '2026-12-03T08:30'],
      ['evaluate:coordinator', '2026-12-08T08:30'],
    ])
    expect(told(follows(wednesday, { type: 'evaluation-reminded', rung: 'lead' }))).toEqual([
      'bram: evaluate',
    ])
    const late = follows(
      wednesday,
      { type: 'evaluation-reminded', rung: 'coordinator' },
      at('2026-12-08T08:30'),
    )
    expect(told(late)).toEqual(['carla: evaluate-late'])
    expect(clocks(late)).toEqual([['evaluate:coordinator', '2026-12-15T17:00']])
  })

  it('is not asked before its day, nor of what nobody leads, nor after the end', () => {
    const remind = { type: 'remind-evaluation', rung: 'lead' } as const
    const due = begun({ evaluateOn: day('2026-11-20') })
    given(due).when(remind, 'clock', friday).leadsTo({ type: 'evaluation-reminded', rung: 'lead' })
    given(begun({ evaluateOn: day('2026-11-21') }))
      .when(remind, 'clock', friday)
      .staysQuiet()
    given({ ...due, status: 'open', lead: null })
      .when(remind, 'clock')
      .staysQuiet()
    given({ ...due, status: 'closed' })
      .when(remind, 'clock')
      .staysQuiet()
  })
})
