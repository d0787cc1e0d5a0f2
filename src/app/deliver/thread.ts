import { placeOf } from '#app/deliver/pace.ts'
import { channelOf } from '#app/directory.ts'
import { keyOf, kinds, load } from '#app/records.ts'
import { networkOf } from '#app/world.ts'
import { type Handler, putBack, settle } from '#app/work.ts'
import { SignalId } from '#domain/ids.ts'
import { isOver, type Signal } from '#domain/signal/signal.ts'
import { say } from '#text/words.ts'

/** One line under the card, or none; at most once, because a second one says nothing new. */
const reply =
  (sentence: (signal: Signal) => string | null): Handler =>
  async (world, lease) => {
    const id = SignalId.parse(lease.item.ref['signal'])
    const signal = await load(world.store, kinds.signal, keyOf.signal(id))
    const post = await load(world.store, kinds.post, keyOf.post(id))
    const link = signal && (await world.directory.link(networkOf(world, signal.value.network).id))
    const text = signal && !isOver(signal.value) ? sentence(signal.value) : null
    if (!text || !post || !link) return settle(world, lease)
    const turnIn = world.room.turnIn(placeOf(channelOf(link.value)))
    if (turnIn > 0) return { turnIn }
    await settle(world, lease)
    const message = { summary: text, text }
    const sent = await world.messenger.replyInThread(channelOf(link.value), post.value.message, message)
    if ('done' in sent) return 'settled'
    if (sent.failed === 'later') return putBack(world, lease, sent)
    world.log.warn('thread-reply-failed', { about: id, failed: sent.failed })
    return 'settled'
  }

/** "Bespreek geen namen in dit kanaal. Bel elkaar." (specification 2.10) */
export const threadNote = reply(() => say('nl').words.signal.noNamesHere)

/** Nobody took it up yet: the network is asked again, without content. */
export const askNetwork = reply(({ kind, reference, status }) => {
  const { named, stillWaiting } = say('nl').words.signal
  return status === 'open' || status === 'asked' ? stillWaiting(named(kind, reference)) : null
})
