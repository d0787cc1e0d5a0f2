import { ClosingReason, closingRequires, type ClosingDetail } from '#domain/codes.ts'
import { memberOf } from '#domain/network/members.ts'
import { reopenDays } from '#domain/network/retention.ts'
import {
  events,
  refused,
  words,
  type ByMember,
  type Decision,
  type EndCommand,
} from '#domain/signal/commands.ts'
import { openActions } from '#domain/signal/action.ts'
import { beginBy } from '#domain/signal/begin-by.ts'
import { covers } from '#domain/signal/feedback.ts'
import { lookBackAgainDays } from '#domain/signal/policy.ts'
import type { SignalEvent } from '#domain/signal/events.ts'
import { released } from '#domain/signal/hand-over.ts'
import { endOf } from '#domain/signal/retention.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { addWorkingDays } from '#domain/time/calendar.ts'
import { takeUpBy } from '#domain/triage/deadlines.ts'
import { addDays, addMonths, localDate } from '#domain/time/instant.ts'

/** How a signal ends, and how it can begin again. */
export function decideEnd(signal: Signal, command: EndCommand, situation: ByMember): Decision {
  switch (command.type) {
    case 'close':
      return close(signal, command, situation)
    case 'reopen':
      return reopen(signal, command.reason, situation)
    case 'keep-longer':
      return keepLonger(signal, command.reason, situation)
  }
}

type Close = Extract<EndCommand, { type: 'close' }>

/**
 * Closing needs a reason, what that reason asks for, no action that is still open, and that the reporter hears of it, or
 * why not.
 */
function close(signal: Signal, command: Close, situation: ByMember): Decision {
  const { actor, now } = situation
  if (!closingReasons.includes(command.reason)) return refused('reason-missing')
  if (openActions(signal).length > 0) return refused('open-actions')
  const details = detailsOf(signal, command)
  const missing = Object.entries(details).filter(([, value]) => value === '')
  if (missing.length === 1 && missing[0]?.[0] === 'childSeen') return refused('child-not-seen')
  if (missing.length > 0) return refused('detail-missing')
  const level = levelOf(signal, command, actor.id)
  if (level && !covers(signal, level)) return refused('feedback-not-covered')
  const closing = {
    reason: command.reason,
    details,
    by: actor.id,
    at: now,
    level,
    noFeedback: level ? null : words(command.noFeedback),
    wentWell: words(command.wentWell),
    couldBeBetter: words(command.couldBeBetter),
    knownBefore: command.knownBefore,
  }
  return events({ type: 'signal-closed', closing, eraseOn: endOf(signal, situation) })
}

/** That the child was seen may have been said before, or why not. */
function detailsOf({ together }: Signal, { reason, details }: Close): Partial<Record<ClosingDetail, string>> {
  const seen = together.childSeenOn ?? together.childNotSeen
  const given = (detail: ClosingDetail): string => details[detail]?.trim() ?? ''
  return Object.fromEntries(
    closingRequires[reason].map((detail) => [
      detail,
      given(detail) || (detail === 'childSeen' && seen ? 'true' : ''),
    ]),
  )
}

/** Whoever closes tells the reporter; who closes the own signal knows. */
function levelOf({ reporter }: Signal, { level, noFeedback }: Close, by: string): Close['level'] {
  if (reporter.member === by || words(noFeedback)) return null
  return level ?? '1'
}

/** Withdrawn consent is not a reason to pick: it erases, and is done by its own command. */
export const closingReasons: readonly ClosingReason[] = ClosingReason.exclude(['consent-withdrawn']).options

/** Within thirty days and while the content is there; how long it is kept does not change by it. */
function reopen(signal: Signal, reason: string, { actor, network, now }: ByMember): Decision {
  const { calendar } = network
  const today = localDate(now, calendar.timeZone)
  const since = signal.closing ? localDate(signal.closing.at, calendar.timeZone) : today
  if (today > addDays(since, reopenDays) || (signal.eraseOn !== null && today > signal.eraseOn))
    return refused('too-long-ago')
  if (!reason.trim()) return refused('reason-missing')
  const reopened: SignalEvent = {
    type: 'reopened',
    by: actor.id,
    at: now,
    reason: reason.trim(),
    evaluateOn: addWorkingDays(today, lookBackAgainDays, calendar),
    beginBy: signal.lead !== null && signal.goal === null ? beginBy(signal, { now, network }) : null,
    takeUpBy: takeUpBy(signal.urgency, now, calendar, network.responseTimes),
  }
  const gone = signal.lead !== null && memberOf(network, signal.lead) === undefined
  return events(reopened, ...(gone ? [released(signal, 'left', null, { now, network })] : []))
}

/** Said out loud, with a reason: for what was reopened and is not over when its time is. */
function keepLonger({ eraseOn: until }: Signal, reason: string, { actor, network }: ByMember): Decision {
  if (until === null) return refused('not-ending')
  if (!reason.trim()) return refused('reason-missing')
  const eraseOn = addMonths(until, network.retention.closedMonths)
  return events({ type: 'kept-longer', by: actor.id, reason: reason.trim(), eraseOn })
}
