/** Where something is sent: a chat or a channel, and whose it is. */
export type Place = { conversation: string; tenant: string }

/** So many in so long; this part of them is kept for what goes first. */
type Limit = { most: number; withinMs: number; kept: number }

/**
 * Teams takes 7 in a second and 60 in half a minute from a bot in one conversation, and 50 requests in a second in one
 * tenant: 30 are for sending, the rest is for answers and for asking who is there (decision 11).
 */
const inConversation: readonly Limit[] = [
  { most: 7, withinMs: 1_000, kept: 2 },
  { most: 60, withinMs: 30_000, kept: 10 },
]
const inTenant: readonly Limit[] = [{ most: 30, withinMs: 1_000, kept: 5 }]

/** What leaves a second apart may arrive closer together. */
const margin = 100
/** Who does not come when it is their turn loses it. */
const patience = 5_000

/** Moments of sending, the oldest first; in a tenant also whose turn comes when. */
type Tenant = { sent: number[]; turns: Map<string, number> }

export type Room = {
  /** In how many milliseconds it is the turn of an ordinary message to this place; 0 is now. */
  turnIn(place: Place): number
  /** The same, and when it is now, it is taken. */
  take(place: Place, first: boolean): number
}

/**
 * Keeps count of what was sent where. A conversation that finds its tenant full gets a turn behind those that wait
 * already, so that each gets one in a round, however much is waiting for it. `elapsed` is in milliseconds and only goes
 * forward: it is not the clock that a rehearsal moves. What Teams takes is shared with the other processes on the store.
 */
export function room(elapsed: () => number, processes: () => number = () => 1): Room {
  const conversations = new Map<string, number[]>()
  const tenants = new Map<string, Tenant>()

  const tenantOf = (place: Place): Tenant => {
    const tenant = tenants.get(place.tenant) ?? { sent: [], turns: new Map<string, number>() }
    tenants.set(place.tenant, tenant)
    return tenant
  }
  const waitFor = (place: Place, first: boolean, now: number): number =>
    waitIn(shareOf(inConversation), conversations.get(place.conversation) ?? [], now, first) ||
    waitInTurn(tenantOf(place), shareOf(inTenant), place.conversation, now, first)
  const shareOf = (limits: readonly Limit[]): Limit[] =>
    limits.map(({ most, withinMs, kept }) => ({
      most: Math.max(1, Math.floor(most / processes())),
      withinMs,
      kept: Math.floor(kept / processes()),
    }))

  return {
    turnIn: (place) => waitFor(place, false, elapsed()),
    take: (place, first) => {
      const now = elapsed()
      const wait = waitFor(place, first, now)
      if (wait > 0) return wait
      const tenant = tenantOf(place)
      if (!first) tenant.turns.delete(place.conversation)
      tenant.sent = [...since(tenant.sent, now, 1_000), now]
      const here = since(conversations.get(place.conversation) ?? [], now, 30_000)
      conversations.delete(place.conversation)
      conversations.set(place.conversation, [...here, now])
      forgetIdle(conversations, now)
      return 0
    },
  }
}

function waitInTurn(
  tenant: Tenant,
  limits: readonly Limit[],
  conversation: string,
  now: number,
  first: boolean,
): number {
  const { sent, turns } = tenant
  for (const [other, at] of turns) if (at < now - patience) turns.delete(other)
  const turn = turns.get(conversation)
  if (first || (turn !== undefined && turn <= now)) return waitIn(limits, sent, now, first)
  if (turn !== undefined) return Math.ceil(turn - now)
  const ahead = [...turns.values()].map((at) => Math.max(at, now))
  const wait = waitIn(limits, [...sent, ...ahead].toSorted(byMoment), now, first)
  if (wait > 0) turns.set(conversation, now + wait)
  return wait
}

/** Until the one that fills a limit is long enough ago. */
const waitIn = (limits: readonly Limit[], moments: readonly number[], now: number, first: boolean): number =>
  Math.max(
    ...limits.map(({ most, withinMs, kept }) => {
      const filling = moments.at(first ? -most : kept - most)
      return filling === undefined ? 0 : Math.max(0, Math.ceil(filling + withinMs + margin - now))
    }),
  )

const byMoment = (one: number, other: number): number => one - other

const since = (moments: readonly number[], now: number, withinMs: number): number[] =>
  moments.filter((at) => at > now - withinMs - margin)

/** The one that was last sent to stands last. */
function forgetIdle(conversations: Map<string, number[]>, now: number): void {
  for (const [conversation, sent] of conversations) {
    if (since(sent, now, 30_000).length > 0) break
    conversations.delete(conversation)
  }
}
