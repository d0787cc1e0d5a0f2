import { commitIfUnchanged } from '#app/commit-if-unchanged.ts'
import type { Membership } from '#app/directory.ts'
import { coordinatorInReach } from '#app/reach/coordinator.ts'
import { keyOf, kinds, load, put } from '#app/records.ts'
import type { World } from '#app/world.ts'
import { say } from '#text/words.ts'

/** Somebody came with an account that was not agreed: the coordinator of each of their networks hears that, once. */
export async function guestCame(world: World, all: readonly Membership[]): Promise<void> {
  for (const membership of all) if (await isFirst(world, membership)) await tell(world, membership)
}

async function tell(world: World, { network, member }: Membership): Promise<void> {
  const coordinator = await coordinatorInReach(world, network)
  if (!coordinator) return
  const { language = 'nl' } = (await world.directory.person(coordinator.id))?.value ?? {}
  const { guests } = say(language).words
  const text = guests.told(member.name, network.name)
  await world.postbox.tell(coordinator.id, { summary: guests.summary, text })
}

/** Written down the first time. */
async function isFirst(world: World, { network, member }: Membership): Promise<boolean> {
  const key = keyOf.guest(network.id, member.id)
  if (await load(world.store, kinds.claim, key)) return false
  const puts = [put(kinds.claim, key, { by: member.id }, null)]
  const line = { at: world.clock.now(), verb: 'guest-refused', actor: member.id, network: network.id }
  const journal = [{ ...line, result: 'not-agreed' }]
  return commitIfUnchanged(world.store, { id: world.ids.fresh('c'), puts, journal, work: [], cancel: [] })
}
