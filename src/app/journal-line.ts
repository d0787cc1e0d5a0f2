import type { JournalLine } from '#app/ports.ts'
import type { MemberId } from '#domain/ids.ts'
import type { Network } from '#domain/network/network.ts'
import type { SignalEvent } from '#domain/signal/events.ts'
import { rightOf } from '#domain/signal/right.ts'
import type { Signal } from '#domain/signal/signal.ts'
import type { Instant } from '#domain/time/instant.ts'

/** What the journal keeps of an event: a code, never what somebody typed. */
export function codeOf(event: SignalEvent): string | undefined {
  switch (event.type) {
    case 'signal-raised':
      return event.signal.outcome
    case 'action-completed':
      return event.outcome
    case 'signal-closed':
      return event.closing.reason
    case 'owner-reminded':
    case 'pick-up-reminded':
    case 'begin-reminded':
    case 'evaluation-reminded':
    case 'contact-reminded':
    case 'feedback-reminded':
      return event.rung
    case 'stage-reached':
      return event.stage
    case 'released':
    case 'erased':
      return event.why
    case 'contact-made':
      return event.with.join(',')
    case 'fed-back':
      return event.level
    case 'reassessed':
      return event.urgency
    case 'lowering-asked':
      return event.lowering.urgency
    case 'escalated':
      return event.escalation.to
    case 'evaluated':
      return event.how
    case 'consent-withdrawn':
      return event.giver
    case 'safety-answered':
      return event.safe ? 'safe' : 'not-safe'
    case 'shared-without-consent':
      return event.ground
    case 'frozen':
    case 'unfrozen':
      return undefined
    case 'linked':
      return event.link.why
    case 'signal-posted':
    case 'taken-up':
    case 'begun':
    case 'thought-along':
    case 'declined':
    case 'action-added':
    case 'action-accepted':
    case 'action-declined':
    case 'action-rescheduled':
    case 'action-handed-over':
    case 'action-fell-to':
    case 'help-asked':
    case 'nudged':
    case 'note-added':
    case 'hand-over-offered':
    case 'hand-over-accepted':
    case 'hand-over-declined':
    case 'hand-over-lapsed':
    case 'case-team-named':
    case 'involved':
    case 'child-not-seen':
    case 'own-words-noted':
    case 'k3-checked':
    case 'inventory-taken':
    case 'reporter-asked':
    case 'information-added':
    case 'still-worried':
    case 'consult-answered':
    case 'answer-marked':
    case 'lowering-refused':
    case 'de-escalated':
    case 'consent-renewed':
    case 'consent-reminded':
    case 'consent-expired':
    case 'identity-asked':
    case 'identity-given':
    case 'identity-erased':
    case 'reopened':
    case 'kept-longer':
    case 'correction-asked':
    case 'corrected':
    case 'held':
    case 'hold-lifted':
    case 'end-shortened':
    case 'retention-warned':
      return undefined
  }
}

export const journalLine = (
  verb: string,
  actor: MemberId | null,
  { signal, network }: { signal: Signal; network: Network },
  at: Instant,
  result: string,
  detail?: string,
): JournalLine => ({
  at,
  verb,
  actor: actor ?? 'system',
  network: signal.network,
  about: signal.id,
  result,
  ...rightOf(signal, network, actor),
  ...(detail ? { detail } : {}),
})
