import { createHash } from 'node:crypto'
import { placeOf } from '#app/deliver/pace.ts'
import { begin, type Begun, cutOff, ended, onceMoreAt, type Process } from '#app/deliver/settling.ts'
import {
  type Channel,
  type Delivery,
  type JournalLine,
  type Lease,
  type Message,
  StoreError,
  type WorkItem,
} from '#app/ports.ts'
import { keyOf, kinds, load, type Loaded, type Post, put } from '#app/records.ts'
import type { World } from '#app/world.ts'
import type { SignalId } from '#domain/ids.ts'

export type Standing = { signal: SignalId; channel: Channel; post: Loaded<Post> }
/** What stands there from then on, and what follows from that. */
export type Then = {
  shown: Post['shown']
  seen: Post['seen']
  replied: boolean
  journal: readonly JournalLine[]
  work: readonly WorkItem[]
}
/** What was not taken, with the message as it is stored by then. */
type NotTaken = Extract<Delivery<never>, { failed: string }> & { post: Loaded<Post> }
export type Put = 'settled' | { turnIn: number } | NotTaken

/**
 * Puts this in the place of the message, so that it stays: what was put before and may still be applied late is put over
 * once more. That it begins is stored first, so that whoever comes after knows of it, also when this process dies.
 */
export async function putCard(
  world: World,
  lease: Lease,
  { signal, channel, post }: Standing,
  message: Message,
  then: Then,
): Promise<Put> {
  const turnIn = world.room.turnIn(placeOf(channel))
  if (turnIn > 0) return { turnIn }
  const begun = begin(post.value.unsettled, world.process)
  const write = writing(world, signal)
  const under = await write(post, { ...post.value, unsettled: begun.unsettled })
  const sent = await world.messenger.update(channel, post.value.message, message)
  if ('failed' in sent) {
    const unsettled = unsettledAfter(sent, post, begun, world.process)
    const work = unsettled === null ? [] : await whenTakenOver(world, lease)
    const after = await orOnceMore(world, lease, signal, () =>
      write(under, { ...under.value, unsettled }, { journal: [], work }),
    )
    return { ...sent, post: after }
  }
  const { shown, seen, replied, journal, work } = then
  const value = { ...post.value, shown, seen, replied, unsettled: ended(begun) }
  const again = begun.settles ? [] : [{ ...lease.item, dueAt: onceMoreAt(world.clock.now()) }]
  return orOnceMore(world, lease, signal, () =>
    write(under, value, { journal, work: [...work, ...again], lease }).then(() => 'settled' as const),
  )
}

/** What a channel reads in it, as one word: the same word is the same card. */
export const seenAs = (view: object): string =>
  createHash('sha256').update(JSON.stringify(view)).digest('base64url').slice(0, 22)

type Rest = { journal: readonly JournalLine[]; work: readonly WorkItem[]; lease?: Lease }

const writing =
  ({ store, ids }: World, signal: SignalId) =>
  async (over: Loaded<Post>, value: Post, rest: Rest = { journal: [], work: [] }): Promise<Loaded<Post>> => {
    const puts = [put(kinds.post, keyOf.post(signal), value, over)]
    await store.commit({ id: ids.fresh('c'), puts, cancel: [], ...rest })
    return { ...over, value, version: over.version + 1 }
  }

/** What was not applied changed nothing; what may have been has its time to come late. */
const unsettledAfter = (
  { failed }: Extract<Delivery<never>, { failed: string }>,
  post: Loaded<Post>,
  begun: Begun,
  process: Process,
): Post['unsettled'] =>
  failed === 'unsure' ? cutOff(process) : begun.settles ? post.value.unsettled : begun.unsettled

/** Somebody else took over meanwhile: what was put here may stand over what they put, or will when it is applied late. */
async function orOnceMore<Value>(
  world: World,
  lease: Lease,
  signal: SignalId,
  settle: () => Promise<Value>,
): Promise<Value> {
  try {
    return await settle()
  } catch (error) {
    if (isLost(error)) await onceMore(world, lease, signal)
    throw error
  }
}

/** Somebody else took over and is done: then nothing would come back to what is not settled here. */
async function whenTakenOver({ store, clock }: World, { item }: Lease): Promise<WorkItem[]> {
  return (await store.whenDue(item.id)) === null ? [{ ...item, dueAt: onceMoreAt(clock.now()) }] : []
}

async function onceMore(world: World, lease: Lease, signal: SignalId): Promise<void> {
  const { store, ids, clock, process } = world
  const key = keyOf.post(signal)
  const post = await load(store, kinds.post, key)
  const puts = post ? [put(kinds.post, key, { ...post.value, unsettled: cutOff(process) }, post)] : []
  const work = [{ ...lease.item, dueAt: clock.now() }]
  try {
    await store.commit({ id: ids.fresh('c'), puts, journal: [], work, cancel: [] })
  } catch (error) {
    if (!isLost(error)) throw error
    await onceMore(world, lease, signal)
  }
}

const isLost = (error: unknown): boolean =>
  error instanceof StoreError && (error.code === 'fenced' || error.code === 'conflict')
