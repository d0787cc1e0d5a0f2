import { heldBy } from '#app/calendar/held.ts'
import { plan } from '#app/effects.ts'
import { type Handler, settle } from '#app/work.ts'
import type { World } from '#app/world.ts'
import { MemberId } from '#domain/ids.ts'
import type { Network } from '#domain/network/network.ts'
import { retimed } from '#domain/signal/retime.ts'
import type { Signal } from '#domain/signal/signal.ts'

/** Somebody's days changed: the reminders of what they hold move to days on which they are there. */
export const retime: Handler = async (world, lease) => {
  const { leads, actions } = await heldBy(world, MemberId.parse(lease.item.ref['member']))
  const signals = new Map([...leads, ...actions].map((one) => [one.record.value.id, one]))
  for (const { record, network } of signals.values()) await retimeSignal(world, network, record.value)
  return settle(world, lease)
}

/** Its clocks as they must be now; those that rang, or are due, are left alone. */
export async function retimeSignal(world: World, network: Network, signal: Signal): Promise<void> {
  const now = world.clock.now()
  const { work } = plan(signal, retimed(signal, { now, network }), now, network, null)
  if (work.length === 0) return
  await world.store.commit({ id: world.ids.fresh('c'), puts: [], journal: [], work, cancel: [] })
}
