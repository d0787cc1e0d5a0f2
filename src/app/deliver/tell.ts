import type { Delivery, Lease, Message } from '#app/ports.ts'
import { keyOf, kinds, load } from '#app/records.ts'
import { networkOf, type World } from '#app/world.ts'
import { type Handler, settle } from '#app/work.ts'
import { messageFor } from '#app/deliver/message.ts'
import { MemberId, SignalId } from '#domain/ids.ts'
import type { Network } from '#domain/network/network.ts'
import { coordinators } from '#domain/network/members.ts'
import type { Notice } from '#domain/signal/consequences.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { later } from '#domain/time/instant.ts'

/** Says one thing to one person, made from the signal as it is now; what no longer holds is not said. */
export const tell: Handler = async (world, lease) => {
  const { ref } = lease.item
  const signal = await load(world.store, kinds.signal, keyOf.signal(SignalId.parse(ref['signal'])))
  if (!signal) return settle(world, lease)
  const network = networkOf(world, signal.value.network)
  const to = MemberId.parse(ref['to'])
  const notice = ref['notice'] as Notice
  const message = await messageFor(world, signal, network, { to, notice, about: ref['about'], by: ref['by'] })
  if (!message) return settle(world, lease)
  return isReminder(notice)
    ? atMostOnce(world, lease, to, message, { signal: signal.value, network })
    : atLeastOnce(world, lease, to, message, { signal: signal.value, network })
}

type About = { signal: Signal; network: Network }

const isReminder = (notice: Notice): boolean => notice.startsWith('reminder-')

/** An ordinary reminder: one that may have arrived counts as sent, because the next rung follows anyway. */
async function atMostOnce(
  world: World,
  lease: Lease,
  to: MemberId,
  message: Message,
  about: About,
): ReturnType<Handler> {
  await settle(world, lease)
  const sent = await world.postbox.tell(to, message)
  if ('failed' in sent && sent.failed === 'later') await putBack(world, lease, sent)
  if ('failed' in sent && sent.failed === 'unreachable') await notReached(world, to, about)
  return 'settled'
}

async function putBack(
  world: World,
  lease: Lease,
  sent: Extract<Delivery<string>, { failed: 'later' }>,
): Promise<void> {
  const dueAt = later(world.clock.now(), Math.max(sent.afterMs ?? 0, 1_000))
  const work = [{ ...lease.item, dueAt }]
  await world.store.commit({ id: world.ids.fresh('c'), puts: [], journal: [], work, cancel: [] })
}

/** Feedback, forms and requests: sent until it is certain that it arrived; twice does less harm than never. */
async function atLeastOnce(
  world: World,
  lease: Lease,
  to: MemberId,
  message: Message,
  about: About,
): ReturnType<Handler> {
  const sent = await world.postbox.tell(to, message)
  if ('done' in sent) return settle(world, lease)
  switch (sent.failed) {
    case 'later':
      return { again: sent.afterMs ?? 0, note: 'asked-to-wait' }
    case 'unsure':
      return { again: 5_000, note: 'unsure' }
    case 'unreachable':
      await notReached(world, to, about)
      return settle(world, lease)
  }
}

/** Who cannot be reached never silences a promise: the coordinator hears, or who stands in (K13). */
async function notReached(world: World, whom: MemberId, { signal, network }: About): Promise<void> {
  const now = world.clock.now()
  world.log.warn('not-reached', { about: signal.id, member: whom })
  const to = coordinators(network).find(({ id }) => id !== whom)?.id
  const journal = [
    {
      at: now,
      verb: 'not-reached',
      actor: whom,
      network: network.id,
      about: signal.id,
      result: 'unreachable',
    },
  ]
  const ref = { signal: signal.id, notice: 'not-reached', by: whom, to: to ?? whom }
  const item = {
    id: `tell:${signal.id}:not-reached:${whom}`,
    lane: `person:${to}`,
    dueAt: now,
    kind: 'tell',
    ref,
  }
  await world.store.commit({
    id: world.ids.fresh('c'),
    puts: [],
    journal,
    work: to ? [item] : [],
    cancel: [],
  })
}
