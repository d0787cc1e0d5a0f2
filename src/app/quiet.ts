import type { WorkItem } from '#app/ports.ts'
import type { MemberId } from '#domain/ids.ts'
import type { Network } from '#domain/network/network.ts'
import { sendAt } from '#domain/signal/steps.ts'
import type { Instant } from '#domain/time/instant.ts'

/** With this in its `ref`, a message does not wait for anybody's hours: somebody asked for it just now. */
export const atOnce = { now: 'yes' } as const

/**
 * How many milliseconds a message must still wait: outside somebody's own hours nothing is said to them (specification
 * 7.2, K6), also when it comes late because the bot was away, or when they said meanwhile that they are away.
 */
export const waitFor = (to: MemberId, { ref }: WorkItem, now: Instant, network: Network): number =>
  ref['now'] === atOnce.now ? 0 : sendAt(now, network, to) - now
