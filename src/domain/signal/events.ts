import type * as codes from '#domain/codes.ts'
import type { ActionId, MemberId } from '#domain/ids.ts'
import type { Action } from '#domain/signal/action.ts'
import type { Corrected } from '#domain/signal/commands.ts'
import type { Consent } from '#domain/signal/content.ts'
import type { Closing, Escalation, HandOver, Link, Lowering, Nudge } from '#domain/signal/course.ts'
import type {
  BeginRung,
  ContactRung,
  EvaluationRung,
  FeedbackRung,
  PickUpRung,
  Rung,
} from '#domain/signal/rungs.ts'
import type { Signal, Status } from '#domain/signal/signal.ts'
import type { Chair, Inventory, Seat } from '#domain/signal/together.ts'
import type { Instant, LocalDate } from '#domain/time/instant.ts'

/** What happened to a signal. Past tense; nothing here is ever undone, only followed by something else. */
export type SignalEvent =
  | { type: 'signal-raised'; signal: Signal }
  | { type: 'signal-posted'; at: Instant }
  | LeadEvent
  | ActionEvent
  | TogetherEvent
  | ReporterEvent
  | ConsultEvent
  | CourseEvent
  | ConsentEvent
  | EndEvent
  | ClockEvent

type LeadEvent =
  /** `beginBy` is null, and `evaluateOn` is set, when it had begun with somebody else. */
  | {
      type: 'taken-up'
      by: MemberId
      at: Instant
      beginBy: Instant | null
      evaluateOn: LocalDate | null
      assignedBy?: MemberId
    }
  | { type: 'begun'; by: MemberId; goal: string; evaluateOn: LocalDate }
  /** What was missing for this stage is there now, or not there any more. */
  | { type: 'stage-reached'; stage: Extract<Status, 'in-consultation' | 'in-action' | 'following'> }
  | { type: 'thought-along'; by: MemberId; at: Instant }
  | { type: 'declined'; by: MemberId; reason: string; whoElse: string }
  | { type: 'hand-over-offered'; offer: HandOver }
  | { type: 'hand-over-accepted'; by: MemberId; from: MemberId; at: Instant; beginBy: Instant | null }
  | { type: 'hand-over-declined'; by: MemberId; reason: string }
  | { type: 'hand-over-lapsed' }
  /** It waits for somebody again, as on the first day. `by` is null when the lead left or is away. */
  | {
      type: 'released'
      from: MemberId
      by: MemberId | null
      why: codes.ReleaseReason
      at: Instant
      takeUpBy: Instant
    }
  | { type: 'case-team-named'; by: MemberId; members: readonly MemberId[] }
  | { type: 'note-added'; by: MemberId; at: Instant; text: string }

type ActionEvent =
  | { type: 'action-added'; action: Action }
  | { type: 'action-accepted'; action: ActionId }
  | { type: 'action-declined'; action: ActionId; by: MemberId }
  | {
      type: 'action-completed'
      action: ActionId
      by: MemberId
      at: Instant
      outcome: codes.ActionOutcome
      reason: string | null
    }
  | { type: 'action-rescheduled'; action: ActionId; by: MemberId; dueOn: LocalDate; reason: string | null }
  | { type: 'action-handed-over'; action: ActionId; by: MemberId; to: MemberId }
  /** Its owner left or is away: it is now of somebody who is there. */
  | { type: 'action-fell-to'; action: ActionId; to: MemberId }
  | { type: 'help-asked'; action: ActionId; by: MemberId }
  | ({ type: 'nudged' } & Nudge)

type TogetherEvent =
  | {
      type: 'involved'
      by: MemberId
      chairs: Partial<Record<Seat, Chair>>
      notDiscussed: string | null
      alone: string | null
    }
  | { type: 'contact-made'; by: MemberId; at: Instant; on: LocalDate; with: readonly codes.SpokenWith[] }
  | { type: 'child-not-seen'; by: MemberId; reason: string }
  | {
      type: 'own-words-noted'
      by: MemberId
      ownWords: string | null
      wish: string | null
      goodAt: string | null
    }
  | {
      type: 'k3-checked'
      by: MemberId
      framework: string | null
      shortLine: string | null
      child: string | null
    }
  | { type: 'inventory-taken'; by: MemberId; inventory: Inventory }

type ReporterEvent =
  | { type: 'reporter-asked'; by: MemberId; at: Instant; text: string }
  | { type: 'information-added'; by: MemberId; at: Instant; text: string }
  | { type: 'still-worried'; by: MemberId; at: Instant }
  | { type: 'fed-back'; by: MemberId; at: Instant; level: codes.FeedbackLevel }

type ConsultEvent =
  | { type: 'consult-answered'; by: MemberId; at: Instant; text: string }
  | { type: 'answer-marked'; answer: number }

type CourseEvent =
  | {
      type: 'reassessed'
      by: MemberId
      at: Instant
      urgency: Signal['urgency']
      reason: string | null
      takeUpBy: Instant
      /** While goal and first action are still to come. */
      beginBy: Instant | null
      evaluateOn: LocalDate | null
    }
  | { type: 'lowering-asked'; lowering: Lowering }
  | { type: 'lowering-refused'; by: MemberId }
  | { type: 'escalated'; escalation: Escalation; evaluateOn: LocalDate }
  | { type: 'de-escalated'; by: MemberId; evaluateOn: LocalDate; beginBy: Instant | null }
  | { type: 'evaluated'; by: MemberId; how: codes.Evaluation; evaluateOn: LocalDate }

type ConsentEvent =
  | {
      type: 'consent-renewed'
      by: MemberId
      consent: Consent
      outcome: codes.Outcome
      ageBand: codes.AgeBand
    }
  | { type: 'consent-expired' }
  | {
      type: 'consent-withdrawn'
      by: MemberId
      at: Instant
      giver: codes.ConsentGiver
      /** Until then it stands as a tombstone. */
      eraseOn: LocalDate
    }
  | { type: 'safety-answered'; by: MemberId; safe: boolean }
  | { type: 'identity-asked'; by: MemberId; reason: string }
  | { type: 'identity-given'; by: MemberId }
  | { type: 'identity-erased' }
  | { type: 'shared-without-consent'; by: MemberId; ground: codes.OverrideGround }

type EndEvent =
  | { type: 'signal-closed'; closing: Closing; eraseOn: LocalDate }
  | {
      type: 'reopened'
      by: MemberId
      at: Instant
      reason: string
      evaluateOn: LocalDate
      beginBy: Instant | null
      takeUpBy: Instant
    }
  | { type: 'kept-longer'; by: MemberId; reason: string; eraseOn: LocalDate }
  | { type: 'linked'; link: Link }
  | { type: 'frozen'; by: MemberId | null; at: Instant }
  | { type: 'unfrozen'; since: Instant }
  | { type: 'correction-asked'; correction: NonNullable<Signal['correction']> }
  | { type: 'corrected'; by: MemberId; at: Instant; texts: Corrected }
  | { type: 'held'; at: Instant }
  | { type: 'hold-lifted' }
  | { type: 'end-shortened'; on: LocalDate }
  | { type: 'erased'; by: MemberId | null; at: Instant; why: codes.ErasureReason; eraseOn: LocalDate }

/** Facts about people, not about the signal: they change nothing in it. */
type ClockEvent =
  | { type: 'owner-reminded'; action: ActionId; rung: Rung; to: MemberId }
  | { type: 'pick-up-reminded'; rung: PickUpRung }
  | { type: 'begin-reminded'; rung: BeginRung }
  | { type: 'evaluation-reminded'; rung: EvaluationRung }
  | { type: 'contact-reminded'; rung: ContactRung }
  | { type: 'feedback-reminded'; rung: FeedbackRung }
  | { type: 'consent-reminded' }
  | { type: 'retention-warned' }
