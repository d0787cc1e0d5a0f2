import type { MemberId } from '#domain/ids.ts'
import { openActions, responsibleFor } from '#domain/signal/action.ts'
import { clocksOf } from '#domain/signal/clocks.ts'
import { type Effect, type Moment, show, tellAll } from '#domain/signal/effects.ts'
import type { SignalEvent } from '#domain/signal/events.ts'
import { waitsWhenHeld } from '#domain/signal/frozen.ts'
import { passedOn } from '#domain/signal/passed-on.ts'
import { isOver, type Signal } from '#domain/signal/signal.ts'
import { beginTimers, consentTimers, evaluateTimers, promiseTimers } from '#domain/signal/timers.ts'
import { type Instant, sinceEver } from '#domain/time/instant.ts'

type Freezing = Extract<SignalEvent, { type: 'frozen' | 'unfrozen' }>

/** Whoever counts on it hears that it is closed for a while, and that it is open again: nobody waits for nothing. */
export function afterFreeze(
  before: Signal | null,
  signal: Signal,
  event: Freezing,
  moment: Moment,
): Effect[] {
  const told = isOver(signal) ? [] : tellAll(event.type, whoCounts(signal), 'by' in event ? event.by : null)
  return event.type === 'frozen'
    ? [show, ...told, ...passedOn(before, { did: 'freeze', since: event.at })]
    : [
        show,
        ...rungMeanwhile(signal, event.since, moment),
        ...told,
        ...passedOn(before, { did: 'unfreeze', since: event.since }),
      ]
}

/** Whoever leads it hears that somebody objected, else whoever raised it; what waited meanwhile rings. */
export function afterHold(
  signal: Signal,
  { type }: Extract<SignalEvent, { type: 'held' | 'hold-lifted' }>,
  since: Instant,
  moment: Moment,
): Effect[] {
  const told = isOver(signal) ? [] : tellAll(type, [signal.lead ?? signal.reporter.member], null)
  if (type === 'held') return [show, ...told]
  const rung = rungMeanwhile(signal, since, moment).filter(
    (one) => one.effect === 'set-timer' && waitsWhenHeld.includes(one.command.type),
  )
  return [show, ...rung, ...told]
}

const whoCounts = (signal: Signal): (MemberId | null)[] => [
  signal.lead,
  signal.reporter.member,
  ...openActions(signal).map(responsibleFor),
]

/** What would have rung since rings now, as after a silence; the rest when it would have. */
const rungMeanwhile = (signal: Signal, since: Instant, moment: Moment): Effect[] => {
  const then = { ...moment, now: since }
  const clocks = clocksOf(signal, then).map(({ clock }) => clock)
  const all = isOver(signal)
    ? clocks
    : [...clocks, ...consentTimers(signal, then), ...againAndAgain(signal, moment)]
  return all.map((one) =>
    one.effect === 'set-timer' ? { ...one, at: one.at > moment.now ? one.at : moment.now } : one,
  )
}

/** What the coordinator hears until it is done, also when that began before. */
const againAndAgain = (signal: Signal, { network }: Moment): Effect[] => {
  const ever = { network, now: sinceEver }
  return [
    ...(signal.status === 'taken-up' ? beginTimers(signal, ever) : []),
    ...evaluateTimers(signal, ever),
    ...promiseTimers(signal, ever),
  ].filter((one) => one.effect === 'set-timer' && one.slot.endsWith(':coordinator'))
}
