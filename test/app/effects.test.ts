import { describe, expect, it } from 'vitest'
import { helpItem } from '#app/dialogue/stop.ts'
import { stopTimer, talkTimer } from '#app/draft-clock.ts'
import { plan } from '#app/effects.ts'
import type { Effect } from '#domain/signal/effects.ts'
import { LocalDate } from '#domain/time/instant.ts'
import { anIntake } from '#support/intakes.ts'
import { anna, bram, closed, inAction, network } from '#support/signals.ts'
import { moment } from '#support/time.ts'

/** What follows from a change, as work: Friday morning, unless told. */
const friday = moment('2026-11-20 10:00')
const planned = (effect: Effect, now = friday, actor = anna.id) =>
  plan(inAction, [effect], now, network, actor)
const item = (effect: Effect, now = friday, actor = anna.id) => {
  const { work, cancel } = planned(effect, now, actor)
  expect(cancel).toEqual([])
  expect(work).toHaveLength(1)
  return work[0]
}

it('a card that must be shown twice is one item: the latest state is shown anyway', () => {
  expect(item({ effect: 'show' })?.id).toBe(item({ effect: 'show' }, moment('2026-11-21 10:00'))?.id)
})

it('everything about one card waits in one lane, everything to one person in another', () => {
  expect(item({ effect: 'show' })?.lane).toBe(item({ effect: 'ask-network' })?.lane)
  expect(item({ effect: 'receipt' })?.lane).toBe(`person:${inAction.reporter.member}`)
  expect(item({ effect: 'tell', to: bram.id, notice: 'begin' })?.lane).toBe(`person:${bram.id}`)
})

it('that nobody took up what is high waits behind no other message', () => {
  const lane = (urgency: 'high' | 'normal', notice: 'not-taken-up' | 'assign-now' | 'begin') => {
    const tell: Effect = { effect: 'tell', to: bram.id, notice }
    return plan({ ...inAction, urgency }, [tell], friday, network, anna.id).work[0]?.lane
  }
  const ordinary = `person:${bram.id}`
  expect(lane('high', 'not-taken-up')).not.toBe(ordinary)
  expect(lane('high', 'assign-now')).not.toBe(ordinary)
  expect([lane('normal', 'not-taken-up'), lane('high', 'begin')]).toEqual([ordinary, ordinary])
})

it('what is about danger waits behind no other message, and a call for help is due before everything', () => {
  const asked = helpItem(anIntake(), bram.id)
  expect(asked).toMatchObject({ dueAt: 0 })
  expect(asked.lane).not.toBe(`person:${bram.id}`)
  const [other] = talkTimer(anIntake(), LocalDate.parse('2026-11-24'), { member: anna, network })
  expect(other?.lane).toContain('draft:')
  expect(stopTimer(anIntake(), friday).lane).not.toBe(other?.lane)
})

describe('a signal whose time is over', () => {
  const forgotten = (closedAt: string) => {
    const closing = closed.closing && { ...closed.closing, at: moment(closedAt) }
    const { work } = plan({ ...closed, closing }, [{ effect: 'forget' }], friday, network, null)
    return work[0]?.dueAt
  }

  it('is forgotten a day after its content is gone', () => {
    expect(forgotten('2026-05-20 10:00')).toBe(moment('2026-11-21 10:00'))
  })

  it('is known for two weeks after closing, when a linked one took its end along: its reporter hears of it', () => {
    expect(forgotten('2026-11-20 09:00')).toBe(moment('2026-12-04 09:00'))
  })
})

describe('a message', () => {
  const toBram: Effect = { effect: 'tell', to: bram.id, notice: 'taken-up' }

  it('to whoever just pressed comes now, also at night', () => {
    const night = moment('2026-11-20 23:00')
    expect(item(toBram, night, bram.id)?.dueAt).toBe(night)
  })

  it('to a colleague waits for a day and an hour on which they work', () => {
    expect(item(toBram)?.dueAt).toBe(moment('2026-11-23 08:30'))
    expect(item(toBram, moment('2026-11-23 11:00'))?.dueAt).toBe(moment('2026-11-23 11:00'))
  })

  it('about two actions is two messages', () => {
    const [first, second] = inAction.actions
    if (!first || !second) throw new Error('the example has two actions')
    const about = (id: typeof first.id): Effect => ({
      effect: 'tell',
      to: bram.id,
      notice: 'action-offered',
      about: id,
    })
    expect(item(about(first.id))?.id).not.toBe(item(about(second.id))?.id)
  })

  it('holds ids and codes only', () => {
    const told = item({ effect: 'tell', to: bram.id, notice: 'thinks-along', by: anna.id })
    expect(told?.ref).toEqual({ signal: inAction.id, to: bram.id, notice: 'thinks-along', by: anna.id })
  })
})

describe('the channel is asked again', () => {
  const ask: Effect = { effect: 'ask-network' }

  it.each([
    ['at once in working hours', '2026-11-20 16:59', '2026-11-20 16:59'],
    ['the next morning after them', '2026-11-19 17:00', '2026-11-20 08:30'],
    ['that morning before them', '2026-11-20 07:00', '2026-11-20 08:30'],
    ['after the weekend', '2026-11-20 17:30', '2026-11-23 08:30'],
    ['after Christmas', '2026-12-24 18:00', '2026-12-28 08:30'],
  ])('%s', (_, now, due) => {
    expect(item(ask, moment(now))?.dueAt).toBe(moment(due))
  })
})

describe('a timer', () => {
  it('set again in its slot replaces the one before, and cleared it is cancelled by the same name', () => {
    const slot = 'pick-up:coordinator'
    const command = { type: 'remind-pick-up', rung: 'coordinator' } as const
    const at = moment('2026-11-24 12:00')
    const set = item({ effect: 'set-timer', slot, at, command })
    expect(set).toMatchObject({
      dueAt: at,
      kind: 'timer',
      ref: { type: 'remind-pick-up', rung: 'coordinator' },
    })
    expect(planned({ effect: 'clear-timer', slot })).toEqual({ work: [], cancel: [set?.id] })
  })
})
