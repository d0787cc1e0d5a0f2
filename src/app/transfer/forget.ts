import type { WorkItem } from '#app/ports.ts'
import { keyOf, kinds, load, remove } from '#app/records.ts'
import { type Handler, settle } from '#app/work.ts'
import { SignalId } from '#domain/ids.ts'
import { standardRetention } from '#domain/retention.ts'
import { termAfter } from '#domain/time/instant.ts'
import type { Transfer } from '#domain/transfer/transfer.ts'

/** That it was asked stands in the journal; the two signals know each other as long as they are there. */
export const forgetTransferItem = ({ signal, askedAt }: Transfer): WorkItem => ({
  id: `forget-transfer:${signal}`,
  lane: `transfer:${signal}`,
  dueAt: termAfter(askedAt, standardRetention.transfer),
  kind: 'forget-transfer',
  ref: { signal },
})

export const forgetTransfer: Handler = async (world, lease) => {
  const key = keyOf.transfer(SignalId.parse(lease.item.ref['signal']))
  const found = await load(world.store, kinds.transfer, key)
  if (!found) return settle(world, lease)
  const puts = [remove(key, found)]
  await world.store.commit({ id: world.ids.fresh('c'), puts, journal: [], work: [], cancel: [], lease })
  return 'settled'
}
