import { z } from 'zod'
import { MemberId, NetworkId, SignalId } from '#domain/ids.ts'
import { Instant, LocalDate } from '#domain/time/instant.ts'

/** Whether one way to somebody works, and since when it does, or does not. */
const Way = z.object({ works: z.boolean(), since: Instant })

/** The mention that somebody got last in a channel, and what waits for them there. */
const Mention = z.object({
  on: LocalDate,
  network: NetworkId,
  message: z.string(),
  signals: z.array(SignalId),
  /** They did something in a channel since. */
  seen: z.boolean(),
})
export type Mention = z.infer<typeof Mention>

/** What is known of the ways to somebody; of who was never told anything, nothing is. */
export const Reach = z.object({
  member: MemberId,
  chat: Way.nullable(),
  /** The last day on which the platform refused a message in their own chat. */
  refusedOn: LocalDate.nullable(),
  mention: Way.nullable(),
  mentioned: Mention.nullable(),
})
export type Reach = z.infer<typeof Reach>
type WayName = 'chat' | 'mention'

export const nothingKnown = (member: MemberId): Reach => ({
  member,
  chat: null,
  refusedOn: null,
  mention: null,
  mentioned: null,
})

/** The same when nothing changes: since when it is so stays as it was. */
export function withWay(reach: Reach, way: WayName, works: boolean, now: Instant): Reach {
  return reach[way]?.works === works ? reach : { ...reach, [way]: { works, since: now } }
}

/** Who does something in a channel has seen what stands there for them. */
export const withSeen = (reach: Reach): Reach =>
  reach.mentioned && !reach.mentioned.seen
    ? { ...reach, mentioned: { ...reach.mentioned, seen: true } }
    : reach

/** Since when no way to somebody is left; null while there is one, or while that is not certain. */
export function lostSince({ chat, mention }: Reach): Instant | null {
  if (chat?.works !== false || mention?.works !== false) return null
  return chat.since > mention.since ? chat.since : mention.since
}
