import { paced } from '#app/deliver/pace.ts'
import { room } from '#app/deliver/room.ts'
import type { Address, Channel, Lease, Message, Messenger, Store, WorkItem } from '#app/ports.ts'
import { type Handler, putBack, settle, waitAgain, worker } from '#app/work.ts'
import type { World } from '#app/world.ts'
import { type Instant, later, sinceEver } from '#domain/time/instant.ts'
import { startPlatform } from '#support/platform.ts'
import { unsealed } from '#support/unsealed.ts'

/** One request that reached Teams: when, where, and what it said. */
export type Arrival = { at: number; conversation: string; tenant: string; said: string }

export type Flood = {
  arrivals: readonly Arrival[]
  /** What the log says was tried again. */
  triedAgain: () => number
  due: (items: readonly WorkItem[]) => Promise<unknown>
  /** Lets so many milliseconds pass, with four hands at work, unless so many requests arrived before. */
  passes: (milliseconds: number, enough?: number) => Promise<void>
  stop: () => Promise<void>
}

const step = 50

/** The worker before a Teams that takes everything, on a store and a time of its own. */
export function startFlood(startsAt: Instant, makeStore: (time: () => number) => Store): Flood {
  let now = startsAt
  const elapsed = () => now - startsAt
  const arrivals: Arrival[] = []
  const { world: bare, log } = startPlatform([], startsAt)
  const store = unsealed(makeStore(() => now))
  const pace = room(elapsed)
  const messenger = paced(recorder(arrivals, elapsed), pace)
  const world: World = { ...bare, store, clock: { now: () => now }, messenger, room: pace }
  const hand = worker(world, handlers, 'w')
  return {
    arrivals,
    triedAgain: () => log.filter(({ event }) => event === 'work-again').length,
    due: (work) => store.commit({ id: bare.ids.fresh('c'), puts: [], journal: [], work, cancel: [] }),
    passes: async (milliseconds, enough = Infinity) => {
      for (const end = now + milliseconds; now < end && arrivals.length < enough; now = later(now, step))
        await Promise.all(Array.from({ length: 4 }, () => hand.drain()))
    },
    stop: async () => {
      await hand.stop()
      await store.close()
    },
  }
}

const to = (ref: WorkItem['ref']) => {
  const [tenant = '', name = ''] = [ref['tenant'], ref['name']]
  const user = `29:${name}`
  const chat: Address & { conversation: string } = { tenant, serviceUrl: '', user, conversation: `a:${name}` }
  const channel: Channel = { tenant, serviceUrl: '', team: '', channel: `19:${name}` }
  return { chat, channel }
}

/** Settled before it is sent, as an ordinary reminder is. */
const atMostOnce: Handler = async (world, lease) => {
  const { chat } = to(lease.item.ref)
  const turnIn = world.room.turnIn(chat)
  if (turnIn > 0) return { turnIn }
  await settle(world, lease)
  const sent = await world.messenger.tell(chat, message(lease))
  return 'failed' in sent && sent.failed === 'later' ? putBack(world, lease, sent) : 'settled'
}

/** Settled when it arrived, as feedback is. */
const atLeastOnce: Handler = (world, lease) => told(world, lease, message(lease))
const helpCall: Handler = (world, lease) => told(world, lease, { ...message(lease), first: true })

async function told(world: World, lease: Lease, said: Message): ReturnType<Handler> {
  const sent = await world.messenger.tell(to(lease.item.ref).chat, said)
  return 'failed' in sent && sent.failed === 'later' ? waitAgain(sent) : settle(world, lease)
}

/** Two requests, as an anchor and its content. */
const card: Handler = async (world, lease) => {
  const { item } = lease
  const { channel } = to(item.ref)
  const anchor = item.ref['anchor']
  if (anchor) {
    const put = await world.messenger.update(channel, anchor, message(lease))
    return 'failed' in put && put.failed === 'later' ? waitAgain(put) : settle(world, lease)
  }
  const sent = await world.messenger.post(channel, { summary: `anchor of ${item.id}` })
  if ('failed' in sent) return sent.failed === 'later' ? waitAgain(sent) : settle(world, lease)
  const work = [{ ...item, ref: { ...item.ref, anchor: sent.done } }]
  await world.store.commit({ id: world.ids.fresh('c'), puts: [], journal: [], work, cancel: [], lease })
  return 'settled'
}

const message = ({ item }: Lease): Message => ({ summary: item.id })

const handlers = { reminder: atMostOnce, feedback: atLeastOnce, card, 'help-call': helpCall }

type Needs = { id: string; name: string; tenant: string; dueAt: Instant }
const toPerson = (kind: string, { id, name, tenant, dueAt }: Needs): WorkItem => ({
  id,
  lane: `person:${name}`,
  dueAt,
  kind,
  ref: { name, tenant },
})
export const reminder = (needs: Needs): WorkItem => toPerson('reminder', needs)
export const feedback = (needs: Needs): WorkItem => toPerson('feedback', needs)
export const helpCallTo = (needs: Omit<Needs, 'dueAt'>): WorkItem => ({
  ...toPerson('help-call', { ...needs, dueAt: sinceEver }),
  lane: `help-call:${needs.name}`,
})
/** Each card has a lane of its own, also those of one channel. */
export const cardIn = ({ id, name, tenant, dueAt }: Needs): WorkItem => ({
  id,
  lane: id,
  dueAt,
  kind: 'card',
  ref: { name, tenant },
})

function recorder(arrivals: Arrival[], elapsed: () => number): Messenger {
  const arrives = async (tenant: string, conversation: string, said: string) => {
    arrivals.push({ at: elapsed(), conversation, tenant, said })
    return { done: `message-${arrivals.length}` }
  }
  const inChannel = ({ tenant, channel }: Channel, said: string) => arrives(tenant, channel, said)
  const inChat = ({ tenant, user, conversation = user }: Address, said: string) =>
    arrives(tenant, conversation, said)
  const nothing = { done: undefined }
  return {
    post: (channel, { summary }) => inChannel(channel, summary),
    replyInThread: (channel, _thread, { summary }) => inChannel(channel, summary),
    update: (channel, _id, { summary }) => inChannel(channel, summary).then(() => nothing),
    remove: (channel, id) => inChannel(channel, `removed ${id}`).then(() => nothing),
    open: (address) => inChat(address, 'opened'),
    tell: (address, { summary }) => inChat(address, summary),
    updateTold: (address, _id, { summary }) => inChat(address, summary).then(() => nothing),
  }
}
