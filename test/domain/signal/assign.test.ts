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
} from '#support/given.ts'

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
        assignedBy: carla.id,
      })
  })

  it('to oneself is taking it up', () => {
    given(aSignal())
      .when({ type: 'assign', to: carla.id }, carla)
      .leadsTo({ type: 'taken-up', by: carla.id, at: friday, beginBy: at('2026-11-23T17:00') })
  })

  it('may be done by the back-up too, and by nobody else', () => {
    expect(given(aSignal()).when(toBram, gerda).after.lead).toBe(bram.id)
    given(aSignal()).when(toBram, els).refuses('coordinator-only')
    given(aSignal()).when(toBram, fatih).refuses('restricted')
  })

  it('never replaces a lead', () => {
    given(ledByBram()).when({ type: 'assign', to: els.id }, carla).refuses('already-taken-up')
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
