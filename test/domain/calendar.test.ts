import { describe, expect, it } from 'vitest'
import {
  addWorkingDays,
  addWorkingHours,
  Calendar,
  endOfWorkingDay,
  isWorkingDay,
  isWorkingTime,
  standardCalendar,
  workingDaysBetween,
} from '#domain/time/calendar.ts'
import { fridayAfterAscension } from '#domain/time/holidays.ts'
import { localDateTime, LocalTime, TimeZone } from '#domain/time/instant.ts'
import { amsterdam, day, moment } from '#support/time.ts'
import vectors from '../vectors/calendar.json' with { type: 'json' }

const calendar = standardCalendar()
const everyDay = { ...calendar, weekdays: [1, 2, 3, 4, 5, 6, 7] }
const local = (text: string): string => text.replace(' ', 'T').concat(':00')

describe('the agreed examples', () => {
  it.each(vectors.workingDays)('$start and $addWorkingDays working days is $expect', (vector) => {
    const network: Calendar = {
      ...calendar,
      goodFriday: vector.goodFridayFree ? 'free' : 'work',
      liberationDay: vector.liberationDayFree ? 'always' : 'never',
      bridgeDays: vector.bridgeDayFree ? [fridayAfterAscension(2027)] : [],
      weekdays: vector.workingWeekdays,
    }
    expect(addWorkingDays(day(vector.start), vector.addWorkingDays, network)).toBe(vector.expect)
  })

  it.each(vectors.workingHoursAdded)('$start and $addWorkingHours working hours is $expect', (vector) => {
    const start = moment(vector.start.slice(0, 16).replace('T', ' '))
    expect(localDateTime(addWorkingHours(start, vector.addWorkingHours, calendar), amsterdam)).toBe(
      vector.expect,
    )
  })
})

describe('holidays', () => {
  // Good Friday, Easter Monday, King's Day, Liberation Day, Ascension, Whit Monday, Christmas (specification 7.1).
  it.each([
    ['2026', '04-03', '04-06', '04-27', '05-05', '05-14', '05-25', '12-25', '12-26'],
    ['2027', '03-26', '03-29', '04-27', '05-05', '05-06', '05-17', '12-25', '12-26'],
    ['2028', '04-14', '04-17', '04-27', '05-05', '05-25', '06-05', '12-25', '12-26'],
    ['2029', '03-30', '04-02', '04-27', '05-05', '05-10', '05-21', '12-25', '12-26'],
    ['2030', '04-19', '04-22', '04-27', '05-05', '05-30', '06-10', '12-25', '12-26'],
    ['2031', '04-11', '04-14', '04-26', '05-05', '05-22', '06-02', '12-25', '12-26'],
  ])('of %s are free, also for who works every day', (year, ...dates) => {
    const days = ['01-01', ...dates].map((date) => day(`${year}-${date}`))
    expect(days.filter((date) => isWorkingDay(date, everyDay))).toEqual([])
  })

  it.each([2031, 2036])('King’s Day of %i is on Saturday, so that no Monday is free for it', (year) => {
    expect(isWorkingDay(day(`${year}-04-26`), everyDay)).toBe(false)
    expect(isWorkingDay(day(`${year}-04-27`), everyDay)).toBe(true)
    expect(isWorkingDay(day(`${year}-04-28`), calendar)).toBe(true)
  })

  it.each(['2026-12-31', '2026-05-04', '2026-12-24', '2026-05-15'])(
    '%s is an ordinary working day',
    (date) => {
      expect(isWorkingDay(day(date), calendar)).toBe(true)
    },
  )

  it('Good Friday is worked where the network agreed so', () => {
    expect(isWorkingDay(day('2027-03-26'), { ...calendar, goodFriday: 'work' })).toBe(true)
  })

  it.each([
    ['always', '2026-05-05', false],
    ['always', '2025-05-05', false],
    ['lustrum', '2026-05-05', true],
    ['lustrum', '2028-05-05', true],
    ['lustrum', '2025-05-05', false],
    ['never', '2025-05-05', true],
    ['never', '2016-05-05', false], // Ascension
    ['lustrum', '2016-05-05', false],
  ] as const)('with 5 May free %s, %s is worked: %s', (liberationDay, date, worked) => {
    expect(isWorkingDay(day(date), { ...calendar, liberationDay })).toBe(worked)
  })

  it('bridge days and closed days of the network are free', () => {
    const network = { ...calendar, bridgeDays: [day('2026-05-15')], closed: [day('2026-11-23')] }
    expect(isWorkingDay(day('2026-05-15'), network)).toBe(false)
    expect(addWorkingDays(day('2026-11-20'), 1, network)).toBe('2026-11-24')
  })

  it.each([
    [2026, '2026-05-15'],
    [2027, '2027-05-07'],
    [2030, '2030-05-31'],
  ])('the Friday after Ascension of %i is %s', (year, date) => {
    expect(fridayAfterAscension(year)).toBe(date)
  })
})

describe('working days', () => {
  it('none added is the day itself, also when it is free', () => {
    expect(addWorkingDays(day('2026-11-21'), 0, calendar)).toBe('2026-11-21')
  })

  it('are counted backwards too', () => {
    expect(addWorkingDays(day('2026-11-23'), -1, calendar)).toBe('2026-11-20')
    expect(addWorkingDays(day('2026-12-02'), -2, calendar)).toBe('2026-11-30')
    expect(addWorkingDays(day('2026-12-28'), -1, calendar)).toBe('2026-12-24')
  })

  it.each([
    ['2026-11-20', '2026-11-20', 0],
    ['2026-11-20', '2026-11-22', 0],
    ['2026-11-20', '2026-11-23', 1],
    ['2026-11-21', '2026-11-23', 1],
    ['2026-11-20', '2026-11-27', 5],
    ['2026-12-24', '2026-12-28', 1],
    ['2026-11-23', '2026-11-20', -1],
    ['2026-11-23', '2026-11-21', 0],
    ['2026-11-27', '2026-11-20', -5],
  ])('between %s and %s are %i', (from, to, count) => {
    expect(workingDaysBetween(day(from), day(to), calendar)).toBe(count)
  })
})

describe('working hours', () => {
  it.each([
    ['2026-11-20 16:00', 1, '2026-11-20 17:00'],
    ['2026-11-20 17:00', 0.5, '2026-11-23 09:00'],
    ['2026-11-20 08:00', 0.25, '2026-11-20 08:45'],
    ['2026-11-20 08:30', 8.5, '2026-11-20 17:00'],
    ['2026-11-20 08:30', 17, '2026-11-23 17:00'],
    ['2026-11-21 09:00', 0, '2026-11-21 09:00'],
    ['2026-03-27 16:00', 2, '2026-03-30 09:30'], // the clock goes forward in that weekend
    ['2026-10-23 16:00', 2, '2026-10-26 09:30'], // and back in that one
  ])('from %s, %d hours end at %s', (start, hours, end) => {
    expect(localDateTime(addWorkingHours(moment(start), hours, calendar), amsterdam)).toBe(local(end))
  })

  it('count what really passes in the night in which the clock goes forward', () => {
    const [opensAt, closesAt] = [LocalTime.parse('01:00'), LocalTime.parse('05:00')]
    const nights = { ...calendar, weekdays: [6, 7], opensAt, closesAt }
    expect(localDateTime(addWorkingHours(moment('2026-03-29 01:00'), 2, nights), amsterdam)).toBe(
      '2026-03-29T04:00:00',
    )
  })

  it('run in the network’s own zone', () => {
    const tokyo = TimeZone.parse('Asia/Tokyo')
    expect(addWorkingHours(moment('2026-11-20 16:00', tokyo), 4, standardCalendar(tokyo))).toBe(
      moment('2026-11-23 11:30', tokyo),
    )
  })

  it.each([
    ['2026-11-20 08:29', false],
    ['2026-11-20 08:30', true],
    ['2026-11-20 16:59', true],
    ['2026-11-20 17:00', false],
    ['2026-11-21 12:00', false],
    ['2026-12-25 12:00', false],
  ])('%s is working time: %s', (at, working) => {
    expect(isWorkingTime(moment(at), calendar)).toBe(working)
  })

  it('a working day ends at 17:00 local, in summer and in winter', () => {
    expect(new Date(endOfWorkingDay(day('2026-11-24'), calendar)).toISOString()).toBe(
      '2026-11-24T16:00:00.000Z',
    )
    expect(new Date(endOfWorkingDay(day('2026-06-24'), calendar)).toISOString()).toBe(
      '2026-06-24T15:00:00.000Z',
    )
  })
})

describe('what a network file may say', () => {
  it('nothing but the zone: the rest is the standard', () => {
    expect(Calendar.parse({ timeZone: 'Europe/Amsterdam' })).toEqual({
      timeZone: 'Europe/Amsterdam',
      goodFriday: 'free',
      liberationDay: 'always',
      bridgeDays: [],
      closed: [],
      weekdays: [1, 2, 3, 4, 5],
      opensAt: '08:30',
      closesAt: '17:00',
    })
  })

  it.each([
    { weekdays: [] },
    { weekdays: [0] },
    { weekdays: [8] },
    { opensAt: '17:00', closesAt: '08:30' },
    { opensAt: '08:30', closesAt: '08:30' },
    { closed: ['2026-02-30'] },
    { liberationDay: 'sometimes' },
    { holidays: [] },
    { timeZone: 'Europe/Oldenzaal' },
  ])('not %o', (mistake) => {
    expect(Calendar.safeParse({ timeZone: 'Europe/Amsterdam', ...mistake }).success).toBe(false)
  })
})
