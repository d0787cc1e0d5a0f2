import type { Lease, Message, WorkItem } from '#app/ports.ts'
import { keyOf, kinds, load } from '#app/records.ts'
import { waitFor } from '#app/quiet.ts'
import { networkOf, type World } from '#app/world.ts'
import { type Handler, putBack, settle, waitAgain } from '#app/work.ts'
import { digestFor, isForOwner } from '#app/deliver/digest.ts'
import { messageFor, type Telling } from '#app/deliver/message.ts'
import { turnOf } from '#app/deliver/pace.ts'
import { stillHolds } from '#app/deliver/still-holds.ts'
import { MemberId, SignalId } from '#domain/ids.ts'
import type { Network } from '#domain/network/network.ts'
import { coordinators, memberOf } from '#domain/network/members.ts'
import { sendAt } from '#domain/signal/ladder.ts'
import type { Notice } from '#domain/signal/notices.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { localDate } from '#domain/time/instant.ts'

/** Says one thing to one person, made from the signal as it is now; what no longer holds is not said. */
export const tell: Handler = async (world, lease) => {
  const { ref } = lease.item
  const signal = await load(world.store, kinds.signal, keyOf.signal(SignalId.parse(ref['signal'])))
  if (!signal) return settle(world, lease)
  const network = networkOf(world, signal.value.network)
  const telling = telledIn(ref)
  const about = { signal: signal.value, network, telling }
  if (hasLeft(world, about)) {
    const moment = { now: world.clock.now(), network }
    if (stillHolds(signal.value, telling, moment)) await notReached(world, about)
    return settle(world, lease)
  }
  const wait = waitFor(telling.to, lease.item, world.clock.now(), network)
  if (wait > 0) return { again: wait, note: 'quiet-hours' }
  const turnIn = isReminder(telling.notice) ? await turnOf(world, telling.to) : 0
  if (turnIn > 0) return { turnIn }
  const message = await messageFor(world, signal, network, telling)
  if (!message) return settle(world, lease)
  const digest = isForOwner(telling.notice) ? await digestFor(world, telling.to) : null
  if (digest) return onceADay(world, lease, digest, about)
  return isReminder(telling.notice)
    ? atMostOnce(world, lease, message, about)
    : atLeastOnce(world, lease, message, about)
}

type About = { signal: Signal; network: Network; telling: Telling }

/** Who left the network's file reads nothing more of it; who raised it in another network may hear how it stands. */
const hasLeft = ({ networks }: World, { signal, network, telling: { to } }: About): boolean =>
  !memberOf(network, to) &&
  !(signal.reporter.member === to && networks.some((one) => memberOf(one, to) !== undefined))

/** The app wrote it itself, so a notice is what it says. */
const telledIn = (ref: Readonly<Record<string, string>>): Telling => ({
  to: MemberId.parse(ref['to']),
  notice: ref['notice'] as Notice,
  about: ref['about'],
  by: ref['by'],
})

const isReminder = (notice: Notice): boolean => notice.startsWith('reminder-')

/** An ordinary reminder: one that may have arrived counts as sent, because the next rung follows anyway. */
async function atMostOnce(world: World, lease: Lease, message: Message, about: About): ReturnType<Handler> {
  await settle(world, lease)
  return send(world, lease, message, about)
}

/** The first reminder of the day brings the list; the others of that day are in it. */
async function onceADay(world: World, lease: Lease, digest: Message, about: About): ReturnType<Handler> {
  const { item } = lease
  const listFor = localDate(world.clock.now(), about.network.calendar.timeZone)
  if (item.ref['listFor'] === listFor) return atMostOnce(world, lease, digest, about)
  const id = `digest:${about.telling.to}:${listFor}`
  const claimed = await world.store.commit({ id, puts: [], journal: [], work: [], cancel: [], lease })
  if (claimed === 'repeat') return settle(world, lease)
  return send(world, { ...lease, item: { ...item, ref: { ...item.ref, listFor } } }, digest, about)
}

async function send(world: World, settled: Lease, message: Message, about: About): ReturnType<Handler> {
  const sent = await world.postbox.tell(about.telling.to, message)
  if ('failed' in sent && sent.failed === 'later') return putBack(world, settled, sent)
  if ('failed' in sent && sent.failed === 'unreachable') await notReached(world, about)
  return 'settled'
}

/** Feedback, forms and requests: sent until it is certain that it arrived; twice does less harm than never. */
async function atLeastOnce(world: World, lease: Lease, message: Message, about: About): ReturnType<Handler> {
  const sent = await world.postbox.tell(about.telling.to, message)
  if ('done' in sent) return settle(world, lease)
  switch (sent.failed) {
    case 'later':
      return waitAgain(sent)
    case 'unsure':
      return { again: 5_000, note: 'unsure' }
    case 'unreachable':
      await notReached(world, about)
      return settle(world, lease)
  }
}

/** Who cannot be reached never silences a promise: the lead hears it, and the coordinator or who stands in (K13). */
async function notReached(world: World, about: About): Promise<void> {
  const { signal, network, telling } = about
  const now = world.clock.now()
  world.log.warn('not-reached', { about: signal.id, member: telling.to })
  const line = { at: now, verb: 'not-reached', actor: telling.to, network: network.id, about: signal.id }
  await world.store.commit({
    id: world.ids.fresh('c'),
    puts: [],
    journal: [{ ...line, result: 'unreachable' }],
    work: whoHears(about).map((to) => orphan(about, to, sendAt(now, network, to))),
    cancel: [],
  })
}

function whoHears({ signal, network, telling }: About): MemberId[] {
  const all = coordinators(network).map(({ id }) => id)
  if (telling.notice === 'not-reached') return after(telling.to, all)
  const first = all.find((id) => id !== telling.to)
  const heard = [signal.lead, first].flatMap((id) => (id && id !== telling.to ? [id] : []))
  return [...new Set(heard)]
}

/** Who cannot even be told that a colleague is not reached makes room for who stands in; after the last it ends. */
const after = (to: MemberId, all: readonly MemberId[]): MemberId[] =>
  all.includes(to) ? all.slice(all.indexOf(to) + 1).slice(0, 1) : []

const orphan = ({ signal, telling }: About, to: MemberId, dueAt: WorkItem['dueAt']): WorkItem => {
  const whom = telling.notice === 'not-reached' && telling.by ? telling.by : telling.to
  return {
    id: `tell:${signal.id}:not-reached:${to}:${whom}`,
    lane: `person:${to}`,
    dueAt,
    kind: 'tell',
    ref: { signal: signal.id, notice: 'not-reached', by: whom, to },
  }
}
