import { type Effect, type Moment, timer } from '#domain/signal/effects.ts'
import { isFrozen, isHeld, waitsMeanwhile } from '#domain/signal/frozen.ts'
import { identityUntil } from '#domain/signal/retention.ts'
import { retimed } from '#domain/signal/retime.ts'
import { isOver, type Signal } from '#domain/signal/signal.ts'
import {
  consentTimers,
  consultTimer,
  endTimer,
  handOverSlot,
  identitySlot,
  oldestTimer,
  pickUpSlots,
  warnedEnd,
} from '#domain/signal/timers.ts'
import { sinceEver } from '#domain/time/instant.ts'

type Clock = Extract<Effect, { effect: 'set-timer' }>
/** One of these slots has to have a clock; when none has, this one is set. */
type Running = { slots: readonly string[]; clock: Clock }

/**
 * The clocks that must be running for a signal as it is now, whatever happened to those that were set. What should have
 * rung already is not among them: `overdue` tells that.
 */
export function clocksOf(signal: Signal, moment: Moment): Running[] {
  const own = isOver(signal) ? whenOver(signal, moment) : whileGoing(signal, moment)
  const running = own.flatMap((one) =>
    one.effect === 'set-timer' && one.at > moment.now ? [{ slots: [one.slot], clock: one }] : [],
  )
  if (isFrozen(signal) || isHeld(signal))
    return running.filter(({ clock }) => !waitsMeanwhile(signal, clock.command.type))
  return waitsForSomebody(signal) ? [...running, asked(signal, moment)] : running
}

const whileGoing = (signal: Signal, moment: Moment): Effect[] => [
  ...retimed(signal, moment),
  // Only the first time that it is asked again: whether a later one is left depends on when consent was given.
  ...consentTimers(signal, { ...moment, now: sinceEver }),
  oldestTimer(signal, moment),
  ...(signal.eraseOn === null ? [] : warnedEnd(signal.eraseOn, moment)),
  ...(signal.handOver === null
    ? []
    : [timer(handOverSlot, signal.handOver.lapsesAt, { type: 'lapse-hand-over' })]),
  ...(signal.status === 'answered' && signal.answeredAt !== null
    ? [consultTimer({ ...moment, now: signal.answeredAt })]
    : []),
]

const whenOver = (signal: Signal, moment: Moment): Effect[] => [
  ...(signal.eraseOn === null ? [] : [endTimer(signal.eraseOn, moment)]),
  ...(signal.closing === null || signal.identity === 'none'
    ? []
    : [
        timer(identitySlot, identityUntil(signal, { ...moment, now: signal.closing.at }), {
          type: 'erase-identity',
        }),
      ]),
]

const waitsForSomebody = ({ status }: Signal): boolean => status === 'open' || status === 'asked'

/** However far the ladder came, it comes again until somebody takes it up. */
const asked = ({ takeUpBy }: Signal, { now }: Moment): Running => ({
  slots: pickUpSlots,
  clock: {
    effect: 'set-timer',
    slot: 'pick-up:assign',
    at: takeUpBy > now ? takeUpBy : now,
    command: { type: 'remind-pick-up', rung: 'assign' },
  },
})
