import { type Handler, instead, settle } from '#app/work.ts'

/**
 * Usually the key is gone already: this is for when the process died between the commit and destroying it. The traces
 * are cleared once this work itself names no document any more, or they would keep that name.
 */
export const destroyKey: Handler = async (world, lease) => {
  const { item } = lease
  const { key = '', document } = item.ref
  await world.store.destroyKey(item.ref)
  if (document !== undefined) return instead(world, lease, { ...item, ref: { key } })
  await world.store.clearTraces()
  return settle(world, lease)
}
