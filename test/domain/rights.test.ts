import { describe, expect, it } from 'vitest'
import { MemberId } from '#domain/ids.ts'
import {
  answerBy,
  presses,
  remindedOn,
  RequestId,
  requestRungs,
  type RightsRequest,
  whyNotExtend,
  whyNotReceived,
} from '#domain/rights/request.ts'
import { aSignal, network } from '#support/given.ts'
import { day } from '#support/time.ts'

const { id: signal, reference } = aSignal()
const received = (on: string, changes: Partial<RightsRequest> = {}): RightsRequest => ({
  id: RequestId.parse('r_1'),
  signal,
  reference,
  network: network.id,
  right: 'access',
  ground: null,
  receivedOn: day(on),
  by: MemberId.parse('m_carla'),
  extension: null,
  decision: null,
  ...changes,
})
const extended = { extension: { on: day('2026-12-01'), reason: 'complex' } } as const
const decided = { decision: { on: day('2026-12-01'), by: null, denied: null } } as const

describe('the month in which somebody gets an answer', () => {
  it.each([
    ['2026-11-23', '2026-12-23'],
    ['2027-01-31', '2027-02-28'],
    ['2028-01-30', '2028-02-29'],
    ['2026-12-31', '2027-01-31'],
  ])('that was asked on %s ends on %s', (on, until) => {
    expect(answerBy(received(on))).toBe(until)
  })

  it('is two months longer when that was told, counted from the day it was asked', () => {
    expect(answerBy(received('2026-11-30', extended))).toBe('2027-02-28')
  })

  it('can be made longer once, in the first month, and not when it was answered', () => {
    const request = received('2026-11-23')
    expect(whyNotExtend(request, day('2026-12-23'))).toBeNull()
    expect(whyNotExtend(request, day('2026-12-24'))).toBe('month-over')
    expect(whyNotExtend({ ...request, ...extended }, day('2026-12-02'))).toBe('extended')
    expect(whyNotExtend({ ...request, ...decided }, day('2026-12-02'))).toBe('decided')
  })

  it('begins on the day on which it came, which is not after today and not long ago', () => {
    expect(whyNotReceived(day('2026-11-24'), day('2026-11-23'))).toBe('date-future')
    expect(whyNotReceived(day('2026-08-22'), day('2026-11-23'))).toBe('date-long-ago')
    for (const on of ['2026-11-23', '2026-08-23'])
      expect(whyNotReceived(day(on), day('2026-11-23'))).toBeNull()
  })
})

describe('the coordinator is reminded', () => {
  const on = (request: RightsRequest) =>
    requestRungs.map((rung) => remindedOn(request, rung, network.calendar))

  it('two weeks, one week and two days before', () => {
    expect(on(received('2026-11-20'))).toEqual(['2026-12-04', '2026-12-11', '2026-12-18'])
  })

  it('on the working day before it, when that is none: Saturday, Sunday, Christmas', () => {
    expect(on(received('2026-11-27'))).toEqual(['2026-12-11', '2026-12-18', '2026-12-24'])
    expect(on(received('2026-11-22'))).toEqual(['2026-12-08', '2026-12-15', '2026-12-18'])
  })

  it('by the later end when it was made longer', () => {
    expect(on(received('2026-11-20', extended))).toEqual(['2027-02-05', '2027-02-12', '2027-02-18'])
  })

  it('and from two weeks before, in the list of the morning', () => {
    const request = received('2026-11-23')
    expect(presses(request, day('2026-12-08'))).toBe(false)
    expect(presses(request, day('2026-12-09'))).toBe(true)
  })
})
