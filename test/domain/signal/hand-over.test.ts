import { describe, expect, it } from 'vitest'
import type { LeadCommand } from '#domain/signal/commands.ts'
import type { Signal } from '#domain/signal/signal.ts'
import {
  anna,
  aSignal,
  at,
  bram,
  carla,
  cleared,
  clocks,
  closedSignal,
  daan,
  effectsOf,
  els,
  fatih,
  follows,
  friday,
  given,
  ledByBram,
  stranger,
  told,
  toldBy,
  visit,
} from '#support/given.ts'
import { day } from '#support/time.ts'

const toEls: Extract<LeadCommand, { type: 'hand-over' }> = {
  type: 'hand-over',
  to: els.id,
  reason: ' Ik ga met verlof. ',
}
/** Friday at ten, eight working hours on. */
const offer = { to: els.id, by: bram.id, reason: 'Ik ga met verlof.', lapsesAt: at('2026-11-23T09:30') }
const offered = (changes: Partial<Signal> = {}): Signal => ledByBram({ handOver: offer, ...changes })
const begun: Partial<Signal> = {
  status: 'in-consultation',
  goal: 'rust',
  beginBy: null,
  evaluateOn: day('2026-12-14'),
}

describe('offering the lead to a colleague', () => {
  it('says why, and until then the lead stays the lead', () => {
    given(ledByBram()).when(toEls, bram).leadsTo({ type: 'hand-over-offered', offer })
    expect(given(ledByBram()).when(toEls, bram).after).toMatchObject({ lead: bram.id, handOver: offer })
  })

  it('is told to the colleague, who has eight working hours', () => {
    const effects = follows(ledByBram(), { type: 'hand-over-offered', offer })
    expect(told(effects)).toEqual(['els: hand-over-offered'])
    expect(clocks(effects)).toEqual([['hand-over:lapse', '2026-11-23T09:30']])
  })

  it('is done by the lead or the coordinator', () => {
    expect(given(ledByBram()).when(toEls, carla).after.handOver?.by).toBe(carla.id)
    for (const by of [els, anna]) given(ledByBram()).when(toEls, by).refuses('lead-only')
    given(ledByBram()).when(toEls, fatih).refuses('restricted')
  })

  it('needs a reason, and another person of this network who may read it', () => {
    given(ledByBram())
      .when({ ...toEls, reason: ' ' }, bram)
      .refuses('reason-missing')
    for (const to of [stranger, bram.id])
      given(ledByBram())
        .when({ ...toEls, to }, bram)
        .refuses('unknown-person')
    given(ledByBram())
      .when({ ...toEls, to: fatih.id }, bram)
      .refuses('restricted-person')
  })

  it('is made once to one person; a second offer takes the place of the first', () => {
    given(offered()).when(toEls, bram).refuses('offered-already')
    expect(given(offered()).when({ ...toEls, to: daan.id }, bram).after.handOver?.to).toBe(daan.id)
  })

  it('is for a signal that has a lead', () => {
    given(aSignal()).when(toEls, carla).refuses('not-taken-up')
    given(closedSignal).when(toEls, carla).refuses('closed')
    given(ledByBram()).when(toEls, 'clock').staysQuiet()
  })
})

describe('saying yes to it', () => {
  const accept = { type: 'accept-hand-over' } as const

  it('makes them the lead, with a day to begin when it has not', () => {
    given(offered())
      .when(accept, els)
      .leadsTo({
        type: 'hand-over-accepted',
        by: els.id,
        from: bram.id,
        at: friday,
        beginBy: at('2026-11-23T17:00'),
      })
    expect(given(offered()).when(accept, els).after).toMatchObject({ lead: els.id, handOver: null })
  })

  it('when it is high leaves four working hours, as taking it up does', () => {
    expect(given(offered({ urgency: 'high' })).when(accept, els).after.beginBy).toBe(at('2026-11-20T14:00'))
  })

  it('of what had begun leaves the goal, the stage and the day to look back', () => {
    expect(given(offered(begun)).when(accept, els).after).toMatchObject({ ...begun, lead: els.id })
  })

  it('of what was scaled up before it had begun has nothing to begin', () => {
    const scaledUp = offered({ status: 'escalated', beginBy: null, evaluateOn: day('2026-11-27') })
    expect(given(scaledUp).when(accept, els).after).toMatchObject({
      status: 'escalated',
      beginBy: null,
      evaluateOn: '2026-11-27',
    })
  })

  it('is told to who led and to the reporter', () => {
    const { decision } = given(offered()).when(accept, els)
    expect(toldBy(offered(), decision)).toEqual(['bram: hand-over-accepted', 'els: begin', 'anna: taken-up'])
    const goesOn = given(offered(begun)).when(accept, els)
    expect(toldBy(offered(begun), goesOn.decision)).toEqual(['bram: hand-over-accepted', 'anna: taken-up'])
  })

  it('sets the clocks of the new lead, also past them in the ladder of an action', () => {
    const signal = offered({ actions: [{ ...visit, owner: daan.id, proposedBy: daan.id }] })
    const effects = effectsOf(signal, given(signal).when(accept, els).decision)
    const slots = clocks(effects).map(([slot]) => slot)
    expect(slots).toEqual(
      expect.arrayContaining(['begin:lead', 'begin:coordinator', 'remind:a_visit:T+3-lead:2026-12-02']),
    )
    expect(cleared(effects)).toContain('hand-over:lapse')
  })

  it('is for who was asked', () => {
    given(offered()).when(accept, daan).refuses('not-offered')
    given(ledByBram()).when(accept, els).refuses('not-offered')
    given(offered()).when(accept, 'clock').staysQuiet()
  })
})

describe('saying no to it', () => {
  const decline = { type: 'decline-hand-over', reason: ' Ik zit vol. ' } as const

  it('leaves it with the lead, who hears it', () => {
    const { decision, after } = given(offered()).when(decline, els)
    expect(decision).toEqual({
      events: [{ type: 'hand-over-declined', by: els.id, reason: 'Ik zit vol.' }],
    })
    expect(after).toMatchObject({ lead: bram.id, handOver: null })
    expect(toldBy(offered(), decision)).toEqual(['bram: hand-over-declined'])
  })

  it('is heard too by the coordinator who offered it', () => {
    const signal = offered({ handOver: { ...offer, by: carla.id } })
    const declined = given(signal).when(decline, els)
    expect(toldBy(signal, declined.decision)).toEqual([
      'bram: hand-over-declined',
      'carla: hand-over-declined',
    ])
    const accepted = given(signal).when({ type: 'accept-hand-over' }, els)
    expect(toldBy(signal, accepted.decision)).toEqual(
      expect.arrayContaining(['bram: hand-over-accepted', 'carla: hand-over-accepted']),
    )
  })

  it('needs a reason, and is for who was asked', () => {
    given(offered())
      .when({ ...decline, reason: '' }, els)
      .refuses('reason-missing')
    given(offered()).when(decline, daan).refuses('not-offered')
  })
})

describe('no answer', () => {
  const lapse = { type: 'lapse-hand-over' } as const

  it('takes the offer back, and who led and who offered hear it', () => {
    const signal = offered({ handOver: { ...offer, by: carla.id } })
    const { decision, after } = given(signal).when(lapse, 'clock', offer.lapsesAt)
    expect(decision).toEqual({ events: [{ type: 'hand-over-lapsed' }] })
    expect(after).toMatchObject({ lead: bram.id, handOver: null })
    expect(toldBy(signal, decision)).toEqual(['bram: hand-over-lapsed', 'carla: hand-over-lapsed'])
  })

  it('is waited for until then, also when there is a newer offer', () => {
    given(offered()).when(lapse, 'clock', at('2026-11-23T09:29')).staysQuiet()
    given(ledByBram()).when(lapse, 'clock', offer.lapsesAt).staysQuiet()
  })
})

describe('giving the lead back to the network', () => {
  const back = { ...toEls, to: null } as const

  it('makes it wait for somebody as on the first day, with the clock of its urgency from now', () => {
    given(ledByBram())
      .when(back, bram)
      .leadsTo({
        type: 'released',
        from: bram.id,
        by: bram.id,
        why: 'given-back',
        at: friday,
        takeUpBy: at('2026-11-24T17:00'),
      })
    const signal = offered({ ...begun, caseTeam: [daan.id] })
    expect(given(signal).when(back, bram).after).toMatchObject({
      status: 'open',
      lead: null,
      takenUpAt: null,
      goal: 'rust',
      evaluateOn: null,
      handOver: null,
      caseTeam: [],
      urgencySince: friday,
    })
  })

  it('of what was scaled up ends that too: whoever takes it up chooses again', () => {
    const escalation = { to: 'coordinator', on: day('2026-11-19'), reason: null, by: bram.id } as const
    const signal = ledByBram({ ...begun, status: 'escalated', escalation })
    const { after } = given(signal).when(back, bram)
    expect(after).toMatchObject({ status: 'open', escalation: null, evaluateOn: null })
    expect(given(after).when({ type: 'take-up' }, els).after.status).toBe('in-consultation')
  })

  it('asks the network and tells the coordinator; who lost the lead to another hears it too', () => {
    const own = effectsOf(ledByBram(), given(ledByBram()).when(back, bram).decision)
    expect(own).toContainEqual({ effect: 'ask-network' })
    expect(told(own)).toEqual(['carla: needs-a-lead'])
    const byCarla = given(ledByBram()).when(back, carla)
    expect(toldBy(ledByBram(), byCarla.decision)).toEqual(['bram: needs-a-lead'])
  })

  it('stops what waited for the lead, and starts what waits for somebody', () => {
    const effects = effectsOf(ledByBram(), given(ledByBram()).when(back, bram).decision)
    expect(cleared(effects)).toEqual(
      expect.arrayContaining(['begin:lead', 'begin:coordinator', 'evaluate:lead', 'evaluate:coordinator']),
    )
    expect(clocks(effects)).toEqual([
      ['pick-up:network', '2026-11-24T17:00'],
      ['pick-up:coordinator', '2026-11-25T17:00'],
    ])
  })

  it('needs a reason', () => {
    given(ledByBram())
      .when({ ...back, reason: ' ' }, bram)
      .refuses('reason-missing')
  })
})
