import { z } from 'zod'
import { outcomeOf } from '#domain/consent/consent.ts'
import { MemberId, NetworkId, Reference, SignalId } from '#domain/ids.ts'
import type { Network } from '#domain/network/network.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { addWorkingHours } from '#domain/time/calendar.ts'
import { Instant } from '#domain/time/instant.ts'

/** Another network is asked to take a signal over (seed 001: "de veertien Twentse gemeenten"); only ids, and what became of it. */
export const Transfer = z.object({
  signal: SignalId,
  network: NetworkId,
  to: NetworkId,
  by: MemberId,
  askedAt: Instant,
  /** Until when the other network can say yes or no. */
  lapsesAt: Instant,
  /** `became`: what it is called there; null when they said no. */
  decided: z.object({ by: MemberId, at: Instant, became: Reference.nullable() }).nullable(),
})
export type Transfer = z.infer<typeof Transfer>

export type TransferState = 'asked' | 'accepted' | 'declined' | 'lapsed'

export function transferState({ decided, lapsesAt }: Transfer, now: Instant): TransferState {
  if (decided) return decided.became === null ? 'declined' : 'accepted'
  return now < lapsesAt ? 'asked' : 'lapsed'
}

/** As long as a colleague has who is asked to lead: as the network that asks agreed. */
export const lapsesAfter = (now: Instant, { responseTimes, calendar }: Network): Instant =>
  addWorkingHours(now, responseTimes.handOverHours, calendar)

export type NotThere = 'ask-first' | 'no-consent'

/**
 * Why the people of another network may not read it; null when they may. A yes was a yes to this network: whoever gave it
 * must know who reads it next. Without one it depends on what that network agreed about outreach.
 */
export function whyNotThere(
  { consent: { state }, content: { ageBand } }: Pick<Signal, 'consent' | 'content'>,
  told: boolean,
  { oggzOutreach }: Pick<Network, 'oggzOutreach'>,
): NotThere | null {
  if (state === 'given' || state === 'given_partial') return told ? null : 'ask-first'
  const placed =
    ageBand !== null && outcomeOf({ ageBand, state, safety: 'none', oggzOutreach }) === 'B_PSEUDO'
  return placed ? null : 'no-consent'
}
