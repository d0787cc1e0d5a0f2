import type { Emergency } from '#domain/emergency/emergency.ts'
import type { MemberId, NetworkId, SignalId } from '#domain/ids.ts'
import type { Instant } from '#domain/time/instant.ts'

/** Somebody asked to see a name, and nobody answered yet. */
export const askedToSee = (
  signal: SignalId,
  { network, by, at }: { network: NetworkId; by: MemberId; at: Instant },
): Emergency => ({
  signal,
  network,
  by,
  reason: 'danger-now',
  why: 'Hij belt niet terug.',
  askedAt: at,
  decided: null,
  seen: null,
})
