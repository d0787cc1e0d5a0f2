import type { MemberId } from '#domain/ids.ts'
import { coordinators } from '#domain/network/members.ts'
import type { Network } from '#domain/network/network.ts'
import { type Action, actionOf } from '#domain/signal/action.ts'
import { clear, type Effect, type Moment, show, tell, tellAll } from '#domain/signal/effects.ts'
import { afterEnd } from '#domain/signal/after-end.ts'
import { afterFreeze, afterHold } from '#domain/signal/after-freeze.ts'
import { afterLead } from '#domain/signal/after-lead.ts'
import type { Escalation } from '#domain/signal/course.ts'
import type { SignalEvent } from '#domain/signal/events.ts'
import {
  beginMissed,
  contactMissed,
  feedbackMissed,
  lookBackMissed,
  ownerReminded,
  pickUpMissed,
} from '#domain/signal/missed.ts'
import { passedOn } from '#domain/signal/passed-on.ts'
import { farMoveDays } from '#domain/signal/policy.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { workingDaysBetween } from '#domain/time/calendar.ts'
import {
  about,
  beginSlots,
  beginTimers,
  clearReminders,
  consentSlots,
  consentTimers,
  consultTimer,
  evaluateSlots,
  evaluateTimers,
  oldestTimer,
  pickUpSlots,
  pickUpTimers,
  promiseTimers,
  remindersOf,
  resetReminders,
} from '#domain/signal/timers.ts'

/** What follows from this event; `signal` is how it is after it, `before` how it was. */
export function consequences(
  before: Signal | null,
  signal: Signal,
  event: SignalEvent,
  moment: Moment,
): Effect[] {
  const { network } = moment
  switch (event.type) {
    case 'signal-raised':
      return [
        show,
        ...pickUpTimers(signal, moment),
        ...consentTimers(signal, moment),
        oldestTimer(signal, moment),
        ...signal.actions.flatMap((one) => remindersOf(signal, one, moment)),
        ...(signal.lowering ? askLowering(signal.lowering.by, network) : []),
      ]
    case 'signal-posted':
      return [{ effect: 'receipt' }]
    case 'taken-up':
    case 'begun':
    case 'hand-over-offered':
    case 'hand-over-accepted':
    case 'hand-over-declined':
    case 'hand-over-lapsed':
    case 'released':
      return afterLead(before, signal, event, moment)
    case 'stage-reached':
      return [show]
    case 'thought-along':
      return signal.kind === 'consult'
        ? [show, ...answered(moment), ...thinksAlong(signal, event.by)]
        : [show, ...thinksAlong(signal, event.by)]
    case 'declined':
      return tellAll('not-for-me', firstOther(network, event.by), event.by)
    case 'corrected':
      return [show, ...passedOn(before, { did: 'correct', by: event.by, from: signal.id })]
    case 'held':
      return [
        ...afterHold(signal, event, event.at, moment),
        ...passedOn(before, { did: 'hold', since: event.at }),
      ]
    case 'hold-lifted': {
      const since = before?.heldSince ?? moment.now
      return [...afterHold(signal, event, since, moment), ...passedOn(before, { did: 'lift-hold', since })]
    }
    case 'correction-asked':
    case 'case-team-named':
    case 'note-added':
    case 'own-words-noted':
    case 'k3-checked':
    case 'inventory-taken':
    case 'shared-without-consent':
      return []
    case 'action-added':
      return [show, ...offer(event.action), ...remindersOf(signal, event.action, moment)]
    case 'action-accepted':
      return [show, ...resetReminders(before, signal, event.action, moment)]
    case 'action-declined':
      return [
        show,
        ...resetReminders(before, signal, event.action, moment),
        ...about(signal, event.action, (action) => [
          tell(action.owner, 'action-declined', { about: action.id, by: event.by }),
        ]),
      ]
    case 'action-rescheduled':
      return [
        show,
        ...resetReminders(before, signal, event.action, moment),
        ...movedFar(before, signal, event, moment),
      ]
    case 'action-handed-over':
      return [
        show,
        ...resetReminders(before, signal, event.action, moment),
        ...about(signal, event.action, offer),
      ]
    case 'action-fell-to':
      return [
        show,
        ...resetReminders(before, signal, event.action, moment),
        tell(event.to, 'action-fell-to', { about: event.action }),
      ]
    case 'action-completed':
      return [
        show,
        ...clearReminders(before, event.action),
        ...(signal.lead && signal.lead !== event.by
          ? [tell(signal.lead, 'action-done', { about: event.action, by: event.by })]
          : []),
      ]
    case 'help-asked':
      return helpers(signal, event.by, network).map((to) =>
        tell(to, 'help-needed', { about: event.action, by: event.by }),
      )
    case 'nudged':
      return [tell(event.to, 'nudged', { by: event.by, ...(event.action ? { about: event.action } : {}) })]
    case 'involved':
    case 'child-not-seen':
      return [show]
    case 'contact-made':
      return [show, ...(before?.contactAt === null ? draftFeedback(signal) : [])]
    case 'reporter-asked':
      return tellAll('reporter-asked', [signal.reporter.member], event.by)
    case 'information-added':
      return tellAll('information-added', whoLooks(signal, network), event.by)
    case 'still-worried':
      return tellAll('still-worried', [signal.lead, ...firstOther(network, event.by)], event.by)
    case 'fed-back':
      return tellAll('feedback', [signal.reporter.member], event.by)
    case 'consult-answered':
      return [show, ...answered(moment), ...tellAll('consult-answered', [signal.reporter.member], event.by)]
    case 'answer-marked':
      return tellAll('answer-helped', [signal.answers[event.answer]?.by], signal.reporter.member)
    case 'reassessed':
      return [
        show,
        ...(signal.lead === null
          ? [...clear(pickUpSlots), ...pickUpTimers(signal, moment)]
          : [
              ...beginTimers(signal, moment),
              ...evaluateTimers(signal, moment),
              ...promiseTimers(signal, moment),
            ]),
        ...tellAll('reassessed', [signal.lead, before?.lowering?.by], event.by),
      ]
    case 'lowering-asked':
      return askLowering(event.lowering.by, network)
    case 'lowering-refused':
      return tellAll('lowering-refused', [before?.lowering?.by], event.by)
    case 'escalated':
      return [
        show,
        ...clear(beginSlots),
        ...evaluateTimers(signal, moment),
        ...askedToHelp(event.escalation, network),
      ]
    case 'de-escalated':
      return [
        show,
        ...clear(signal.evaluateOn === null ? evaluateSlots : []),
        ...evaluateTimers(signal, moment),
        ...beginTimers(signal, moment),
      ]
    case 'evaluated':
      return [show, ...evaluateTimers(signal, moment)]
    case 'consent-renewed':
      return [
        show,
        ...clear(consentSlots),
        ...consentTimers(signal, moment),
        ...(signal.identity === before?.identity ? [] : [{ effect: 'forget-identity' } as const]),
      ]
    case 'consent-reminded':
      return tellAll('consent-ends', [signal.reporter.member, signal.lead], null)
    case 'consent-expired':
      return [
        show,
        { effect: 'forget-identity' },
        ...tellAll('consent-expired', [signal.reporter.member, signal.lead], null),
      ]
    case 'safety-answered':
      return event.safe ? [] : tellAll('not-safe', firstOther(network, event.by), event.by)
    case 'identity-asked':
      return tellAll('identity-asked', [signal.reporter.member], event.by)
    case 'identity-given':
      return tellAll('identity-given', [signal.lead], event.by)
    case 'identity-erased':
      return [{ effect: 'forget-identity' }]
    case 'frozen':
    case 'unfrozen':
      return afterFreeze(before, signal, event, moment)
    case 'consent-withdrawn':
    case 'signal-closed':
    case 'reopened':
    case 'kept-longer':
    case 'end-shortened':
    case 'erased':
    case 'linked':
      return afterEnd(before, signal, event, moment)
    case 'owner-reminded':
      return ownerReminded(signal, event)
    case 'pick-up-reminded':
      return pickUpMissed(signal, event.rung, moment)
    case 'begin-reminded':
      return beginMissed(signal, event.rung, moment)
    case 'evaluation-reminded':
      return lookBackMissed(signal, event.rung, moment)
    case 'contact-reminded':
      return contactMissed(signal, event.rung, moment)
    case 'feedback-reminded':
      return feedbackMissed(signal, event.rung, moment)
    case 'retention-warned':
      return tellAll('retention-warned', [signal.lead, coordinators(network)[0]?.id], null)
  }
}

type Moved = Extract<SignalEvent, { type: 'action-rescheduled' }>

/** The lead sees it when it takes much longer than was promised (K10). */
function movedFar(before: Signal | null, signal: Signal, event: Moved, { network }: Moment): Effect[] {
  const was = before && actionOf(before, event.action)
  const far = was && workingDaysBetween(was.dueOn, event.dueOn, network.calendar) >= farMoveDays
  return far && signal.lead && signal.lead !== event.by
    ? [tell(signal.lead, 'action-moved', { about: event.action, by: event.by })]
    : []
}

const answered = (moment: Moment): Effect[] => [...clear(pickUpSlots), consultTimer(moment)]

const thinksAlong = (signal: Signal, by: MemberId): Effect[] =>
  tellAll('thinks-along', [signal.lead ?? signal.reporter.member], by)

const offer = (action: Action): Effect[] =>
  action.accepted ? [] : [tell(action.owner, 'action-offered', { about: action.id, by: action.proposedBy })]

/** After the first contact the lead gets the words for the reporter: one press sends them. */
const draftFeedback = (signal: Signal): Effect[] =>
  signal.lead === null || signal.lead === signal.reporter.member ? [] : [tell(signal.lead, 'feedback-draft')]

const whoLooks = (signal: Signal, network: Network): (MemberId | undefined)[] => [
  signal.lead ?? coordinators(network)[0]?.id,
]

const firstOther = (network: Network, by: MemberId): MemberId[] =>
  coordinators(network)
    .map(({ id }) => id)
    .filter((id) => id !== by)
    .slice(0, 1)

/** Until somebody agrees the high clocks run, so who stands in hears it too. */
const askLowering = (by: MemberId, network: Network): Effect[] =>
  tellAll(
    'lowering-asked',
    coordinators(network).map(({ id }) => id),
    by,
  )

const helpers = (signal: Signal, by: MemberId, network: Network): MemberId[] =>
  signal.lead && signal.lead !== by ? [signal.lead] : firstOther(network, by)

/** Outside the network nobody is told by the bot. */
const askedToHelp = ({ to, by }: Escalation, network: Network): Effect[] =>
  to === 'coordinator' || to === 'breakthrough'
    ? tellAll('escalated', [coordinators(network)[0]?.id], by)
    : []
