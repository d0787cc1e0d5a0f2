import { describe, expect, it } from 'vitest'
import {
  type Breach,
  breachRungs,
  mayBeDiscovered,
  mayReport,
  reportBy,
  rungAt,
} from '#domain/breach/breach.ts'
import { BreachId } from '#domain/ids.ts'
import type { Member } from '#domain/network/network.ts'
import { ago, later, localDateTime, termAfter } from '#domain/time/instant.ts'
import { at, friday } from '#support/given.ts'
import { fatih, ida, life, network } from '#support/life.ts'
import { anna, bram, carla, daan, els } from '#support/signals.ts'
import { amsterdam } from '#support/time.ts'

const signal = life['in action']
const breach: Breach = {
  id: BreachId.parse('b_1'),
  network: network.id,
  signal: signal.id,
  reference: signal.reference,
  by: anna.id,
  reportedAt: friday,
  discoveredAt: friday,
  handled: null,
}

describe('the 72 hours', () => {
  it('run over a weekend', () => {
    expect(localDateTime(reportBy(breach), amsterdam)).toBe('2026-11-23T10:00:00')
  })

  it('are hours of the clock, also in the night in which it goes back', () => {
    const autumn = { ...breach, discoveredAt: at('2026-10-24T10:00') }
    expect(localDateTime(reportBy(autumn), amsterdam)).toBe('2026-10-27T09:00:00')
  })

  it('are said at once, after one and two days, and six hours before they are over', () => {
    const hours = breachRungs.map((rung) => (rungAt(breach, rung) - friday) / 3_600_000)
    expect(hours).toEqual([0, 24, 48, 66])
  })
})

describe('when it was discovered', () => {
  it.each([
    [0, true],
    [-31 * 24, true],
    [-31 * 24 - 1, false],
    [1, false],
  ])('%s hours from now: %s', (hours, may) => {
    expect(mayBeDiscovered(later(friday, hours * 3_600_000), friday)).toBe(may)
  })
})

describe('who may freeze a signal', () => {
  const nobody: Member = { ...daan, roles: [] }
  it.each([
    ['who raised it', anna, true],
    ['who leads it', bram, true],
    ['the coordinator', carla, true],
    ['a safeguarding officer', ida, true],
    ['a colleague without a part in it', nobody, false],
    ['a restricted colleague without a part in it', fatih, false],
    ['the privacy officer', { ...nobody, roles: ['privacy-officer'] } satisfies Member, true],
  ])('%s: %#', (_, member, may) => {
    expect(mayReport({ ...signal, thinkingAlong: [els.id] }, network, member)).toBe(may)
  })

  it('is who was asked for an action of it, of a restricted partner too', () => {
    const [one] = signal.actions
    const asked = { ...signal, actions: one ? [{ ...one, owner: fatih.id, accepted: false }] : [] }
    expect(mayReport(asked, network, fatih)).toBe(true)
  })

  it('is a restricted reporter of their own', () => {
    const own = { ...signal, reporter: { ...signal.reporter, member: fatih.id } }
    expect(mayReport(own, network, fatih)).toBe(true)
  })
})

it('a term ends where counting back began', () => {
  expect(ago(termAfter(friday, { years: 2 }), { years: 2 })).toBe(friday)
})
