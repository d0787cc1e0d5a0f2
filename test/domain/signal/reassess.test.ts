import { describe, expect, it } from 'vitest'
import type { Urgency } from '#domain/codes.ts'
import { consequences } from '#domain/signal/consequences.ts'
import type { Signal } from '#domain/signal/signal.ts'
import {
  anna,
  aSignal,
  at,
  bram,
  carla,
  cleared,
  clocks,
  daan,
  effectsOf,
  fatih,
  friday,
  gerda,
  given,
  ledByBram,
  network,
  told,
  toldBy,
} from '#support/given.ts'
import { answersOf } from '#support/case-answers.ts'
import { child, raised } from '#support/raised.ts'
import { day } from '#support/time.ts'

const to = (urgency: Urgency, reason: string | null = null) =>
  ({ type: 'reassess', urgency, reason }) as const
const high = (changes: Partial<Signal> = {}): Signal => aSignal({ urgency: 'high', ...changes })
const asked = { urgency: 'normal', reason: 'Er is al hulp.', by: anna.id } as const

describe('another urgency', () => {
  it('that is higher is free, for the lead, the coordinator and the reporter', () => {
    for (const by of [bram, carla, anna])
      expect(given(ledByBram()).when(to('high'), by).after).toMatchObject({ urgency: 'high' })
    given(ledByBram()).when(to('high'), daan).refuses('involved-only')
    given(aSignal()).when(to('high'), fatih).refuses('restricted')
  })

  it('that is lower is one level, with a reason', () => {
    given(aSignal()).when(to('low'), anna).refuses('reason-missing')
    given(aSignal()).when(to('low', ' '), anna).refuses('reason-missing')
    expect(given(aSignal()).when(to('low', ' rustiger '), anna).after).toMatchObject({
      urgency: 'low',
      urgencyReason: 'rustiger',
    })
    given(high()).when(to('low', 'rustiger'), carla).refuses('lower-one-level')
  })

  it('is another one, and never acute: that goes by phone', () => {
    given(aSignal()).when(to('normal'), anna).refuses('same-urgency')
    given(aSignal()).when(to('acute'), anna).refuses('acute-by-phone')
    given(aSignal()).when(to('high'), 'clock').staysQuiet()
  })

  it('while it waits for somebody runs its clock from now', () => {
    const monday = at('2026-11-23T10:00')
    const { decision, after } = given(aSignal()).when(to('high'), anna, monday)
    expect(after).toMatchObject({ takeUpBy: at('2026-11-23T14:00'), urgencySince: monday })
    const effects = effectsOf(aSignal(), decision, monday)
    expect(cleared(effects)).toEqual(['pick-up:network', 'pick-up:coordinator', 'pick-up:assign'])
    expect(clocks(effects)).toEqual([
      ['pick-up:coordinator', '2026-11-23T14:00'],
      ['pick-up:assign', '2026-11-24T17:00'],
    ])
  })

  it('of what somebody leads and has not begun moves the clock of the first step', () => {
    const { decision, after } = given(ledByBram()).when(
      { type: 'reassess', urgency: 'high', reason: null },
      carla,
      at('2026-11-23T10:00'),
    )
    expect(after).toMatchObject({ status: 'taken-up', beginBy: at('2026-11-23T14:00') })
    expect(clocks(effectsOf(ledByBram(), decision, at('2026-11-23T10:00')))).toContainEqual([
      'begin:lead',
      '2026-11-23T14:00',
    ])
  })

  it('of what has begun moves the day to look back, and the lead hears it', () => {
    const begun = ledByBram({
      status: 'in-action',
      goal: 'rust',
      beginBy: null,
      evaluateOn: day('2027-01-04'),
    })
    const { decision, after } = given(begun).when(to('high'), anna)
    expect(after).toMatchObject({ evaluateOn: '2026-12-04', takeUpBy: begun.takeUpBy })
    expect(toldBy(begun, decision)).toEqual(['bram: reassessed'])
    expect(given(ledByBram()).when(to('high'), anna).after.evaluateOn).toBeNull()
  })
})

describe('lower than high (specification 3.5)', () => {
  it('is asked of the coordinator and who stands in; until then it is high', () => {
    const { decision, after } = given(high()).when(to('normal', ' Er is al hulp. '), anna)
    expect(decision).toEqual({ events: [{ type: 'lowering-asked', lowering: asked }] })
    expect(after).toMatchObject({ urgency: 'high', lowering: asked, takeUpBy: aSignal().takeUpBy })
    expect(toldBy(high(), decision)).toEqual(['carla: lowering-asked', 'gerda: lowering-asked'])
  })

  it('leaves the clock of four hours running until somebody agrees (check 9)', () => {
    const { decision, after } = given(high()).when(to('normal', 'Er is al hulp.'), anna)
    const effects = effectsOf(high(), decision)
    expect(clocks(effects)).toEqual([])
    expect(cleared(effects)).toEqual([])
    given(after)
      .when({ type: 'remind-pick-up', rung: 'coordinator' }, 'clock', at('2026-11-20T14:00'))
      .leadsTo({ type: 'pick-up-reminded', rung: 'coordinator' })
  })

  it('is the coordinator’s to decide: alone, or by agreeing', () => {
    for (const by of [carla, gerda])
      expect(given(high()).when(to('normal', 'Er is al hulp.'), by).after).toMatchObject({
        urgency: 'normal',
        lowering: null,
      })
    const agreed = given(high({ lowering: asked })).when({ type: 'agree-reassess', agreed: true }, carla)
    expect(agreed.after).toMatchObject({
      urgency: 'normal',
      urgencyReason: 'Er is al hulp.',
      lowering: null,
      takeUpBy: at('2026-11-24T17:00'),
    })
    expect(toldBy(high({ lowering: asked }), agreed.decision)).toEqual(['anna: reassessed'])
    expect(clocks(effectsOf(high(), agreed.decision)).map(([slot]) => slot)).toEqual([
      'pick-up:network',
      'pick-up:coordinator',
    ])
  })

  it('may be refused: then it stays high, and who asked hears it', () => {
    const signal = high({ lowering: asked })
    const { decision, after } = given(signal).when({ type: 'agree-reassess', agreed: false }, carla)
    expect(after).toMatchObject({ urgency: 'high', lowering: null, takeUpBy: signal.takeUpBy })
    expect(toldBy(signal, decision)).toEqual(['anna: lowering-refused'])
    expect(clocks(effectsOf(signal, decision))).toEqual([])
  })

  it('is agreed by a coordinator, when there is something to agree', () => {
    given(high({ lowering: asked }))
      .when({ type: 'agree-reassess', agreed: true }, bram)
      .refuses('coordinator-only')
    given(high()).when({ type: 'agree-reassess', agreed: true }, carla).refuses('nothing-to-agree')
  })

  it('when it is raised is kept as a question: it is placed as high, with the clocks of high', () => {
    const answers = {
      ...answersOf({ ...child, factors: { y_school_absence: 'serious' } }),
      trend: 'worse',
      urgency: 'normal',
      urgencyReason: 'Er is al hulp.',
    }
    const signal = raised(answers)
    expect(signal).toMatchObject({
      urgency: 'high',
      suggested: 'high',
      takeUpBy: at('2026-11-20T14:00'),
      lowering: { urgency: 'normal', reason: 'Er is al hulp.', by: bram.id },
    })
    const effects = consequences(null, signal, { type: 'signal-raised', signal }, { now: friday, network })
    expect(told(effects)).toEqual(['carla: lowering-asked', 'gerda: lowering-asked'])
    expect(clocks(effects)).toContainEqual(['pick-up:coordinator', '2026-11-20T14:00'])
    expect(raised(answersOf(child)).lowering).toBeNull()
  })
})
