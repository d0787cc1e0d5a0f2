import { describe, expect, it } from 'vitest'
import { monthBefore, reportOf } from '#domain/network/report.ts'
import { figureOf } from '#domain/signal/figure.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { asked } from '#support/crowd.ts'
import { aConsult, aSignal, at, bram, network } from '#support/given.ts'
import { day } from '#support/time.ts'

const december = at('2026-12-03T10:00')
const takenUpAt = at('2026-11-10T12:00')
const raised = (changes: Partial<Signal> = {}): Signal =>
  aSignal({ raisedAt: at('2026-11-10T10:00'), takeUpBy: at('2026-11-12T17:00'), ...changes })
const times = <One>(count: number, one: One): One[] => Array.from({ length: count }, () => one)
const of = (signals: readonly Signal[], left: readonly Signal[] = []) =>
  reportOf(
    '2026-11',
    signals,
    left.map((signal) => figureOf(signal, network)),
    network,
    december,
  )

describe('what a month of a network comes to', () => {
  it('is about the month before, on the clocks of the network', () => {
    expect(monthBefore(december, network)).toBe('2026-11')
    expect(monthBefore(at('2027-01-01T00:30'), network)).toBe('2026-12')
    const late = raised({ raisedAt: at('2026-11-30T23:30') })
    const next = raised({ raisedAt: at('2026-12-01T00:30') })
    expect(of([...times(5, late), ...times(9, next)]).raised).toBe(5)
  })

  it('tells no count of fewer than five, and no share of fewer than five', () => {
    const four = of(times(4, raised({ takenUpAt })))
    expect(four).toMatchObject({
      raised: null,
      takenUpInTime: null,
      talked: null,
      consults: null,
      themes: [],
    })
    const five = of(times(5, raised({ takenUpAt })))
    expect(five).toMatchObject({ raised: 5, takenUpInTime: 10 })
    expect(five.themes.map(({ count }) => count)).toEqual(five.themes.map(() => 5))
  })

  it('tells shares in tenths, so that who is not in them cannot be counted', () => {
    const inTime = times(5, raised({ takenUpAt }))
    const late = raised({ takenUpAt: at('2026-11-13T09:00') })
    expect(of([...inTime, late]).takenUpInTime).toBe(8)
    expect(of([...inTime, ...times(2, raised())]).takenUpInTime).toBe(7)
  })

  it('says how many families were new to help, of those of whom somebody knew', () => {
    const closing = { reason: 'concern-gone', details: {}, by: bram.id, at: at('2026-11-20T10:00') } as const
    const ended = (knownBefore: 'yes' | 'no' | 'unknown' | null): Signal =>
      raised({
        status: 'closed',
        closing: {
          ...closing,
          level: '1',
          noFeedback: null,
          wentWell: null,
          couldBeBetter: null,
          knownBefore,
        },
      })
    const unsaid = [...times(6, ended('unknown')), ...times(6, ended(null))]
    expect(of([...times(4, ended('no')), ...unsaid]).newToHelp).toBeNull()
    expect(of([...times(4, ended('no')), ended('yes'), ...unsaid]).newToHelp).toBe(8)
  })

  it('counts actions that are past their date, and not those that are done', () => {
    const open = { ...asked, owner: bram.id, accepted: true, dueOn: day('2026-11-20') }
    const done = { outcome: 'done', reason: null, by: bram.id, at: at('2026-11-25T10:00') } as const
    expect(
      of([raised({ actions: [...times(2, open), ...times(8, { ...open, done })] })]).overdueActions,
    ).toBe(2)
  })

  it('counts what was forgotten since, and what was erased says only that it was', () => {
    const erased = raised({ status: 'erased', erasedFor: 'request', takenUpAt })
    expect(of(times(3, raised()), times(2, raised()))).toMatchObject({ raised: 5, takenUpInTime: null })
    const { raised: all, takenUpInTime, themes } = of([...times(5, raised({ takenUpAt: null })), erased])
    expect({ all, takenUpInTime }).toEqual({ all: 6, takenUpInTime: 0 })
    expect(themes.every(({ count }) => count === 5)).toBe(true)
  })

  it('counts consults apart, and a Kindcheck, which belongs to another signal, not at all', () => {
    const consult = aConsult({ raisedAt: at('2026-11-10T10:00') })
    const report = of([...times(6, consult), ...times(5, raised({ kindcheck: true }))])
    expect(report).toMatchObject({ consults: 6, raised: null })
  })
})
