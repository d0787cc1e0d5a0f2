import { describe, expect, it } from 'vitest'
import type { Network } from '#domain/network/network.ts'
import { standingOf } from '#domain/signal/standing.ts'
import type { Signal } from '#domain/signal/signal.ts'
import {
  aConsult,
  anna,
  aSignal,
  at,
  bram,
  carla,
  closedSignal,
  doneBy,
  friday,
  gerda,
  ledByBram,
  network,
  stranger,
  visit,
} from '#support/given.ts'
import { day } from '#support/time.ts'

const without = (...gone: string[]): Network => ({
  ...network,
  members: network.members.filter(({ id }) => !gone.includes(id)),
})
const begun = (changes: Partial<Signal> = {}): Signal =>
  ledByBram({ status: 'in-action', goal: 'rust', beginBy: null, evaluateOn: day('2027-01-04'), ...changes })

describe('whose turn it is, and until when', () => {
  it('while nobody leads is the coordinator’s: somebody takes it up, or is chosen', () => {
    expect(standingOf(aSignal(), network)).toEqual({
      who: carla.id,
      what: 'take-up',
      at: at('2026-11-24T17:00'),
    })
  })

  it('without a coordinator is that of who stands in', () => {
    expect(standingOf(aSignal(), without(carla.id))?.who).toBe(gerda.id)
  })

  it('after take-up is the lead’s: to begin', () => {
    expect(standingOf(ledByBram(), network)).toEqual({
      who: bram.id,
      what: 'begin',
      at: at('2026-11-24T17:00'),
    })
  })

  it('once it has begun is the first open action, or the day to look back when that is sooner', () => {
    const actions = [visit, { ...visit, dueOn: day('2026-11-30') }]
    expect(standingOf(begun({ actions }), network)).toEqual({
      who: bram.id,
      what: 'action',
      at: at('2026-11-30T17:00'),
    })
    expect(standingOf(begun({ actions, evaluateOn: day('2026-11-27') }), network)).toEqual({
      who: bram.id,
      what: 'look-back',
      at: at('2026-11-27T17:00'),
    })
    const done = [{ ...visit, done: doneBy(bram) }]
    expect(standingOf(begun({ status: 'in-consultation', actions: done }), network)?.what).toBe('look-back')
  })

  it.each(['following', 'escalated'] as const)('that is %s is the day to look back', (status) => {
    expect(standingOf(begun({ status, actions: [visit] }), network)).toEqual({
      who: bram.id,
      what: 'look-back',
      at: at('2027-01-04T17:00'),
    })
  })

  it('of somebody who left is the coordinator’s', () => {
    for (const signal of [ledByBram(), begun(), begun({ actions: [visit] }), begun({ status: 'escalated' })])
      expect(standingOf(signal, without(bram.id))?.who).toBe(carla.id)
  })

  it('of a question is the coordinator’s until there is an answer, then the asker’s until it closes', () => {
    expect(standingOf(aConsult(), network)).toEqual({
      who: carla.id,
      what: 'answer',
      at: at('2026-11-24T17:00'),
    })
    const answered = aConsult({ status: 'answered', answeredAt: friday })
    expect(standingOf(answered, network)).toEqual({
      who: anna.id,
      what: 'mark-answer',
      at: at('2026-11-27T17:00'),
    })
    const elsewhere = { ...answered, reporter: { ...answered.reporter, member: stranger } }
    expect(standingOf(elsewhere, network)?.who).toBe(carla.id)
  })

  it('is nobody’s when it is over, and only then', () => {
    for (const status of ['closed', 'withdrawn', 'erased'] as const)
      expect(standingOf({ ...closedSignal, status }, network)).toBeNull()
  })
})
