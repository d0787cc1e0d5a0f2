import type { Lease } from '#app/ports.ts'
import { type Handler, settle, waitAgain } from '#app/work.ts'
import type { World } from '#app/world.ts'
import { MemberId } from '#domain/ids.ts'
import { coordinators, memberOf } from '#domain/network/members.ts'
import { mayBeAsked } from '#domain/time/person.ts'
import { say } from '#text/words.ts'

/** "Bel even: Anna." Nothing about why. Who cannot be reached makes room for whoever coordinates and works now. */
export const helpCall: Handler = async (world, lease) => {
  const to = MemberId.parse(lease.item.ref['to'])
  const writer = lease.item.ref['writer']
  const name = world.networks.flatMap(({ members }) => members).find(({ id }) => id === writer)?.name ?? ''
  const { chat } = say((await world.directory.person(to))?.value.language ?? 'nl').words
  const sent = await world.postbox.tell(to, {
    summary: chat.summaries.helpCall,
    text: chat.helpCall(name),
    first: true,
  })
  if ('done' in sent) return settle(world, lease)
  if (sent.failed === 'later') return waitAgain(sent)
  return sent.failed === 'unreachable' ? askNext(world, lease, to) : { again: 2_000, note: sent.failed }
}

/** Nobody is asked twice. */
async function askNext(world: World, lease: Lease, to: MemberId): ReturnType<Handler> {
  const { item } = lease
  const writer = MemberId.parse(item.ref['writer'])
  const now = world.clock.now()
  const asked = [...(item.ref['asked'] ?? '').split(','), to]
  world.log.warn('help-call-not-reached', { member: to })
  const next = world.networks
    .filter((network) => memberOf(network, writer))
    .flatMap((network) => coordinators(network).filter((one) => mayBeAsked(one, now, network.calendar)))
    .find(({ id }) => id !== writer && !asked.includes(id))
  const ref = { ...item.ref, to: next?.id ?? '', asked: asked.join() }
  const work = next ? [{ ...item, id: `${item.id}:${next.id}`, lane: `help-call:${next.id}`, ref }] : []
  await world.store.commit({ id: world.ids.fresh('c'), puts: [], journal: [], work, cancel: [], lease })
  return 'settled'
}
