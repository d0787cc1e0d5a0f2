import { commitIfUnchanged } from '#app/commit-if-unchanged.ts'
import type { Known, Membership } from '#app/directory.ts'
import type { Card } from '#app/ports.ts'
import { keyOf, kinds, load, put } from '#app/records.ts'
import { rulesVersion } from '#app/rules/version.ts'
import type { World } from '#app/world.ts'
import { type Next, rulesCard } from '#cards/network/rules-card.ts'
import { showing, wasShown } from '#domain/network/accepted.ts'
import { say } from '#text/words.ts'

/**
 * Before somebody sees or does anything with a signal they read the rules of the network, and again when these change.
 * `next` is what they were doing: it happens as soon as they say yes. Null: they did, go on.
 */
export async function rulesFirst(
  { world, known }: { world: World; known: Known },
  membership: Membership,
  next: Next,
): Promise<Card | null> {
  const state = await world.directory.rules(membership)
  if (state === 'accepted') return null
  const { id, name, rules } = membership.network
  const version = rulesVersion(membership.network)
  await noteShown(world, membership, version)
  const view = { network: id, name, own: rules ?? null, version }
  return rulesCard({ ...view, changed: state === 'changed', next }, say(known.language))
}

/** Who types says yes to what they could read; a colleague may read it at the same moment. */
async function noteShown(world: World, { network, member }: Membership, version: string): Promise<void> {
  const key = keyOf.accepted(network.id)
  const found = await load(world.store, kinds.accepted, key)
  if (wasShown(found?.value ?? null, member.id, version)) return
  const puts = [put(kinds.accepted, key, showing(found?.value ?? null, member.id, version), found)]
  const change = { id: world.ids.fresh('c'), puts, journal: [], work: [], cancel: [] }
  if (!(await commitIfUnchanged(world.store, change))) await noteShown(world, { network, member }, version)
}
