import { z } from 'zod'
import { NetworkId, SignalId } from '#domain/ids.ts'
import type { Network } from '#domain/network/network.ts'
import { findPersonalData } from '#domain/privacy/personal-data.ts'
import type { Refusal } from '#domain/signal/commands.ts'
import type { Signal } from '#domain/signal/signal.ts'
import type { Instant } from '#domain/time/instant.ts'

/** Who a signal is about, and how to reach them: an address or a telephone number. */
export const Identity = z.object({
  signal: SignalId,
  network: NetworkId,
  name: z.string().trim().min(1).max(100),
  contact: z.string().trim().min(1).max(200),
})
export type Identity = z.infer<typeof Identity>

/**
 * Who it is about may be known to the lead and the named case team, when the network switched that on and every gate is
 * passed (specification 2.4, G0 to G7 and G9; G8, whether it is really needed, is asked then). Null: it may.
 */
export function whyNoIdentity(signal: Signal, network: Network): Refusal | null {
  if (!network.identity) return 'identity-off'
  const { consent, outcome } = signal
  if (outcome !== 'A_IDENT_CASE' || consent.state !== 'given') return 'identity-needs-consent'
  const scoped = consent.scope !== null && consent.until !== null
  const explained = consent.form !== null && consent.on !== null && consent.withdrawalExplained
  return scoped && explained ? null : 'identity-needs-gates'
}

/** A BSN is the one thing that may not stand here either. */
export const holdsBsn = (text: string, at: Instant, { calendar }: Network): boolean =>
  findPersonalData(text, { at, timeZone: calendar.timeZone }).some(
    ({ rule }) => rule === 'bsn' || rule === 'bsn_ctx',
  )
