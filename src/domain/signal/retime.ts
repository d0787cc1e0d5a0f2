import { openActions } from '#domain/signal/action.ts'
import type { Effect, Moment } from '#domain/signal/effects.ts'
import { isOver, type Signal } from '#domain/signal/signal.ts'
import { beginTimers, evaluateTimers, promiseTimers, remindersOf } from '#domain/signal/timers.ts'

/**
 * Every clock that is still to ring and depends on when people are there, set as it must be now: somebody's days changed,
 * or they are away. What rings at a moment that is no longer right stays quiet.
 */
export function retimed(signal: Signal, moment: Moment): Effect[] {
  if (isOver(signal)) return []
  return [
    ...openActions(signal).flatMap((action) => remindersOf(signal, action, moment)),
    ...(signal.status === 'taken-up' ? beginTimers(signal, moment) : []),
    ...evaluateTimers(signal, moment),
    ...promiseTimers(signal, moment),
  ].filter((one) => one.effect === 'set-timer' && one.at > moment.now)
}
