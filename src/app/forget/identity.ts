import type { JournalLine } from '#app/ports.ts'
import { keyOf, kinds, load, remove } from '#app/records.ts'
import { type Handler, settle } from '#app/work.ts'
import { type NetworkId, SignalId } from '#domain/ids.ts'

/**
 * Who it is about goes, unless it was given anew meanwhile: the signal says so. With it goes what somebody wrote to see it
 * in an emergency.
 */
export const forgetIdentity: Handler = async (world, lease) => {
  const id = SignalId.parse(lease.item.ref['signal'])
  const found = await load(world.store, kinds.identity, keyOf.identity(id))
  const emergency = await load(world.store, kinds.emergency, keyOf.emergency(id))
  const signal = await load(world.store, kinds.signal, keyOf.signal(id))
  if ((!found && !emergency) || signal?.value.identity === 'given') return settle(world, lease)
  const line = { at: world.clock.now(), actor: 'system', about: id, result: 'done' } as const
  const forgotten = (verb: string, { network }: { network: NetworkId }): JournalLine => ({
    ...line,
    verb,
    network,
  })
  await world.store.commit({
    id: world.ids.fresh('c'),
    puts: [
      ...(found ? [remove(keyOf.identity(id), found)] : []),
      ...(emergency ? [remove(keyOf.emergency(id), emergency)] : []),
    ],
    journal: [
      ...(found ? [forgotten('identity-forgotten', found.value)] : []),
      ...(emergency ? [forgotten('emergency-forgotten', emergency.value)] : []),
    ],
    work: [],
    cancel: [],
    lease,
  })
  return 'settled'
}
