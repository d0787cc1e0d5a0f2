import { type Channel, type Delivery, type Lease, RosterError } from '#app/ports.ts'
import { putCard } from '#app/deliver/put-card.ts'
import { atOnce } from '#app/quiet.ts'
import { keyOf, kinds, type Loaded, type Post, put } from '#app/records.ts'
import { networkOf, type World } from '#app/world.ts'
import { type Handler, settle, waitAgain } from '#app/work.ts'
import { anchorCard } from '#cards/signal/anchor-card.ts'
import { coordinators } from '#domain/network/members.ts'
import type { Network } from '#domain/network/network.ts'
import { isOver, type Signal } from '#domain/signal/signal.ts'
import { localDate } from '#domain/time/instant.ts'
import { say } from '#text/words.ts'

/** Nothing is posted while somebody reads along who is no member; the coordinator hears at once. */
export async function blocked(world: World, signal: Signal, network: Network): ReturnType<Handler> {
  await tellCoordinator(world, signal, network, 'channel-blocked')
  return { again: 10 * 60_000, note: 'outsider-in-channel' }
}

/** Whether everyone in this channel can read it, or will when it is applied late. */
export const stands = (post: Loaded<Post> | null, { channel }: Channel): post is Loaded<Post> =>
  post !== null &&
  (post.value.shown !== null || post.value.unsettled !== null) &&
  post.value.channel === channel

/** Somebody came who may not read what stands there: it makes room for the anchor, and then it is looked at again. */
export async function takeDown(
  world: World,
  lease: Lease,
  signal: Signal,
  channel: Channel,
  post: Loaded<Post>,
): ReturnType<Handler> {
  const summary = say('nl').words.signal.summaries.placing
  const card = anchorCard(signal, say('nl'))
  const again = [{ ...lease.item, dueAt: world.clock.now() }]
  const nothing = { shown: null, seen: null, replied: post.value.replied, journal: [], work: again }
  const place = { signal: signal.id, channel, post }
  const done = await putCard(world, lease, place, { summary, card }, nothing)
  if (done === 'settled' || 'turnIn' in done) return done
  if (done.failed !== 'unreachable' || done.ours) return notSent(world, signal, done)
  const puts = [put(kinds.post, keyOf.post(signal.id), { ...done.post.value, shown: null }, done.post)]
  await world.store.commit({ id: world.ids.fresh('c'), puts, journal: [], work: again, cancel: [], lease })
  return 'settled'
}

/** A channel that is gone says so also when it is asked who is in it. */
export function nullWhenGone(error: unknown): null {
  if (error instanceof RosterError && error.gone) return null
  throw error
}

/** The coordinator hears, unless it is over; what it said may still stand there, so it is tried again. */
export const channelGone = async (
  world: World,
  lease: Lease,
  signal: Signal,
  post: Loaded<Post> | null,
): ReturnType<Handler> =>
  isOver(signal) && !post ? settle(world, lease) : notSent(world, signal, { failed: 'unreachable' })

const afterDeadline = 5_000

/** What Teams did not take: when it is tried again, and who hears when it never will be. */
export async function notSent(world: World, signal: Signal, sent: Delivery<unknown>): ReturnType<Handler> {
  if (!('failed' in sent)) return 'settled'
  switch (sent.failed) {
    case 'later':
      return waitAgain(sent)
    case 'unsure':
      return { again: afterDeadline, note: 'unsure' }
    case 'unreachable':
      // It is not the channel: trying again shows whether it is this one card.
      if (sent.ours) return { again: 1_000, note: 'unexpected' }
      await tellCoordinator(world, signal, networkOf(world, signal.network), 'channel-gone')
      return { again: 60 * 60_000, note: 'channel-gone' }
  }
}

async function tellCoordinator(
  world: World,
  signal: Signal,
  network: Network,
  notice: string,
): Promise<void> {
  const to = coordinators(network)[0]?.id
  if (!to) return
  const now = world.clock.now()
  const id = `tell:${signal.id}:${notice}:${to}`
  const item = {
    id,
    lane: `person:${to}`,
    dueAt: now,
    kind: 'tell',
    ref: { signal: signal.id, to, notice, ...atOnce },
  }
  const today = localDate(now, network.calendar.timeZone)
  await world.store.commit({ id: `once:${id}:${today}`, puts: [], journal: [], work: [item], cancel: [] })
  world.wake()
}
