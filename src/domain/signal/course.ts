import { z } from 'zod'
import * as codes from '#domain/codes.ts'
import { ActionId, MemberId, NetworkId, SignalId } from '#domain/ids.ts'
import { Instant, LocalDate } from '#domain/time/instant.ts'

/** What happens to a signal along its way. */

/** Offered to a colleague; until they say yes the lead stays the lead. */
export const HandOver = z.object({ to: MemberId, by: MemberId, reason: z.string(), lapsesAt: Instant })
export type HandOver = z.infer<typeof HandOver>

/** A lower urgency that waits for the coordinator; until then the high timers run (specification 3.5). */
export const Lowering = z.object({
  urgency: codes.Urgency.exclude(['acute', 'high']),
  reason: z.string(),
  by: MemberId,
})
export type Lowering = z.infer<typeof Lowering>

/** The last time that a colleague asked kindly how it goes, with an action or with the signal itself. */
export const Nudge = z.object({ action: ActionId.nullable(), by: MemberId, to: MemberId, at: Instant })
export type Nudge = z.infer<typeof Nudge>

export const Escalation = z.object({
  to: codes.EscalateTo,
  on: LocalDate,
  /** Only for `breakthrough`. */
  reason: codes.BreakthroughReason.nullable(),
  by: MemberId,
})
export type Escalation = z.infer<typeof Escalation>

export const Feedback = z.object({ level: codes.FeedbackLevel, by: MemberId, at: Instant })
export type Feedback = z.infer<typeof Feedback>

/** A question of the lead to the reporter, and what came back. */
export const Question = z.object({
  by: MemberId,
  at: Instant,
  text: z.string(),
  answered: z.boolean(),
})
export type Question = z.infer<typeof Question>

/** What the reporter added later. */
export const Addition = z.object({ at: Instant, text: z.string() })
export type Addition = z.infer<typeof Addition>

/** An answer to a consult; `helped`: the reporter says that this is the best next step. */
export const ConsultAnswer = z.object({
  by: MemberId,
  at: Instant,
  text: z.string(),
  helped: z.boolean(),
})
export type ConsultAnswer = z.infer<typeof ConsultAnswer>

export const Link = z.object({ signal: SignalId, network: NetworkId, why: codes.LinkReason })
export type Link = z.infer<typeof Link>

/** Another network, and what it was called when the signal was raised. */
export const MeantFor = z.object({ network: NetworkId, name: z.string() })
export type MeantFor = z.infer<typeof MeantFor>

export const Closing = z.object({
  reason: codes.ClosingReason,
  details: z.partialRecord(codes.ClosingDetail, z.string()),
  /** Null: the clock closed a consult by itself. */
  by: MemberId.nullable(),
  at: Instant,
  /** What the reporter heard at the end, or why nothing. */
  level: codes.FeedbackLevel.nullable().default(null),
  noFeedback: z.string().nullable().default(null),
  wentWell: z.string().nullable().default(null),
  couldBeBetter: z.string().nullable().default(null),
  knownBefore: codes.KnownBefore.nullable().default(null),
})
export type Closing = z.infer<typeof Closing>

/** Who is no longer willing, and to whom they said so. */
export const Withdrawal = z.object({ giver: codes.ConsentGiver, toldTo: MemberId, at: Instant })
export type Withdrawal = z.infer<typeof Withdrawal>
