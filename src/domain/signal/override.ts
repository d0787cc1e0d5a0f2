import { z } from 'zod'
import * as codes from '#domain/codes.ts'
import { MemberId, NetworkId, SignalId } from '#domain/ids.ts'
import type { Member, Network } from '#domain/network/network.ts'
import { absoluteEnd } from '#domain/signal/retention.ts'
import { isOver, type Signal } from '#domain/signal/signal.ts'
import { addMonths, Instant, LocalDate, localDate } from '#domain/time/instant.ts'

/**
 * That somebody shared without consent, outside the bot (specification 2.7): codes and days, so that it can be accounted
 * for. What was weighed is written in the file of their own organisation.
 */
export const Override = z.object({
  signal: SignalId,
  network: NetworkId,
  by: MemberId,
  at: Instant,
  ground: codes.OverrideGround,
  recipient: codes.OverrideRecipient,
  sharedOn: LocalDate,
  /** A function: not the one who shared, and not the one who received it. */
  consulted: codes.AdvisedBy,
  consultedOn: LocalDate,
  criteria: z.array(codes.OverrideCriterion),
})
export type Override = z.infer<typeof Override>

/** What somebody filled in. */
export type Weighed = Pick<
  Override,
  'ground' | 'recipient' | 'sharedOn' | 'consulted' | 'consultedOn' | 'criteria'
>

/** To whom each ground leads (the table of 2.7); the right to report leads to Veilig Thuis alone. */
export const recipientsFor: Readonly<Record<codes.OverrideGround, readonly codes.OverrideRecipient[]>> = {
  'vital-interest': ['emergency-services', 'crisis-service', 'general-practitioner'],
  'right-to-report-5-2-6': ['veilig-thuis'],
  'conflict-of-duties': ['professional-who-can-avert', 'general-practitioner', 'crisis-service'],
  'legal-duty': ['body-named-by-law'],
  'statutory-task': ['body-named-by-law', 'professional-who-can-avert'],
}

/**
 * A conflict of duties holds only when every criterion does. Danger and the right to report rest on serious harm. Where
 * the law orders it or gives the task, the law has weighed.
 */
export const criteriaFor: Readonly<Record<codes.OverrideGround, readonly codes.OverrideCriterion[]>> = {
  'vital-interest': ['serious-harm'],
  'right-to-report-5-2-6': ['serious-harm'],
  'conflict-of-duties': codes.OverrideCriterion.options,
  'legal-duty': [],
  'statutory-task': [],
}

export type OverrideMistake =
  | 'criteria-missing'
  | 'wrong-recipient'
  | 'consulted-recipient'
  | 'consulted-self'
  | 'date-future'

/** Null: it can be written down. */
export function whyNotOverride(
  weighed: Weighed,
  actor: Member,
  { now, network }: { now: Instant; network: Network },
): OverrideMistake | null {
  const { ground, recipient, consulted, criteria } = weighed
  const today = localDate(now, network.calendar.timeZone)
  if (!recipientsFor[ground].includes(recipient)) return 'wrong-recipient'
  if (consulted === recipient) return 'consulted-recipient'
  if (consulted === 'safeguarding-officer' && actor.roles.includes('safeguarding-officer'))
    return 'consulted-self'
  if (criteriaFor[ground].some((one) => !criteria.includes(one))) return 'criteria-missing'
  return weighed.sharedOn > today || weighed.consultedOn > today ? 'date-future' : null
}

/** The last day on which it is kept: so many years after the end, and never longer than anything of a signal. */
export function overridesUntil(signal: Signal, now: Instant, network: Network): LocalDate {
  const most = absoluteEnd(signal, network)
  if (!isOver(signal)) return most
  const ended = localDate(now, network.calendar.timeZone)
  const own = addMonths(ended, 12 * network.retention.overrideYears)
  return own < most ? own : most
}
