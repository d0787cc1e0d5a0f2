import { ActionId } from '#domain/ids.ts'
import type { Given, MemberCommand, Refusal } from '#domain/signal/commands.ts'
import type { Action } from '#domain/signal/action.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { asked, ivo, kim } from '#support/crowd.ts'
import {
  anna,
  at,
  bram,
  carla,
  closing,
  closingOf,
  daan,
  doneBy,
  els,
  fatih,
  gerda,
  stranger,
  visit,
} from '#support/given.ts'
import { day } from '#support/time.ts'

/** A command with good inputs, and what the signal must be like besides its state. */
export type Try = {
  command: MemberCommand
  when?: (signal: Signal) => Signal
  network?: 'no-identity' | 'gerda-coordinates'
}
type Of<Verb extends MemberCommand['type']> = Extract<MemberCommand, { type: Verb }>
type Tries = { [Verb in MemberCommand['type']]: readonly Try[] }

const changed =
  (changes: Partial<Signal>) =>
  (signal: Signal): Signal => ({ ...signal, ...changes })
const led =
  (changes: Partial<Signal>) =>
  (signal: Signal): Signal =>
    signal.lead === null ? signal : { ...signal, ...changes }

const { id: action } = asked
const fresh = ActionId.parse('a_fresh')
const done = { ...asked, accepted: true, done: doneBy(bram) }
const ofAnna = { ...asked, owner: anna.id, accepted: true }
/** Nobody spoke with anybody, and nobody of another organisation takes part. */
const alone = (signal: Signal): Signal => ({
  ...signal,
  content: { ...signal.content, talked: 'not-yet' },
  thinkingAlong: [],
  reporter: { ...signal.reporter, partner: 'Wijkracht' },
})
/** It was discussed; what is in consultation still waits for somebody of another organisation. */
const inConsultation =
  (actions: readonly Action[]) =>
  (signal: Signal): Signal =>
    signal.status === 'in-consultation'
      ? { ...alone(signal), content: { ...signal.content, talked: 'yes' }, actions: [...actions] }
      : signal
const ofLead = { ...visit, id: action }
const notOwn = (signal: Signal): Signal => ({
  ...signal,
  reporter: { ...signal.reporter, member: signal.reporter.member === anna.id ? gerda.id : anna.id },
})
const offers = ({ handOver }: Signal) => handOver && { ...handOver, by: carla.id }
/** It was led before, had begun, and waits for somebody again. */
const begunBefore =
  (actions: readonly Action[]) =>
  (signal: Signal): Signal =>
    signal.status === 'open' ? { ...signal, goal: 'rust', actions: [...actions] } : signal
const ofGerda: Action = {
  ...asked,
  id: ActionId.parse('a_gerda'),
  what: { task: 'ask-other-parent' },
  owner: gerda.id,
  accepted: true,
}
const withOneOfGerda = (signal: Signal): Signal => ({
  ...signal,
  actions: [...(signal.actions.length > 0 ? signal.actions : [asked]), ofGerda],
})
/** Where she is not in the scene: nobody nudges themselves. */
const turnOfGerda = (signal: Signal): Signal => ({
  ...signal,
  lead: signal.lead && gerda.id,
  reporter: signal.status === 'answered' ? { ...signal.reporter, member: gerda.id } : signal.reporter,
})
const lowering = { urgency: 'normal', reason: 'rustiger', by: anna.id } as const

const one = (command: MemberCommand, when?: Try['when']): Try => ({ command, ...(when ? { when } : {}) })

const begin: Of<'begin'> = {
  type: 'begin',
  goal: 'rust',
  what: 'bellen',
  dueOn: day('2026-11-24'),
  action: fresh,
}
const add: Of<'add-action'> = {
  type: 'add-action',
  action: fresh,
  what: 'bellen',
  kind: 'other',
  owner: kim.id,
  dueOn: day('2026-11-24'),
  doneWhen: null,
  layer: null,
}
const complete: Of<'complete-action'> = {
  type: 'complete-action',
  action,
  outcome: 'done',
  reason: null,
  spokenWith: ['parents'],
}
const move: Of<'reschedule-action'> = {
  type: 'reschedule-action',
  action,
  dueOn: day('2026-12-07'),
  reason: null,
}
const offer: Of<'hand-over'> = { type: 'hand-over', to: ivo.id, reason: 'verlof' }
const involve: Of<'involve'> = {
  type: 'involve',
  chairs: { parents: { state: 'involved', reason: null } },
  discussedOn: day('2026-11-19'),
  notDiscussed: null,
  alone: 'niemand anders nodig',
}
const inventory: Of<'take-inventory'> = {
  type: 'take-inventory',
  on: day('2026-11-19'),
  factors: { y_school_absence: 'serious' },
  strengths: ['p_y_friends'],
}
const reassess: Of<'reassess'> = { type: 'reassess', urgency: 'high', reason: null }
const scaleUp: Of<'scale-up'> = {
  type: 'scale-up',
  to: 'coordinator',
  on: day('2026-11-20'),
  accepted: false,
  reason: null,
}
/** Both parents said yes at last. */
export const bothParents: Given = {
  by: ['parent1', 'parent2'],
  authority: 'both-parents',
  ageBand: '0_11',
  scope: null,
  withdrawalExplained: true,
}
const askParent: Action = { ...asked, id: ActionId.parse('a_consent'), what: { task: 'ask-other-parent' } }
const look = { evaluateOn: day('2026-12-01') }
const kept = changed({ eraseOn: day('2027-05-20') })

/** What everybody who may can do. */
export const good: Tries = {
  'take-up': [
    one({ type: 'take-up' }),
    one({ type: 'take-up' }, begunBefore([ofAnna])),
    one({ type: 'take-up' }, begunBefore([])),
  ],
  assign: [
    one({ type: 'assign', to: daan.id }),
    one({ type: 'assign', to: carla.id }),
    one({ type: 'assign', to: daan.id }, begunBefore([ofAnna])),
    one({ type: 'assign', to: daan.id }, begunBefore([])),
    one({ type: 'assign', to: daan.id }, inConsultation([ofLead])),
  ],
  begin: [one(begin), one(begin, alone)],
  'hand-over': [one(offer), one({ ...offer, to: null })],
  'accept-hand-over': [
    one({ type: 'accept-hand-over' }),
    one({ type: 'accept-hand-over' }, inConsultation([ofLead])),
  ],
  'decline-hand-over': [
    one({ type: 'decline-hand-over', reason: 'vol' }, (signal) => ({ ...signal, handOver: offers(signal) })),
  ],
  'case-team': [one({ type: 'case-team', members: [daan.id, kim.id] })],
  'think-along': [
    one({ type: 'think-along' }, (signal) => ({
      ...notOwn(inConsultation([ofLead])(signal)),
      thinkingAlong: [],
      lead: signal.lead && gerda.id,
    })),
  ],
  'not-for-me': [one({ type: 'not-for-me', reason: 'vol', whoElse: 'Els' })],
  note: [one({ type: 'note', text: 'gebeld' })],
  'add-action': [one(add), one(add, alone), one(add, inConsultation([]))],
  'accept-action': [
    one({ type: 'accept-action', action }),
    one({ type: 'accept-action', action }, inConsultation([asked])),
  ],
  'decline-action': [
    one({ type: 'decline-action', action }),
    one({ type: 'decline-action', action }, inConsultation([{ ...asked, proposedBy: carla.id }])),
  ],
  'complete-action': [
    one(complete),
    one({ ...complete, spokenWith: [] }),
    one(complete, (signal) =>
      signal.status === 'in-consultation' ? { ...signal, actions: [asked, visit] } : signal,
    ),
  ],
  'reschedule-action': [one(move), one({ ...move, dueOn: day('2026-12-21') })],
  'need-help': [one({ type: 'need-help', action })],
  'hand-over-action': [
    one({ type: 'hand-over-action', action, to: gerda.id }),
    one({ type: 'hand-over-action', action, to: carla.id }, inConsultation([asked])),
  ],
  nudge: [
    { ...one({ type: 'nudge', action: null }, turnOfGerda), network: 'gerda-coordinates' },
    one({ type: 'nudge', action: ofGerda.id }, withOneOfGerda),
  ],
  involve: [one(involve), one(involve, inConsultation([ofLead]))],
  'child-seen': [
    one({ type: 'child-seen', on: day('2026-11-19'), reason: null }),
    one({ type: 'child-seen', on: null, reason: 'wil niet' }),
  ],
  'own-words': [one({ type: 'own-words', ownWords: 'Ik ben moe.', wish: null, goodAt: null })],
  'check-k3': [one({ type: 'check-k3', framework: 'mag', shortLine: null, child: null })],
  'take-inventory': [one(inventory)],
  'ask-reporter': [one({ type: 'ask-reporter', text: 'Wie weet dit nog meer?' })],
  'add-information': [one({ type: 'add-information', text: 'Hij was er weer.' })],
  'still-worried': [one({ type: 'still-worried' })],
  feedback: [one({ type: 'feedback', level: '2' })],
  'answer-consult': [one({ type: 'answer-consult', text: 'Bel eerst.' }, notOwn)],
  'mark-answer': [one({ type: 'mark-answer', answer: 0 })],
  reassess: [
    one(reassess),
    one({ ...reassess, urgency: 'normal', reason: 'rustiger' }, changed({ urgency: 'high' })),
  ],
  'agree-reassess': [
    one({ type: 'agree-reassess', agreed: true }, changed({ urgency: 'high', lowering })),
    one({ type: 'agree-reassess', agreed: false }, changed({ urgency: 'high', lowering })),
  ],
  'scale-up': [one(scaleUp), one({ ...scaleUp, to: 'veilig-thuis', accepted: true })],
  'scale-down': [
    one({ type: 'scale-down', ...look }),
    one({ type: 'scale-down', ...look }, changed({ goal: 'rust' })),
    one({ type: 'scale-down', ...look }, changed({ goal: 'rust', actions: [] })),
    one({ type: 'scale-down', ...look }, (signal) => ({ ...alone(signal), goal: 'rust', actions: [ofLead] })),
  ],
  evaluate: [one({ type: 'evaluate', how: 'better', ...look })],
  'renew-consent': [
    one({ type: 'renew-consent', until: day('2027-06-01'), given: null }),
    one({ type: 'renew-consent', until: day('2027-06-01'), given: bothParents }, (signal) => ({
      ...signal,
      actions: [...signal.actions, askParent],
    })),
  ],
  'withdraw-consent': [
    one({ type: 'withdraw-consent', by: 'parent1' }),
    one({ type: 'withdraw-consent', by: 'parent1' }, changed({ identity: 'given' })),
  ],
  'safety-answer': [
    one({ type: 'safety-answer', safe: true }, changed({ lead: bram.id })),
    one({ type: 'safety-answer', safe: false }, changed({ lead: bram.id })),
  ],
  'ask-identity': [one({ type: 'ask-identity', reason: 'langsgaan' })],
  'give-identity': [one({ type: 'give-identity' }, changed({ identity: 'asked' }))],
  'share-without-consent': [one({ type: 'share-without-consent', ground: 'vital-interest' })],
  erase: [one({ type: 'erase' }), one({ type: 'erase' }, changed({ identity: 'given' }))],
  close: [
    one(closing(), changed({ actions: [] })),
    one(closing(), changed({ actions: [], identity: 'given', eraseOn: day('2027-05-20') })),
  ],
  reopen: [
    one({ type: 'reopen', reason: 'weer' }, led({ goal: 'rust' })),
    one({ type: 'reopen', reason: 'weer' }, led({ goal: null, identity: 'given' })),
    one({ type: 'reopen', reason: 'weer' }, led({ lead: null })),
    one({ type: 'reopen', reason: 'weer' }, (signal) =>
      signal.lead === null ? signal : { ...signal, lead: stranger },
    ),
  ],
  'keep-longer': [one({ type: 'keep-longer', reason: 'loopt nog' }, kept)],
}

type Wrong = { [Verb in MemberCommand['type']]?: Partial<Record<Refusal, Try>> }
const wrongDates = (make: (dueOn: string) => MemberCommand) => ({
  'date-past': one(make('2026-11-19')),
  'date-too-far': one(make('2027-12-06')),
})
const noAction = ActionId.parse('a_none')
const noReason = ' '

/** One way to every other refusal of the table, by somebody who may, in a state in which it may. */
export const wrong: Wrong = {
  assign: {
    'unknown-person': one({ type: 'assign', to: stranger }),
    'restricted-person': one({ type: 'assign', to: fatih.id }),
    'already-taken-up': one({ type: 'assign', to: bram.id }, changed({ lead: bram.id })),
  },
  begin: {
    'text-missing': one({ ...begin, goal: noReason }),
    ...wrongDates((dueOn) => ({ ...begin, dueOn: day(dueOn) })),
    'day-off': one({ ...begin, dueOn: day('2026-11-25') }),
  },
  'hand-over': {
    'unknown-person': one({ ...offer, to: stranger }),
    'restricted-person': one({ ...offer, to: fatih.id }),
    'reason-missing': one({ ...offer, reason: noReason }),
    'offered-already': one({ ...offer, to: els.id }),
  },
  'decline-hand-over': { 'reason-missing': one({ type: 'decline-hand-over', reason: noReason }) },
  'case-team': {
    'identity-off': { ...one({ type: 'case-team', members: [daan.id] }), network: 'no-identity' },
    'unknown-person': one({ type: 'case-team', members: [stranger] }),
    'restricted-person': one({ type: 'case-team', members: [fatih.id] }),
  },
  'think-along': {
    'proposer-asked': one({ type: 'think-along' }, (signal) => ({ ...signal, kind: 'consult' })),
    'you-lead-already': one({ type: 'think-along' }),
    'said-already': one({ type: 'think-along' }),
  },
  'not-for-me': {
    'said-already': one(
      { type: 'not-for-me', reason: 'vol', whoElse: 'Els' },
      changed({ declined: [{ by: ivo.id, reason: 'vol', whoElse: 'Els' }] }),
    ),
    'reason-missing': one({ type: 'not-for-me', reason: noReason, whoElse: 'Els' }),
    'who-else-missing': one({ type: 'not-for-me', reason: 'vol', whoElse: noReason }),
  },
  note: { 'text-missing': one({ type: 'note', text: noReason }) },
  'add-action': {
    'unknown-person': one({ ...add, owner: stranger }),
    'text-missing': one({ ...add, what: noReason }),
    ...wrongDates((dueOn) => ({ ...add, dueOn: day(dueOn) })),
    'day-off': one({ ...add, dueOn: day('2026-11-28') }),
  },
  'accept-action': {
    'no-such-action': one({ type: 'accept-action', action: noAction }),
    'action-done': one({ type: 'accept-action', action }, changed({ actions: [done] })),
    'already-accepted': one(
      { type: 'accept-action', action },
      changed({ actions: [{ ...asked, accepted: true }] }),
    ),
    'proposer-asked': one({ type: 'accept-action', action }),
  },
  'decline-action': {
    'no-such-action': one({ type: 'decline-action', action: noAction }),
    'action-done': one({ type: 'decline-action', action }, changed({ actions: [done] })),
    'already-accepted': one(
      { type: 'decline-action', action },
      changed({ actions: [{ ...asked, accepted: true }] }),
    ),
    'proposer-asked': one({ type: 'decline-action', action }),
  },
  'complete-action': {
    'no-such-action': one({ ...complete, action: noAction }),
    'action-done': one(complete, changed({ actions: [done] })),
    'reason-missing': one({ ...complete, outcome: 'not-possible' }),
  },
  'reschedule-action': {
    'no-such-action': one({ ...move, action: noAction }),
    'action-done': one(move, changed({ actions: [done] })),
    'same-date': one({ ...move, dueOn: asked.dueOn }),
    ...wrongDates((dueOn) => ({ ...move, dueOn: day(dueOn) })),
    'day-off': one({ ...move, dueOn: day('2026-12-05') }),
    'reason-missing': one(move, changed({ actions: [{ ...asked, moved: 1 }] })),
    'lead-decides-date': one(move, changed({ actions: [{ ...asked, moved: 2 }] })),
  },
  'need-help': {
    'no-such-action': one({ type: 'need-help', action: noAction }),
    'action-done': one({ type: 'need-help', action }, changed({ actions: [done] })),
  },
  'hand-over-action': {
    'no-such-action': one({ type: 'hand-over-action', action: noAction, to: gerda.id }),
    'action-done': one({ type: 'hand-over-action', action, to: gerda.id }, changed({ actions: [done] })),
    'unknown-person': one({ type: 'hand-over-action', action, to: stranger }),
  },
  nudge: {
    'no-such-action': one({ type: 'nudge', action: noAction }),
    'action-done': one({ type: 'nudge', action }, changed({ actions: [done] })),
    'own-turn': one({ type: 'nudge', action: null }),
    'nudged-already': one(
      { type: 'nudge', action: null },
      changed({ nudges: [{ action: null, by: anna.id, to: bram.id, at: at('2026-11-19T10:00') }] }),
    ),
  },
  involve: {
    'reason-missing': one({ ...involve, chairs: { school: { state: 'not-applicable', reason: noReason } } }),
    'date-future': one({ ...involve, discussedOn: day('2026-11-21') }),
    'date-long-ago': one({ ...involve, discussedOn: day('2025-11-18') }),
  },
  'child-seen': {
    'is-about-adult': one({ type: 'child-seen', on: day('2026-11-19'), reason: null }, (signal) => ({
      ...signal,
      content: { ...signal.content, audience: 'adult' },
    })),
    'date-missing': one({ type: 'child-seen', on: null, reason: noReason }),
    'date-future': one({ type: 'child-seen', on: day('2026-11-21'), reason: null }),
    'date-long-ago': one({ type: 'child-seen', on: day('2025-11-18'), reason: null }),
  },
  'own-words': { 'text-missing': one({ type: 'own-words', ownWords: noReason, wish: null, goodAt: null }) },
  'check-k3': {
    'text-missing': one({ type: 'check-k3', framework: noReason, shortLine: null, child: null }),
  },
  'take-inventory': {
    'inventory-needs-consent': one(inventory, changed({ outcome: 'B_PSEUDO' })),
    'inventory-empty': one({ ...inventory, factors: {}, strengths: [] }),
    'date-future': one({ ...inventory, on: day('2026-11-21') }),
    'date-long-ago': one({ ...inventory, on: day('2025-11-18') }),
  },
  'ask-reporter': { 'text-missing': one({ type: 'ask-reporter', text: noReason }) },
  'add-information': { 'text-missing': one({ type: 'add-information', text: noReason }) },
  feedback: { 'feedback-not-covered': one({ type: 'feedback', level: '3' }) },
  'answer-consult': {
    'proposer-asked': one({ type: 'answer-consult', text: 'Bel eerst.' }),
    'text-missing': one({ type: 'answer-consult', text: noReason }),
  },
  'mark-answer': { 'no-such-answer': one({ type: 'mark-answer', answer: 7 }) },
  reassess: {
    'same-urgency': one({ ...reassess, urgency: 'normal' }),
    'acute-by-phone': one({ ...reassess, urgency: 'acute' }),
    'reason-missing': one({ ...reassess, urgency: 'low', reason: noReason }),
    'lower-one-level': one({ ...reassess, urgency: 'low', reason: 'rustig' }, changed({ urgency: 'high' })),
  },
  'agree-reassess': { 'nothing-to-agree': one({ type: 'agree-reassess', agreed: true }) },
  'scale-up': {
    'reason-missing': one({ ...scaleUp, to: 'breakthrough' }),
    'date-future': one({ ...scaleUp, on: day('2026-11-21') }),
    'date-long-ago': one({ ...scaleUp, on: day('2025-11-18') }),
    'not-accepted': one({ ...scaleUp, to: 'safety-house' }),
  },
  'scale-down': wrongDates((evaluateOn) => ({ type: 'scale-down', evaluateOn: day(evaluateOn) })),
  evaluate: wrongDates((evaluateOn) => ({ type: 'evaluate', how: 'same', evaluateOn: day(evaluateOn) })),
  'renew-consent': {
    'no-consent-here': one({ type: 'renew-consent', until: day('2027-06-01'), given: null }, (signal) => ({
      ...signal,
      consent: { ...signal.consent, until: null },
    })),
    ...wrongDates((until) => ({ type: 'renew-consent', until: day(until), given: null })),
  },
  'ask-identity': {
    'identity-off': { ...one({ type: 'ask-identity', reason: 'langsgaan' }), network: 'no-identity' },
    'identity-needs-consent': one(
      { type: 'ask-identity', reason: 'langsgaan' },
      changed({ outcome: 'B_PSEUDO' }),
    ),
    'identity-needs-gates': one({ type: 'ask-identity', reason: 'langsgaan' }, (signal) => ({
      ...signal,
      consent: { ...signal.consent, form: null },
    })),
    'reason-missing': one({ type: 'ask-identity', reason: noReason }),
  },
  'give-identity': {
    'identity-off': { ...one({ type: 'give-identity' }), network: 'no-identity' },
    'identity-needs-consent': one({ type: 'give-identity' }, changed({ outcome: 'B_PSEUDO' })),
    'identity-needs-gates': one({ type: 'give-identity' }, (signal) => ({
      ...signal,
      consent: { ...signal.consent, withdrawalExplained: false },
    })),
    'no-question': one({ type: 'give-identity' }),
  },
  close: {
    'reason-missing': one(closing({ reason: 'consent-withdrawn' })),
    'open-actions': one(closing(), changed({ actions: [asked] })),
    'detail-missing': one(closing({ reason: 'moved' }), changed({ actions: [] })),
    'child-not-seen': one(
      closing({ reason: 'care-started', details: { leadNow: 'het wijkteam' } }),
      changed({ actions: [] }),
    ),
    'feedback-not-covered': one(closing({ level: '3' }), changed({ actions: [] })),
  },
  reopen: {
    'reason-missing': one({ type: 'reopen', reason: noReason }),
    'too-long-ago': one(
      { type: 'reopen', reason: 'weer' },
      changed({ closing: closingOf({ at: at('2026-10-20T10:00') }) }),
    ),
  },
  'keep-longer': {
    'reason-missing': one({ type: 'keep-longer', reason: noReason }, kept),
    'not-ending': one({ type: 'keep-longer', reason: 'loopt nog' }),
  },
}
