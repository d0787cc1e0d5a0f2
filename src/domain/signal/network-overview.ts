import type { ActionId, MemberId } from '#domain/ids.ts'
import { memberOf } from '#domain/network/members.ts'
import type { Network } from '#domain/network/network.ts'
import { openActions } from '#domain/signal/action.ts'
import { isHeld } from '#domain/signal/frozen.ts'
import { endsSoonDays } from '#domain/signal/policy.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { type NextStep, standingOf } from '#domain/signal/standing.ts'
import { addWorkingDays, endOfWorkingDay } from '#domain/time/calendar.ts'
import { type Instant, localDate } from '#domain/time/instant.ts'

/** What falls between two stools: the coordinator’s list of every working morning (F-000-15, decision D9). */

/** In this order; `rest` goes its way and needs no look today. */
export const networkGroups = ['no-lead', 'over-time', 'no-next-date', 'consent-ends', 'rest'] as const
export type NetworkGroup = (typeof networkGroups)[number]

/** What comes next: who does it, until when, and of which action it is. */
export type DatedStep = { what: NextStep; who: MemberId; at: Instant; action: ActionId | null }
export type PlacedSignal = { signal: Signal; group: NetworkGroup; next: DatedStep | null }

type Moment = { now: Instant; network: Network }

/** Each living signal in one group, the first that holds; in a group the most urgent first, then who depends on others, then the oldest. */
export const networkOverview = (signals: readonly Signal[], moment: Moment): PlacedSignal[] =>
  signals.map((signal) => placed(signal, moment)).toSorted((one, other) => firstOf(one, other))

/** Somebody must look at it today. What may still wait for somebody to take it up is not lost yet. */
export function needsLook({ group, next }: PlacedSignal, { now, network: { calendar } }: Moment): boolean {
  const fresh =
    group === 'no-lead' &&
    next !== null &&
    next.at > endOfWorkingDay(localDate(now, calendar.timeZone), calendar)
  return group !== 'rest' && !fresh
}

/** Who led is in the network’s file no more. */
export const leadIsGone = ({ lead }: Signal, network: Network): boolean =>
  lead !== null && !memberOf(network, lead)

function placed(signal: Signal, { now, network }: Moment): PlacedSignal {
  const next = nextOf(signal, network)
  const groupOf = (): NetworkGroup => {
    if (isHeld(signal) && next?.what !== 'action') return 'rest'
    if (isWithoutLead(signal, network)) return 'no-lead'
    if (next && next.at < now) return 'over-time'
    if (!next || !memberOf(network, next.who)) return 'no-next-date'
    return consentEnds(signal, { now, network }) ? 'consent-ends' : 'rest'
  }
  return { signal, group: groupOf(), next }
}

/** A consult needs no lead but an answer. */
const isWithoutLead = (signal: Signal, network: Network): boolean =>
  signal.kind === 'consult' ? signal.status === 'asked' : signal.lead === null || leadIsGone(signal, network)

/** The first of what is agreed; of an open action that is its owner’s, whatever the state of the signal. Null: there is no date. */
function nextOf(signal: Signal, network: Network): DatedStep | null {
  const standing = standingOf(signal, network)
  const steps: DatedStep[] = openActions(signal).map(({ id, owner, dueOn }) => ({
    what: 'action',
    who: owner,
    at: endOfWorkingDay(dueOn, network.calendar),
    action: id,
  }))
  if (standing && standing.what !== 'action' && hasDate(signal, standing.what))
    steps.push({ ...standing, action: null })
  return steps.toSorted((one, other) => one.at - other.at)[0] ?? null
}

/** Without one, whose turn it is says only that somebody must look. */
function hasDate(signal: Signal, what: NextStep): boolean {
  switch (what) {
    case 'begin':
      return signal.beginBy !== null
    case 'look-back':
      return signal.evaluateOn !== null
    case 'mark-answer':
      return signal.answeredAt !== null
    case 'take-up':
    case 'answer':
    case 'action':
      return true
  }
}

/** Within as many working days as its reporter and lead hear it before (K14). */
function consentEnds({ kind, consent: { until, state } }: Signal, { now, network }: Moment): boolean {
  const { calendar } = network
  const given = state === 'given' || state === 'given_partial'
  return (
    kind === 'signal' &&
    given &&
    until !== null &&
    addWorkingDays(until, -endsSoonDays, calendar) <= localDate(now, calendar.timeZone)
  )
}

const urgencies = { high: 0, normal: 1, low: 2 } as const

function firstOf(one: PlacedSignal, other: PlacedSignal): number {
  const rank = ({ signal, group }: PlacedSignal): number[] => [
    networkGroups.indexOf(group),
    urgencies[signal.urgency],
    signal.content.dependent ? 0 : 1,
    signal.raisedAt,
  ]
  const others = rank(other)
  return (
    rank(one)
      .map((value, index) => value - (others[index] ?? 0))
      .find((difference) => difference !== 0) ?? 0
  )
}
