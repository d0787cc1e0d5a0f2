import type { MemberCommand, Refusal } from '#domain/signal/commands.ts'
import type { Notice } from '#domain/signal/notices.ts'
import type { Role } from '#domain/signal/roles.ts'
import type { Status } from '#domain/signal/signal.ts'

/** What somebody can do with a signal; what is no command changes nothing in it. */
export type Deed =
  | MemberCommand['type']
  | 'details'
  | 'identity'
  | 'parents-overview'
  | 'same-household'
  | 'transfer'
  | 'to-signal'

/** The clocks of a signal; each has slots that start with its name. */
export type ClockName =
  | 'pick-up'
  | 'begin'
  | 'contact'
  | 'feedback'
  | 'hand-over'
  | 'remind'
  | 'evaluate'
  | 'consent'
  | 'consult'
  | 'identity'
  | 'retention'

export type Rule = {
  who: readonly Role[]
  from: readonly Status[]
  /** Where it may lead; nothing: it stays where it is. */
  to?: readonly Status[]
  /** What it may be refused for besides who asks and where the signal is. */
  refuses?: readonly Refusal[]
  /** Clocks that begin, or begin anew. */
  starts?: readonly ClockName[]
  /** Clocks that are stopped; one that begins anew may stand here too. */
  stops?: readonly ClockName[]
  tells?: readonly Notice[]
  /** What somebody reads who may not. */
  no: Refusal
}

const led = ['taken-up', 'in-consultation', 'in-action', 'following', 'escalated'] as const
const begun = ['in-consultation', 'in-action', 'following', 'escalated'] as const
const alive = ['open', ...led] as const
const consult = ['asked', 'answered'] as const

/**
 * The one table of what may happen to a signal, a consult and an action: who may, from where to where, what it is
 * refused for, which clock starts and stops, and which message goes out. Buttons are made from it, and what is not in it
 * is refused.
 */
export const transitions: Readonly<Record<Deed, Rule>> = {
  // who leads
  'take-up': {
    who: ['member'],
    from: ['open'],
    to: ['taken-up', 'in-consultation', 'in-action'],
    starts: ['begin', 'evaluate', 'contact', 'feedback', 'remind'],
    stops: ['pick-up', 'remind'],
    tells: ['taken-up', 'begin', 'you-lead'],
    no: 'restricted',
  },
  assign: {
    who: ['coordinator'],
    from: alive,
    to: ['taken-up', 'in-consultation', 'in-action'],
    refuses: ['unknown-person', 'restricted-person', 'already-taken-up'],
    starts: ['begin', 'remind', 'evaluate', 'contact', 'feedback'],
    stops: ['pick-up', 'begin', 'hand-over', 'remind'],
    tells: ['assigned', 'begin', 'you-lead', 'taken-up', 'leads-no-more'],
    no: 'coordinator-only',
  },
  begin: {
    who: ['lead'],
    from: ['taken-up'],
    to: ['in-action', 'in-consultation'],
    refuses: ['text-missing', 'date-past', 'date-too-far', 'day-off'],
    starts: ['remind', 'evaluate'],
    stops: ['begin'],
    no: 'lead-only',
  },
  'hand-over': {
    who: ['lead', 'coordinator'],
    from: led,
    to: ['open'],
    refuses: ['unknown-person', 'restricted-person', 'reason-missing', 'offered-already'],
    starts: ['hand-over', 'pick-up', 'remind'],
    stops: ['begin', 'evaluate', 'contact', 'feedback', 'hand-over', 'remind'],
    tells: ['hand-over-offered', 'needs-a-lead'],
    no: 'lead-only',
  },
  'accept-hand-over': {
    who: ['offered'],
    from: led,
    to: ['in-action'],
    starts: ['begin', 'remind', 'evaluate', 'contact', 'feedback'],
    stops: ['hand-over', 'begin', 'remind'],
    tells: ['hand-over-accepted', 'begin', 'taken-up'],
    no: 'not-offered',
  },
  'decline-hand-over': {
    who: ['offered'],
    from: led,
    refuses: ['reason-missing'],
    stops: ['hand-over'],
    tells: ['hand-over-declined'],
    no: 'not-offered',
  },
  'case-team': {
    who: ['lead'],
    from: led,
    refuses: ['identity-off', 'unknown-person', 'restricted-person'],
    no: 'lead-only',
  },
  'think-along': {
    who: ['member'],
    from: [...alive, ...consult],
    to: ['answered', 'in-action'],
    refuses: ['proposer-asked', 'you-lead-already', 'said-already'],
    starts: ['consult'],
    stops: ['pick-up'],
    tells: ['thinks-along'],
    no: 'restricted',
  },
  'not-for-me': {
    who: ['member'],
    from: ['open'],
    refuses: ['said-already', 'reason-missing', 'who-else-missing'],
    tells: ['not-for-me'],
    no: 'restricted',
  },
  note: {
    who: ['lead', 'coordinator', 'involved'],
    from: [...alive, ...consult],
    refuses: ['text-missing'],
    no: 'involved-only',
  },

  // actions
  'add-action': {
    who: ['member'],
    from: led,
    to: ['in-action', 'in-consultation'],
    refuses: ['unknown-person', 'text-missing', 'date-past', 'date-too-far', 'day-off'],
    starts: ['remind'],
    tells: ['action-offered'],
    no: 'restricted',
  },
  'accept-action': {
    who: ['asked'],
    from: alive,
    to: ['in-action'],
    refuses: ['no-such-action', 'action-done', 'already-accepted', 'proposer-asked'],
    starts: ['remind'],
    stops: ['remind'],
    no: 'owner-only',
  },
  'decline-action': {
    who: ['asked'],
    from: alive,
    to: ['in-action'],
    refuses: ['no-such-action', 'action-done', 'already-accepted', 'proposer-asked'],
    starts: ['remind'],
    stops: ['remind'],
    tells: ['action-declined'],
    no: 'owner-only',
  },
  'complete-action': {
    who: ['answers-for-it'],
    from: alive,
    to: ['in-action', 'following'],
    refuses: ['no-such-action', 'action-done', 'reason-missing'],
    stops: ['remind'],
    tells: ['action-done', 'feedback-draft'],
    no: 'owner-only',
  },
  'reschedule-action': {
    who: ['answers-for-it'],
    from: alive,
    refuses: [
      ...(['no-such-action', 'action-done', 'same-date', 'date-past', 'date-too-far', 'day-off'] as const),
      ...(['reason-missing', 'lead-decides-date'] as const),
    ],
    starts: ['remind'],
    stops: ['remind'],
    tells: ['action-moved'],
    no: 'owner-only',
  },
  'need-help': {
    who: ['answers-for-it'],
    from: alive,
    refuses: ['no-such-action', 'action-done'],
    tells: ['help-needed'],
    no: 'owner-only',
  },
  'hand-over-action': {
    who: ['answers-for-it'],
    from: alive,
    to: ['in-action'],
    refuses: ['no-such-action', 'action-done', 'unknown-person'],
    starts: ['remind'],
    stops: ['remind'],
    tells: ['action-offered'],
    no: 'owner-only',
  },
  nudge: {
    who: ['colleague'],
    from: [...alive, ...consult],
    refuses: ['no-such-action', 'action-done', 'own-turn', 'nudged-already'],
    tells: ['nudged'],
    no: 'involved-only',
  },

  // with parents, child or resident
  involve: {
    who: ['lead', 'coordinator'],
    from: led,
    to: ['in-action'],
    refuses: ['reason-missing', 'date-future', 'date-long-ago'],
    tells: ['feedback-draft'],
    no: 'lead-only',
  },
  'child-seen': {
    who: ['lead', 'coordinator', 'involved', 'reporter'],
    from: led,
    refuses: ['is-about-adult', 'date-missing', 'date-future', 'date-long-ago'],
    tells: ['feedback-draft'],
    no: 'involved-only',
  },
  'own-words': {
    who: ['lead', 'coordinator', 'involved'],
    from: led,
    refuses: ['text-missing'],
    no: 'involved-only',
  },
  'check-k3': { who: ['lead', 'coordinator'], from: led, refuses: ['text-missing'], no: 'lead-only' },
  'take-inventory': {
    who: ['lead'],
    from: led,
    to: ['in-action'],
    refuses: ['inventory-needs-consent', 'inventory-empty', 'date-future', 'date-long-ago'],
    tells: ['feedback-draft'],
    no: 'lead-only',
  },
  'parents-overview': { who: ['lead', 'coordinator'], from: begun, no: 'lead-only' },

  // the reporter
  'ask-reporter': {
    who: ['lead', 'coordinator'],
    from: led,
    refuses: ['text-missing'],
    tells: ['reporter-asked'],
    no: 'lead-only',
  },
  'add-information': {
    who: ['reporter'],
    from: [...alive, ...consult],
    refuses: ['text-missing'],
    tells: ['information-added'],
    no: 'reporter-only',
  },
  'still-worried': {
    who: ['reporter'],
    from: [...alive, ...consult, 'closed'],
    tells: ['still-worried'],
    no: 'reporter-only',
  },
  'same-household': { who: ['reporter'], from: [...alive, ...consult], no: 'reporter-only' },
  'to-signal': { who: ['reporter'], from: consult, no: 'reporter-only' },
  feedback: {
    who: ['lead', 'coordinator'],
    from: led,
    refuses: ['feedback-not-covered'],
    tells: ['feedback'],
    no: 'lead-only',
  },

  // a consult
  'answer-consult': {
    who: ['member'],
    from: consult,
    to: ['answered'],
    refuses: ['proposer-asked', 'text-missing'],
    starts: ['consult'],
    stops: ['pick-up'],
    tells: ['consult-answered'],
    no: 'restricted',
  },
  'mark-answer': {
    who: ['reporter'],
    from: ['answered'],
    to: ['closed'],
    refuses: ['no-such-answer'],
    starts: ['retention'],
    stops: ['consult'],
    tells: ['answer-helped'],
    no: 'reporter-only',
  },

  // how urgent, how heavy, how it goes
  reassess: {
    who: ['lead', 'coordinator', 'reporter'],
    from: alive,
    refuses: ['same-urgency', 'acute-by-phone', 'reason-missing', 'lower-one-level'],
    starts: ['pick-up', 'begin', 'evaluate', 'contact', 'feedback'],
    stops: ['pick-up'],
    tells: ['lowering-asked', 'reassessed'],
    no: 'involved-only',
  },
  'agree-reassess': {
    who: ['coordinator'],
    from: alive,
    refuses: ['nothing-to-agree'],
    starts: ['pick-up', 'begin', 'evaluate', 'contact', 'feedback'],
    stops: ['pick-up'],
    tells: ['reassessed', 'lowering-refused'],
    no: 'coordinator-only',
  },
  'scale-up': {
    who: ['lead', 'coordinator'],
    from: ['taken-up', 'in-consultation', 'in-action', 'following'],
    to: ['escalated'],
    refuses: ['reason-missing', 'date-future', 'date-long-ago', 'not-accepted'],
    starts: ['evaluate'],
    stops: ['begin'],
    tells: ['escalated'],
    no: 'lead-only',
  },
  'scale-down': {
    who: ['lead', 'coordinator'],
    from: ['escalated'],
    to: ['taken-up', 'in-consultation', 'in-action', 'following'],
    refuses: ['date-past', 'date-too-far'],
    starts: ['evaluate', 'begin'],
    stops: ['evaluate'],
    no: 'lead-only',
  },
  evaluate: {
    who: ['lead', 'coordinator'],
    from: begun,
    refuses: ['date-past', 'date-too-far'],
    starts: ['evaluate'],
    no: 'lead-only',
  },

  // consent and who it is about
  'renew-consent': {
    who: ['reporter', 'lead'],
    from: alive,
    refuses: ['no-consent-here', 'date-past', 'date-too-far'],
    starts: ['consent'],
    stops: ['consent', 'remind'],
    tells: ['action-done'],
    no: 'involved-only',
  },
  'withdraw-consent': {
    who: ['reporter', 'lead'],
    from: [...alive, 'closed'],
    to: ['withdrawn'],
    starts: ['retention'],
    stops: [
      'pick-up',
      'begin',
      'hand-over',
      'remind',
      'evaluate',
      'contact',
      'feedback',
      'consent',
      'identity',
      'retention',
    ],
    tells: ['consent-withdrawn', 'action-stopped'],
    no: 'involved-only',
  },
  'safety-answer': {
    who: ['reporter', 'lead'],
    from: ['withdrawn'],
    tells: ['not-safe'],
    no: 'involved-only',
  },
  identity: {
    who: ['lead', 'case-team'],
    from: led,
    refuses: ['identity-off', 'identity-needs-consent', 'identity-needs-gates'],
    no: 'case-team-only',
  },
  'ask-identity': {
    who: ['lead'],
    from: led,
    refuses: ['identity-off', 'identity-needs-consent', 'identity-needs-gates', 'reason-missing'],
    tells: ['identity-asked'],
    no: 'lead-only',
  },
  'give-identity': {
    who: ['reporter'],
    from: led,
    refuses: ['identity-off', 'identity-needs-consent', 'identity-needs-gates', 'no-question'],
    tells: ['identity-given'],
    no: 'reporter-only',
  },
  'share-without-consent': {
    who: ['reporter', 'lead'],
    from: [...alive, ...consult],
    refuses: ['criteria-missing', 'date-future'],
    no: 'involved-only',
  },

  transfer: {
    who: ['lead', 'coordinator'],
    from: alive,
    refuses: ['no-other-network'],
    no: 'lead-only',
  },

  // the end
  close: {
    who: ['lead', 'coordinator', 'reporter-alone'],
    from: [...alive, ...consult],
    to: ['closed'],
    refuses: ['reason-missing', 'open-actions', 'detail-missing', 'child-not-seen', 'feedback-not-covered'],
    starts: ['identity', 'retention'],
    stops: [
      'pick-up',
      'begin',
      'hand-over',
      'evaluate',
      'contact',
      'feedback',
      'consent',
      'consult',
      'retention',
    ],
    tells: ['closed'],
    no: 'lead-only',
  },
  reopen: {
    who: ['lead', 'coordinator'],
    from: ['closed'],
    to: ['open', 'taken-up', 'following'],
    refuses: ['reason-missing', 'too-long-ago'],
    starts: ['begin', 'evaluate', 'contact', 'feedback', 'pick-up', 'consent', 'retention'],
    stops: ['identity', 'retention'],
    tells: ['reopened', 'needs-a-lead'],
    no: 'lead-only',
  },
  'keep-longer': {
    who: ['coordinator'],
    from: alive,
    refuses: ['reason-missing', 'not-ending'],
    starts: ['retention'],
    no: 'coordinator-only',
  },
  erase: {
    who: ['coordinator'],
    from: [...alive, ...consult, 'closed', 'withdrawn'],
    to: ['erased'],
    starts: ['retention'],
    stops: [
      ...(['pick-up', 'begin', 'hand-over', 'remind', 'evaluate', 'contact', 'feedback'] as const),
      ...(['consent', 'consult', 'identity', 'retention'] as const),
    ],
    tells: ['erased', 'action-stopped'],
    no: 'coordinator-only',
  },

  details: {
    who: ['member', 'reporter'],
    from: [...alive, ...consult, 'closed', 'withdrawn', 'erased'],
    no: 'restricted',
  },
}
