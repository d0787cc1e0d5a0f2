import { describe, expect, it } from 'vitest'
import {
  aConsult,
  aSignal,
  at,
  bram,
  carla,
  closedSignal,
  els,
  fatih,
  friday,
  gerda,
  given,
  ledByBram,
  stranger,
  toldBy,
} from '#support/given.ts'
import { day } from '#support/time.ts'

const toBram = { type: 'assign', to: bram.id } as const

describe('assigning a signal', () => {
  it('makes somebody the lead, and says by whom', () => {
    given(aSignal())
      .when(toBram, carla)
      .leadsTo({
        type: 'taken-up',
        by: bram.id,
        at: friday,
        beginBy: at('2026-11-23T17:00'),
        evaluateOn: null,
        assignedBy: carla.id,
      })
  })

  it('to oneself is taking it up', () => {
    given(aSignal())
      .when({ type: 'assign', to: carla.id }, carla)
      .leadsTo({
        type: 'taken-up',
        by: carla.id,
        at: friday,
        beginBy: at('2026-11-23T17:00'),
        evaluateOn: null,
      })
  })

  it('may be done by the back-up too, and by nobody else', () => {
    expect(given(aSignal()).when(toBram, gerda).after.lead).toBe(bram.id)
    given(aSignal()).when(toBram, els).refuses('coordinator-only')
    given(aSignal()).when(toBram, fatih).refuses('restricted')
  })

  it('may replace a lead, and is then told to both and to the reporter', () => {
    const { decision, after } = given(ledByBram()).when({ type: 'assign', to: els.id }, carla)
    expect(after).toMatchObject({ lead: els.id, status: 'taken-up' })
    expect(toldBy(ledByBram(), decision)).toEqual(['els: assigned', 'anna: taken-up', 'bram: leads-no-more'])
    given(ledByBram()).when(toBram, carla).refuses('already-taken-up')
  })

  it('of what had begun leaves it where it was: the goal, the stage and the day to look back', () => {
    const signal = ledByBram({
      status: 'in-consultation',
      goal: 'rust',
      beginBy: null,
      evaluateOn: day('2026-11-30'),
    })
    const { decision, after } = given(signal).when({ type: 'assign', to: els.id }, carla)
    expect(after).toMatchObject({
      lead: els.id,
      status: 'in-consultation',
      goal: 'rust',
      beginBy: null,
      evaluateOn: '2026-11-30',
    })
    expect(toldBy(signal, decision)).toContain('els: you-lead')
  })

  it('of what is scaled up leaves it there: nothing has to begin', () => {
    const scaledUp = ledByBram({ status: 'escalated', beginBy: null, evaluateOn: day('2026-11-30') })
    expect(given(scaledUp).when({ type: 'assign', to: els.id }, carla).after).toMatchObject({
      status: 'escalated',
      beginBy: null,
      evaluateOn: '2026-11-30',
    })
  })

  it('is to somebody of this network who may read it', () => {
    given(aSignal()).when({ type: 'assign', to: stranger }, carla).refuses('unknown-person')
    given(aSignal()).when({ type: 'assign', to: fatih.id }, carla).refuses('restricted-person')
  })

  it('is not for a consult, and not after the end', () => {
    given(aConsult()).when(toBram, carla).refuses('is-consult')
    given(closedSignal).when(toBram, carla).refuses('closed')
  })

  it('is nothing that the clock does', () => {
    given(aSignal()).when(toBram, 'clock').staysQuiet()
  })
})
