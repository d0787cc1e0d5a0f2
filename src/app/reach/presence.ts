import type { Presence } from '#app/directory.ts'
import { reachOf } from '#app/reach/known.ts'
import { lostSince } from '#app/reach/record.ts'
import { kinds, load } from '#app/records.ts'
import type { World } from '#app/world.ts'
import type { MemberId, SignalId } from '#domain/ids.ts'
import { coordinators } from '#domain/network/members.ts'
import type { Network } from '#domain/network/network.ts'
import { sendAt } from '#domain/signal/steps.ts'
import { isWorkingTime } from '#domain/time/calendar.ts'
import { localDate } from '#domain/time/instant.ts'
import { say } from '#text/words.ts'

/**
 * Whether what somebody promised in this network can still be asked of them (specification 7.2, K13). Who could not be
 * reached in any way since a day before is tried once more; then they count as somebody who left.
 */
export async function stillThere(world: World, network: Network, member: MemberId): Promise<Presence> {
  const presence = await world.directory.presence(network, member)
  if (presence !== 'here' || !(await isLostSinceBefore(world, network, member))) return presence
  if (!(await someoneElseCoordinates(world, network, member))) return 'here'
  const now = world.clock.now()
  // On a day off nobody is bothered: then what was known the day before counts.
  if (sendAt(now, network, member) !== now) return 'gone'
  const tried = await knock(world, network, member)
  if ('done' in tried) return 'here'
  if (tried.failed !== 'unreachable') return 'unknown'
  return (await isLostSinceBefore(world, network, member)) ? 'gone' : 'here'
}

/** On the working day that it happens the coordinator has time to call. */
async function isLostSinceBefore(world: World, { calendar }: Network, member: MemberId): Promise<boolean> {
  const now = world.clock.now()
  const since = lostSince(await reachOf(world.store, member))
  if (since === null || !isWorkingTime(now, calendar)) return false
  return localDate(since, calendar.timeZone) < localDate(now, calendar.timeZone)
}

/** While nobody who coordinates can be reached either, it is the platform that is out of reach. */
async function someoneElseCoordinates(
  { store }: World,
  network: Network,
  member: MemberId,
): Promise<boolean> {
  const others = coordinators(network).filter(({ id }) => id !== member)
  const reaches = await Promise.all(others.map(({ id }) => reachOf(store, id)))
  return reaches.some((reach) => lostSince(reach) === null)
}

async function knock(world: World, network: Network, member: MemberId) {
  const { mention } = say((await world.directory.person(member))?.value.language ?? 'nl').words.chat
  const message = { summary: mention.summary, text: mention.knock }
  const held = await heldBy(world, network, member)
  return world.postbox.tell(member, message, held ? [held] : [])
}

/** One of the signals in which something waits for them. */
async function heldBy({ store }: World, network: Network, member: MemberId): Promise<SignalId | undefined> {
  for (const tag of [`lead:${member}`, `owner:${member}`])
    for (const key of await store.find(tag)) {
      const found = await load(store, kinds.signal, key)
      if (found?.value.network === network.id) return found.value.id
    }
  return undefined
}
