import { describe, expect, it } from 'vitest'
import {
  anna,
  aSignal,
  at,
  bram,
  carla,
  closedSignal,
  daan,
  doneBy,
  effectsOf,
  els,
  follows,
  friday,
  gerda,
  given,
  ledByBram,
  told,
  toldBy,
  visit,
} from '#support/given.ts'

const left = (who: typeof bram) => ({ type: 'release', who: who.id, why: 'left' }) as const
const freed = {
  type: 'released',
  from: bram.id,
  by: null,
  why: 'left',
  at: friday,
  takeUpBy: at('2026-11-24T17:00'),
} as const

describe('somebody left the network', () => {
  it('who led: it waits for somebody again, and the coordinator hears it', () => {
    given(ledByBram()).when(left(bram), 'clock').leadsTo(freed)
    const { decision } = given(ledByBram()).when(left(bram), 'clock')
    expect(toldBy(ledByBram(), decision)).toEqual(['carla: needs-a-lead'])
    expect(effectsOf(ledByBram(), decision)).toContainEqual({ effect: 'ask-network' })
  })

  it('who would do something: it falls to the lead, who hears it', () => {
    const signal = ledByBram({ actions: [{ ...visit, owner: daan.id, proposedBy: daan.id }] })
    given(signal).when(left(daan), 'clock').leadsTo({ type: 'action-fell-to', action: visit.id, to: bram.id })
    expect(given(signal).when(left(daan), 'clock').after.actions).toMatchObject([
      { owner: bram.id, proposedBy: bram.id, accepted: true },
    ])
    const fell = { type: 'action-fell-to', action: visit.id, to: bram.id } as const
    expect(told(follows(signal, fell))).toEqual(['bram: action-fell-to'])
  })

  it('who led and would do something: it falls to the coordinator, or who stands in', () => {
    const signal = ledByBram({ actions: [visit] })
    given(signal)
      .when(left(bram), 'clock')
      .leadsTo(freed, { type: 'action-fell-to', action: visit.id, to: carla.id })
    const ofCarla = aSignal({ actions: [{ ...visit, owner: carla.id, proposedBy: carla.id }] })
    given(ofCarla)
      .when(left(carla), 'clock')
      .leadsTo({ type: 'action-fell-to', action: visit.id, to: gerda.id })
  })

  it('who asked for something that has no yes yet: it falls to the lead', () => {
    const signal = ledByBram({ actions: [{ ...visit, owner: els.id, proposedBy: daan.id, accepted: false }] })
    given(signal).when(left(daan), 'clock').leadsTo({ type: 'action-fell-to', action: visit.id, to: bram.id })
  })

  it('who was asked to take over: the offer is gone', () => {
    const handOver = { to: els.id, by: bram.id, reason: 'verlof', lapsesAt: friday }
    given(ledByBram({ handOver })).when(left(els), 'clock').leadsTo({ type: 'hand-over-lapsed' })
  })

  it('who might know the name: they are named no more, and who else was named stays', () => {
    const signal = ledByBram({ caseTeam: [els.id, daan.id] })
    const named = { type: 'case-team-named', by: bram.id, members: [daan.id] } as const
    given(signal).when(left(els), 'clock').leadsTo(named)
    given(ledByBram({ caseTeam: [els.id] }))
      .when({ ...left(els), why: 'away' }, 'clock')
      .staysQuiet()
  })

  it('changes nothing about who had nothing in it, what is done, and what is over', () => {
    given(ledByBram()).when(left(anna), 'clock').staysQuiet()
    const done = ledByBram({ actions: [{ ...visit, owner: daan.id, done: doneBy(daan) }] })
    given(done).when(left(daan), 'clock').staysQuiet()
    given({ ...closedSignal, lead: bram.id })
      .when(left(bram), 'clock')
      .staysQuiet()
  })
})
