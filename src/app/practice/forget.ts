import { keyOf, kinds, load, remove } from '#app/records.ts'
import { type Handler, settle } from '#app/work.ts'
import { MemberId } from '#domain/ids.ts'

/** The time of a practice is over: all of it goes. A later practice of the same person has a time of its own. */
export const forgetPractice: Handler = async (world, lease) => {
  const { ref } = lease.item
  const key = keyOf.practice(MemberId.parse(ref['member']))
  const found = await load(world.store, kinds.practice, key)
  if (!found || found.value.intake !== ref['practice']) return settle(world, lease)
  const id = world.ids.fresh('c')
  await world.store.commit({ id, puts: [remove(key, found)], journal: [], work: [], cancel: [], lease })
  return 'settled'
}
