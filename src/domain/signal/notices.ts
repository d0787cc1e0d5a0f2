import type { Rung } from '#domain/signal/rungs.ts'

/** What one person is told; the sentence is made when it is delivered, from the signal as it is then. */
export type Notice =
  // to the reporter
  | 'taken-up'
  | 'still-waiting'
  | 'feedback'
  | 'reporter-asked'
  | 'consult-answered'
  | 'identity-asked'
  | 'closed'
  | 'reopened'
  // to who leads, or is asked to
  | 'begin'
  | 'assigned'
  | 'you-lead'
  | 'begin-late'
  | 'hand-over-offered'
  | 'hand-over-accepted'
  | 'hand-over-declined'
  | 'hand-over-lapsed'
  | 'leads-no-more'
  | 'thinks-along'
  | 'information-added'
  | 'still-worried'
  | 'feedback-draft'
  | 'identity-given'
  | 'reassessed'
  | 'lowering-refused'
  | 'evaluate'
  | 'contact-due'
  | 'feedback-due'
  // to the coordinator
  | 'not-begun'
  | 'not-for-me'
  | 'not-taken-up'
  | 'assign-now'
  | 'needs-a-lead'
  | 'lowering-asked'
  | 'escalated'
  | 'evaluate-late'
  | 'contact-late'
  | 'feedback-late'
  | 'not-safe'
  /** Somebody reads along in the channel who is no member; the channel is gone; a person cannot be reached. */
  | 'channel-blocked'
  | 'channel-gone'
  | 'not-reached'
  // to who owns an action, or is asked to
  | 'action-offered'
  | 'action-declined'
  | 'action-fell-to'
  | 'action-done'
  /** Its owner chose a day that is far later. */
  | 'action-moved'
  | 'action-stopped'
  | 'help-needed'
  /** Somebody else was asked to help, because the date passed. */
  | 'passed-on'
  /** To whose turn it is, with an action or without. */
  | 'nudged'
  | `reminder-${Rung}`
  // about consent and what is kept
  | 'consent-ends'
  | 'consent-expired'
  | 'consent-withdrawn'
  | 'erased'
  | 'retention-warned'
  /** Nobody reads it for a while; it is as it was. */
  | 'frozen'
  | 'unfrozen'
  /** Somebody objected: what is new waits for the coordinator, and goes on. */
  | 'held'
  | 'hold-lifted'
  /** A consult, for who may read it where the channel may not; and to who gave the answer that helped. */
  | 'consult'
  | 'answer-helped'
