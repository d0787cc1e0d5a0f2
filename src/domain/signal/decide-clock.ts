import type { ClockCommand, Decision, Situation } from '#domain/signal/commands.ts'
import { events } from '#domain/signal/commands.ts'
import { contactOn, feedbackOn } from '#domain/signal/due-on.ts'
import { consultClosing } from '#domain/signal/decide-consult.ts'
import { asksNow, stepNow } from '#domain/signal/overtaken.ts'
import { waitsMeanwhile } from '#domain/signal/frozen.ts'
import { actionOf } from '#domain/signal/action.ts'
import { endOf, isPastEnd } from '#domain/signal/retention.ts'
import { isOver, type Signal } from '#domain/signal/signal.ts'
import { localDate } from '#domain/time/instant.ts'

const quiet: Decision = { events: [] }

/** What the clock says is looked at again at its moment: what is done, gone or overtaken stays quiet. */
export function decideClock(signal: Signal, command: ClockCommand, situation: Situation): Decision {
  const { now } = situation
  if (waitsMeanwhile(signal, command.type)) return quiet
  switch (command.type) {
    case 'record-posted':
      return signal.postedAt === null ? events({ type: 'signal-posted', at: now }) : quiet
    case 'remind':
      return remind(signal, command, situation)
    case 'remind-pick-up':
      return asksNow(signal, command.rung, situation)
        ? events({ type: 'pick-up-reminded', rung: command.rung })
        : quiet
    case 'remind-begin':
      return signal.status === 'taken-up' ? events({ type: 'begin-reminded', rung: command.rung }) : quiet
    case 'remind-evaluation':
      return looksBack(signal, situation)
        ? events({ type: 'evaluation-reminded', rung: command.rung })
        : quiet
    case 'remind-contact':
      return contactOn(signal, situation.network) === null
        ? quiet
        : events({ type: 'contact-reminded', rung: command.rung })
    case 'remind-feedback':
      return feedbackOn(signal, situation.network) === null
        ? quiet
        : events({ type: 'feedback-reminded', rung: command.rung })
    case 'lapse-hand-over':
      return signal.handOver && signal.handOver.lapsesAt <= now ? events({ type: 'hand-over-lapsed' }) : quiet
    case 'remind-consent':
      return isOver(signal) || !hasConsent(signal) ? quiet : events({ type: 'consent-reminded' })
    case 'expire-consent':
      return isOver(signal) || !hasConsent(signal) || signal.consent.until !== command.until
        ? quiet
        : events({ type: 'consent-expired' })
    case 'close-consult':
      return closeConsult(signal, situation)
    case 'erase-identity':
      return signal.identity === 'given' && signal.status === 'closed'
        ? events({ type: 'identity-erased' })
        : quiet
    case 'warn-retention':
      return isOver(signal) || signal.eraseOn === null ? quiet : events({ type: 'retention-warned' })
    case 'end-retention':
      return endRetention(signal, situation)
  }
}

/** The content goes; what is left can be counted, and goes with the document at once. */
function endRetention(signal: Signal, { now, network }: Situation): Decision {
  const today = localDate(now, network.calendar.timeZone)
  return isPastEnd(signal, today, network)
    ? events({ type: 'erased', by: null, at: now, why: 'retention', eraseOn: today })
    : quiet
}

type Remind = Extract<ClockCommand, { type: 'remind' }>

/** Of the date it was set for: an action that was moved, or whose owner is away meanwhile, has other timers. */
function remind(signal: Signal, { action, rung, dueOn }: Remind, situation: Situation): Decision {
  if (actionOf(signal, action)?.dueOn !== dueOn) return quiet
  const step = stepNow(signal, action, rung, situation)
  return step && step.at <= situation.now
    ? events({ type: 'owner-reminded', action, rung, to: step.to })
    : quiet
}

/** The day to look back has come, and nobody did. */
function looksBack(signal: Signal, { now, network }: Situation): boolean {
  const today = localDate(now, network.calendar.timeZone)
  return !isOver(signal) && signal.lead !== null && signal.evaluateOn !== null && signal.evaluateOn <= today
}

const hasConsent = ({ consent }: Signal): boolean =>
  consent.state === 'given' || consent.state === 'given_partial'

/** Answered, and nobody answers any more: then it is done. */
function closeConsult(signal: Signal, situation: Situation): Decision {
  if (signal.status !== 'answered') return quiet
  const closing = consultClosing(null, situation.now, '1')
  return events({ type: 'signal-closed', closing, eraseOn: endOf(signal, situation) })
}
