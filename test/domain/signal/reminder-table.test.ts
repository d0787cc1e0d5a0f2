import { describe, expect, it } from 'vitest'
import { consequences } from '#domain/signal/consequences.ts'
import type { Effect } from '#domain/signal/effects.ts'
import type { SignalEvent } from '#domain/signal/events.ts'
import { type Row, type Section, type Who } from '#domain/signal/reminder-row.ts'
import { reminderTable } from '#domain/signal/reminder-table.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { bram, carla, friday, gerda, aConsult, aSignal, ledByBram, network } from '#support/given.ts'

/** The page says what the code does: each row is held against what follows when its moment has come. */
const rows = (section: Section) => reminderTable(network)[section]
const after = (signal: Signal, event: SignalEvent): Effect[] =>
  consequences(signal, signal, event, { now: friday, network })
const comesAgain = (effects: readonly Effect[]) => effects.some(({ effect }) => effect === 'set-timer')

const people: Partial<Record<Who, readonly string[]>> = {
  reporter: ['m_anna'],
  lead: [bram.id],
  coordinator: [carla.id],
  coordinators: [carla.id, gerda.id],
}
const named = (some: readonly Row[]) => some.flatMap(({ who }) => people[who] ?? []).toSorted()
const told = (effects: readonly Effect[]) =>
  effects.flatMap((one) => (one.effect === 'tell' ? one.to : [])).toSorted()

describe('the rows of what was not done in time', () => {
  it.each([
    ['begin', 0, { type: 'begin-reminded', rung: 'lead' }],
    ['begin', 1, { type: 'begin-reminded', rung: 'coordinator' }],
    ['first-contact', 0, { type: 'contact-reminded', rung: 'lead' }],
    ['first-contact', 1, { type: 'contact-reminded', rung: 'late' }],
    ['first-contact', 2, { type: 'contact-reminded', rung: 'coordinator' }],
    ['feedback', 0, { type: 'feedback-reminded', rung: 'lead' }],
    ['feedback', 1, { type: 'feedback-reminded', rung: 'late' }],
    ['feedback', 2, { type: 'feedback-reminded', rung: 'coordinator' }],
    ['evaluation', 0, { type: 'evaluation-reminded', rung: 'lead' }],
    ['evaluation', 1, { type: 'evaluation-reminded', rung: 'coordinator' }],
  ] as const)('%s, row %i: who is told, and whether it comes again', (section, index, event) => {
    const found = rows(section).slice(index, index + 1)
    const effects = after(ledByBram(), event)
    expect(told(effects)).toEqual(named(found))
    expect(comesAgain(effects)).toBe(found[0]?.again === 5)
  })

  it.each([
    ['high', aSignal({ urgency: 'high' }), 'coordinator', { hours: 4 }],
    ['high', aSignal({ urgency: 'high' }), 'assign', { days: 1 }],
    ['normal', aSignal({ urgency: 'normal' }), 'network', { days: 2 }],
    ['normal', aSignal({ urgency: 'normal' }), 'coordinator', { days: 3 }],
    ['low', aSignal({ urgency: 'low' }), 'network', { days: 5 }],
    ['low', aSignal({ urgency: 'low' }), 'coordinator', { days: 7 }],
    ['consult', aConsult({ urgency: 'high' }), 'network', { days: 2 }],
    ['consult', aConsult({ urgency: 'high' }), 'coordinator', { days: 3 }],
  ] as const)('pick-up, %s: who is told, and whether it comes again', (level, signal, rung, at) => {
    const found = rows('pick-up').filter(({ when }) => JSON.stringify(when[level]) === JSON.stringify(at))
    const effects = after(signal, { type: 'pick-up-reminded', rung })
    expect(told(effects)).toEqual(named(found))
    expect(effects.some(({ effect }) => effect === 'ask-network')).toBe(
      found.some(({ who, how }) => who === 'network' && how[level] === 'thread'),
    )
    expect(comesAgain(effects)).toBe(found.some(({ again }) => again === 5))
  })

  it('of consent and of what is kept: who is told', () => {
    expect(told(after(ledByBram(), { type: 'consent-reminded' }))).toEqual(['m_anna', bram.id].toSorted())
    expect(rows('consent').every(({ who }) => who === 'reporter-and-lead')).toBe(true)
    expect(told(after(ledByBram(), { type: 'retention-warned' }))).toEqual(named(rows('retention')))
  })
})
