import { describe, expect, it } from 'vitest'
import { standardCalendar } from '#domain/time/calendar.ts'
import { type Instant, localDateTime } from '#domain/time/instant.ts'
import {
  answerBy,
  contactBy,
  eraseBy,
  evaluateOn,
  feedbackBy,
  holdUntil,
  pickUpLadder,
  ResponseTimes,
  type TimedUrgency,
  takeUpBy,
} from '#domain/triage/deadlines.ts'
import { amsterdam, moment } from '#support/time.ts'

const calendar = standardCalendar()
const times = ResponseTimes.parse({})
const friday = moment('2026-11-20 10:00')
const local = (at: Instant): string => localDateTime(at, amsterdam).slice(0, 16).replace('T', ' ')

describe('the agreed response times, for a signal of Friday 20 November at 10:00', () => {
  it.each<[TimedUrgency, string, string, string, string]>([
    ['high', '2026-11-20 14:00', '2026-11-24 17:00', '2026-11-24 17:00', '2026-12-04'],
    ['normal', '2026-11-24 17:00', '2026-11-27 17:00', '2026-11-27 17:00', '2027-01-04'],
    ['low', '2026-11-27 17:00', '2026-12-04 17:00', '2026-12-04 17:00', '2027-02-12'],
  ])('%s', (urgency, takenUp, contact, feedback, evaluated) => {
    expect(local(takeUpBy(urgency, friday, calendar, times))).toBe(takenUp)
    expect(local(contactBy(urgency, friday, calendar, times))).toBe(contact)
    expect(local(feedbackBy(urgency, friday, calendar, times))).toBe(feedback)
    expect(evaluateOn(urgency, friday, calendar, times)).toBe(evaluated)
  })

  it('a consult is answered in two working days', () => {
    expect(local(answerBy(friday, calendar, times))).toBe('2026-11-24 17:00')
  })

  it('a talk-first draft is kept for ten working days, what was withdrawn for one', () => {
    expect(holdUntil(friday, calendar)).toBe('2026-12-04')
    expect(eraseBy(friday, calendar)).toBe('2026-11-23')
    expect(eraseBy(moment('2026-12-24 16:00'), calendar)).toBe('2026-12-28')
  })
})

describe('who hears when nobody takes it up', () => {
  it.each([
    ['high', ['coordinator 2026-11-20 14:00', 'assign 2026-11-23 17:00']],
    ['normal', ['network 2026-11-24 17:00', 'coordinator 2026-11-25 17:00']],
    ['low', ['network 2026-11-27 17:00', 'coordinator 2026-12-01 17:00']],
    ['consult', ['network 2026-11-24 17:00', 'coordinator 2026-11-25 17:00']],
  ] as const)('%s', (urgency, ladder) => {
    const rungs = pickUpLadder(urgency, friday, calendar, times)
    expect(rungs.map(({ rung, at }) => `${rung} ${local(at)}`)).toEqual(ladder)
  })
})

describe('the clock of a signal', () => {
  it.each([
    ['2026-11-20 18:30', '2026-11-23 12:30', '2026-11-24 17:00'], // after closing
    ['2026-11-21 09:00', '2026-11-23 12:30', '2026-11-24 17:00'], // in the weekend
    ['2026-12-24 15:00', '2026-12-28 10:30', '2026-12-29 17:00'], // over Christmas
  ])('raised %s runs in working time', (at, high, normal) => {
    expect(local(takeUpBy('high', moment(at), calendar, times))).toBe(high)
    expect(local(takeUpBy('normal', moment(at), calendar, times))).toBe(normal)
  })

  it('takes the day from the wall of the network, not from Greenwich', () => {
    // Half past midnight on Tuesday in Amsterdam is still Monday in Greenwich.
    expect(local(takeUpBy('normal', moment('2026-06-23 00:30'), calendar, times))).toBe('2026-06-25 17:00')
  })
})

describe('what a network may agree otherwise', () => {
  it.each([1, 250])('is anything from a day to a year: %i working days', (takeUp) => {
    expect(ResponseTimes.parse({ normal: { takeUp } }).normal.takeUp).toBe(takeUp)
  })

  it('is only what differs', () => {
    const own = ResponseTimes.parse({ high: { takeUpHours: 2 }, low: { coordinator: 6 } })
    expect(own).toEqual({
      ...times,
      high: { ...times.high, takeUpHours: 2 },
      low: { ...times.low, coordinator: 6 },
    })
    expect(local(takeUpBy('high', friday, calendar, own))).toBe('2026-11-20 12:00')
    expect(pickUpLadder('low', friday, calendar, own).map(({ at }) => local(at))).toEqual([
      '2026-11-27 17:00',
      '2026-11-30 17:00',
    ])
  })

  it.each([
    { acute: {} },
    { high: { takeUp: 1 } },
    { normal: { takeUp: 0 } },
    { normal: { takeUp: 251 } },
    { normal: { takeUp: 1.5 } },
    { low: { takeUp: '5' } },
  ])('is not %o', (mistake) => {
    expect(ResponseTimes.safeParse(mistake).success).toBe(false)
  })
})
