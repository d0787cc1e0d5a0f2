import { channelOf } from '#app/directory.ts'
import { notSent } from '#app/deliver/not-shown.ts'
import { cardLane } from '#app/items.ts'
import type { WorkItem } from '#app/ports.ts'
import { keyOf, kinds, load, tagOf } from '#app/records.ts'
import { networkOf } from '#app/world.ts'
import { type Handler, settle } from '#app/work.ts'
import { SignalId } from '#domain/ids.ts'
import type { Instant } from '#domain/time/instant.ts'

/** A message that was to become the card of this signal, and did not. */
export const stubItem = (signal: SignalId, message: string, dueAt: Instant): WorkItem => ({
  id: `stub:${message}`,
  lane: cardLane(signal),
  dueAt,
  kind: 'stub',
  ref: { signal, message },
})

/** It is taken away, unless it is the card of any signal: which message was pressed is what a client says. */
export const stub: Handler = async (world, lease) => {
  const { ref } = lease.item
  const message = ref['message'] ?? ''
  const signal = await load(world.store, kinds.signal, keyOf.signal(SignalId.parse(ref['signal'])))
  const link = signal && (await world.directory.link(networkOf(world, signal.value.network).id))
  const isCard = (await world.store.find(tagOf.message(message))).length > 0
  if (!signal || !link || isCard) return settle(world, lease)
  const sent = await world.messenger.remove(channelOf(link.value), message)
  return 'done' in sent || sent.failed === 'unreachable'
    ? settle(world, lease)
    : notSent(world, signal.value, sent)
}
