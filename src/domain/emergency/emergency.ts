import { z } from 'zod'
import { MemberId, NetworkId, SignalId } from '#domain/ids.ts'
import { isCoordinator, isRestricted } from '#domain/network/members.ts'
import type { Member, Network } from '#domain/network/network.ts'
import { whyNoIdentity } from '#domain/signal/identity.ts'
import { isOver, type Signal } from '#domain/signal/signal.ts'
import { Instant, later } from '#domain/time/instant.ts'

/** Why a coordinator must know who it is about, though somebody else leads (specification 2.8: break-glass). */
export const EmergencyReason = z.enum(['danger-now', 'lead-unreachable', 'legal-duty', 'rights-request'])
export type EmergencyReason = z.infer<typeof EmergencyReason>

/** One request of a coordinator to see a name; a second person says yes or no, and then it is seen once. */
export const Emergency = z.object({
  signal: SignalId,
  network: NetworkId,
  by: MemberId,
  reason: EmergencyReason,
  why: z.string().trim().min(1).max(200),
  askedAt: Instant,
  decided: z.object({ by: MemberId, at: Instant, agreed: z.boolean() }).nullable(),
  /** The press with which it was seen: the same one again shows it again. */
  seen: z.object({ press: z.string(), at: Instant }).nullable(),
})
export type Emergency = z.infer<typeof Emergency>

const hour = 3_600_000
const askedHours = 24
const seenHours = 1

export type EmergencyState = 'asked' | 'agreed' | 'declined' | 'seen' | 'expired'

/** A yes is given within a day, and used within an hour. */
export function emergencyState({ askedAt, decided, seen }: Emergency, now: Instant): EmergencyState {
  if (seen) return 'seen'
  if (decided === null) return now <= later(askedAt, askedHours * hour) ? 'asked' : 'expired'
  if (!decided.agreed) return 'declined'
  return now <= later(decided.at, seenHours * hour) ? 'agreed' : 'expired'
}

export const seenBefore = (agreedAt: Instant): Instant => later(agreedAt, seenHours * hour)

/** A second person: whoever else coordinates or guards safety here and takes part now, never the one who asks. */
export const secondPeople = (network: Network, asker: MemberId): Member[] =>
  network.members.filter(
    (one) =>
      one.id !== asker &&
      one.apart === null &&
      !isRestricted(network, one) &&
      (isCoordinator(one) || one.roles.includes('safeguarding-officer')),
  )

export type EmergencyObjection = 'not-coordinator' | 'no-name' | 'own-way' | 'nobody-else'

/** Null: it may be asked. */
export function whyNotEmergency(signal: Signal, network: Network, asker: Member): EmergencyObjection | null {
  if (!isCoordinator(asker)) return 'not-coordinator'
  if (isOver(signal)) return 'no-name'
  if (signal.identity !== 'given' || whyNoIdentity(signal, network) !== null) return 'no-name'
  // Who stands in for the lead reads no name in their place, so for them this is the way.
  if (signal.lead === asker.id || signal.caseTeam.includes(asker.id)) return 'own-way'
  return secondPeople(network, asker.id).length === 0 ? 'nobody-else' : null
}
