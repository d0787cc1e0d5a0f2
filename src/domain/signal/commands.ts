import type { ActionOutcome, ActionType, ClosingDetail, ClosingReason, SupportLayer } from '#domain/codes.ts'
import type { ActionId, MemberId } from '#domain/ids.ts'
import type { Member, Network } from '#domain/network/network.ts'
import type { BeginRung, PickUpRung, Rung, SignalEvent } from '#domain/signal/events.ts'
import type { Instant, LocalDate } from '#domain/time/instant.ts'

export type LeadCommand =
  | { type: 'take-up' }
  | { type: 'begin'; goal: string; what: string; dueOn: LocalDate; action: ActionId }
  | { type: 'assign'; to: MemberId }
  | { type: 'think-along' }
  | { type: 'not-for-me'; reason: string; whoElse: string | null }
  | { type: 'note'; text: string }

export type ActionCommand =
  | {
      type: 'add-action'
      action: ActionId
      what: string
      kind: ActionType
      owner: MemberId
      dueOn: LocalDate
      doneWhen: string | null
      layer: SupportLayer | null
    }
  | { type: 'accept-action'; action: ActionId }
  | { type: 'decline-action'; action: ActionId }
  | { type: 'complete-action'; action: ActionId; outcome: ActionOutcome; reason: string | null }
  | { type: 'reschedule-action'; action: ActionId; dueOn: LocalDate; reason: string | null }
  | { type: 'need-help'; action: ActionId }
  | { type: 'hand-over-action'; action: ActionId; to: MemberId }

export type CloseCommand = {
  type: 'close'
  reason: ClosingReason
  details: Partial<Record<ClosingDetail, string>>
}

/** What the clock says: a timer is a command with a moment. */
export type ClockCommand =
  | { type: 'record-posted' }
  | { type: 'remind'; action: ActionId; rung: Rung; dueOn: LocalDate }
  | { type: 'remind-pick-up'; rung: PickUpRung }
  | { type: 'remind-begin'; rung: BeginRung }

export type Command = LeadCommand | ActionCommand | CloseCommand | ClockCommand

export type Refusal =
  | 'already-taken-up'
  | 'you-lead-already'
  | 'not-taken-up'
  | 'already-begun'
  | 'closed'
  | 'is-consult'
  | 'restricted'
  | 'lead-only'
  | 'coordinator-only'
  | 'owner-only'
  | 'proposer-asked'
  | 'involved-only'
  | 'said-already'
  | 'no-such-action'
  | 'action-done'
  | 'already-accepted'
  | 'unknown-person'
  | 'restricted-person'
  | 'text-missing'
  | 'reason-missing'
  | 'date-past'
  | 'date-too-far'
  | 'day-off'
  | 'same-date'
  | 'lead-decides-date'
  | 'open-actions'
  | 'detail-missing'

export type Situation = { now: Instant; network: Network; actor: Member | 'clock' }

export type Decision = { events: SignalEvent[] } | { refused: Refusal; instead?: LocalDate[] }

/** A decision that a person asked for. */
export type ByMember = Situation & { actor: Member }

export const refused = (reason: Refusal): Decision => ({ refused: reason })
