import { describe, expect, it } from 'vitest'
import { evolve } from '#domain/signal/evolve.ts'
import { figureOf } from '#domain/signal/figure.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { canariesIn, loud } from '#support/canaries.ts'
import { anna, bram, closed, network, open } from '#support/signals.ts'
import { day, moment } from '#support/time.ts'

const ended = (signal: Signal, why: 'retention' | 'request'): Signal =>
  evolve(signal, {
    type: 'erased',
    by: null,
    at: moment('2027-06-10 00:00'),
    why,
    eraseOn: day('2027-06-10'),
  })
const withdrawn = (signal: Signal): Signal =>
  evolve(signal, {
    type: 'consent-withdrawn',
    by: anna.id,
    at: moment('2026-12-01 10:00'),
    giver: 'parent1',
    eraseOn: day('2026-12-15'),
  })

describe('what can be counted of a signal that is forgotten', () => {
  it('is how it went, in rough figures', () => {
    const known = { ...closed, closing: closed.closing && { ...closed.closing, knownBefore: 'no' as const } }
    expect(figureOf(ended(known, 'retention'), network)).toEqual({
      network: network.id,
      kind: 'signal',
      raisedIn: '2026-11',
      ending: 'closed',
      audience: 'child',
      ageBand: '0_11',
      themes: ['school', 'parenting_family'],
      urgency: 'normal',
      hoursToTakeUp: 71,
      daysToClosing: 20,
      closingReason: 'general-support',
      knownBefore: 'no',
    })
  })

  it('says that it was never closed, or never taken up', () => {
    expect(figureOf(ended(open, 'retention'), network)).toMatchObject({
      ending: 'never-closed',
      hoursToTakeUp: null,
      daysToClosing: null,
      closingReason: null,
    })
  })

  it.each([
    ['withdrawn', (signal: Signal) => withdrawn(signal)],
    ['erased', (signal: Signal) => ended(signal, 'request')],
  ] as const)('says only that it was %s when somebody asked for that', (ending, end) => {
    const forgotten = ended(end(closed), 'retention')
    expect(figureOf(forgotten, network)).toEqual({
      network: network.id,
      kind: 'signal',
      raisedIn: '2026-11',
      ending,
      audience: 'child',
      ageBand: null,
      themes: [],
      urgency: null,
      hoursToTakeUp: null,
      daysToClosing: null,
      closingReason: null,
      knownBefore: null,
    })
  })

  it('leads back to nobody: no id, no reference, no day, no word that was typed', () => {
    for (const end of [ended(loud, 'retention'), ended(withdrawn(loud), 'retention')]) {
      const figure = JSON.stringify(figureOf(end, network))
      expect(canariesIn(figure)).toEqual([])
      for (const id of [loud.id, loud.reference, loud.intake, anna.id, bram.id])
        expect(figure).not.toContain(id)
      expect(figure).not.toMatch(/\d{4}-\d{2}-\d{2}/)
    }
    expect(canariesIn(JSON.stringify(loud)).length, 'there is something to find').toBeGreaterThan(5)
  })
})
