import type { Telling } from '#app/deliver/message.ts'
import { ActionId } from '#domain/ids.ts'
import type { Network } from '#domain/network/network.ts'
import { isFrozen, isHeld } from '#domain/signal/frozen.ts'
import { whoseTurn } from '#domain/signal/nudge.ts'
import type { Rung } from '#domain/signal/rungs.ts'
import { comesSoon, contactOn, feedbackOn } from '#domain/signal/due-on.ts'
import { asksNow, stepNow } from '#domain/signal/overtaken.ts'
import { doerNow } from '#domain/network/schedule.ts'
import { leadsToday } from '#domain/signal/receiver.ts'
import { type Action, actionOf } from '#domain/signal/action.ts'
import { isOver, type Signal } from '#domain/signal/signal.ts'
import { type Instant, localDate } from '#domain/time/instant.ts'

type Moment = { now: Instant; network: Network }

/** A message that waited for somebody's morning may have been overtaken by what colleagues did, or by a later one. */
export function stillHolds(signal: Signal, { notice, about, to }: Telling, moment: Moment): boolean {
  const id = ActionId.safeParse(about).data
  const action = id && actionOf(signal, id)
  switch (notice) {
    case 'closed':
      return isOver(signal)
    case 'action-done':
    case 'action-stopped':
    case 'erased':
    case 'consent-withdrawn':
    case 'hand-over-accepted':
    case 'not-safe':
    case 'answer-helped':
      return true
    case 'frozen':
      return isFrozen(signal)
    case 'unfrozen':
      return !isFrozen(signal) && !isOver(signal)
    case 'held':
      return isHeld(signal) && !isOver(signal)
    case 'hold-lifted':
      return !isHeld(signal) && !isOver(signal)
    case 'leads-no-more':
      return !isOver(signal)
    case 'taken-up':
      return signal.lead !== null && !isOver(signal)
    case 'feedback':
      return signal.feedback.length > 0 && !isOver(signal)
    case 'hand-over-offered':
      return signal.handOver?.to === to
    case 'reporter-asked':
      return !isOver(signal) && signal.questions.some(({ answered }) => !answered)
    case 'identity-asked':
      return !isOver(signal) && signal.identity === 'asked'
    case 'identity-given':
      return !isOver(signal) && signal.identity === 'given' && signal.lead === to
    case 'lowering-asked':
      return !isOver(signal) && signal.lowering !== null
    case 'needs-a-lead':
      return signal.status === 'open'
    case 'escalated':
      return signal.status === 'escalated'
    case 'evaluate':
    case 'evaluate-late':
      return !isOver(signal) && isToLookBack(signal, moment)
    case 'contact-due':
    case 'contact-late':
      return contactOn(signal, moment.network) !== null
    case 'feedback-due':
    case 'feedback-late':
      return feedbackOn(signal, moment.network) !== null
    case 'action-moved':
    case 'passed-on':
    case 'help-needed':
    case 'action-declined':
      return action !== undefined && !action.done && !isOver(signal)
    case 'action-fell-to':
      return action !== undefined && !action.done && doerNow(moment.network, action.owner) === to
    case 'nudged':
      return isOnesTurn(signal, action, to, moment)
    case 'consent-ends':
      return !isOver(signal) && comesSoon(signal.consent.until, moment)
    case 'consent-expired':
      return !isOver(signal) && signal.consent.until === null
    case 'you-lead':
    case 'feedback-draft':
      return !isOver(signal) && leadsToday(signal, moment.network, to)
    case 'retention-warned':
      return !isOver(signal) && comesSoon(signal.eraseOn, moment)
    case 'still-worried':
      return signal.status !== 'withdrawn' && signal.status !== 'erased'
    case 'begin':
    case 'assigned':
    case 'begin-late':
      return leadsToday(signal, moment.network, to) && signal.goal === null && !isOver(signal)
    case 'not-begun':
      return signal.status === 'taken-up'
    case 'still-waiting':
      return asksNow(signal, 'network', moment)
    case 'not-taken-up':
      return asksNow(signal, 'coordinator', moment)
    case 'assign-now':
      return asksNow(signal, 'assign', moment)
    case 'action-offered':
      return action !== undefined && !action.done && !action.accepted && action.owner === to
    case 'channel-gone':
      return signal.postedAt === null && !isOver(signal)
    case 'channel-blocked':
    case 'thinks-along':
    case 'not-for-me':
    case 'consult':
    case 'not-reached':
    case 'consult-answered':
    case 'reopened':
    case 'hand-over-declined':
    case 'hand-over-lapsed':
    case 'information-added':
    case 'reassessed':
    case 'lowering-refused':
      return !isOver(signal)
    case 'reminder-T-2':
    case 'reminder-T0':
    case 'reminder-T+1':
    case 'reminder-T+3':
    case 'reminder-T+3-lead':
    case 'reminder-T+5':
    case 'reminder-T+7':
      return id !== undefined && isDue(signal, id, notice.slice('reminder-'.length) as Rung, to, moment)
  }
}

/** They have not done it meanwhile, nor somebody else. */
const isOnesTurn = (
  signal: Signal,
  action: Action | undefined,
  to: Telling['to'],
  { network }: Moment,
): boolean => !isOver(signal) && !action?.done && whoseTurn(signal, network, action) === to

/** Nobody has chosen another day meanwhile. */
const isToLookBack = ({ evaluateOn }: Signal, { now, network }: Moment): boolean =>
  evaluateOn !== null && evaluateOn <= localDate(now, network.calendar.timeZone)

/** The date may have moved, and the action may have gone to somebody else. */
function isDue(signal: Signal, id: ActionId, rung: Rung, to: Telling['to'], moment: Moment): boolean {
  const step = stepNow(signal, id, rung, moment)
  return step !== undefined && step.to === to && step.at <= moment.now
}
