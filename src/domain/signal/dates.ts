import { memberOf } from '#domain/network/members.ts'
import type { Member, Network } from '#domain/network/network.ts'
import { doerOn } from '#domain/network/schedule.ts'
import { refused, type Decision } from '#domain/signal/commands.ts'
import { addWorkingDays, isWorkingDay } from '#domain/time/calendar.ts'
import { addDays, type Instant, type LocalDate, localDate } from '#domain/time/instant.ts'
import { firstOwnDayNotBefore, isOwnDay, lastOwnDayNotAfter } from '#domain/time/person.ts'

/** Dates that people choose: null when it will do, else why not and what would. */

const todayIn = (network: Network, now: Instant): LocalDate => localDate(now, network.calendar.timeZone)

/** A date of an action: from today, within a year, and on a day that its owner works; else the nearest days that do. */
export function dateRefusal(
  dueOn: LocalDate,
  owner: Member,
  network: Network,
  now: Instant,
): Decision | null {
  const { calendar } = network
  const today = todayIn(network, now)
  const furthest = addDays(today, 366)
  if (dueOn < today) return { refused: 'date-past', instead: [firstOwnDayNotBefore(today, owner, calendar)] }
  if (dueOn > furthest)
    return { refused: 'date-too-far', instead: [lastOwnDayNotAfter(furthest, owner, calendar)] }
  if (isOwnDay(dueOn, doerOf(owner, network, dueOn), calendar)) return null
  const days = [lastOwnDayNotAfter(dueOn, owner, calendar), firstOwnDayNotBefore(dueOn, owner, calendar)]
  return { refused: 'day-off', instead: days.filter((day) => day >= today) }
}

/** A day to come back on: after today, within a year; a day on which the network is closed becomes the next one. */
export function comingDay(date: LocalDate, network: Network, now: Instant): { day: LocalDate } | Decision {
  const today = todayIn(network, now)
  const { calendar } = network
  const furthest = addDays(today, 366)
  if (date <= today) return { refused: 'date-past', instead: [addWorkingDays(today, 1, calendar)] }
  if (date > furthest)
    return { refused: 'date-too-far', instead: [addWorkingDays(addDays(furthest, 1), -1, calendar)] }
  return { day: isWorkingDay(date, calendar) ? date : addWorkingDays(date, 1, calendar) }
}

/** While the owner is away the days count of whoever does their work. */
const doerOf = (owner: Member, network: Network, on: LocalDate): Member =>
  memberOf(network, doerOn(network, owner.id, on) ?? owner.id) ?? owner

/** When something happened: today or before, within a year. */
export function pastDay(date: LocalDate, network: Network, now: Instant): Decision | null {
  const today = todayIn(network, now)
  if (date > today) return refused('date-future')
  return date < addDays(today, -366) ? refused('date-long-ago') : null
}
