import { describe, expect, it } from 'vitest'
import type { Network } from '#domain/network/network.ts'
import { afterDay, endOf, isPastEnd } from '#domain/signal/retention.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { localDate } from '#domain/time/instant.ts'
import {
  aConsult,
  aSignal,
  at,
  bram,
  clocks,
  closedSignal,
  closing,
  closingOf,
  effectsOf,
  follows,
  given,
  ledByBram,
  network,
} from '#support/given.ts'
import { amsterdam, day } from '#support/time.ts'

const end = { type: 'end-retention' } as const
const link = { signal: aSignal().id, network: network.id, why: 'household' } as const
const kept = (retention: Partial<Network['retention']>): Network => ({
  ...network,
  retention: { ...network.retention, ...retention },
})
/** Whether the clock erases it at this moment. */
const goes = (signal: Signal, moment: string): boolean => {
  const { decision } = given(signal).when(end, 'clock', at(moment))
  return 'events' in decision && decision.events.some(({ type }) => type === 'erased')
}

describe('how long a closed signal is kept (specification 2.9)', () => {
  it.each([
    ['2026-11-20T10:00', '2027-05-20'],
    ['2026-08-31T10:00', '2027-02-28'],
    ['2027-08-31T10:00', '2028-02-29'],
    ['2026-12-31T23:59', '2027-06-30'],
    ['2026-09-30T10:00', '2027-03-30'],
  ])('closed at %s it is kept until %s: six months', (now, until) => {
    expect(endOf(ledByBram(), { now: at(now), network })).toBe(until)
  })

  it('is what the network agreed', () => {
    expect(endOf(ledByBram(), { now: at('2026-11-20T10:00'), network: kept({ closedMonths: 1 }) })).toBe(
      '2026-12-20',
    )
  })

  it('is for a consult thirty days after its last answer, or after it was closed without one', () => {
    const now = at('2026-11-27T17:00')
    expect(endOf(aConsult({ answeredAt: at('2026-11-20T10:00') }), { now, network })).toBe('2026-12-20')
    expect(endOf(aConsult(), { now, network })).toBe('2026-12-27')
    expect(endOf(aConsult(), { now, network: kept({ consultDays: 7 }) })).toBe('2026-12-04')
  })

  it('is never more than five years after it was raised', () => {
    const old = ledByBram({ raisedAt: at('2021-12-01T10:00') })
    expect(endOf(old, { now: at('2026-11-20T10:00'), network })).toBe('2026-12-01')
  })
})

describe('the last day is kept, the day after it is gone', () => {
  const closed = { ...closedSignal, eraseOn: day('2027-05-20') }

  it.each<[string, Signal, string, string]>([
    ['closed', closed, '2027-05-20T23:59', '2027-05-21T00:00'],
    [
      'closed, on the night the clock goes back',
      { ...closed, eraseOn: day('2027-10-31') },
      '2027-10-31T23:59',
      '2027-11-01T00:00',
    ],
    [
      'closed, on the night the clock goes forward',
      { ...closed, eraseOn: day('2027-03-28') },
      '2027-03-28T23:59',
      '2027-03-29T00:00',
    ],
    [
      'opened again, and not kept longer',
      ledByBram({ eraseOn: day('2027-05-20') }),
      '2027-05-20T23:59',
      '2027-05-21T00:00',
    ],
    [
      'withdrawn',
      aSignal({ status: 'withdrawn', eraseOn: day('2026-12-04') }),
      '2026-12-04T23:59',
      '2026-12-05T00:00',
    ],
    [
      'a consult',
      aConsult({ status: 'closed', closing: closingOf(), eraseOn: day('2026-12-20') }),
      '2026-12-20T23:59',
      '2026-12-21T00:00',
    ],
    [
      'older than five years, and still going on',
      ledByBram({ raisedAt: at('2021-11-20T10:00') }),
      '2026-11-20T23:59',
      '2026-11-21T00:00',
    ],
  ])('%s', (_, signal, last, next) => {
    expect([goes(signal, last), goes(signal, next)]).toEqual([false, true])
  })

  it('of what goes on and never was closed there is none', () => {
    for (const signal of [aSignal(), ledByBram(), aConsult()])
      expect(goes(signal, '2031-11-20T10:00')).toBe(false)
  })

  it('is the day on the wall of the network, whatever the hour elsewhere', () => {
    const summer = afterDay(day('2027-07-01'), network)
    expect(localDate(summer, amsterdam)).toBe('2027-07-02')
    expect(isPastEnd(closed, day('2027-05-20'), network)).toBe(false)
    expect(isPastEnd(closed, day('2027-05-21'), network)).toBe(true)
  })

  it('leaves what can be counted, and then the document goes', () => {
    const { decision, after } = given(closed).when(end, 'clock', at('2027-05-21T00:00'))
    expect(after).toMatchObject({ status: 'erased', content: { ageBand: '0_11', observation: null } })
    const effects = effectsOf(closed, decision, at('2027-05-21T00:00'))
    expect(effects).toContainEqual({ effect: 'forget' })
    expect(clocks(effects)).toEqual([])
  })

  it('rings at that moment, and once more changes nothing', () => {
    const { decision, after } = given(ledByBram()).when(closing(), bram)
    expect(clocks(effectsOf(ledByBram(), decision))).toContainEqual(['retention:end', '2027-05-21T00:00'])
    const gone = given(after).when(end, 'clock', at('2027-05-21T00:00')).after
    given(gone).when(end, 'clock', at('2027-05-21T00:01')).staysQuiet()
  })
})

describe('signals that belong together', () => {
  const endsOn = (on: string) => ({ type: 'end-with', on: day(on) }) as const

  it('close with the earliest end: who closes one says so to the others', () => {
    const { decision } = given(ledByBram({ links: [link] })).when(closing(), bram)
    const effects = effectsOf(ledByBram({ links: [link] }), decision)
    expect(effects).toContainEqual({ effect: 'end-with', signal: link.signal, on: '2027-05-20' })
    const alone = effectsOf(ledByBram(), given(ledByBram()).when(closing(), bram).decision)
    expect(alone.some(({ effect }) => effect === 'end-with')).toBe(false)
  })

  it.each(['consult', 'transferred'] as const)('what was made of it has an end of its own: %s', (why) => {
    const other = ledByBram({ links: [{ ...link, why }] })
    const { decision } = given(other).when(closing(), bram)
    expect(effectsOf(other, decision).some(({ effect }) => effect === 'end-with')).toBe(false)
  })

  it('inherit it: a closed one goes sooner, with a clock that says so', () => {
    const { decision, after } = given(closedSignal).when(endsOn('2027-01-10'), 'clock')
    expect(after).toMatchObject({ endsWith: '2027-01-10', eraseOn: '2027-01-10' })
    expect(clocks(effectsOf(closedSignal, decision))).toEqual([['retention:end', '2027-01-11T00:00']])
    expect([goes(after, '2027-01-10T23:59'), goes(after, '2027-01-11T00:00')]).toEqual([false, true])
  })

  it('inherit it when they close later; closing one does not close the other (check 5)', () => {
    const open = given(ledByBram()).when(endsOn('2027-01-10'), 'clock').after
    expect(open).toMatchObject({ status: 'taken-up', eraseOn: null })
    expect(given(open).when(closing(), bram).after.eraseOn).toBe('2027-01-10')
    expect(goes(open, '2027-01-11T00:00')).toBe(false)
  })

  it('never get more time by it', () => {
    const { after } = given(closedSignal).when(endsOn('2028-01-10'), 'clock')
    expect(after.eraseOn).toBe('2027-05-20')
    const sooner = given(after).when(endsOn('2027-01-10'), 'clock').after
    given(sooner).when(endsOn('2027-02-10'), 'clock').staysQuiet()
    given(sooner).when(endsOn('2027-01-10'), 'clock').staysQuiet()
  })

  it('of a stone change nothing but what is known', () => {
    const stone = aSignal({ status: 'withdrawn', eraseOn: day('2026-12-04') })
    expect(given(stone).when(endsOn('2026-11-30'), 'clock').after.eraseOn).toBe('2026-12-04')
    given(aSignal({ status: 'erased' }))
      .when(endsOn('2026-11-30'), 'clock')
      .staysQuiet()
  })

  it('are linked once', () => {
    const add = { type: 'add-link', link } as const
    given(aSignal()).when(add, 'clock').leadsTo({ type: 'linked', link })
    given(aSignal({ links: [link] }))
      .when(add, 'clock')
      .staysQuiet()
    expect(follows(aSignal(), { type: 'linked', link })).toEqual([])
  })
})
