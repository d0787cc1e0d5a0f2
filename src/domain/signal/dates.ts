import type { Member, Network } from '#domain/network/network.ts'
import { refused, type Decision } from '#domain/signal/commands.ts'
import { isWorkingDay } from '#domain/time/calendar.ts'
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
  if (dueOn < today) return { refused: 'date-past', instead: [firstOwnDayNotBefore(today, owner, calendar)] }
  if (dueOn > addDays(today, 366)) return refused('date-too-far')
  if (isOwnDay(dueOn, owner, calendar)) return null
  const days = [lastOwnDayNotAfter(dueOn, owner, calendar), firstOwnDayNotBefore(dueOn, owner, calendar)]
  return { refused: 'day-off', instead: days.filter((day) => day >= today) }
}

/** A day to come back on: after today, within a year; a day on which the network is closed becomes the next one. */
export function comingDay(date: LocalDate, network: Network, now: Instant): { day: LocalDate } | Decision {
  const today = todayIn(network, now)
  if (date <= today) return refused('date-past')
  if (date > addDays(today, 366)) return refused('date-too-far')
  let day = date
  while (!isWorkingDay(day, network.calendar)) day = addDays(day, 1)
  return { day }
}

/** When something happened: today or before, within a year. */
export function pastDay(date: LocalDate, network: Network, now: Instant): Decision | null {
  const today = todayIn(network, now)
  if (date > today) return refused('date-future')
  return date < addDays(today, -366) ? refused('date-long-ago') : null
}
