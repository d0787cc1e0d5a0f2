import * as fc from 'fast-check'
import { describe, it } from 'vitest'
import { doerOn, noSchedule, onDay } from '#domain/network/schedule.ts'
import { Reminders } from '#domain/network/reminders.ts'
import { type Duty, policy } from '#domain/signal/policy.ts'
import { calendarOf, type Due, next, stepsOf } from '#domain/signal/steps.ts'
import { addDays, Instant, localDate, localTime } from '#domain/time/instant.ts'
import { isOwnDay, nextDelivery } from '#domain/time/person.ts'
import { bram, carla, els, gerda, network, stranger } from '#support/given.ts'
import { calendars, dates, patterns } from '#support/own-calendars.ts'
import { amsterdam } from '#support/time.ts'

const check = <Ts>(property: fc.IProperty<Ts>): void => fc.assert(property, { numRuns: 150 })

const people = [bram, els, carla, gerda]
const someone = fc.constantFrom(...people.map(({ id }) => id), stranger)

/** Who covers for whom in which days around the date. */
const leave = (covers: boolean) =>
  fc.record({
    who: fc.constantFrom(...people),
    starts: fc.integer({ min: -30, max: 30 }),
    days: fc.nat(20),
    cover: covers ? fc.option(someone) : fc.constant(null),
  })

/** How soon the coordinator hears it, as a network may agree it. */
const reminders = fc
  .record({
    action: fc.integer({ min: 4, max: 10 }),
    begin: fc.integer({ min: 1, max: 10 }),
    contact: fc.integer({ min: 1, max: 10 }),
    feedback: fc.integer({ min: 1, max: 10 }),
    evaluation: fc.integer({ min: 1, max: 10 }),
  })
  .map((coordinator) => Reminders.parse({ coordinator }))

/** A duty, and a network in which everybody has days of their own. */
const cases = (covers = true) =>
  fc
    .record({
      duty: fc.constantFrom(...(Object.keys(policy) as Duty[])),
      on: dates,
      owner: someone,
      lead: fc.option(someone),
      own: fc.tuple(patterns, patterns, patterns, patterns),
      leaves: fc.array(leave(covers), { maxLength: 6 }),
      calendar: calendars,
      today: fc.integer({ min: -30, max: 10 }),
      reminders,
    })
    .map(({ duty, on, owner, lead, own, leaves, calendar, today, reminders: agreed }) => {
      const schedules = people.map((one, index) => {
        const absences = leaves
          .filter(({ who }) => who === one)
          .map(({ starts, days, cover }) => ({
            from: addDays(on, starts),
            until: addDays(on, starts + days),
            cover,
          }))
        return [one.id, { ...noSchedule, pattern: own[index] ?? null, absences }] as const
      })
      const due: Due = { duty, on, owner, lead }
      return {
        due,
        people: onDay({ ...network, calendar, reminders: agreed }, new Map(schedules), addDays(on, today)),
      }
    })

const dayOf = (at: Instant) => localDate(at, amsterdam)
const isDouble = (words: readonly string[]) => new Set(words).size < words.length

describe('who is reminded of what, whoever is away and whatever their days are', () => {
  it('comes on a day of the person who hears it, at the time they chose', () => {
    check(
      fc.property(cases(), ({ due, people: all }) =>
        stepsOf(due, all).every(({ to, at }) => {
          const own = calendarOf(all, to)
          return isOwnDay(dayOf(at), own, all.calendar) && localTime(at, amsterdam) === own.remindAt
        }),
      ),
    )
  })

  it('is delivered within their hours on that day or, when the time they chose is after them, a next one', () => {
    check(
      fc.property(cases(), ({ due, people: all }) =>
        stepsOf(due, all).every(({ to, at }) => {
          const own = calendarOf(all, to)
          const sent = nextDelivery(at, own, all.calendar)
          const after = own.hours !== undefined && own.remindAt >= own.hours.until
          return after ? dayOf(sent) > dayOf(at) : dayOf(sent) === dayOf(at)
        }),
      ),
    )
  })

  it('is never said twice: no rung twice, and to nobody two at one moment', () => {
    check(
      fc.property(cases(), ({ due, people: all }) => {
        const steps = stepsOf(due, all)
        return !isDouble(steps.map(({ rung }) => rung)) && !isDouble(steps.map(({ to, at }) => `${to} ${at}`))
      }),
    )
  })

  it('of an action jumps nobody: each who comes after the owner hears it on a later day than the one before', () => {
    check(
      fc.property(cases(), ({ due, people: all }) => {
        const { on, owner } = due
        const steps = stepsOf({ ...due, duty: 'action' }, all)
        // Somebody may stand in for a part of the time: the first day on which whoever does the work that day is there.
        let first = addDays(on, 1)
        while (!isOwnDay(first, calendarOf(all, doerOn(all, owner, first) ?? owner), all.calendar))
          first = addDays(first, 1)
        const others = steps.filter(({ rung }) => ['T+3-lead', 'T+5', 'T+7'].includes(rung))
        const days = [first, ...others.map(({ at }) => dayOf(at))]
        return days.slice(1).every((one, index) => one > (days[index] ?? one))
      }),
    )
  })

  it('of an action that is due later comes no earlier, when nobody stands in for another', () => {
    check(
      fc.property(cases(false), fc.nat(30), ({ due, people: all }, days) => {
        const later = stepsOf({ ...due, on: addDays(due.on, days) }, all)
        return stepsOf(due, all).every(({ rung, at }) =>
          later.every((one) => one.rung !== rung || one.at >= at),
        )
      }),
    )
  })

  it('next is the first that is still to come, and never goes back in time', () => {
    check(
      fc.property(
        cases(),
        fc.integer({ min: -40, max: 40 }),
        fc.nat(20),
        ({ due, people: all }, start, days) => {
          const now = Instant.parse(Date.parse(`${addDays(due.on, start)}T07:30:00Z`))
          const found = next(due, all, now)
          const afterwards = next(due, all, Instant.parse(now + days * 24 * 60 * 60_000))
          const missed = stepsOf(due, all).some(({ at }) => at > now && (found === null || at < found.at))
          const goesBack = afterwards !== null && (found === null || afterwards.at < found.at)
          return !missed && !goesBack && (found === null || found.at > now)
        },
      ),
    )
  })

  it('walked from one to the next, each moment comes once, and then it ends', () => {
    check(
      fc.property(cases(), ({ due, people: all }) => {
        const walked: Instant[] = []
        let step = next(due, all, Instant.parse(0))
        while (step && walked.length < 20) {
          walked.push(step.at)
          step = next(due, all, step.at)
        }
        const moments = [...new Set(stepsOf(due, all).map(({ at }) => at))].toSorted((a, b) => a - b)
        return JSON.stringify(walked) === JSON.stringify(moments)
      }),
    )
  })
})
