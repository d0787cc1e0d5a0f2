import { channelOf, type Membership } from '#app/directory.ts'
import { stubItem } from '#app/deliver/stub.ts'
import type { Pressed, Presser } from '#app/press.ts'
import { freshCard } from '#app/press/shown.ts'
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
  presser: Presser,
  by: Membership,
  _pressed: SignalPress,
  found: SignalRecord,
): Promise<Pressed> {
  const { world, known, message } = presser
  const [signal, { network }] = [found.value, by]
  const words = say(known.language)
  const link = await world.directory.link(network.id)
  const post = await load(world.store, kinds.post, keyOf.post(signal.id))
  const stands = post !== null && post.value.shown !== null && post.value.channel === link?.value.channel
  if (!stands || !link) return { card: sentenceCard(words.words.signal.comesSoon) }
  if (message === post.value.message) return { card: await freshCard(presser, by, found) }
  const place = { channel: channelOf(link.value), message: post.value.message }
  if (message === null) return { card: standsThereCard(place, words) }
  const work = [stubItem(signal.id, message, world.clock.now())]
  await world.store.commit({ id: `stub:${message}`, puts: [], journal: [], work, cancel: [] })
  world.wake()
  return { card: standsThereCard(place, words) }
}
