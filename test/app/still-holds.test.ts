import { describe, expect, it } from 'vitest'
import { stillHolds } from '#app/deliver/still-holds.ts'
import type { Notice } from '#domain/signal/notices.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { anna, aSignal, at, bram, closedSignal, doneBy, ledByBram, network, visit } from '#support/given.ts'
import { day } from '#support/time.ts'

/** A message that waited for the morning of somebody who works two days a week. */
const holds = (notice: Notice, signal: Signal, about?: string): boolean =>
  stillHolds(signal, { to: anna.id, notice, about, by: undefined }, { now: at('2026-11-23T09:00'), network })
const consented = (until: string | null): Signal =>
  ledByBram({ consent: { ...aSignal().consent, until: until === null ? null : day(until) } })

describe('a message that was overtaken is not said', () => {
  it('that it is closed, when it was opened again', () => {
    expect(holds('closed', closedSignal)).toBe(true)
    expect(holds('closed', ledByBram())).toBe(false)
  })

  it('that consent is over, when they said yes again', () => {
    expect(holds('consent-expired', consented(null))).toBe(true)
    expect(holds('consent-expired', consented('2027-05-20'))).toBe(false)
  })

  it('that consent ends, when it was made longer', () => {
    expect(holds('consent-ends', consented('2026-12-07'))).toBe(true)
    expect(holds('consent-ends', consented('2026-11-24'))).toBe(true)
    expect(holds('consent-ends', consented('2026-12-08'))).toBe(false)
    expect(holds('consent-ends', consented(null))).toBe(false)
  })

  it('that it will be erased, when it is kept longer', () => {
    expect(holds('retention-warned', ledByBram({ eraseOn: day('2026-12-07') }))).toBe(true)
    expect(holds('retention-warned', ledByBram({ eraseOn: day('2027-06-07') }))).toBe(false)
  })

  it('that help is needed, or that a colleague said no, when it is done already', () => {
    const open = ledByBram({ actions: [visit] })
    const done = ledByBram({ actions: [{ ...visit, done: doneBy(bram) }] })
    for (const notice of ['help-needed', 'action-declined'] as const) {
      expect(holds(notice, open, visit.id)).toBe(true)
      expect(holds(notice, done, visit.id)).toBe(false)
    }
  })

  it('that it was taken up, when it is over', () => {
    expect(holds('taken-up', ledByBram())).toBe(true)
    expect(holds('taken-up', { ...closedSignal, lead: bram.id })).toBe(false)
  })
})
