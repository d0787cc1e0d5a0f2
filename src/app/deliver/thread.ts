import { channelOf } from '#app/directory.ts'
import { keyOf, kinds, load } from '#app/records.ts'
import { networkOf } from '#app/world.ts'
import { type Handler, settle } from '#app/work.ts'
import { SignalId } from '#domain/ids.ts'
import { say } from '#text/words.ts'

/** One line under the card; at most once, because a second one says nothing new. */
const reply =
  (sentence: (reference: string) => string): Handler =>
  async (world, lease) => {
    const id = SignalId.parse(lease.item.ref['signal'])
    const signal = await load(world.store, kinds.signal, keyOf.signal(id))
    const post = await load(world.store, kinds.post, keyOf.post(id))
    const link = signal && (await world.directory.link(networkOf(world, signal.value.network).id))
    await settle(world, lease)
    if (!signal || !post || !link || signal.value.status === 'closed') return 'settled'
    const text = sentence(signal.value.reference)
    const sent = await world.messenger.replyInThread(channelOf(link.value), post.value.message, {
      summary: text,
      text,
    })
    if ('failed' in sent) world.log.warn('thread-reply-failed', { about: id, failed: sent.failed })
    return 'settled'
  }

/** "Bespreek geen namen in dit kanaal. Bel elkaar." (specification 2.10) */
export const threadNote = reply(() => say('nl').words.signal.noNamesHere)

/** Nobody took it up yet: the network is asked again, without content. */
export const askNetwork = reply((reference) => say('nl').words.signal.stillWaiting(reference))
