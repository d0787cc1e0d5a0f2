import { type Handler, settle } from '#app/work.ts'

/** Usually it is gone already: this is for when the process died between the commit and destroying the key. */
export const destroyKey: Handler = async (world, lease) => {
  await world.store.destroyKey(lease.item.ref)
  return settle(world, lease)
}
