import type { ActionId, MemberId } from '#domain/ids.ts'
import type { Effect, Moment } from '#domain/signal/consequences.ts'
import type { Rung } from '#domain/signal/events.ts'
import { ladder, patternOf } from '#domain/signal/ladder.ts'
import { type Action, actionOf, type Signal } from '#domain/signal/signal.ts'
import { addWorkingDays, endOfWorkingDay } from '#domain/time/calendar.ts'
import { type Instant, localDate } from '#domain/time/instant.ts'
import { nextDelivery } from '#domain/time/person.ts'
import { pickUpLadder } from '#domain/triage/deadlines.ts'

/** Each timer of a signal has a slot; setting a slot again replaces what was in it. */
export const clear = (slots: readonly string[]): Effect[] =>
  slots.map((slot) => ({ effect: 'clear-timer', slot }))

export const pickUpSlots = ['pick-up:network', 'pick-up:coordinator', 'pick-up:assign'] as const
export const beginSlots = ['begin:lead', 'begin:coordinator'] as const

export function pickUpTimers(signal: Signal, { now, network }: Moment): Effect[] {
  const level = signal.kind === 'consult' ? 'consult' : signal.urgency
  return pickUpLadder(level, now, network.calendar, network.responseTimes).map(({ rung, at }) => ({
    effect: 'set-timer',
    slot: `pick-up:${rung}`,
    at,
    command: { type: 'remind-pick-up', rung },
  }))
}

/** The coordinator hears it a working day after the lead could. */
export function beginTimers(lead: MemberId, beginBy: Instant, { network }: Moment): Effect[] {
  const { calendar } = network
  const told = localDate(nextDelivery(beginBy, patternOf(network, lead), calendar), calendar.timeZone)
  const dayAfter = addWorkingDays(told, 1, calendar)
  return [
    { effect: 'set-timer', slot: 'begin:lead', at: beginBy, command: { type: 'remind-begin', rung: 'lead' } },
    {
      effect: 'set-timer',
      slot: 'begin:coordinator',
      at: endOfWorkingDay(dayAfter, calendar),
      command: { type: 'remind-begin', rung: 'coordinator' },
    },
  ]
}

const remindSlot = (action: Action, rung: Rung): string => `remind:${action.id}:${rung}:${action.dueOn}`

export const remindersOf = (signal: Signal, action: Action, { now, network }: Moment): Effect[] =>
  ladder(signal, action, network)
    .filter(({ at }) => at > now)
    .map(({ rung, at }) => ({
      effect: 'set-timer',
      slot: remindSlot(action, rung),
      at,
      command: { type: 'remind', action: action.id, rung, dueOn: action.dueOn },
    }))

const rungs: readonly Rung[] = ['T-2', 'T0', 'T+1', 'T+3', 'T+3-lead', 'T+5']

export const clearReminders = (before: Signal | null, id: ActionId): Effect[] =>
  before ? about(before, id, (action) => clear(rungs.map((rung) => remindSlot(action, rung)))) : []

export const resetReminders = (
  before: Signal | null,
  signal: Signal,
  id: ActionId,
  moment: Moment,
): Effect[] => [
  ...clearReminders(before, id),
  ...about(signal, id, (action) => remindersOf(signal, action, moment)),
]

export const about = (signal: Signal, id: ActionId, effects: (action: Action) => Effect[]): Effect[] => {
  const action = actionOf(signal, id)
  return action ? effects(action) : []
}
