import { commitIfUnchanged } from '#app/commit-if-unchanged.ts'
import { apartSentence } from '#app/agreements/apart.ts'
import { showItem } from '#app/items.ts'
import type { Known } from '#app/directory.ts'
import type { Channel, SealedPut, WorkItem } from '#app/ports.ts'
import { aliveIn, keyOf, kinds, load, put, remove } from '#app/records.ts'
import { watchNow } from '#app/watch.ts'
import type { World } from '#app/world.ts'
import { isCoordinator } from '#domain/network/members.ts'
import type { Network } from '#domain/network/network.ts'
import { say } from '#text/words.ts'

/** The coordinator links a network to the channel it is typed in: one network one channel, one channel one network. */
export async function link(world: World, known: Known, channel: Channel, name: string): Promise<string> {
  const { chat } = say(known.language).words
  const network = world.networks.find(({ id }) => id === name.trim().toLowerCase())
  if (!network) return chat.link.unknownNetwork(world.networks.map(({ id }) => id))
  const barred = whyNotLink(known, network)
  if (barred) return barred
  world.directory.forget(network.id, channel)
  const readers = await world.directory.readers(network, channel).catch(() => null)
  if (!readers) return chat.link.noAnswer
  const taken = await load(world.store, kinds.claim, channelKey(channel))
  if (taken && taken.value.by !== network.id) return chat.link.taken
  const stored = await store(world, known, channel, network)
  if (!stored) return link(world, known, channel, name)
  return chat.link.done(network.name, readers.audience, readers.outsiders)
}

/** From now on nothing is posted here. */
export async function unlink(world: World, known: Known, channel: Channel): Promise<string> {
  const { chat } = say(known.language).words
  const claim = await load(world.store, kinds.claim, channelKey(channel))
  const network = world.networks.find(({ id }) => id === claim?.value.by)
  if (!claim || !network) return chat.link.notLinked
  const barred = whyNotLink(known, network)
  if (barred) return barred
  const linked = await load(world.store, kinds.link, keyOf.link(network.id))
  const removed = [
    remove(channelKey(channel), claim),
    ...(linked ? [remove(keyOf.link(network.id), linked)] : []),
  ]
  const done = await commit(world, known, network, channel, { verb: 'unlinked', puts: removed, work: [] })
  return done ? chat.link.gone(network.name) : unlink(world, known, channel)
}

/** Who reads along is asked anew: every open card of that team is looked at again (specification 2.8), and who left. */
export async function lookAgain(world: World, team: string): Promise<void> {
  for (const network of world.networks) {
    const linked = await load(world.store, kinds.link, keyOf.link(network.id))
    if (linked?.value.team !== team) continue
    world.directory.forget(network.id, linked.value)
    const work = [...(await cardsOf(world, network)), watchNow(network.id, world.clock.now())]
    await world.store.commit({ id: world.ids.fresh('c'), puts: [], journal: [], work, cancel: [] })
    world.wake()
  }
}

/** The new channel, and every open card placed again in it. False: somebody was first, look again. */
async function store(world: World, known: Known, channel: Channel, network: Network): Promise<boolean> {
  const before = await load(world.store, kinds.link, keyOf.link(network.id))
  const value = { ...channel, by: known.id, at: world.clock.now() }
  const key = channelKey(channel)
  const claim = await load(world.store, kinds.claim, key)
  const moved = before && before.value.channel !== channel.channel
  const old = moved ? await load(world.store, kinds.claim, channelKey(before.value)) : null
  const puts = [
    put(kinds.link, keyOf.link(network.id), value, before),
    ...(claim ? [] : [put(kinds.claim, key, { by: network.id }, null)]),
    ...(old && moved ? [remove(channelKey(before.value), old)] : []),
  ]
  const work = await cardsOf(world, network)
  return commit(world, known, network, channel, { verb: 'linked', puts, work })
}

type Change = { verb: string; puts: SealedPut[]; work: WorkItem[] }

async function commit(
  world: World,
  known: Known,
  network: Network,
  channel: Channel,
  { verb, puts, work }: Change,
): Promise<boolean> {
  const journal = [{ at: world.clock.now(), verb, actor: known.id, network: network.id, result: 'done' }]
  try {
    const change = { id: world.ids.fresh('c'), puts, journal, work, cancel: [] }
    const done = await commitIfUnchanged(world.store, change)
    if (done) world.wake()
    return done
  } finally {
    world.directory.forget(network.id, channel)
  }
}

async function cardsOf(world: World, network: Network): Promise<WorkItem[]> {
  const dueAt = world.clock.now()
  const signals = await aliveIn(world.store, network.id)
  return signals.map((signal) => showItem(signal, dueAt))
}

/** For a coordinator whose partner takes part now; in the channel need they not be yet. */
function whyNotLink(known: Known, network: Network): string | null {
  const by = known.memberships.find((one) => one.network.id === network.id && isCoordinator(one.member))
  if (!by) return say(known.language).words.chat.link.notCoordinator
  return by.member.apart && apartSentence(by, by.member.apart, known.language)
}

const channelKey = ({ tenant, channel }: Pick<Channel, 'tenant' | 'channel'>): string =>
  `channel:${tenant}:${channel}`
