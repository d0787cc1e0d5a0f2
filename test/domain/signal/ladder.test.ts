import { describe, expect, it } from 'vitest'
import type { Member, Network } from '#domain/network/network.ts'
import { ladder } from '#domain/signal/ladder.ts'
import type { Action } from '#domain/signal/action.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { localDateTime } from '#domain/time/instant.ts'
import {
  anna,
  aSignal,
  bram,
  carla,
  els,
  fatih,
  ledByBram,
  nameOf,
  network,
  stranger,
  visit,
} from '#support/given.ts'
import { amsterdam, day } from '#support/time.ts'

/** Each rung with who gets it and when: `T0 bram 2026-12-01 08:30`. */
const rungs = (signal: Signal, action: Action, people: Network = network): string[] =>
  ladder(signal, action, people).map(
    ({ rung, to, at }) =>
      `${rung} ${nameOf(to)} ${localDateTime(at, amsterdam).slice(0, 16).replace('T', ' ')}`,
  )
const leads = (lead: Member): Signal => ledByBram({ lead: lead.id })
const dueOn = (date: string, changes: Partial<Action> = {}): Action => ({
  ...visit,
  dueOn: day(date),
  ...changes,
})
const worksOnly = (who: Member, works: number[]): Network => ({
  ...network,
  members: network.members.map((one) => (one.id === who.id ? { ...one, works } : one)),
})

describe('the ladder of reminders', () => {
  it('of the specification: due on a Wednesday, by somebody who works Monday, Tuesday and Thursday', () => {
    expect(rungs(leads(els), dueOn('2026-12-02'))).toEqual([
      'T-2 bram 2026-11-30 08:30',
      'T0 bram 2026-12-01 08:30',
      'T+1 bram 2026-12-03 08:30',
      'T+3 bram 2026-12-07 08:30',
      'T+3-lead els 2026-12-07 08:30',
      'T+5 carla 2026-12-09 08:30',
      'T+7 gerda 2026-12-11 08:30',
    ])
  })

  it('comes at the moment of the day that a person chose: lessons end before a teacher reads', () => {
    const ofAnna = dueOn('2026-12-02', { owner: anna.id, proposedBy: anna.id })
    expect(rungs(leads(els), ofAnna).slice(0, 2)).toEqual([
      'T-2 anna 2026-11-30 15:30',
      'T0 anna 2026-12-02 15:30',
    ])
  })

  it('counts in working days of the network: over Christmas', () => {
    const ofEls = dueOn('2026-12-24', { owner: els.id, proposedBy: els.id })
    expect(rungs(leads(els), ofEls)).toEqual([
      'T-2 els 2026-12-22 08:30',
      'T0 els 2026-12-24 08:30',
      'T+1 els 2026-12-28 08:30',
      'T+3 els 2026-12-31 08:30',
      'T+5 carla 2027-01-04 08:30',
      'T+7 gerda 2027-01-06 08:30',
    ])
  })

  it('is one message where two fall on one day of one person: the later', () => {
    const mondays = worksOnly(bram, [1])
    expect(rungs(leads(els), dueOn('2026-12-02'), mondays).filter((rung) => rung.includes('bram'))).toEqual([
      'T0 bram 2026-11-30 08:30',
      'T+3 bram 2026-12-07 08:30',
    ])
  })

  it('has no rung for a lead who is the owner', () => {
    expect(rungs(leads(bram), dueOn('2026-12-02')).map((rung) => rung.split(' ')[0])).toEqual([
      'T-2',
      'T0',
      'T+1',
      'T+3',
      'T+5',
      'T+7',
    ])
  })

  it('has none while nobody leads', () => {
    expect(rungs(aSignal(), dueOn('2026-12-02')).some((rung) => rung.startsWith('T+3-lead'))).toBe(false)
  })

  it('ends with the back-up when the coordinator is the owner', () => {
    const ofCarla = dueOn('2026-12-02', { owner: carla.id, proposedBy: carla.id })
    expect(rungs(leads(els), ofCarla).at(-1)).toBe('T+5 gerda 2026-12-09 08:30')
  })

  it('is for whoever asked, as long as there is no yes', () => {
    const asked = dueOn('2026-12-02', { owner: els.id, proposedBy: bram.id, accepted: false })
    expect(rungs(leads(els), asked).map((rung) => rung.split(' ')[1])).toEqual([
      'bram',
      'bram',
      'bram',
      'bram',
      'els',
      'carla',
      'gerda',
    ])
  })

  it('keeps the standard week for an owner who left the network', () => {
    const ofNobody = dueOn('2026-12-02', { owner: stranger, proposedBy: stranger })
    expect(rungs(leads(els), ofNobody).slice(0, 2)).toEqual([
      'T-2 hugo 2026-11-30 08:30',
      'T0 hugo 2026-12-02 08:30',
    ])
    expect(rungs(ledByBram({ lead: stranger }), dueOn('2026-12-02')).join()).not.toContain('hugo')
  })
})

describe('escalation never jumps a person (K11)', () => {
  const fridays = worksOnly(bram, [5])

  it('the lead is not told before the owner had one own working day after the date', () => {
    expect(rungs(leads(els), dueOn('2026-11-26'), worksOnly(bram, [3]))).toEqual([
      'T-2 bram 2026-11-18 08:30',
      'T0 bram 2026-11-25 08:30',
      'T+3 bram 2026-12-02 08:30',
      'T+3-lead els 2026-12-03 08:30',
      'T+5 carla 2026-12-04 08:30',
      'T+7 gerda 2026-12-07 08:30',
    ])
  })

  it('the coordinator is not told before the lead had a day for it', () => {
    expect(rungs(leads(fatih), dueOn('2026-11-27'), fridays).slice(-3, -1)).toEqual([
      'T+3-lead fatih 2026-12-07 08:30',
      'T+5 carla 2026-12-08 08:30',
    ])
  })

  it('nor before the owner had, when the owner leads or nobody does', () => {
    for (const signal of [leads(bram), aSignal()])
      expect(rungs(signal, dueOn('2026-11-27'), fridays).at(-2)).toBe('T+5 carla 2026-12-07 08:30')
  })

  it('a lead who coordinates hears it as the one and then as the other', () => {
    expect(rungs(leads(carla), dueOn('2026-12-02')).slice(-3, -1)).toEqual([
      'T+3-lead carla 2026-12-07 08:30',
      'T+5 carla 2026-12-09 08:30',
    ])
  })
})
