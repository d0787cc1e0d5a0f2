import * as fc from 'fast-check'
import { describe, it } from 'vitest'
import { Calendar } from '#domain/time/calendar.ts'
import { addDays, Instant, localDate, localTime } from '#domain/time/instant.ts'
import { deliverAt, hoursOf, isOwnDay, nextDelivery, nextReminder } from '#domain/time/person.ts'
import { calendars, dates, moments, owns } from '#support/own-calendars.ts'
import { amsterdam, day } from '#support/time.ts'

const check = <Ts>(property: fc.IProperty<Ts>): void => fc.assert(property, { numRuns: 200 })
const later = fc.integer({ min: 0, max: 20 * 24 * 60 }).map((minutes) => minutes * 60_000)
/** The evening, the night and the morning of a day on which the clock is moved in Amsterdam. */
const movedClocks = fc
  .record({ year: fc.integer({ min: 2026, max: 2036 }), month: fc.constantFrom('03', '10') })
  .map(({ year, month }) => lastSunday(`${year}-${month}-31`))
const lastSunday = (last: string) => addDays(day(last), -(new Date(`${last}T12:00:00Z`).getUTCDay() % 7))

describe('when somebody is sent something', () => {
  it('is on a day of theirs, within their hours, and not before it happened', () => {
    check(
      fc.property(moments, owns, calendars, (at, own, calendar) => {
        const sent = nextDelivery(at, own, calendar)
        const { from, until } = hoursOf(own)
        const time = localTime(sent, amsterdam)
        return (
          sent >= at && isOwnDay(localDate(sent, amsterdam), own, calendar) && time >= from && time < until
        )
      }),
    )
  })

  it('asked again at that moment it is the same', () => {
    check(
      fc.property(moments, owns, calendars, (at, own, calendar) => {
        const sent = nextDelivery(at, own, calendar)
        return nextDelivery(sent, own, calendar) === sent
      }),
    )
  })

  it('what happened later is not sent before it, unless at once between 08:00 and 08:30', () => {
    check(
      fc.property(moments, later, owns, calendars, (at, wait, own, calendar) => {
        const second = Instant.parse(at + wait)
        const sent = nextDelivery(second, own, calendar)
        const early = sent === second && !own.hours && localTime(second, amsterdam) < '08:30'
        return early || sent >= nextDelivery(at, own, calendar)
      }),
    )
  })

  it('what happened later is never sent on an earlier day', () => {
    check(
      fc.property(moments, later, owns, calendars, (at, wait, own, calendar) => {
        const on = (when: number) => localDate(nextDelivery(Instant.parse(when), own, calendar), amsterdam)
        return on(at + wait) >= on(at)
      }),
    )
  })
})

describe('when somebody is reminded', () => {
  it('is on a day of theirs, at the time they chose, and not before it is due', () => {
    check(
      fc.property(moments, owns, calendars, (at, own, calendar) => {
        const sent = nextReminder(at, own, calendar)
        return (
          sent >= at &&
          isOwnDay(localDate(sent, amsterdam), own, calendar) &&
          localTime(sent, amsterdam) === own.remindAt
        )
      }),
    )
  })

  it('asked again at that moment it is the same, and what is due later is not said before it', () => {
    check(
      fc.property(moments, later, owns, calendars, (at, wait, own, calendar) => {
        const sent = nextReminder(at, own, calendar)
        return (
          nextReminder(sent, own, calendar) === sent &&
          nextReminder(Instant.parse(at + wait), own, calendar) >= sent
        )
      }),
    )
  })

  it('is at the time on the wall, also on the days on which the clock is moved and beside them', () => {
    const everyDay = Calendar.parse({ timeZone: amsterdam, weekdays: [1, 2, 3, 4, 5, 6, 7] })
    check(
      fc.property(movedClocks, fc.integer({ min: -1, max: 1 }), owns, (moved, beside, own) => {
        const on = addDays(moved, beside)
        const sent = deliverAt(on, own, everyDay)
        return localTime(sent, amsterdam) === own.remindAt && localDate(sent, amsterdam) === on
      }),
    )
  })

  it('of a day comes on that day', () => {
    check(
      fc.property(dates, owns, calendars, (date, own, calendar) => {
        fc.pre(isOwnDay(date, own, calendar))
        return nextReminder(deliverAt(date, own, calendar), own, calendar) === deliverAt(date, own, calendar)
      }),
    )
  })
})
