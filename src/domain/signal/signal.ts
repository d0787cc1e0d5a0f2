import { z } from 'zod'
import * as codes from '#domain/codes.ts'
import { ActionId, IntakeId, MemberId, NetworkId, Reference, SignalId } from '#domain/ids.ts'
import { Action } from '#domain/signal/action.ts'
import { Consent, Content } from '#domain/signal/content.ts'
import * as course from '#domain/signal/course.ts'
import { nothingYet, Together } from '#domain/signal/together.ts'
import { Instant, LocalDate } from '#domain/time/instant.ts'
import { RuleId } from '#domain/triage/triage.ts'

export const Status = z.enum([
  'open',
  'taken-up',
  'in-consultation',
  'in-action',
  'following',
  'escalated',
  'closed',
  'withdrawn',
  'erased',
  'asked',
  'answered',
])
export type Status = z.infer<typeof Status>

/** A worry that is shared with one network; a consult is one without a name and without actions about the family. */
export const Signal = z.object({
  id: SignalId,
  reference: Reference,
  /** The dialogue it came from: a late press on that card finds its way here. */
  intake: IntakeId,
  network: NetworkId,
  kind: z.enum(['signal', 'consult']),
  /** A Kindcheck carries nothing of the adult: only that there are children or a pregnancy. */
  kindcheck: z.boolean(),
  outcome: codes.Outcome,
  reporter: z.object({ member: MemberId, name: z.string(), function: z.string(), partner: z.string() }),
  /** The message in the reporter's chat that says how it stands. */
  receipt: z.string().nullable(),
  content: Content,
  consent: Consent,
  urgency: codes.Urgency.exclude(['acute']),
  suggested: codes.Urgency.exclude(['acute']),
  urgencyReason: z.string().nullable(),
  rules: z.array(RuleId),
  raisedAt: Instant,
  /** Since when the clocks of this urgency run. Null: since it was raised. */
  urgencySince: Instant.nullable().default(null),
  lowering: course.Lowering.nullable().default(null),
  /** Until when somebody should take it up; of a consult, until when somebody should answer. */
  takeUpBy: Instant,
  postedAt: Instant.nullable(),
  status: Status,
  lead: MemberId.nullable(),
  takenUpAt: Instant.nullable(),
  beginBy: Instant.nullable(),
  /** Who led before and handed it over, gave it back, or left. */
  formerLeads: z.array(MemberId).default([]),
  handOver: course.HandOver.nullable().default(null),
  /** May read who it is about, besides the lead. */
  caseTeam: z.array(MemberId).default([]),
  /** Whether the reporter was asked, or told the bot, who it is about; the name itself lives apart. */
  identity: z.enum(['none', 'asked', 'given']).default('none'),
  goal: z.string().nullable(),
  together: Together.default(nothingYet),
  /** When somebody first spoke with the family or the resident after take-up. */
  contactAt: Instant.nullable().default(null),
  actions: z.array(Action),
  /** When the lead looks back; always there once it has begun (F-002-13). */
  evaluateOn: LocalDate.nullable().default(null),
  escalation: course.Escalation.nullable().default(null),
  thinkingAlong: z.array(MemberId),
  declined: z.array(z.object({ by: MemberId, reason: z.string(), whoElse: z.string().nullable() })),
  notes: z.array(z.object({ by: MemberId, at: Instant, text: z.string() })),
  nudges: z.array(course.Nudge).default([]),
  questions: z.array(course.Question).default([]),
  additions: z.array(course.Addition).default([]),
  stillWorriedAt: Instant.nullable().default(null),
  feedback: z.array(course.Feedback).default([]),
  /** When a colleague last answered a consult, or said that they think along. */
  answeredAt: Instant.nullable().default(null),
  answers: z.array(course.ConsultAnswer).default([]),
  links: z.array(course.Link).default([]),
  /** By the routes it is for this network, in which its reporter takes no part. */
  meantFor: course.MeantFor.nullable().default(null),
  closing: course.Closing.nullable(),
  withdrawal: course.Withdrawal.nullable().default(null),
  /** Since when nobody reads or changes anything in it, because something may have gone wrong with its data. */
  frozenAt: Instant.nullable().default(null),
  /** Why its content went first: what was erased on request is counted without what it was about. */
  erasedFor: codes.ErasureReason.nullable().default(null),
  /** The last day on which its content is kept; set when it is first closed, and never later by reopening. */
  eraseOn: LocalDate.nullable().default(null),
  /** Somebody objected: until the coordinator decides nobody new reads it, and nothing new begins. */
  heldSince: Instant.nullable().default(null),
  /** What somebody it is about asked to correct, until it is. */
  correction: z.object({ what: z.string(), at: Instant, task: ActionId }).nullable().default(null),
  /** A linked signal ends on this day: this one is kept no longer (specification 2.9). */
  endsWith: LocalDate.nullable().default(null),
})
export type Signal = z.infer<typeof Signal>

/** Nothing more happens to it, but erasing. */
export const isOver = ({ status }: Pick<Signal, 'status'>): boolean =>
  status === 'closed' || status === 'withdrawn' || status === 'erased'

/** Everything that still goes on has one of these. */
export const aliveStatuses: readonly Status[] = Status.options.filter((status) => !isOver({ status }))

/** Since when its urgency counts. */
export const urgentSince = ({ urgencySince, raisedAt }: Signal): Instant => urgencySince ?? raisedAt
