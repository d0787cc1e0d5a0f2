import type { Message } from '#app/ports.ts'
import type { Means } from '#app/reach/means.ts'
import type { Place } from '#app/reach/place.ts'
import { keyOf, kinds, load, type SignalRecord } from '#app/records.ts'
import { mentionCard } from '#cards/mention-card.ts'
import type { MemberId, SignalId } from '#domain/ids.ts'
import { memberOf } from '#domain/network/members.ts'
import { isOver } from '#domain/signal/signal.ts'
import { say } from '#text/words.ts'

/** The mention of somebody in a channel. In that of another network not even which signal it is about. */
export async function mentionOf(
  { store, networks }: Pick<Means, 'store' | 'networks'>,
  { network, user }: Place,
  to: MemberId,
  signals: readonly SignalId[],
): Promise<Message> {
  const words = say('nl')
  const waits = (await recordsOf(store, signals)).map(({ value, version }) => ({
    signal: value.id,
    rev: version,
    reference: value.network === network.id ? value.reference : null,
    opens: networks.some((one) => one.id === value.network && memberOf(one, to) !== undefined),
  }))
  const name = memberOf(network, to)?.name ?? ''
  return { summary: words.words.chat.mention.summary, card: mentionCard({ name, user, waits }, words) }
}

/** What is over waits no more. */
export const stillGoingOn = async (
  store: Means['store'],
  signals: readonly SignalId[],
): Promise<SignalId[]> =>
  (await recordsOf(store, signals)).flatMap(({ value }) => (isOver(value) ? [] : [value.id]))

async function recordsOf(store: Means['store'], signals: readonly SignalId[]): Promise<SignalRecord[]> {
  const found = await Promise.all(signals.map((id) => load(store, kinds.signal, keyOf.signal(id))))
  return found.filter((one) => one !== null)
}
