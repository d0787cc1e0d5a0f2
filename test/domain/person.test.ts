import { describe, expect, it } from 'vitest'
import { addWorkingDays, standardCalendar } from '#domain/time/calendar.ts'
import { localDateTime } from '#domain/time/instant.ts'
import {
  deliverAt,
  firstOwnDayNotBefore,
  isOwnDay,
  lastOwnDayNotAfter,
  nextDelivery,
  WorkPattern,
} from '#domain/time/person.ts'
import { amsterdam, day, moment } from '#support/time.ts'

const calendar = standardCalendar()
/** Monday, Tuesday and Thursday. */
const bram = WorkPattern.parse({ works: [1, 2, 4] })
const anna = WorkPattern.parse({ works: [1, 2, 3, 4, 5], remindAt: '15:30' })
const deliveredTo = (pattern: WorkPattern, at: string): string =>
  localDateTime(nextDelivery(moment(at), pattern, calendar), amsterdam)

describe('own days', () => {
  it('are the person’s weekdays that the network works', () => {
    expect(isOwnDay(day('2026-12-01'), bram, calendar)).toBe(true)
    expect(isOwnDay(day('2026-12-02'), bram, calendar)).toBe(false)
    expect(isOwnDay(day('2027-04-27'), bram, calendar)).toBe(false) // King's Day, a Tuesday
  })

  it('the agreed ladder of an action due on Wednesday 2 December reaches Bram on own days', () => {
    const due = day('2026-12-02')
    const lastBefore = (days: number): string =>
      lastOwnDayNotAfter(addWorkingDays(due, days, calendar), bram, calendar)
    expect(lastBefore(-2)).toBe('2026-11-30')
    expect(lastBefore(0)).toBe('2026-12-01')
    expect(firstOwnDayNotBefore(addWorkingDays(due, 1, calendar), bram, calendar)).toBe('2026-12-03')
  })

  it('an own day is itself both ways', () => {
    expect(lastOwnDayNotAfter(day('2026-12-03'), bram, calendar)).toBe('2026-12-03')
    expect(firstOwnDayNotBefore(day('2026-12-03'), bram, calendar)).toBe('2026-12-03')
  })

  it('holidays are skipped both ways', () => {
    const easterMonday = day('2027-03-29')
    expect(lastOwnDayNotAfter(easterMonday, bram, calendar)).toBe('2027-03-25')
    expect(firstOwnDayNotBefore(easterMonday, bram, calendar)).toBe('2027-03-30')
  })

  it('are only the shared ones for who works on Monday and Saturday', () => {
    const mixed = WorkPattern.parse({ works: [1, 6] })
    expect(firstOwnDayNotBefore(day('2026-11-24'), mixed, calendar)).toBe('2026-11-30')
  })

  it('who works on none of the network’s weekdays is still reached, on the network’s days', () => {
    const weekends = WorkPattern.parse({ works: [6, 7] })
    expect(firstOwnDayNotBefore(day('2026-11-21'), weekends, calendar)).toBe('2026-11-23')
  })
})

describe('delivery', () => {
  it('of a reminder is at the time the person chose, in summer and in winter', () => {
    expect(new Date(deliverAt(day('2026-11-24'), anna, calendar)).toISOString()).toBe(
      '2026-11-24T14:30:00.000Z',
    )
    expect(new Date(deliverAt(day('2026-06-23'), anna, calendar)).toISOString()).toBe(
      '2026-06-23T13:30:00.000Z',
    )
    expect(localDateTime(deliverAt(day('2026-11-24'), bram, calendar), amsterdam)).toBe('2026-11-24T08:30:00')
  })

  it.each([
    ['2026-11-23 08:00', '2026-11-23T08:00:00'],
    ['2026-11-23 12:34', '2026-11-23T12:34:00'],
    ['2026-11-23 17:59', '2026-11-23T17:59:00'],
  ])('is at once on an own day, outside quiet hours: %s', (at, delivered) => {
    expect(deliveredTo(bram, at)).toBe(delivered)
  })

  it.each([
    ['2026-11-23 07:59', '2026-11-23T08:30:00'], // before the quiet hours end
    ['2026-11-23 18:00', '2026-11-24T08:30:00'], // when they begin
    ['2026-11-24 18:00', '2026-11-26T08:30:00'], // Wednesday is off
    ['2026-11-25 12:00', '2026-11-26T08:30:00'], // in the middle of a day off
    ['2026-11-26 23:00', '2026-11-30T08:30:00'], // Friday and the weekend are off
    ['2026-12-24 18:00', '2026-12-28T08:30:00'], // Christmas
    ['2026-03-28 12:00', '2026-03-30T08:30:00'], // the clock goes forward
  ])('waits for the next own day at 08:30: %s', (at, delivered) => {
    expect(deliveredTo(bram, at)).toBe(delivered)
  })
})

describe('a work pattern', () => {
  it('is reminded at 08:30 unless it says otherwise', () => {
    expect(WorkPattern.parse({ works: [1] })).toEqual({ works: [1], remindAt: '08:30' })
    expect(WorkPattern.parse({ works: [1], remindAt: '08:00' }).remindAt).toBe('08:00')
    expect(WorkPattern.parse({ works: [1], remindAt: '17:59' }).remindAt).toBe('17:59')
  })

  it.each([
    { works: [] },
    { works: [0] },
    { works: [8] },
    { works: [1], remindAt: '07:59' },
    { works: [1], remindAt: '18:00' },
    { works: [1], remindAt: '8:30' },
    { works: [1], leave: [] },
  ])('cannot be %o', (mistake) => {
    expect(WorkPattern.safeParse(mistake).success).toBe(false)
  })
})
