import { commitIfUnchanged } from '#app/commit-if-unchanged.ts'
import { keyOf, kinds, load, put } from '#app/records.ts'
import type { World } from '#app/world.ts'
import { withoutLeavers } from '#domain/network/accepted.ts'
import { memberOf } from '#domain/network/members.ts'

/** Each night: of who left the file thirty days ago, what they said yes to goes. Who was first is left alone until tomorrow. */
export async function forgetLeavers({ store, clock, ids, networks }: World): Promise<void> {
  for (const network of networks) {
    const key = keyOf.accepted(network.id)
    const found = await load(store, kinds.accepted, key)
    if (!found) continue
    const value = withoutLeavers(found.value, (id) => memberOf(network, id) !== undefined, clock.now())
    if (JSON.stringify(value) === JSON.stringify(found.value)) continue
    const puts = [put(kinds.accepted, key, value, found)]
    await commitIfUnchanged(store, { id: ids.fresh('c'), puts, journal: [], work: [], cancel: [] })
  }
}
