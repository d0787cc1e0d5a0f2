import type { Known, Membership } from '#app/directory.ts'
import type { Card } from '#app/ports.ts'
import { rulesVersion } from '#app/rules/version.ts'
import type { World } from '#app/world.ts'
import { type Next, rulesCard } from '#cards/network/rules-card.ts'
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
  const view = { network: id, name, own: rules ?? null, version: rulesVersion(membership.network) }
  return rulesCard({ ...view, changed: state === 'changed', next }, say(known.language))
}
