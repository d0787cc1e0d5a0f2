import type { WorkItem } from '#app/ports.ts'
import { keyOf, kinds, load, remove } from '#app/records.ts'
import { type Handler, settle } from '#app/work.ts'
import type { Emergency } from '#domain/emergency/emergency.ts'
import { SignalId } from '#domain/ids.ts'
import { standardRetention } from '#domain/retention.ts'
import { termAfter } from '#domain/time/instant.ts'

/** What somebody wrote goes soon: that it was asked, allowed and seen stands in the journal, in codes. */
export const forgetEmergencyItem = ({ signal, askedAt }: Emergency): WorkItem => ({
  id: `forget-emergency:${signal}`,
  lane: `emergency:${signal}`,
  dueAt: termAfter(askedAt, standardRetention.emergency),
  kind: 'forget-emergency',
  ref: { signal },
})

export const forgetEmergency: Handler = async (world, lease) => {
  const key = keyOf.emergency(SignalId.parse(lease.item.ref['signal']))
  const found = await load(world.store, kinds.emergency, key)
  if (!found) return settle(world, lease)
  const puts = [remove(key, found)]
  await world.store.commit({ id: world.ids.fresh('c'), puts, journal: [], work: [], cancel: [], lease })
  return 'settled'
}
