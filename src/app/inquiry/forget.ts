import type { SealedPut, SealedStore, WorkItem } from '#app/ports.ts'
import { keyOf, kinds, load, remove } from '#app/records.ts'
import { type Handler, settle } from '#app/work.ts'
import { InquiryId } from '#domain/ids.ts'
import type { Inquiry } from '#domain/network/inquiry.ts'
import { standardRetention } from '#domain/retention.ts'
import { termAfter } from '#domain/time/instant.ts'

/** What somebody wrote goes: that it was asked and read stands in the journal. */
export const forgetInquiryItem = ({ id, askedAt }: Inquiry): WorkItem => ({
  id: `forget-inquiry:${id}`,
  lane: `inquiry:${id}`,
  dueAt: termAfter(askedAt, standardRetention.inquiry),
  kind: 'forget-inquiry',
  ref: { inquiry: id },
})

export const forgetInquiry: Handler = async (world, lease) => {
  const key = keyOf.inquiry(InquiryId.parse(lease.item.ref['inquiry']))
  const found = await load(world.store, kinds.inquiry, key)
  if (!found) return settle(world, lease)
  const { id, network } = found.value
  const line = { at: world.clock.now(), verb: 'inquiry-forgotten', actor: 'system' as const, network }
  await world.store.commit({
    id: world.ids.fresh('c'),
    puts: [remove(key, found), ...(await claimOf(world.store, found.value))],
    journal: [{ ...line, about: id, result: 'done' }],
    work: [],
    cancel: [],
    lease,
  })
  return 'settled'
}

/** Takes away that it is the one open question about this; nothing when another one is by now. */
export async function claimOf(store: SealedStore, inquiry: Inquiry): Promise<SealedPut[]> {
  const key = keyOf.asking(inquiry)
  const claim = await load(store, kinds.claim, key)
  return claim?.value.by === inquiry.id ? [remove(key, claim)] : []
}
