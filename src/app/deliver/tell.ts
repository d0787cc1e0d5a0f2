import { digestItem } from '#app/deliver/digest.ts'
import { messageFor, type Telling } from '#app/deliver/message.ts'
import { type About as Untold, notReached } from '#app/deliver/not-reached.ts'
import { tellItem } from '#app/effects.ts'
import { toldLines } from '#app/deliver/told-line.ts'
import { stillHolds } from '#app/deliver/still-holds.ts'
import type { Lease, Message } from '#app/ports.ts'
import { waitFor } from '#app/quiet.ts'
import { keyOf, kinds, load } from '#app/records.ts'
import { type Handler, instead, settle, waitAgain } from '#app/work.ts'
import { networkOf, type World } from '#app/world.ts'
import { MemberId, SignalId } from '#domain/ids.ts'
import { memberOf } from '#domain/network/members.ts'
import { isFrozen, isHeld, toldWhenFrozen, untoldWhenHeld } from '#domain/signal/frozen.ts'
import { isOver, type Signal } from '#domain/signal/signal.ts'
import { classOf } from '#domain/signal/classes.ts'
import type { Notice } from '#domain/signal/notices.ts'
import { receiverOf } from '#domain/signal/receiver.ts'
import { sendAt } from '#domain/signal/steps.ts'
import { later } from '#domain/time/instant.ts'

/** Says one thing to one person, made from the signal as it is now; what no longer holds is not said. */
export const tell: Handler = async (world, lease) => {
  const { ref } = lease.item
  const signal = await load(world.store, kinds.signal, keyOf.signal(SignalId.parse(ref['signal'])))
  if (!signal) return settle(world, lease)
  if (mustWait(signal.value, lease.item.ref['notice'] as Notice))
    return instead(world, lease, { ...lease.item, dueAt: later(world.clock.now(), anHour) })
  const network = networkOf(world, signal.value.network)
  const telling = telledIn(ref)
  const about = { signal: signal.value, network, telling }
  if (hasLeft(world, about)) {
    const moment = { now: world.clock.now(), network }
    if (stillHolds(signal.value, telling, moment)) await notReached(world, about)
    return settle(world, lease)
  }
  const elsewhere = otherWay(world, lease, about)
  if (elsewhere) return elsewhere
  const wait = waitFor(telling.to, lease.item, world.clock.now(), network)
  if (wait > 0) return instead(world, lease, { ...lease.item, dueAt: later(world.clock.now(), wait) })
  const message = await messageFor(world, signal, network, telling)
  return message ? untilCertain(world, lease, message, about) : settle(world, lease)
}

const anHour = 60 * 60_000

/** What is about its content waits until it is open again, and a question until nobody objects; of what is erased there is none left. */
const mustWait = (signal: Signal, notice: Notice): boolean =>
  !isWiped(signal) &&
  ((isFrozen(signal) && !toldWhenFrozen.includes(notice)) ||
    (isHeld(signal) && !isOver(signal) && untoldWhenHeld.includes(notice)))

const isWiped = ({ status }: Signal): boolean => status === 'withdrawn' || status === 'erased'

type About = Untold & { telling: Telling }

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

/** To whoever does the work of somebody who went away meanwhile; and what is due belongs in the message of the day. */
function otherWay(
  world: World,
  lease: Lease,
  { signal, network, telling }: About,
): ReturnType<Handler> | null {
  const to = receiverOf(signal, telling, network)
  const dueAt = sendAt(world.clock.now(), network, to)
  if (classOf(telling.notice, signal) === 'daily') return instead(world, lease, digestItem(to, dueAt))
  return to === telling.to ? null : instead(world, lease, tellItem(signal, { ...telling, to }, dueAt))
}

/** Feedback, forms and requests: sent until it is certain that it arrived; twice does less harm than never. */
async function untilCertain(world: World, lease: Lease, message: Message, about: About): ReturnType<Handler> {
  const sent = await world.postbox.tell(about.telling.to, message, [about.signal.id])
  if ('done' in sent) return settle(world, lease, toldLines(about, world.clock.now()))
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
