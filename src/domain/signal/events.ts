import type { ActionOutcome, ClosingDetail, ClosingReason } from '#domain/codes.ts'
import type { ActionId, MemberId } from '#domain/ids.ts'
import type { Action, Signal } from '#domain/signal/signal.ts'
import type { Instant, LocalDate } from '#domain/time/instant.ts'

/** Which rung of the ladder of an open action: two working days before, the day itself, one, three and five after. */
export type Rung = 'T-2' | 'T0' | 'T+1' | 'T+3' | 'T+3-lead' | 'T+5'
export type PickUpRung = 'coordinator' | 'network' | 'assign'
export type BeginRung = 'lead' | 'coordinator'

/** What happened to a signal. Past tense; nothing here is ever undone, only followed by something else. */
export type SignalEvent =
  | { type: 'signal-raised'; signal: Signal }
  | { type: 'signal-posted'; at: Instant }
  | { type: 'taken-up'; by: MemberId; at: Instant; beginBy: Instant; assignedBy?: MemberId }
  | { type: 'begun'; by: MemberId; goal: string }
  | { type: 'thought-along'; by: MemberId }
  | { type: 'declined'; by: MemberId; reason: string; whoElse: string | null }
  | { type: 'action-added'; action: Action }
  | { type: 'action-accepted'; action: ActionId }
  | { type: 'action-declined'; action: ActionId; by: MemberId }
  | {
      type: 'action-completed'
      action: ActionId
      by: MemberId
      at: Instant
      outcome: ActionOutcome
      reason: string | null
    }
  | { type: 'action-rescheduled'; action: ActionId; by: MemberId; dueOn: LocalDate; reason: string | null }
  | { type: 'action-handed-over'; action: ActionId; by: MemberId; to: MemberId }
  | { type: 'help-asked'; action: ActionId; by: MemberId }
  | { type: 'note-added'; by: MemberId; at: Instant; text: string }
  | {
      type: 'signal-closed'
      by: MemberId
      at: Instant
      reason: ClosingReason
      details: Partial<Record<ClosingDetail, string>>
    }
  | { type: 'owner-reminded'; action: ActionId; rung: Rung; to: MemberId }
  | { type: 'pick-up-reminded'; rung: PickUpRung }
  | { type: 'begin-reminded'; rung: BeginRung }
