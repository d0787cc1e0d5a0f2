import { networkOf } from '#app/world.ts'
import { type ActionId, NetworkId, type SignalId } from '#domain/ids.ts'
import { memberOf } from '#domain/network/members.ts'
import type { Network } from '#domain/network/network.ts'
import { type Action, openActions, responsibleFor } from '#domain/signal/action.ts'
import { ladder } from '#domain/signal/ladder.ts'
import { isOver, type Signal } from '#domain/signal/signal.ts'
import { standingOf } from '#domain/signal/standing.ts'
import type { Step } from '#domain/signal/steps.ts'
import { dayAfter, firstDayThere, local, nextThere, outage, workingDay } from './days.ts'
import type { Year } from './doings.ts'
import type { Looks } from './play.ts'
import type { Told } from './record.ts'

/** What went wrong, in words that lead to the cause; and how much was looked at. */
export type Seen = {
  /** A rung of which nobody heard within a working day. */
  unheard: string[]
  /** An action past its date of which nobody who was there heard at all. */
  silent: string[]
  notStanding: string[]
  looked: { rungs: number; late: number; standings: number }
}

/** Looks at every signal, in the morning and in the evening of each working day of its network. */
export function watching(): Looks & { seen: Seen } {
  const seen: Seen = { unheard: [], silent: [], notStanding: [], looked: { rungs: 0, late: 0, standings: 0 } }
  const known = knowing()
  return {
    seen,
    morning: (year, id) => {
      const network = networkOf(year.world, NetworkId.parse(id))
      for (const signal of aliveIn(year, network)) {
        const standing = standingOf(signal, network)
        seen.looked.standings += 1
        if (!standing || !memberOf(network, standing.who)) seen.notStanding.push(signal.reference)
      }
    },
    evening: (year, id, date) => {
      known.read(year)
      const network = networkOf(year.world, NetworkId.parse(id))
      for (const signal of aliveIn(year, network))
        for (const action of openActions(signal)) {
          const since = known.since(year, signal, action)
          if (action.dueOn >= date) continue
          const about = { year, network, signal, action, date, since, heard: known.heard(signal, action) }
          seen.looked.rungs += rungsToday(about).length
          seen.unheard.push(...unheard(about))
          seen.looked.late += 1
          if (isSilent(about)) seen.silent.push(sentence(about, 'nobody'))
        }
    },
  }
}

const aliveIn = ({ signals }: Year, network: Network): Signal[] =>
  [...signals.values()].filter((signal) => signal.network === network.id && !isOver(signal))

/** Who heard of what, and since when an action is as it is. */
function knowing() {
  const changed = new Map<ActionId, { as: string; at: number }>()
  const about = new Map<ActionId | SignalId, Told[]>()
  let count = 0
  return {
    read: ({ record }: Year): void => {
      for (const told of record.told.slice(count))
        for (const key of [...told.actions, ...told.signals]) {
          const all = about.get(key) ?? []
          about.set(key, all)
          all.push(told)
        }
      count = record.told.length
    },
    since: ({ clock }: Year, { lead }: Signal, action: Action): number => {
      const as = [action.dueOn, responsibleFor(action), lead].join()
      const before = changed.get(action.id)
      if (before?.as === as) return before.at
      changed.set(action.id, { as, at: clock.now })
      return clock.now
    },
    /** Also who was called in a channel about its signal, and who heard that somebody cannot be reached. */
    heard: (signal: Signal, action: Action): Told[] => [
      ...(about.get(action.id) ?? []),
      ...(about.get(signal.id) ?? []).filter(
        ({ way, notice }) => way === 'mention' || notice === 'not-reached',
      ),
    ],
  }
}

type About = {
  year: Year
  network: Network
  signal: Signal
  action: Action
  date: string
  /** Since when it is with who it is with, for this day. */
  since: number
  heard: readonly Told[]
}

/** Rungs after the date of which somebody must have heard by this evening, and not by the one before. */
const rungsToday = (about: About): Step[] =>
  ladder(about.signal, about.action, about.network).filter(
    (step) => !beforeDate.has(step.rung) && step.at >= about.since && deadline(step, about) === about.date,
  )

const beforeDate = new Set(['T-2', 'T0'])

/**
 * The next working day. What was to be said while the bot was away is said when they are there again (K6, K12); and who
 * can only be called in a channel is called once a day: what comes after they looked waits for their next own day.
 */
function deadline(step: Step, { year, network }: About): string {
  const { date } = local(step.at)
  const next = workingDay(date, 1, network.id)
  const person = year.cast.people.get(step.to)
  const away = local(outage.from).date
  const wasAway = date === away || next === away
  const back = person && wasAway ? local(nextThere(person, outage.until)).date : next
  const called = person && person.reach !== 'chat' ? firstDayThere(person, dayAfter(date)) : next
  return [next, back, called].toSorted().at(-1) ?? next
}

const unheard = (about: About): string[] =>
  rungsToday(about)
    .filter((step) => !about.heard.some(({ date }) => date >= local(step.at).date))
    .map((step) => sentence(about, `${step.rung} to ${step.to} at ${new Date(step.at).toISOString()}`))

/**
 * Counted apart from the ladder: a working day after the first day on which whoever must do it is there again, somebody
 * knows that it is late. The lead is not told before that day (K4).
 */
function isSilent({ year, network, action, date, since, heard }: About): boolean {
  const person = year.cast.people.get(responsibleFor(action))
  if (!person) return false
  const from = action.dueOn > local(since).date ? action.dueOn : local(since).date
  const first = firstDayThere(person, dayAfter(from))
  // The bot was away on that day, or had called them already: see above.
  const again = person.reach !== 'chat' || first === local(outage.from).date
  const last = workingDay(again ? firstDayThere(person, dayAfter(first)) : first, 1, network.id)
  return date > last && !heard.some((told) => told.date > action.dueOn)
}

const sentence = ({ signal, action, date }: About, what: string): string =>
  `${date}: ${signal.reference} ${action.id} due ${action.dueOn}, ${what}; owner ${action.owner}, with ${responsibleFor(action)}, lead ${signal.lead}`
