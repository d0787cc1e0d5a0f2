import type { Notice } from '#domain/signal/notices.ts'
import type { Signal } from '#domain/signal/signal.ts'

/** `daily`: a line in the one message a day. `urgent`: now, within own hours. `now`: something happened. */
export type MessageClass = 'daily' | 'urgent' | 'now'

/**
 * How a message reaches somebody (specification 7.2, K4 and K5): what is due comes together, once a day; what is high and
 * stands still comes by itself; what a colleague did is told when it happened.
 */
export function classOf(notice: Notice, { kind, urgency }: Pick<Signal, 'kind' | 'urgency'>): MessageClass {
  if (kind === 'signal' && urgency === 'high' && urgentWhenHigh.includes(notice)) return 'urgent'
  return daily.includes(notice) || notice.startsWith('reminder-') ? 'daily' : 'now'
}

const urgentWhenHigh: readonly Notice[] = ['not-taken-up', 'assign-now', 'begin-late', 'not-begun']

const daily: readonly Notice[] = [
  ...urgentWhenHigh,
  'passed-on',
  'contact-due',
  'contact-late',
  'feedback-due',
  'feedback-late',
  'evaluate',
  'evaluate-late',
  'consent-ends',
  'retention-warned',
]
