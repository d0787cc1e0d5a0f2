import * as fc from 'fast-check'
import { ActionOutcome } from '#domain/codes.ts'
import { ActionId } from '#domain/ids.ts'
import type { Member } from '#domain/network/network.ts'
import type { ClockCommand, Command, Decision } from '#domain/signal/commands.ts'
import { consequences } from '#domain/signal/consequences.ts'
import { decide } from '#domain/signal/decide.ts'
import type { SignalEvent } from '#domain/signal/events.ts'
import { evolve } from '#domain/signal/evolve.ts'
import { responsibleFor } from '#domain/signal/action.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { addDays, type Instant, later, localDate } from '#domain/time/instant.ts'
import { friday, network, stranger } from '#support/given.ts'
import { amsterdam } from '#support/time.ts'

/** One signal, the people around it and its timers, played forward. */
export type History = {
  signal: Signal
  now: Instant
  timers: Map<string, { at: Instant; command: ClockCommand }>
  events: SignalEvent[]
  /** What was said to whom, each with whose action it was about. */
  reminders: string[]
}

export type Move =
  | { wait: number }
  | { by: Member; verb: Command['type']; number: number; to: Member['id']; days: number; text: string }

export const begun = (signal: Signal): History => {
  const history = { signal, now: friday, timers: new Map(), events: [], reminders: [] }
  return happen(history, [{ type: 'signal-raised', signal }])
}

/** Somebody does something, or time passes and what is due then rings, once. */
export function play(history: History, move: Move): Decision {
  if (!('wait' in move)) return order(history, commandOf(history, move), move.by)
  history.now = later(history.now, move.wait * 3_600_000)
  const due = [...history.timers].filter(([, timer]) => timer.at <= history.now)
  for (const [slot, { command }] of due.toSorted(([, one], [, other]) => one.at - other.at)) {
    if (!history.timers.delete(slot)) continue
    order(history, command, 'clock')
  }
  return { events: [] }
}

function order(history: History, command: Command, actor: Member | 'clock'): Decision {
  const decision = decide(history.signal, command, { now: history.now, network, actor })
  if ('events' in decision) happen(history, decision.events)
  return decision
}

function happen(history: History, events: readonly SignalEvent[]): History {
  for (const event of events) {
    const before = history.signal
    history.signal = evolve(before, event)
    history.events.push(event)
    remember(history, event)
    const effects = consequences(before, history.signal, event, { now: history.now, network })
    for (const effect of effects) if (effect.effect === 'clear-timer') history.timers.delete(effect.slot)
    for (const effect of effects) if (effect.effect === 'set-timer') history.timers.set(effect.slot, effect)
  }
  return history
}

function remember({ signal, reminders }: History, event: SignalEvent): void {
  if (event.type === 'pick-up-reminded' || event.type === 'begin-reminded')
    reminders.push(`${event.type} ${event.rung}`)
  if (event.type !== 'owner-reminded') return
  const action = signal.actions.find(({ id }) => id === event.action)
  if (action)
    reminders.push([action.id, event.rung, action.dueOn, event.to, responsibleFor(action)].join(' '))
}

function commandOf({ signal, now, events }: History, move: Exclude<Move, { wait: number }>): Command {
  const { verb, number, to, text } = move
  const action = signal.actions[number % Math.max(1, signal.actions.length)]?.id ?? ActionId.parse('a_none')
  const fresh = ActionId.parse(`a_${events.length}`)
  const dueOn = addDays(localDate(now, amsterdam), move.days)
  switch (verb) {
    case 'begin':
      return { type: verb, goal: text, what: text, dueOn, action: fresh }
    case 'assign':
      return { type: verb, to }
    case 'not-for-me':
      return { type: verb, reason: text, whoElse: text }
    case 'note':
      return { type: verb, text }
    case 'add-action':
      return {
        type: verb,
        action: fresh,
        what: text,
        kind: 'other',
        owner: to,
        dueOn,
        doneWhen: null,
        layer: null,
      }
    case 'complete-action':
      return { type: verb, action, outcome: ActionOutcome.options[number % 4] ?? 'done', reason: text }
    case 'reschedule-action':
      return { type: verb, action, dueOn, reason: text }
    case 'hand-over-action':
      return { type: verb, action, to }
    case 'close':
      return number % 2 === 0
        ? { type: verb, reason: 'duplicate', details: {} }
        : { type: verb, reason: 'general-support', details: { who: text } }
    case 'accept-action':
    case 'decline-action':
    case 'need-help':
      return { type: verb, action }
    case 'take-up':
    case 'think-along':
      return { type: verb }
    case 'record-posted':
    case 'remind':
    case 'remind-pick-up':
    case 'remind-begin':
      return { type: 'record-posted' }
  }
}

const verbs = [
  ...(['take-up', 'begin', 'assign', 'think-along', 'not-for-me', 'note', 'need-help', 'close'] as const),
  ...(['add-action', 'add-action', 'accept-action', 'accept-action', 'decline-action'] as const),
  ...([
    'complete-action',
    'complete-action',
    'complete-action',
    'reschedule-action',
    'hand-over-action',
  ] as const),
]

const people = fc.constantFrom(...network.members)
const press: fc.Arbitrary<Move> = fc.record({
  by: people,
  verb: fc.constantFrom(...verbs),
  number: fc.nat(7),
  to: fc.oneof({ weight: 9, arbitrary: people.map(({ id }) => id) }, fc.constant(stranger)),
  days: fc.integer({ min: -2, max: 20 }),
  text: fc.constantFrom('bellen', 'bellen', 'bellen', ' '),
})
const wait: fc.Arbitrary<Move> = fc.record({
  wait: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.constant(24 * 9)),
})
export const moves = fc.array(fc.oneof({ weight: 4, arbitrary: press }, wait), {
  minLength: 30,
  maxLength: 60,
})
