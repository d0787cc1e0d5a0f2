import type { ActionId } from '#domain/ids.ts'
import type { Network } from '#domain/network/network.ts'
import type { PickUpRung, Rung } from '#domain/signal/rungs.ts'
import { ladder } from '#domain/signal/ladder.ts'
import type { Step } from '#domain/signal/steps.ts'
import { actionOf } from '#domain/signal/action.ts'
import { isOver, type Signal, urgentSince } from '#domain/signal/signal.ts'
import type { Instant } from '#domain/time/instant.ts'
import { pickUpLadder } from '#domain/triage/deadlines.ts'

/** Of several rungs that are due for one person, after a silence or a day off, only the last is a message (K12). */
type Moment = { now: Instant; network: Network }

/** The rung of an open action as it is now; undefined when the same person has a later one that is due too. */
export function stepNow(
  signal: Signal,
  id: ActionId,
  rung: Rung,
  { now, network }: Moment,
): Step | undefined {
  const action = actionOf(signal, id)
  if (!action || action.done || isOver(signal)) return undefined
  const steps = ladder(signal, action, network)
  const step = steps.find((one) => one.rung === rung)
  const later = steps.some(({ to, at }) => step && to === step.to && at > step.at && at <= now)
  return later ? undefined : step
}

/** Whether it is about waiting for somebody still, and nobody must choose already. */
export function asksNow(signal: Signal, rung: PickUpRung, moment: Moment): boolean {
  const waits = signal.lead === null && (signal.status === 'open' || signal.status === 'asked')
  return waits && !(rung === 'coordinator' && mustAssign(signal, moment) !== null)
}

/** Since when somebody must be chosen, because nobody took it up; null when not. */
export const mustAssign = (signal: Signal, moment: Moment): Instant | null =>
  signal.status === 'open' ? pickUpReached(signal, 'assign', moment) : null

/** When it had waited for so long that this rung came; null when it has not. */
export function pickUpReached(signal: Signal, wanted: PickUpRung, { now, network }: Moment): Instant | null {
  const { kind, urgency } = signal
  const level = kind === 'consult' ? 'consult' : urgency
  const rungs = pickUpLadder(level, urgentSince(signal), network.calendar, network.responseTimes)
  return rungs.find(({ rung, at }) => rung === wanted && at <= now)?.at ?? null
}
