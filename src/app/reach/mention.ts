import { channelOf } from '#app/directory.ts'
import type { Delivery } from '#app/ports.ts'
import { reachOf, remember } from '#app/reach/known.ts'
import type { Means } from '#app/reach/means.ts'
import { type Place, placeFor } from '#app/reach/place.ts'
import { type Mention, type Reach, withWay } from '#app/reach/record.ts'
import { todayOf } from '#app/reach/today.ts'
import { mentionOf, stillGoingOn } from '#app/reach/waiting.ts'
import { keyOf, kinds, load } from '#app/records.ts'
import type { MemberId, SignalId } from '#domain/ids.ts'
import { sendAt } from '#domain/signal/steps.ts'
import { nextOpening } from '#domain/time/calendar.ts'
import type { Instant } from '#domain/time/instant.ts'

/** So many buttons fit under one message. */
const most = 6

/**
 * The second way to somebody: a mention in a channel that they read, at most one a day. It says that something waits,
 * never what; they open it there, and the answer is seen by them alone.
 */
export const inMention =
  (means: Means) =>
  async (to: MemberId, about: SignalId): Promise<Delivery<string>> => {
    const { mentioned } = await reachOf(means.store, to)
    const today = mentioned?.on === todayOf(means, to) ? mentioned : null
    const signal = await load(means.store, kinds.signal, keyOf.signal(about))
    const place = await placeFor(means, to, today?.network ?? signal?.value.network ?? null)
    if (place === 'unknown') return { failed: 'later' }
    if (place === 'nowhere' || place === 'not-now') {
      await remember(means, to, (reach) => withoutMention(reach, place, means.clock.now()))
      return { failed: 'unreachable' }
    }
    const joined = today && (await join(means, place, to, about, today))
    return joined ?? first(means, place, to, about, mentioned)
  }

/** A channel in which nothing may be posted now says nothing about the people in it. */
function withoutMention(reach: Reach, why: 'nowhere' | 'not-now', now: Instant): Reach {
  if (why === 'nowhere') return withWay(reach, 'mention', false, now)
  return reach.mention === null ? reach : { ...reach, mention: null }
}

/**
 * What comes before they looked joins the mention of today; what comes after waits for their next morning. Null: that
 * mention stands there no more.
 */
async function join(
  means: Means,
  place: Place,
  to: MemberId,
  about: SignalId,
  today: Mention,
): Promise<Delivery<string> | null> {
  if (today.signals.includes(about) && !today.seen) return { done: today.message }
  const isFull = today.seen || today.signals.length >= most || today.network !== place.network.id
  if (isFull) return { failed: 'later', afterMs: untilMorning(means, place, to) }
  const signals = [...new Set([...(await stillGoingOn(means.store, today.signals)), about])]
  const message = await mentionOf(means, place, to, signals)
  const sent = await means.messenger.update(channelOf(place.link), today.message, message)
  if ('failed' in sent) return sent.failed === 'unreachable' ? null : sent
  await remember(means, to, (reach) => ({ ...reach, mentioned: { ...today, signals } }))
  return { done: today.message }
}

function untilMorning({ clock }: Means, { network }: Place, to: MemberId): number {
  const now = clock.now()
  return sendAt(nextOpening(now, network.calendar), network, to) - now
}

/** With what they did not look at yet; only the last mention of somebody stands in a channel. */
async function first(
  means: Means,
  place: Place,
  to: MemberId,
  about: SignalId,
  before: Mention | null,
): Promise<Delivery<string>> {
  const now = means.clock.now()
  const unread = before && !before.seen ? await stillGoingOn(means.store, before.signals) : []
  const signals = [...new Set([...unread, about])].slice(-most)
  const sent = await means.messenger.post(channelOf(place.link), await mentionOf(means, place, to, signals))
  if ('done' in sent) {
    const today = { on: todayOf(means, to), network: place.network.id, message: sent.done }
    const mentioned = { ...today, signals, seen: false }
    await remember(means, to, (reach) => ({ ...withWay(reach, 'mention', true, now), mentioned }))
    if (before) await takeAway(means, before)
  } else if (sent.failed === 'unreachable' && !sent.ours) {
    await remember(means, to, (reach) => withWay(reach, 'mention', false, now))
  }
  return sent
}

/** What is gone already is gone. */
async function takeAway({ directory, messenger }: Means, { network, message }: Mention): Promise<void> {
  const link = await directory.link(network)
  if (link) await messenger.remove(channelOf(link.value), message)
}
