import type { WorkItem } from '#app/ports.ts'
import type { MemberId } from '#domain/ids.ts'
import type { Network } from '#domain/network/network.ts'
import { sendAt } from '#domain/signal/steps.ts'
import type { Instant } from '#domain/time/instant.ts'

/**
 * How many milliseconds a message must still wait: what was due in somebody's own hours and comes late, because the bot
 * was away, is not said outside them (specification 7.2, K6). What was meant for now is said now.
 */
export function waitFor(to: MemberId, { dueAt }: WorkItem, now: Instant, network: Network): number {
  const planned = sendAt(dueAt, network, to) === dueAt
  return planned ? sendAt(now, network, to) - now : 0
}
