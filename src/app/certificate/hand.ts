import { certificateShown } from '#app/certificate/shown.ts'
import { keyOf, kinds, load, remove } from '#app/records.ts'
import { type Handler, notYet, settle } from '#app/work.ts'
import { MemberId, SignalId } from '#domain/ids.ts'
import { say } from '#text/words.ts'

/** To whoever erased it, 1:1: there is no content in it. */
export const handCertificate: Handler = async (world, lease) => {
  const { ref } = lease.item
  const to = MemberId.parse(ref['to'])
  const found = await load(
    world.store,
    kinds.certificate,
    keyOf.certificate(SignalId.parse(ref['certificate'])),
  )
  if (!found) return settle(world, lease)
  const words = say((await world.directory.person(to))?.value.language ?? 'nl')
  const summary = words.words.chat.summaries.reply
  const sent = await world.postbox.tell(to, { summary, card: certificateShown(world, found.value, words) })
  return notYet(sent) ?? settle(world, lease)
}

export const forgetCertificate: Handler = async (world, lease) => {
  const key = keyOf.certificate(SignalId.parse(lease.item.ref['certificate']))
  const found = await load(world.store, kinds.certificate, key)
  if (!found) return settle(world, lease)
  const id = world.ids.fresh('c')
  await world.store.commit({ id, puts: [remove(key, found)], journal: [], work: [], cancel: [], lease })
  return 'settled'
}
