import {
  type Corrected,
  type Decision,
  events,
  type Followed,
  type PassedOn,
  type Situation,
} from '#domain/signal/commands.ts'
import type { Effect } from '#domain/signal/effects.ts'
import { tombstoneUntil } from '#domain/signal/retention.ts'
import type { Signal } from '#domain/signal/signal.ts'

/**
 * Who is nearly 18, and what another network took over, is one story in two networks: what the law asks of one is done to
 * the other too. A sibling or another
 * member of a household is somebody else, and a consult names nobody: nothing is passed on to those.
 */
export const passedOn = (before: Signal | null, what: PassedOn): Effect[] =>
  (before?.links ?? []).flatMap(({ why, signal }) =>
    why === 'nearly-18' || why === 'transferred' ? [{ effect: 'pass-on', signal, what } as const] : [],
  )

/** How the sentences that can be corrected read now; null when they are gone. */
export function correctedTexts({ status, content }: Signal): Corrected | null {
  if (status === 'withdrawn' || status === 'erased') return null
  const { observation, others, impression, since } = content
  return { observation, others, impression, since }
}

/** What is gone stays gone, and only what was closed for the same reason opens with it. */
export function decideFollowed(signal: Signal, what: Followed, { now, network }: Situation): Decision {
  const gone = signal.status === 'withdrawn' || signal.status === 'erased'
  const eraseOn = tombstoneUntil(now, network)
  switch (what.did) {
    case 'withdraw':
      return gone
        ? events()
        : events({ type: 'consent-withdrawn', by: what.by, at: now, giver: what.giver, eraseOn })
    case 'erase':
      return gone ? events() : events({ type: 'erased', by: null, at: now, why: 'request', eraseOn })
    case 'freeze':
      return signal.frozenAt === null ? events({ type: 'frozen', by: null, at: what.since }) : events()
    case 'unfreeze':
      return signal.frozenAt === what.since ? events({ type: 'unfrozen', since: what.since }) : events()
    case 'hold':
      return signal.heldSince === null && !gone ? events({ type: 'held', at: what.since }) : events()
    case 'lift-hold':
      return signal.heldSince === what.since ? events({ type: 'hold-lifted' }) : events()
  }
}
