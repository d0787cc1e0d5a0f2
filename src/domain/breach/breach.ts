import { z } from 'zod'
import { BreachId, MemberId, NetworkId, Reference, SignalId } from '#domain/ids.ts'
import type { Member, Network } from '#domain/network/network.ts'
import { isTheirs, readersOf } from '#domain/signal/readers.ts'
import { mayRead } from '#domain/signal/rights.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { Instant, later } from '#domain/time/instant.ts'

/** What happened (GDPR article 33(5)). */
export const BreachCause = z.enum([
  'wrong-person',
  'read-along',
  'lost-device',
  'account-misused',
  'shared-elsewhere',
  'other-cause',
])
export type BreachCause = z.infer<typeof BreachCause>

/** What was done about it: reported to the authority within 72 hours, or why not (article 33(1)). */
export const BreachOutcome = z.enum(['reported', 'no-risk', 'no-breach'])
export type BreachOutcome = z.infer<typeof BreachOutcome>

/** Whether those it is about were told (article 34). */
export const BreachInformed = z.enum(['informed', 'will-be-informed', 'no-high-risk'])
export type BreachInformed = z.infer<typeof BreachInformed>

export const Handling = z.object({
  at: Instant,
  by: MemberId,
  cause: BreachCause,
  outcome: BreachOutcome,
  informed: BreachInformed,
  /** The content of the signal went with it. */
  erased: z.boolean(),
})
export type Handling = z.infer<typeof Handling>

/** A line of the register of breaches: codes and moments, so that it can be accounted for when the signal is gone. */
export const Breach = z.object({
  id: BreachId,
  network: NetworkId,
  signal: SignalId,
  reference: Reference,
  by: MemberId,
  reportedAt: Instant,
  /** From when the 72 hours run. */
  discoveredAt: Instant,
  handled: Handling.nullable(),
})
export type Breach = z.infer<typeof Breach>

const hours = (count: number): number => count * 3_600_000

/** Until then the controller reports it to the authority: hours of the clock, weekends too (article 33(1)). */
export const reportBy = ({ discoveredAt }: Breach): Instant => later(discoveredAt, hours(72))

/** So many hours after it was discovered the coordinators and the privacy officer hear of it. */
export const breachRungs = [0, 24, 48, 66] as const
export type BreachRung = (typeof breachRungs)[number]

export const rungAt = ({ discoveredAt }: Breach, rung: BreachRung): Instant =>
  later(discoveredAt, hours(rung))

/** Discovered before now, and not so long ago that somebody chose the wrong year. */
export const mayBeDiscovered = (at: Instant, now: Instant): boolean =>
  at <= now && at >= later(now, -hours(24 * 31))

/** Who may read what was shared, also when it is over; who owns an action of it; and whoever guards safety or data in the network. */
export function mayReport(signal: Signal, network: Network, member: Member): boolean {
  const readers = readersOf(signal, network, member)
  return (
    mayRead.shared.some((reader) => readers.has(reader)) ||
    signal.actions.some((action) => isTheirs(action, member)) ||
    member.roles.some((role) => role === 'safeguarding-officer' || role === 'privacy-officer')
  )
}
