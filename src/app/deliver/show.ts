import { channelOf } from '#app/directory.ts'
import { cardLane, postedItem } from '#app/items.ts'
import type { Channel, Lease } from '#app/ports.ts'
import { keyOf, kinds, load, type Loaded, type Post, put, remove, type SignalRecord } from '#app/records.ts'
import { blocked, channelGone, notSent, nullWhenGone, stands, takeDown } from '#app/deliver/not-shown.ts'
import { putCard, seenAs } from '#app/deliver/put-card.ts'
import { readsConsult } from '#app/deliver/reads-consult.ts'
import { networkOf, type World } from '#app/world.ts'
import { type Handler, settle } from '#app/work.ts'
import { anchorCard } from '#cards/signal/anchor-card.ts'
import { channelCard } from '#cards/signal/channel-card.ts'
import type { Member, Network } from '#domain/network/network.ts'
import { isFrozen } from '#domain/signal/frozen.ts'
import { sendAt } from '#domain/signal/steps.ts'
import { toChannel } from '#domain/signal/disclose.ts'
import { channelReaders, mayStandIn } from '#domain/signal/readers.ts'
import { isOver, type Signal } from '#domain/signal/signal.ts'
import { SignalId } from '#domain/ids.ts'
import type { Instant } from '#domain/time/instant.ts'
import { say } from '#text/words.ts'

/**
 * Brings the channel card to what the signal is now. First an anchor without content, whose id is stored; then the
 * content is put on that id, as often as it takes: what is visible is visible once.
 */
export const show: Handler = async (world, lease) => {
  const signal = await load(world.store, kinds.signal, keyOf.signal(SignalId.parse(lease.item.ref['signal'])))
  if (!signal) return settle(world, lease)
  const network = networkOf(world, signal.value.network)
  const link = await world.directory.link(network.id)
  if (!link) return { again: 60_000, note: 'no-channel' }
  const channel = channelOf(link.value)
  const readers = await world.directory.readers(network, channel).catch(nullWhenGone)
  const post = await load(world.store, kinds.post, keyOf.post(signal.value.id))
  if (!readers) return channelGone(world, lease, signal.value, post)
  const open = !isOver(signal.value)
  const narrow = readers.audience === 'narrow'
  const oneByOneOnly = !mayStandIn(signal.value, channelReaders(narrow))
  const notForAll = readers.audience === 'blocked' || oneByOneOnly
  if (notForAll && open && stands(post, channel)) return takeDown(world, lease, signal.value, channel, post)
  if (readers.audience === 'blocked' && open) return blocked(world, signal.value, network)
  if (oneByOneOnly && (open || !post)) return oneByOne(world, lease, signal, readers.members, network)
  if (!post) return firstAnchor(world, lease, signal.value, channel)
  const showing = { signal, network, channel, post, narrow }
  return post.value.channel === channel.channel
    ? content(world, lease, showing)
    : moved(world, lease, showing)
}

/** What is over before it stood anywhere needs no place. */
const firstAnchor = async (
  world: World,
  lease: Lease,
  signal: Signal,
  channel: Channel,
): ReturnType<Handler> =>
  isOver(signal) ? settle(world, lease) : anchor(world, lease, signal, channel, null)

/** The network has another channel now. What stands in the old one goes first: content is never visible twice. */
async function moved(world: World, lease: Lease, { signal, channel, post }: Showing): ReturnType<Handler> {
  const { value } = signal
  const before = { ...channel, channel: post.value.channel }
  if (isOver(value)) return takeAway(world, lease, value, before, post)
  const removed = await world.messenger.remove(before, post.value.message)
  if ('failed' in removed && removed.failed !== 'unreachable') return notSent(world, value, removed)
  return anchor(world, lease, value, channel, post)
}

async function anchor(
  world: World,
  lease: Lease,
  signal: Signal,
  channel: Channel,
  over: Loaded<Post> | null,
): ReturnType<Handler> {
  const { words } = say('nl')
  const card = anchorCard(signal, say('nl'))
  const sent = await world.messenger.post(channel, { summary: words.signal.summaries.placing, card })
  if (!('done' in sent)) return notSent(world, signal, sent)
  const value = {
    channel: channel.channel,
    message: sent.done,
    shown: null,
    seen: null,
    unsettled: null,
    replied: over?.value.replied ?? false,
  }
  await world.store.commit({
    id: world.ids.fresh('c'),
    puts: [put(kinds.post, keyOf.post(signal.id), value, over)],
    journal: [],
    work: [{ ...lease.item, dueAt: world.clock.now() }],
    cancel: [],
    lease,
  })
  return 'settled'
}

type Showing = {
  signal: SignalRecord
  network: Network
  channel: Channel
  post: Loaded<Post>
  narrow: boolean
}

async function content(world: World, lease: Lease, showing: Showing): ReturnType<Handler> {
  const { signal, network, channel, post, narrow } = showing
  const view = toChannel(signal.value, network, narrow)
  const card = channelCard(view, signal.version, say('nl'))
  const { summaries } = say('nl').words.signal
  const { id } = signal.value
  const message = { summary: summaries.channel, card }
  const done = await putCard(world, lease, { signal: id, channel, post }, message, {
    shown: signal.version,
    seen: seenAs(view),
    replied: true,
    ...(post.value.shown === null ? firstShown(showing, world.clock.now()) : { journal: [], work: [] }),
  })
  if (done === 'settled') world.wake()
  if (done === 'settled' || 'turnIn' in done) return done
  return done.failed === 'unreachable' && !done.ours
    ? messageGone(world, lease, { ...showing, post: done.post })
    : notSent(world, signal.value, done)
}

/** It can be read now: that is written down, and whoever raised it hears it. */
function firstShown({ signal: { value }, network, post }: Showing, now: Instant) {
  const { id } = value
  return {
    journal: [
      { at: now, verb: 'shown', actor: 'system' as const, network: network.id, about: id, result: 'done' },
    ],
    work: [postedItem(id, now), ...(post.value.replied ? [] : [threadNote(id, now)])],
  }
}

const threadNote = (signal: SignalId, dueAt: Instant) => ({
  id: `thread-note:${signal}`,
  lane: cardLane(signal),
  dueAt,
  kind: 'thread-note',
  ref: { signal },
})

/**
 * The message is gone, deleted by somebody, or the channel is: a new anchor tells which. A channel that takes an anchor
 * and not what is put on it gets another one in an hour, and the coordinator hears.
 */
async function messageGone(
  world: World,
  lease: Lease,
  { signal, channel, post }: Showing,
): ReturnType<Handler> {
  if (isOver(signal.value)) return takeAway(world, lease, signal.value, channel, post)
  if (post.value.shown !== null) return anchor(world, lease, signal.value, channel, post)
  await forgetPlace(world, signal.value, post)
  return notSent(world, signal.value, { failed: 'unreachable' })
}

/** What is over needs no place any more. When Teams cannot be asked to take it away, what it said may still stand there. */
async function takeAway(
  world: World,
  lease: Lease,
  signal: Signal,
  channel: Channel,
  post: Loaded<Post>,
): ReturnType<Handler> {
  const removed = await world.messenger.remove(channel, post.value.message)
  if ('failed' in removed) return notSent(world, signal, removed)
  await forgetPlace(world, signal, post, lease)
  return 'settled'
}

const forgetPlace = ({ store, ids }: World, { id }: Signal, post: Loaded<Post>, lease?: Lease) =>
  store.commit({
    id: ids.fresh('c'),
    puts: [remove(keyOf.post(id), post)],
    journal: [],
    work: [],
    cancel: [],
    ...(lease ? { lease } : {}),
  })

/** A consult does not stand in a channel where a restricted partner reads: who may read it there gets it 1:1. */
async function oneByOne(
  world: World,
  lease: Lease,
  { value: signal }: SignalRecord,
  members: readonly Member[],
  network: Network,
): ReturnType<Handler> {
  const now = world.clock.now()
  const { id, postedAt } = signal
  if (postedAt === null && isClosedForNow(signal)) return { again: anHour, note: 'closed-for-now' }
  const entitled = members.filter(await readsConsult(world, signal, network))
  const told = isOver(signal) || postedAt !== null ? [] : entitled
  const asks = told.map(({ id: to }) => ({
    id: `tell:${id}:consult:${to}`,
    lane: `person:${to}`,
    dueAt: sendAt(now, network, to),
    kind: 'tell',
    ref: { signal: id, to, notice: 'consult' },
  }))
  const work = postedAt === null ? [...asks, postedItem(id, now)] : []
  await world.store.commit({ id: world.ids.fresh('c'), puts: [], journal: [], work, cancel: [], lease })
  world.wake()
  return 'settled'
}

/** Nobody new reads it meanwhile: it is told as soon as it is open again. */
const isClosedForNow = (signal: Signal): boolean =>
  !isOver(signal) && (isFrozen(signal) || signal.heldSince !== null)

const anHour = 60 * 60_000
