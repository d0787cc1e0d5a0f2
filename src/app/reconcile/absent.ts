import { readsAsItIs } from '#app/deliver/reads-as-it-is.ts'
import { plan } from '#app/effects.ts'
import { forgetId, postedItem, showItem, timerId } from '#app/items.ts'
import type { WorkItem } from '#app/ports.ts'
import { keyOf, kinds, load, type Loaded, type Post, type SignalRecord } from '#app/records.ts'
import type { World } from '#app/world.ts'
import type { Network } from '#domain/network/network.ts'
import { clocksOf } from '#domain/signal/clocks.ts'
import { isOver, type Signal } from '#domain/signal/signal.ts'

/** What should be under way for a signal, as it is stored now, and is not. */
export async function absentFor(world: World, network: Network, record: SignalRecord): Promise<Absent> {
  return {
    cards: await notWaiting(world, await cardItems(world, network, record)),
    clocks: await absentClocks(world, network, record.value),
  }
}
export type Absent = { cards: WorkItem[]; clocks: WorkItem[] }

/** Those of which nothing waits. */
export async function notWaiting({ store }: World, items: readonly WorkItem[]): Promise<WorkItem[]> {
  const due = await Promise.all(items.map(({ id }) => store.whenDue(id)))
  return items.filter((_, index) => due[index] === null)
}

/** What brings the channel to where it should be, when it is not there. */
async function cardItems(
  { store, clock }: World,
  network: Network,
  record: SignalRecord,
): Promise<WorkItem[]> {
  const signal = record.value
  const post = await load(store, kinds.post, keyOf.post(signal.id))
  const now = clock.now()
  return [
    ...(stands(record, post, network) ? [] : [showItem(signal.id, now)]),
    ...(post && post.value.shown !== null && signal.postedAt === null ? [postedItem(signal.id, now)] : []),
  ]
}

/** Whether the channel reads what it should, as far as is known here: who reads along is not asked again. */
function stands(signal: SignalRecord, post: Loaded<Post> | null, network: Network): boolean {
  if (post === null || post.value.shown === null)
    return (post === null && isOver(signal.value)) || isToldOneByOne(signal.value)
  return readsAsItIs(signal, post.value, network)
}

/** A consult that does not stand in the channel, and was placed all the same. */
const isToldOneByOne = ({ kind, postedAt }: Signal): boolean => kind === 'consult' && postedAt !== null

/** What is being forgotten needs no clock any more. */
async function absentClocks(world: World, network: Network, signal: Signal): Promise<WorkItem[]> {
  const now = world.clock.now()
  if ((await world.store.whenDue(forgetId(signal))) !== null) return []
  const absent: WorkItem[] = []
  for (const { slots, clock } of clocksOf(signal, { now, network })) {
    const due = await Promise.all(slots.map((slot) => world.store.whenDue(timerId(signal, slot))))
    if (due.every((at) => at === null)) absent.push(...plan(signal, [clock], now, network, null).work)
  }
  return absent
}
