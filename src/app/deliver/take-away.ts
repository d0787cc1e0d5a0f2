import { channelOf } from '#app/directory.ts'
import type { Channel } from '#app/ports.ts'
import type { World } from '#app/world.ts'
import { type Handler, settle, waitAgain } from '#app/work.ts'

/** The card of a signal that was erased, of which only its place is known; a channel that is gone took it along. */
export const takeAway: Handler = async (world, lease) => {
  const { channel: wanted, message = '' } = lease.item.ref
  const channel = await linkedChannel(world, wanted)
  if (!channel) return settle(world, lease)
  const removed = await world.messenger.remove(channel, message)
  if ('done' in removed || (removed.failed === 'unreachable' && !removed.ours)) return settle(world, lease)
  return removed.failed === 'later' ? waitAgain(removed) : { again: 5_000, note: removed.failed }
}

async function linkedChannel(
  { directory, networks }: World,
  wanted: string | undefined,
): Promise<Channel | null> {
  const links = await Promise.all(networks.map(({ id }) => directory.link(id)))
  const found = links.find((one) => one?.value.channel === wanted)
  return found ? channelOf(found.value) : null
}
