import { coordinators } from '#domain/network/members.ts'
import { type Effect, type Moment, tell, tellAll } from '#domain/signal/effects.ts'
import type {
  BeginRung,
  ContactRung,
  EvaluationRung,
  FeedbackRung,
  PickUpRung,
} from '#domain/signal/rungs.ts'
import { passedOnTo } from '#domain/signal/policy.ts'
import { rungNotices } from '#domain/signal/rung-notices.ts'
import { comesAgain, coordinatorsTold } from '#domain/signal/pick-up-told.ts'
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
  const last = comesAgain(signal, rung) ? pickUpAgain(rung, moment) : late
  if (rung === 'network') return [{ effect: 'ask-network' }, last]
  const receivers = coordinatorsTold(signal, rung, moment.network)
  return [...receivers.map((id) => tell(id, rungNotices['pick-up'][rung])), last]
}

/** Nobody is forgotten: until it begins the coordinator hears it again. */
export function beginMissed(signal: Signal, rung: BeginRung, moment: Moment): Effect[] {
  if (rung === 'lead') return signal.lead ? [tell(signal.lead, rungNotices.begin[rung])] : []
  const told = coordinators(moment.network)
    .filter(({ id }) => id !== signal.lead)
    .slice(0, 1)
    .map(({ id }) => tell(id, rungNotices.begin[rung]))
  return [...told, beginAgain(moment)]
}

/** The lead first, then the coordinator, until it is done. */
export function contactMissed(signal: Signal, rung: ContactRung, moment: Moment): Effect[] {
  if (rung !== 'coordinator') return tellAll(rungNotices['first-contact'][rung], [signal.lead], null)
  return [
    ...tellAll(rungNotices['first-contact'][rung], [helperOf(signal, moment)], null),
    contactAgain(moment),
  ]
}

export function feedbackMissed(signal: Signal, rung: FeedbackRung, moment: Moment): Effect[] {
  if (rung !== 'coordinator') return tellAll(rungNotices.feedback[rung], [signal.lead], null)
  return [...tellAll(rungNotices.feedback[rung], [helperOf(signal, moment)], null), feedbackAgain(moment)]
}

/** The coordinator, or who stands in when the coordinator leads. */
const helperOf = ({ lead }: Signal, { network }: Moment) =>
  coordinators(network).find(({ id }) => id !== lead)?.id

/** The lead looks back on a day that is always known. */
export function lookBackMissed(signal: Signal, rung: EvaluationRung, moment: Moment): Effect[] {
  if (rung === 'lead') return tellAll(rungNotices.evaluation[rung], [signal.lead], null)
  return [...tellAll(rungNotices.evaluation[rung], [helperOf(signal, moment)], null), evaluateAgain(moment)]
}

type Reminded = Extract<SignalEvent, { type: 'owner-reminded' }>

/** Who heard before is told that somebody else was asked to help, and who (K11). */
export function ownerReminded(signal: Signal, { action: id, rung, to }: Reminded): Effect[] {
  const action = actionOf(signal, id)
  const before =
    action && passedOnTo[rung].map((one) => (one === 'lead' ? signal.lead : responsibleFor(action)))
  return [
    tell(to, `reminder-${rung}`, { about: id }),
    ...[...new Set(before)].flatMap((who) =>
      who && who !== to ? [tell(who, 'passed-on', { about: id, by: to })] : [],
    ),
  ]
}
