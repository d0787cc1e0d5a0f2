import type { Reference, SignalId } from '#domain/ids.ts'
import type { Network } from '#domain/network/network.ts'
import { nothingHappened } from '#domain/signal/fresh.ts'
import type { Signal } from '#domain/signal/signal.ts'
import type { Instant } from '#domain/time/instant.ts'
import { takeUpBy } from '#domain/triage/deadlines.ts'

/**
 * The worry as a network gets it that takes it over: what was shared, with whose consent, and nothing of what colleagues
 * did or wrote. There its clocks begin anew.
 */
export const takenOver = (
  before: Signal,
  network: Network,
  fresh: { id: SignalId; reference: Reference },
  now: Instant,
): Signal => ({
  ...nothingHappened,
  ...fresh,
  intake: before.intake,
  network: network.id,
  kind: 'signal',
  kindcheck: before.kindcheck,
  outcome: before.outcome,
  reporter: before.reporter,
  receipt: null,
  content: before.content,
  consent: before.consent,
  additions: before.additions,
  urgency: before.urgency,
  suggested: before.suggested,
  urgencyReason: before.urgencyReason,
  rules: before.rules,
  raisedAt: now,
  takeUpBy: takeUpBy(before.urgency, now, network.calendar, network.responseTimes),
  status: 'open',
  actions: [],
  links: [{ signal: before.id, network: before.network, why: 'transferred' }],
})

/** It came from another network: no card of a dialogue stands for it. */
export const isTakenOver = ({ receipt, links }: Signal): boolean =>
  receipt === null && links.some(({ why }) => why === 'transferred')
