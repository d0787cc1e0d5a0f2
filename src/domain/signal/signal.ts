import { z } from 'zod'
import * as codes from '#domain/codes.ts'
import { ActionId, IntakeId, MemberId, NetworkId, Reference, SignalId } from '#domain/ids.ts'
import { FactorId, StrengthId, Theme } from '#domain/intake/lists.ts'
import { Instant, LocalDate } from '#domain/time/instant.ts'
import { RuleId } from '#domain/triage/triage.ts'

/** What the reporter shared: fixed when the signal is raised. */
export const Content = z.object({
  audience: codes.Audience,
  ageBand: codes.AgeBand.nullable(),
  wholeFamily: z.boolean(),
  dependent: z.boolean(),
  origin: codes.Origin.nullable(),
  context: codes.Context.nullable(),
  themes: z.array(Theme),
  observation: z.string().nullable(),
  others: z.string().nullable(),
  impression: z.string().nullable(),
  since: z.string().nullable(),
  factors: z.partialRecord(FactorId, codes.FactorAnswer),
  current: codes.Current.nullable(),
  trend: codes.Trend.nullable(),
  safetyScore: z.number().int().nullable(),
  deadlineOn: LocalDate.nullable(),
  strengths: z.array(StrengthId),
  goodAt: z.string().nullable(),
  wish: z.string().nullable(),
  talked: codes.Talked.nullable(),
  childSeen: codes.ChildSeen.nullable(),
  doneAlready: z.string().nullable(),
  keepDoing: z.string().nullable(),
  asked: z.array(codes.Asked),
  askedExpertise: z.string().nullable(),
  consultQuestion: z.string().nullable(),
})
export type Content = z.infer<typeof Content>

export const Consent = z.object({
  state: codes.ConsentState,
  authority: codes.Authority.nullable(),
  by: z.array(codes.ConsentGiver),
  refusedBy: z.array(codes.ConsentGiver),
  parentsMayKnow: z.boolean(),
  scope: z.string().nullable(),
  form: codes.ConsentForm.nullable(),
  on: LocalDate.nullable(),
  until: LocalDate.nullable(),
  withdrawalExplained: z.boolean(),
  advisedBy: codes.AdvisedBy.nullable(),
  advisedOn: LocalDate.nullable(),
  noAdviceReason: codes.NoAdviceReason.nullable(),
})
export type Consent = z.infer<typeof Consent>

/** Something that the bot puts on the list by itself because the consent is not complete (specification 2.6). */
export const Task = z.enum(['ask-other-parent', 'speak-with-youth', 'ask-consent'])
export type Task = z.infer<typeof Task>

export const Action = z.object({
  id: ActionId,
  what: z.union([z.object({ text: z.string() }), z.object({ task: Task })]),
  kind: codes.ActionType,
  owner: MemberId,
  proposedBy: MemberId,
  /** A colleague's action is theirs once they said yes; until then it stays with whoever proposed it. */
  accepted: z.boolean(),
  dueOn: LocalDate,
  doneWhen: z.string().nullable(),
  layer: codes.SupportLayer.nullable(),
  /** How often the owner chose another date (K10). */
  moved: z.number().int(),
  done: z
    .object({ outcome: codes.ActionOutcome, reason: z.string().nullable(), by: MemberId, at: Instant })
    .nullable(),
})
export type Action = z.infer<typeof Action>

export const Status = z.enum(['open', 'taken-up', 'in-action', 'closed', 'asked', 'answered'])
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
  /** Until when somebody should take it up; of a consult, until when somebody should answer. */
  takeUpBy: Instant,
  postedAt: Instant.nullable(),
  status: Status,
  lead: MemberId.nullable(),
  takenUpAt: Instant.nullable(),
  beginBy: Instant.nullable(),
  goal: z.string().nullable(),
  actions: z.array(Action),
  thinkingAlong: z.array(MemberId),
  declined: z.array(z.object({ by: MemberId, reason: z.string(), whoElse: z.string().nullable() })),
  notes: z.array(z.object({ by: MemberId, at: Instant, text: z.string() })),
  closing: z
    .object({
      reason: codes.ClosingReason,
      details: z.partialRecord(codes.ClosingDetail, z.string()),
      by: MemberId,
      at: Instant,
    })
    .nullable(),
})
export type Signal = z.infer<typeof Signal>

export const actionOf = (signal: Signal, id: ActionId): Action | undefined =>
  signal.actions.find((action) => action.id === id)

export const openActions = (signal: Signal): Action[] =>
  signal.actions.filter((action) => action.done === null)

/** Who must act now: the owner, or the proposer while the owner has not said yes. */
export const responsibleFor = (action: Action): MemberId =>
  action.accepted ? action.owner : action.proposedBy
