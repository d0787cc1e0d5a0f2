import { coordinators } from '#domain/network/members.ts'
import { type Effect, type Moment, tell, tellAll } from '#domain/signal/effects.ts'
import type {
  BeginRung,
  ContactRung,
  EvaluationRung,
  FeedbackRung,
  PickUpRung,
  Rung,
} from '#domain/signal/rungs.ts'
import { actionOf, responsibleFor } from '#domain/signal/action.ts'
import type { SignalEvent } from '#domain/signal/events.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { beginAgain, contactAgain, evaluateAgain, feedbackAgain, pickUpAgain } from '#domain/signal/timers.ts'

/** Who hears that something was not done in time: again and again, so that nothing falls still (D9). */

/**
 * What is high goes to the coordinator and who stands in; the rest to the coordinator (specification 3.6), again and
 * again. Whoever raised it was promised a day, and hears once that it has passed.
 */
export function pickUpMissed(signal: Signal, rung: PickUpRung, moment: Moment): Effect[] {
  const late = tell(signal.reporter.member, 'still-waiting')
  if (rung === 'network') return [{ effect: 'ask-network' }, late]
  const high = signal.kind === 'signal' && signal.urgency === 'high'
  const all = coordinators(moment.network)
  const receivers = high ? all : all.slice(0, 1)
  const told = receivers.map(({ id }) => tell(id, rung === 'assign' ? 'assign-now' : 'not-taken-up'))
  return high && rung === 'coordinator' ? [...told, late] : [...told, pickUpAgain(rung, moment)]
}

/** Nobody is forgotten: until it begins the coordinator hears it again. */
export function beginMissed(signal: Signal, rung: BeginRung, moment: Moment): Effect[] {
  if (rung === 'lead') return signal.lead ? [tell(signal.lead, 'begin-late')] : []
  const told = coordinators(moment.network)
    .filter(({ id }) => id !== signal.lead)
    .slice(0, 1)
    .map(({ id }) => tell(id, 'not-begun'))
  return [...told, beginAgain(moment)]
}

/** The lead first, then the coordinator, until it is done. */
export function contactMissed(signal: Signal, rung: ContactRung, moment: Moment): Effect[] {
  if (rung !== 'coordinator') return tellAll('contact-due', [signal.lead], null)
  return [...tellAll('contact-late', [helperOf(signal, moment)], null), contactAgain(moment)]
}

export function feedbackMissed(signal: Signal, rung: FeedbackRung, moment: Moment): Effect[] {
  if (rung !== 'coordinator') return tellAll('feedback-due', [signal.lead], null)
  return [...tellAll('feedback-late', [helperOf(signal, moment)], null), feedbackAgain(moment)]
}

/** The coordinator, or who stands in when the coordinator leads. */
const helperOf = ({ lead }: Signal, { network }: Moment) =>
  coordinators(network).find(({ id }) => id !== lead)?.id

/** The lead looks back on a day that is always known. */
export function lookBackMissed(signal: Signal, rung: EvaluationRung, moment: Moment): Effect[] {
  if (rung === 'lead') return tellAll('evaluate', [signal.lead], null)
  return [...tellAll('evaluate-late', [coordinators(moment.network)[0]?.id], null), evaluateAgain(moment)]
}

type Reminded = Extract<SignalEvent, { type: 'owner-reminded' }>

/** Who heard before is told that somebody else was asked to help, and who (K11). */
export function ownerReminded(signal: Signal, { action: id, rung, to }: Reminded): Effect[] {
  const action = actionOf(signal, id)
  const before =
    action && heardBefore[rung].map((one) => (one === 'lead' ? signal.lead : responsibleFor(action)))
  return [
    tell(to, `reminder-${rung}`, { about: id }),
    ...[...new Set(before)].flatMap((who) =>
      who && who !== to ? [tell(who, 'passed-on', { about: id, by: to })] : [],
    ),
  ]
}

const heardBefore: Readonly<Record<Rung, readonly ('owner' | 'lead')[]>> = {
  'T-2': [],
  T0: [],
  'T+1': [],
  'T+3': [],
  // The owner reads in the reminder of that day that the lead looks along.
  'T+3-lead': [],
  'T+5': ['owner', 'lead'],
  'T+7': ['owner', 'lead'],
}
