import type { WorkItem } from '#app/ports.ts'
import { kinds, loadAll, remove, tagOf } from '#app/records.ts'
import { type Handler, settle } from '#app/work.ts'
import type { World } from '#app/world.ts'
import { SignalId } from '#domain/ids.ts'
import type { Network } from '#domain/network/network.ts'
import { overridesUntil } from '#domain/signal/override.ts'
import { afterDay } from '#domain/signal/retention.ts'
import { isOver, type Signal } from '#domain/signal/signal.ts'
import type { Instant } from '#domain/time/instant.ts'

/** That somebody shared without consent is kept longer than the signal, and then it goes too. */
export const forgetOverrides: Handler = async (world, lease) => {
  const signal = SignalId.parse(lease.item.ref['signal'])
  const found = await loadAll(world.store, kinds.override, tagOf.overrides(signal))
  if (found.length === 0) return settle(world, lease)
  await world.store.commit({
    id: world.ids.fresh('c'),
    puts: found.map((one) => remove(one.key, one)),
    journal: found.map(({ value: { network } }) => ({
      at: world.clock.now(),
      verb: 'override-forgotten',
      actor: 'system',
      network,
      about: signal,
      result: 'done',
    })),
    work: [],
    cancel: [],
    lease,
  })
  return 'settled'
}

/** One item for all of a signal; put again it moves. */
export const overridesDue = (signal: Signal, now: Instant, network: Network): WorkItem => ({
  id: `forget-overrides:${signal.id}`,
  lane: `overrides:${signal.id}`,
  dueAt: afterDay(overridesUntil(signal, now, network), network),
  kind: 'forget-overrides',
  ref: { signal: signal.id },
})

/** When a signal ends, or is opened again, they are kept so long after that. */
export async function overridesEnd(
  { store, clock }: Pick<World, 'store' | 'clock'>,
  before: Signal,
  after: Signal,
  network: Network,
): Promise<WorkItem[]> {
  if (isOver(before) === isOver(after)) return []
  const [first] = await store.find(tagOf.overrides(after.id), undefined, 1)
  return first === undefined ? [] : [overridesDue(after, clock.now(), network)]
}
