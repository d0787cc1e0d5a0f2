import { keyOf, kinds, load, remove } from '#app/records.ts'
import { type Handler, settle } from '#app/work.ts'
import { SignalId } from '#domain/ids.ts'

/** Who it is about goes, unless it was given anew meanwhile: the signal says so. */
export const forgetIdentity: Handler = async (world, lease) => {
  const id = SignalId.parse(lease.item.ref['signal'])
  const found = await load(world.store, kinds.identity, keyOf.identity(id))
  const signal = await load(world.store, kinds.signal, keyOf.signal(id))
  if (!found || signal?.value.identity === 'given') return settle(world, lease)
  await world.store.commit({
    id: world.ids.fresh('c'),
    puts: [remove(keyOf.identity(id), found)],
    journal: [
      {
        at: world.clock.now(),
        verb: 'identity-forgotten',
        actor: 'system',
        network: found.value.network,
        about: id,
        result: 'done',
      },
    ],
    work: [],
    cancel: [],
    lease,
  })
  return 'settled'
}
