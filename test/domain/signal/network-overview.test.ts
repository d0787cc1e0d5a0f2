import { describe, expect, it } from 'vitest'
import { toNetworkLine } from '#domain/signal/disclose-network.ts'
import { needsLook, networkOverview } from '#domain/signal/network-overview.ts'
import { Reference } from '#domain/ids.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { canariesIn } from '#support/canaries.ts'
import { asked } from '#support/crowd.ts'
import {
  aConsult,
  anna,
  aSignal,
  at,
  bram,
  carla,
  els,
  fatih,
  gerda,
  ledByBram,
  network,
  stranger,
  visit,
} from '#support/given.ts'
import { day } from '#support/time.ts'
import { wordy } from '#support/wordy.ts'

const monday = at('2026-11-30T08:30')
const moment = { now: monday, network }
const begun = (changes: Partial<Signal> = {}): Signal =>
  ledByBram({ status: 'in-action', goal: 'rust', beginBy: null, evaluateOn: day('2027-01-04'), ...changes })
const ofEls = { ...asked, owner: els.id, accepted: true }
const given = aSignal().consent

const groupOf = (signal: Signal, now = monday) => networkOverview([signal], { now, network })[0]?.group
const lineOf = (signal: Signal, reader = carla) => {
  const [placed] = networkOverview([signal], moment)
  return placed ? toNetworkLine(placed, reader, moment) : null
}

describe('each living signal stands in one group, the first that holds:', () => {
  it('without lead: nobody took it up, the lead left, or a consult has no answer', () => {
    expect(groupOf(aSignal())).toBe('no-lead')
    expect(groupOf(aSignal(), at('2026-11-20T10:05'))).toBe('no-lead')
    expect(groupOf(begun({ lead: stranger }))).toBe('no-lead')
    expect(groupOf(aConsult())).toBe('no-lead')
    expect(groupOf(aConsult({ status: 'answered', answeredAt: at('2026-11-27T10:00') }))).toBe('rest')
  })

  it('over time: a date has passed, of the lead or of whoever owns an action, whatever its state', () => {
    expect(groupOf(ledByBram({ beginBy: at('2026-11-27T17:00') }))).toBe('over-time')
    expect(groupOf(begun({ evaluateOn: day('2026-11-27') }))).toBe('over-time')
    const late = { ...ofEls, dueOn: day('2026-11-27') }
    for (const status of ['taken-up', 'in-consultation', 'in-action', 'following', 'escalated'] as const)
      expect(groupOf(begun({ status, beginBy: at('2026-12-04T17:00'), actions: [late] })), status).toBe(
        'over-time',
      )
    const answered = aConsult({ status: 'answered', answeredAt: at('2026-11-16T10:00') })
    expect(groupOf(answered)).toBe('over-time')
  })

  it('not over time on the day itself, or for what is done', () => {
    expect(groupOf(begun({ actions: [{ ...ofEls, dueOn: day('2026-11-30') }] }))).toBe('rest')
    const done = { outcome: 'done', reason: null, by: els.id, at: monday } as const
    expect(groupOf(begun({ actions: [{ ...ofEls, dueOn: day('2026-11-27'), done }] }))).toBe('rest')
  })

  it('no next date: which should not be, or whoever would do it left', () => {
    expect(groupOf(begun({ evaluateOn: null }))).toBe('no-next-date')
    expect(groupOf(begun({ status: 'following', evaluateOn: null }))).toBe('no-next-date')
    expect(groupOf(ledByBram({ beginBy: null }))).toBe('no-next-date')
    expect(groupOf(begun({ actions: [{ ...ofEls, owner: stranger }] }))).toBe('no-next-date')
    expect(groupOf(begun({ evaluateOn: null, actions: [ofEls] }))).toBe('rest')
  })

  it('consent ending: within ten working days, where there is consent', () => {
    const until = (date: string, changes: Partial<Signal> = {}) =>
      begun({ consent: { ...given, until: day(date) }, ...changes })
    expect(groupOf(until('2026-12-14'))).toBe('consent-ends')
    expect(groupOf(until('2026-12-15'))).toBe('rest')
    expect(groupOf(begun({ consent: { ...given, state: 'not_asked', until: day('2026-12-07') } }))).toBe(
      'rest',
    )
    expect(groupOf(until('2026-12-07', { evaluateOn: null }))).toBe('no-next-date')
  })

  it('and all but the rest, and what may still wait for somebody, need a look today', () => {
    const all = [aSignal(), begun({ evaluateOn: day('2026-11-27') }), begun({ evaluateOn: null }), begun()]
    const looks = (signals: Signal[]) => networkOverview(signals, moment).map((one) => needsLook(one, moment))
    expect(looks(all)).toEqual([true, true, true, false])
    expect(looks([aSignal({ takeUpBy: at('2026-12-02T17:00') })])).toEqual([false])
  })
})

it('the groups follow each other; in one the most urgent, then who depends on others, then the oldest', () => {
  const { content } = aSignal()
  const dependent = { ...content, dependent: true }
  const all: [string, Signal][] = [
    ['18M-0008', begun()],
    ['18M-0004', aSignal({ raisedAt: at('2026-11-19T10:00') })],
    ['18M-0006', aSignal({ urgency: 'low', content: dependent, raisedAt: at('2026-11-02T10:00') })],
    ['18M-0007', begun({ evaluateOn: day('2026-11-27'), urgency: 'high' })],
    ['18M-0001', aSignal({ urgency: 'high' })],
    ['18M-0005', aSignal({ raisedAt: at('2026-11-20T10:00') })],
    ['18M-0002', aSignal({ content: dependent, raisedAt: at('2026-11-19T10:00') })],
    ['18M-0003', aSignal({ content: dependent, raisedAt: at('2026-11-20T10:00') })],
  ]
  const signals = all.map(([reference, signal]) => ({ ...signal, reference: Reference.parse(reference) }))
  const inOrder = networkOverview(signals, moment).map(({ signal }) => signal.reference)
  expect(inOrder).toEqual(all.map(([reference]) => reference).toSorted())
})

describe('a line of the list', () => {
  it('is for coordinators and who stands in, and holds nothing that anybody wrote', () => {
    const going: Signal = { ...wordy, kind: 'signal', status: 'in-action', lead: bram.id, closing: null }
    expect(canariesIn(wordy).length).toBeGreaterThan(10)
    for (const reader of [carla, gerda]) expect(canariesIn(lineOf(going, reader))).toEqual([])
    expect(lineOf(going)).not.toBeNull()
    for (const reader of [anna, bram, els, fatih]) expect(lineOf(going, reader)).toBeNull()
  })

  it('says who has it, what comes next, when, and how many working days that is ago', () => {
    expect(lineOf(begun({ actions: [{ ...ofEls, dueOn: day('2026-11-26') }] }))).toMatchObject({
      lead: { name: 'Bram' },
      next: { what: 'action', who: { name: 'Els' }, on: '2026-11-26' },
      late: 2,
    })
    expect(lineOf(begun())).toMatchObject({ next: { what: 'look-back', on: '2027-01-04' }, late: null })
    expect(lineOf(begun({ evaluateOn: null }))).toMatchObject({ next: null, late: null })
    expect(lineOf(begun({ lead: stranger }))?.gone).toBe('lead')
    expect(lineOf(begun({ actions: [{ ...ofEls, owner: stranger }] }))?.gone).toBe('next')
  })

  it('nudges the owner of the action, else whose turn it is; nobody about what is the coordinator’s own', () => {
    expect(lineOf(begun({ actions: [ofEls] }))?.nudges).toBe(ofEls.id)
    expect(lineOf(begun())?.nudges).toBe('signal')
    expect(lineOf(aSignal())?.nudges).toBeNull()
    expect(lineOf(aSignal(), gerda)?.nudges).toBe('signal')
    expect(lineOf(begun({ actions: [{ ...visit, owner: carla.id }] }))?.nudges).toBeNull()
  })
})
