import type * as codes from '#domain/codes.ts'
import type { ActionId, MemberId, SignalId } from '#domain/ids.ts'
import type { Member, Network } from '#domain/network/network.ts'
import type { Content } from '#domain/signal/content.ts'
import type { Link } from '#domain/signal/course.ts'
import type { SignalEvent } from '#domain/signal/events.ts'
import type {
  BeginRung,
  ContactRung,
  EvaluationRung,
  FeedbackRung,
  PickUpRung,
  Rung,
} from '#domain/signal/rungs.ts'
import type { Chair, Inventory, Seat } from '#domain/signal/together.ts'
import type { Instant, LocalDate } from '#domain/time/instant.ts'

/** Who takes it up and who leads from there. `to: null` in a hand-over: back to the network. */
export type LeadCommand =
  | { type: 'take-up' }
  | { type: 'begin'; goal: string; what: string; dueOn: LocalDate; action: ActionId }
  | { type: 'assign'; to: MemberId }
  | { type: 'think-along' }
  | { type: 'not-for-me'; reason: string; whoElse: string }
  | { type: 'hand-over'; to: MemberId | null; reason: string }
  | { type: 'accept-hand-over' }
  | { type: 'decline-hand-over'; reason: string }
  | { type: 'case-team'; members: readonly MemberId[] }
  | { type: 'note'; text: string }

export type ActionCommand =
  | {
      type: 'add-action'
      action: ActionId
      what: string
      kind: codes.ActionType
      owner: MemberId
      dueOn: LocalDate
      doneWhen: string | null
      layer: codes.SupportLayer | null
    }
  | { type: 'accept-action'; action: ActionId }
  | { type: 'decline-action'; action: ActionId }
  | {
      type: 'complete-action'
      action: ActionId
      outcome: codes.ActionOutcome
      reason: string | null
      spokenWith: readonly codes.SpokenWith[]
    }
  | { type: 'reschedule-action'; action: ActionId; dueOn: LocalDate; reason: string | null }
  | { type: 'need-help'; action: ActionId }
  | { type: 'hand-over-action'; action: ActionId; to: MemberId }

/** Asks kindly how it goes with an action; without one, with the signal. */
export type NudgeCommand = { type: 'nudge'; action: ActionId | null }

/** What is done with parents, child or resident. */
export type TogetherCommand =
  | {
      type: 'involve'
      chairs: Partial<Record<Seat, Chair>>
      discussedOn: LocalDate | null
      notDiscussed: string | null
      alone: string | null
    }
  | { type: 'child-seen'; on: LocalDate | null; reason: string | null }
  | { type: 'own-words'; ownWords: string | null; wish: string | null; goodAt: string | null }
  | ({ type: 'take-inventory' } & Inventory)
  | { type: 'check-k3'; framework: string | null; shortLine: string | null; child: string | null }

/** Between the lead and the reporter. */
export type ReporterCommand =
  | { type: 'ask-reporter'; text: string }
  | { type: 'add-information'; text: string }
  | { type: 'still-worried' }
  | { type: 'feedback'; level: codes.FeedbackLevel }

export type ConsultCommand =
  | { type: 'answer-consult'; text: string }
  | { type: 'mark-answer'; answer: number }

export type CourseCommand =
  | { type: 'reassess'; urgency: codes.Urgency; reason: string | null }
  | { type: 'agree-reassess'; agreed: boolean }
  | {
      type: 'scale-up'
      to: codes.EscalateTo
      on: LocalDate
      accepted: boolean
      reason: codes.BreakthroughReason | null
    }
  | { type: 'scale-down'; evaluateOn: LocalDate }
  | { type: 'evaluate'; how: codes.Evaluation; evaluateOn: LocalDate }

/** Who said yes, asked anew; what is null stays as it was. */
export type Given = {
  by: readonly codes.ConsentGiver[]
  authority: codes.Authority | null
  ageBand: codes.AgeBand | null
  scope: string | null
  withdrawalExplained: boolean
}

export type ConsentCommand =
  /** `given` is null when the same people only say yes for longer. */
  | { type: 'renew-consent'; until: LocalDate; given: Given | null }
  | { type: 'withdraw-consent'; by: codes.ConsentGiver }
  | { type: 'safety-answer'; safe: boolean }
  | { type: 'ask-identity'; reason: string }
  | { type: 'give-identity' }
  | { type: 'share-without-consent'; ground: codes.OverrideGround }
  | { type: 'erase' }

export type EndCommand =
  | {
      type: 'close'
      reason: codes.ClosingReason
      details: Partial<Record<codes.ClosingDetail, string>>
      level: codes.FeedbackLevel | null
      noFeedback: string | null
      wentWell: string | null
      couldBeBetter: string | null
      knownBefore: codes.KnownBefore | null
    }
  | { type: 'reopen'; reason: string }
  | { type: 'keep-longer'; reason: string }

export type MemberCommand =
  | LeadCommand
  | ActionCommand
  | NudgeCommand
  | TogetherCommand
  | ReporterCommand
  | ConsultCommand
  | CourseCommand
  | ConsentCommand
  | EndCommand

/** What the clock says: a timer is a command with a moment. */
export type ClockCommand =
  | { type: 'record-posted' }
  | { type: 'remind'; action: ActionId; rung: Rung; dueOn: LocalDate }
  | { type: 'remind-pick-up'; rung: PickUpRung }
  | { type: 'remind-begin'; rung: BeginRung }
  | { type: 'remind-evaluation'; rung: EvaluationRung }
  | { type: 'remind-contact'; rung: ContactRung }
  | { type: 'remind-feedback'; rung: FeedbackRung }
  | { type: 'lapse-hand-over' }
  | { type: 'remind-consent' }
  | { type: 'expire-consent'; until: LocalDate }
  | { type: 'close-consult' }
  | { type: 'erase-identity' }
  | { type: 'warn-retention' }
  | { type: 'end-retention' }

/** The sentences that can be corrected. */
export type Corrected = Pick<Content, 'observation' | 'others' | 'impression' | 'since'>

/** What follows from something outside this signal. */
export type HouseCommand =
  /** Somebody left the network, or is away with nobody in their place: what was theirs goes to somebody who is there. */
  | { type: 'release'; who: MemberId; why: 'left' | 'away' }
  /** A linked signal ends on this day. */
  | { type: 'end-with'; on: LocalDate }
  | { type: 'add-link'; link: Link }
  /** Something may have gone wrong with its data: nobody reads or changes it until that was looked into. */
  | { type: 'freeze' }
  | { type: 'unfreeze' }
  /** Somebody it is about asks to correct it: whoever can, gets that as a task. */
  | { type: 'ask-correction'; what: string; task: ActionId }
  | { type: 'correct'; by: MemberId; texts: Corrected }
  /** Somebody it is about objects; and the coordinator decided that it goes on. */
  | { type: 'hold' }
  | { type: 'lift-hold' }
  /** The other signal about the same person was withdrawn, erased, or closed for a while. */
  | { type: 'follow'; what: Followed }
  /** The other signal about the same person was corrected: this is how it reads there now. */
  | { type: 'correct-too'; by: MemberId; texts: Corrected }

export type Followed =
  | { did: 'withdraw'; by: MemberId; giver: codes.ConsentGiver }
  | { did: 'erase' }
  /** Since when the other one is: only that is undone with it. */
  | { did: 'freeze' | 'unfreeze' | 'hold' | 'lift-hold'; since: Instant }

/** Of what was corrected only where it stands: no sentence is in what waits. */
export type PassedOn = Followed | { did: 'correct'; by: MemberId; from: SignalId }

export type Command = MemberCommand | ClockCommand | HouseCommand

export type Refusal =
  | 'already-taken-up'
  | 'you-lead-already'
  | 'not-taken-up'
  | 'not-begun'
  | 'already-begun'
  | 'closed'
  | 'not-closed'
  | 'withdrawn'
  | 'erased'
  | 'is-consult'
  | 'is-signal'
  | 'not-escalated'
  | 'already-escalated'
  | 'restricted'
  | 'lead-only'
  | 'coordinator-only'
  | 'owner-only'
  | 'reporter-only'
  | 'proposer-asked'
  | 'involved-only'
  | 'said-already'
  | 'own-turn'
  | 'nudged-already'
  | 'no-such-action'
  | 'action-done'
  | 'already-accepted'
  | 'unknown-person'
  | 'restricted-person'
  | 'text-missing'
  | 'reason-missing'
  | 'who-else-missing'
  | 'date-missing'
  | 'date-past'
  | 'date-future'
  | 'date-long-ago'
  | 'date-too-far'
  | 'day-off'
  | 'same-date'
  | 'lead-decides-date'
  | 'open-actions'
  | 'detail-missing'
  | 'child-not-seen'
  | 'not-offered'
  | 'offered-already'
  | 'same-urgency'
  | 'acute-by-phone'
  | 'lower-one-level'
  | 'nothing-to-agree'
  | 'not-accepted'
  | 'no-consent-here'
  | 'identity-off'
  | 'no-other-network'
  | 'identity-needs-consent'
  | 'inventory-needs-consent'
  | 'inventory-empty'
  | 'identity-needs-gates'
  | 'case-team-only'
  | 'feedback-not-covered'
  | 'no-question'
  | 'no-such-answer'
  | 'too-long-ago'
  | 'criteria-missing'
  | 'not-ending'
  | 'is-about-adult'
  | 'not-now'
  | 'frozen'
  | 'on-hold'

export type Situation = { now: Instant; network: Network; actor: Member | 'clock' }

export type Decision = { events: SignalEvent[] } | { refused: Refusal; instead?: LocalDate[] }

/** A decision that a person asked for. */
export type ByMember = Situation & { actor: Member }

/** What somebody wrote; null when that is nothing. */
export const words = (text: string | null): string | null => text?.trim() || null

export const refused = (reason: Refusal): Decision => ({ refused: reason })
export const events = (...all: SignalEvent[]): Decision => ({ events: all })
