import { channelOf, type Membership } from '#app/directory.ts'
import { stubItem } from '#app/deliver/stub.ts'
import type { Pressed, Presser } from '#app/press.ts'
import { keyOf, kinds, load, type SignalRecord } from '#app/records.ts'
import type { SignalPress } from '#cards/press.ts'
import { sentenceCard } from '#cards/sentence-card.ts'
import { standsThereCard } from '#cards/signal/anchor-card.ts'
import { say } from '#text/words.ts'

/**
 * Where the signal of this message stands. One that stayed behind empty, because Teams did not say that it was placed,
 * points to the real one and goes.
 */
export async function findCard(
  { world, known, message }: Presser,
  { network }: Membership,
  _pressed: SignalPress,
  { value: signal }: SignalRecord,
): Promise<Pressed> {
  const words = say(known.language)
  const link = await world.directory.link(network.id)
  const post = await load(world.store, kinds.post, keyOf.post(signal.id))
  const stands = post !== null && post.value.shown !== null && post.value.channel === link?.value.channel
  if (!stands || !link || message === null || message === post.value.message)
    return { card: sentenceCard(words.words.signal.comesSoon) }
  const work = [stubItem(signal.id, message, world.clock.now())]
  await world.store.commit({ id: `stub:${message}`, puts: [], journal: [], work, cancel: [] })
  world.wake()
  return { card: standsThereCard({ channel: channelOf(link.value), message: post.value.message }, words) }
}
