import type { WorkItem } from '#app/ports.ts'
import { keyOf, kinds, load, remove } from '#app/records.ts'
import { type Handler, settle } from '#app/work.ts'
import type { Breach, Handling } from '#domain/breach/breach.ts'
import { BreachId } from '#domain/ids.ts'
import { standardRetention } from '#domain/retention.ts'
import { termAfter } from '#domain/time/instant.ts'

/** A line of the register is kept so long after it was dealt with; one that was not stays. */
export const forgetBreachItem = ({ id }: Breach, { at }: Handling): WorkItem => ({
  id: `forget-breach:${id}`,
  lane: `breach:${id}`,
  dueAt: termAfter(at, standardRetention.breach),
  kind: 'forget-breach',
  ref: { breach: id },
})

export const forgetBreach: Handler = async (world, lease) => {
  const key = keyOf.breach(BreachId.parse(lease.item.ref['breach']))
  const found = await load(world.store, kinds.breach, key)
  if (!found || found.value.handled === null) return settle(world, lease)
  const { id, network } = found.value
  const line = { at: world.clock.now(), verb: 'breach-forgotten', actor: 'system' as const, network }
  await world.store.commit({
    id: world.ids.fresh('c'),
    puts: [remove(key, found)],
    journal: [{ ...line, about: id, result: 'done' }],
    work: [],
    cancel: [],
    lease,
  })
  return 'settled'
}
