import { seenAs } from '#app/deliver/put-card.ts'
import type { Post, SignalRecord } from '#app/records.ts'
import type { Network } from '#domain/network/network.ts'
import { toChannel } from '#domain/signal/disclose.ts'

/**
 * Whether its card says what the signal is now, for all or for few readers: not every change of it is one of the card.
 * Of a card of which it is not known what it says, its number tells.
 */
export function readsAsItIs(
  { value, version }: SignalRecord,
  { shown, seen, unsettled }: Post,
  network: Network,
): boolean {
  if (unsettled !== null) return false
  if (seen === null) return shown !== null && shown >= version
  return [false, true].some((narrow) => seenAs(toChannel(value, network, narrow)) === seen)
}
