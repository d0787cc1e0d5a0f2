import { membershipsOf } from '#app/directory.ts'
import { turnOf } from '#app/deliver/pace.ts'
import { keyOf, kinds, load } from '#app/records.ts'
import { type Handler, instead, putBack, settle } from '#app/work.ts'
import type { World } from '#app/world.ts'
import { MemberId, NetworkId, SignalId } from '#domain/ids.ts'
import { coordinators } from '#domain/network/members.ts'
import type { Network } from '#domain/network/network.ts'
import { sendAt } from '#domain/signal/steps.ts'
import { say } from '#text/words.ts'

/**
 * Something fails again and again, and it is not Teams: a coordinator hears which signal it is about, so that nobody
 * counts on what does not happen. Who keeps the installation finds it in the log.
 */
export const stuck: Handler = async (world, lease) => {
  const { ref } = lease.item
  const signal = await aboutSignal(world, ref['signal'])
  const network = networkFor(world, signal?.network ?? ref['network'], ref['to'] ?? ref['writer'])
  const to = network && coordinators(network)[0]?.id
  if (!to) return settle(world, lease)
  const from = sendAt(world.clock.now(), network, to)
  if (from > world.clock.now()) return instead(world, lease, { ...lease.item, dueAt: from })
  const turnIn = await turnOf(world, to)
  if (turnIn > 0) return { turnIn }
  await settle(world, lease)
  const { chat } = say((await world.directory.person(to))?.value.language ?? 'nl').words
  const text = chat.stuck(signal?.reference ?? null)
  const sent = await world.postbox.tell(to, { summary: chat.summaries.stuck, text })
  return 'failed' in sent && sent.failed === 'later' ? putBack(world, lease, sent) : 'settled'
}

/** What cannot be read has no name. */
async function aboutSignal({ store }: World, id: string | undefined) {
  if (id === undefined) return null
  const found = await load(store, kinds.signal, keyOf.signal(SignalId.parse(id))).catch(() => null)
  return found?.value ?? null
}

/** That of the signal, else the first one of whom it is for. */
function networkFor(
  { networks }: World,
  id: string | undefined,
  member: string | undefined,
): Network | undefined {
  const known = NetworkId.safeParse(id).data
  const person = MemberId.safeParse(member).data
  const named = networks.find((network) => network.id === known)
  return named ?? (person && membershipsOf(networks, person)[0]?.network)
}
