import type { Turn } from '#app/dialogue/turn.ts'
import type { Card } from '#app/ports.ts'
import { kinds, load, type SignalRecord } from '#app/records.ts'
import { networkOf } from '#app/world.ts'
import { myActionsCard } from '#cards/signal/my-actions-card.ts'
import { mySignalsCard } from '#cards/signal/my-signals-card.ts'
import type { Network } from '#domain/network/network.ts'
import { toAction, toReporter } from '#domain/signal/disclose.ts'
import { openActions, responsibleFor } from '#domain/signal/signal.ts'
import { localDate } from '#domain/time/instant.ts'
import { say } from '#text/words.ts'

/** What this person raised, newest first, and whose turn it is. */
export async function mySignals(turn: Turn): Promise<Card> {
  const signals = await withTag(turn, `reporter:${turn.known.id}`)
  const views = signals
    .toSorted((one, other) => other.value.raisedAt - one.value.raisedAt)
    .map(({ value, version }) => ({
      ...toReporter(value, networkOf(turn.world, value.network)),
      rev: version,
    }))
  return mySignalsCard({ signals: views, now: turn.now }, say(turn.known.language))
}

/** What this person promised, the earliest date first. */
export async function myActions(turn: Turn): Promise<Card> {
  const signals = await withTag(turn, `owner:${turn.known.id}`)
  const lines = signals.flatMap(({ value, version }) =>
    openActions(value)
      .filter((action) => action.owner === turn.known.id || responsibleFor(action) === turn.known.id)
      .map((action) => ({
        signal: value.id,
        reference: value.reference,
        kind: value.kind,
        action: toAction(value, action, networkOf(turn.world, value.network)),
        rev: version,
      })),
  )
  const actions = lines.toSorted((one, other) => (one.action.dueOn < other.action.dueOn ? -1 : 1))
  return myActionsCard(
    { actions, today: localDate(turn.now, anyNetwork(turn).calendar.timeZone) },
    say(turn.known.language),
  )
}

const anyNetwork = (turn: Turn): Network => {
  const [membership] = turn.known.memberships
  if (!membership) throw new Error('no-membership: actions are listed for members only')
  return membership.network
}

async function withTag(turn: Turn, tag: string): Promise<SignalRecord[]> {
  const { store } = turn.world
  const keys = await store.find(tag)
  const found = await Promise.all(keys.map((key) => load(store, kinds.signal, key)))
  return found.filter((one) => one !== null)
}
