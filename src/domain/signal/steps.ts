import type { MemberId } from '#domain/ids.ts'
import { coordinators, memberOf } from '#domain/network/members.ts'
import type { Network } from '#domain/network/network.ts'
import { doerOn } from '#domain/network/schedule.ts'
import { type Duty, policy, type Receiver, type RungOf, rungsFor } from '#domain/signal/policy.ts'
import { addWorkingDays } from '#domain/time/calendar.ts'
import { addDays, type Instant, type LocalDate } from '#domain/time/instant.ts'
import { deliverAt, isOwnDay, nextDelivery, type OwnCalendar, WorkPattern } from '#domain/time/person.ts'

export type Step<Name extends string = string> = { rung: Name; to: MemberId; at: Instant }

/** Something that is due on a day: who must do it, and who leads the signal it belongs to. */
export type Due<D extends Duty = Duty> = { duty: D; on: LocalDate; owner: MemberId; lead: MemberId | null }

/** Who hears of it, when: the day is moved to one on which they, or who does their work then, are there. */
export function stepsOf<D extends Duty>(due: Due<D>, network: Network): Step<RungOf<D>>[] {
  const steps: Step<RungOf<D>>[] = []
  const heard: Heard = { people: [due.owner], on: dayToDoIt(due, network) }
  for (const { rung, to, days } of rungsFor(due.duty, network.reminders)) {
    const planned = addWorkingDays(due.on, days, network.calendar)
    const step =
      to === 'owner' ? forOwner(due.owner, planned, days, network) : forNext(to, due, planned, heard, network)
    if (step)
      steps.push({
        rung,
        to: step.who,
        at: deliverAt(step.day, calendarOf(network, step.who), network.calendar),
      })
  }
  return onePerDay(steps)
}

/** The next that somebody hears of it; null when all have heard. */
export const next = <D extends Duty>(due: Due<D>, network: Network, now: Instant): Step<RungOf<D>> | null =>
  stepsOf(due, network)
    .toSorted((one, other) => one.at - other.at)
    .find(({ at }) => at > now) ?? null

type Heard = { people: MemberId[]; on: LocalDate }
type Told = { who: MemberId; day: LocalDate }

/** What is due on a day off is said before it, what is late on the first day that they are there again. */
const forOwner = (owner: MemberId, planned: LocalDate, days: number, network: Network): Told =>
  nearest(owner, planned, days > 0 ? 1 : -1, network)

/** The nearest day from this one on, or back, on which whoever does this person's work that day is there. */
function nearest(whose: MemberId, from: LocalDate, step: 1 | -1, network: Network): Told {
  for (let day = from; ; day = addDays(day, step)) {
    const who = doerOn(network, whose, day) ?? whose
    if (isOwnDay(day, calendarOf(network, who), network.calendar)) return { who, day }
  }
}

/** Nobody is passed over, and whoever heard before had a day of their own. */
function forNext(to: Receiver, due: Due, planned: LocalDate, heard: Heard, network: Network): Told | null {
  const receiver = receiverOf(to, due, heard, network)
  if (!receiver) return null
  const told = nearest(receiver, latest(planned, addDays(heard.on, 1)), 1, network)
  heard.people.push(receiver)
  heard.on = told.day
  return told
}

function receiverOf(
  to: Receiver,
  { duty, owner, lead }: Due,
  { people }: Heard,
  network: Network,
): MemberId | null {
  if (to === 'lead') {
    if (duty !== 'action') return lead
    return lead !== null && lead !== owner && memberOf(network, lead) ? lead : null
  }
  const all = coordinators(network).map(({ id }) => id)
  if (to === 'coordinator') return all.find((id) => id !== owner) ?? null
  return all.find((id) => !people.includes(id)) ?? null
}

/** The day before which nobody else is told: the first own day after the date, of who had to keep it. */
function dayToDoIt({ duty, owner, on }: Due, network: Network): LocalDate {
  if (policy[duty][0].to !== 'owner') return addDays(on, -1)
  return nearest(owner, addDays(on, 1), 1, network).day
}

const latest = (one: LocalDate, other: LocalDate): LocalDate => (one > other ? one : other)

/** Of what one person would get on one day, the last counts. */
const onePerDay = <Name extends string>(steps: Step<Name>[]): Step<Name>[] =>
  steps.filter(
    (step, index) =>
      !steps.some((other, later) => later > index && other.to === step.to && other.at === step.at),
  )

/** When this person works; for somebody who left the network's file the standard week, so that nothing falls still. */
export const calendarOf = (network: Network, member: MemberId): OwnCalendar =>
  memberOf(network, member) ?? officeDays

const officeDays: OwnCalendar = WorkPattern.parse({ works: [1, 2, 3, 4, 5] })

/** When this person may be sent something, from this moment on (K6). */
export const sendAt = (at: Instant, network: Network, member: MemberId): Instant =>
  nextDelivery(at, calendarOf(network, member), network.calendar)
