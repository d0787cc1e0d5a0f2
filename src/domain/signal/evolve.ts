import type { SignalEvent } from '#domain/signal/events.ts'
import type { Action } from '#domain/signal/action.ts'
import { scrubbed } from '#domain/signal/scrub.ts'
import type { Signal } from '#domain/signal/signal.ts'
import type { ActionId, MemberId } from '#domain/ids.ts'
import { withContact, withInventory, withTable, withWords } from '#domain/signal/evolve-together.ts'

/** The signal after this event. Reminders are facts about people, not about the signal: they change nothing in it. */
export function evolve(signal: Signal, event: SignalEvent): Signal {
  switch (event.type) {
    case 'signal-raised':
      return event.signal
    case 'correction-asked':
      return { ...signal, correction: event.correction }
    case 'corrected':
      return { ...signal, content: { ...signal.content, ...event.texts }, correction: null }
    case 'held':
      return { ...signal, heldSince: event.at }
    case 'hold-lifted':
      return { ...signal, heldSince: null }
    case 'signal-posted':
      return { ...signal, postedAt: event.at }
    case 'taken-up':
      return takenUp(signal, event)
    case 'begun':
      return {
        ...signal,
        status: 'in-consultation',
        goal: event.goal,
        beginBy: null,
        evaluateOn: event.evaluateOn,
      }
    case 'stage-reached':
      return { ...signal, status: event.stage }
    case 'thought-along':
      return {
        ...signal,
        thinkingAlong: [...signal.thinkingAlong, event.by],
        ...(signal.kind === 'consult' ? { status: 'answered', answeredAt: event.at } : {}),
      }
    case 'declined':
      return {
        ...signal,
        declined: [...signal.declined, { by: event.by, reason: event.reason, whoElse: event.whoElse }],
      }
    case 'hand-over-offered':
      return { ...signal, handOver: event.offer }
    case 'hand-over-accepted':
      return {
        ...signal,
        lead: event.by,
        formerLeads: formerLeads(signal, event.by),
        handOver: null,
        beginBy: event.beginBy,
      }
    case 'hand-over-declined':
    case 'hand-over-lapsed':
      return { ...signal, handOver: null }
    case 'released':
      return {
        ...signal,
        status: 'open',
        lead: null,
        formerLeads: [...new Set([...signal.formerLeads, event.from])],
        takenUpAt: null,
        beginBy: null,
        evaluateOn: null,
        escalation: null,
        handOver: null,
        caseTeam: [],
        urgencySince: event.at,
        takeUpBy: event.takeUpBy,
      }
    case 'case-team-named':
      return { ...signal, caseTeam: [...event.members] }
    case 'action-added':
      return { ...signal, actions: [...signal.actions, event.action] }
    case 'action-accepted':
      return change(signal, event.action, (action) => ({ ...action, accepted: true }))
    case 'action-declined':
      return change(signal, event.action, (action) => ({
        ...action,
        owner: action.proposedBy,
        accepted: true,
      }))
    case 'action-completed':
      return change(signal, event.action, (action) => ({
        ...action,
        done: { outcome: event.outcome, reason: event.reason, by: event.by, at: event.at },
      }))
    case 'action-rescheduled':
      return change(signal, event.action, (action) => ({
        ...action,
        dueOn: event.dueOn,
        moved: action.moved + 1,
      }))
    case 'action-handed-over':
      return change(signal, event.action, (action) => ({
        ...action,
        owner: event.to,
        proposedBy: event.by,
        accepted: event.to === event.by,
      }))
    case 'action-fell-to':
      return change(signal, event.action, (action) => ({
        ...action,
        owner: event.to,
        proposedBy: event.to,
        accepted: true,
      }))
    case 'nudged':
      return nudged(signal, event)
    case 'involved':
      return withTable(signal, event)
    case 'contact-made':
      return withContact(signal, event)
    case 'child-not-seen':
      return { ...signal, together: { ...signal.together, childNotSeen: event.reason } }
    case 'own-words-noted':
    case 'k3-checked':
      return withWords(signal, event)
    case 'inventory-taken':
      return withInventory(signal, event)
    case 'note-added':
      return { ...signal, notes: [...signal.notes, { by: event.by, at: event.at, text: event.text }] }
    case 'reporter-asked': {
      const question = { by: event.by, at: event.at, text: event.text, answered: false }
      return { ...signal, questions: [...signal.questions, question] }
    }
    case 'information-added':
      return {
        ...signal,
        additions: [...signal.additions, { at: event.at, text: event.text }],
        questions: signal.questions.map((question) => ({ ...question, answered: true })),
      }
    case 'still-worried':
      return { ...signal, stillWorriedAt: event.at }
    case 'fed-back':
      return {
        ...signal,
        feedback: [...signal.feedback, { level: event.level, by: event.by, at: event.at }],
      }
    case 'consult-answered': {
      const answer = { by: event.by, at: event.at, text: event.text, helped: false }
      return { ...signal, status: 'answered', answeredAt: event.at, answers: [...signal.answers, answer] }
    }
    case 'answer-marked':
      return {
        ...signal,
        answers: signal.answers.map((answer, index) => ({ ...answer, helped: index === event.answer })),
      }
    case 'reassessed':
      return {
        ...signal,
        urgency: event.urgency,
        urgencyReason: event.reason,
        urgencySince: event.at,
        lowering: null,
        takeUpBy: event.takeUpBy,
        beginBy: event.beginBy,
        evaluateOn: event.evaluateOn,
      }
    case 'lowering-asked':
      return { ...signal, lowering: event.lowering }
    case 'lowering-refused':
      return { ...signal, lowering: null }
    case 'escalated':
      return {
        ...signal,
        status: 'escalated',
        escalation: event.escalation,
        beginBy: null,
        evaluateOn: event.evaluateOn,
      }
    case 'de-escalated':
      return {
        ...signal,
        ...afterEscalation(signal),
        beginBy: event.beginBy,
        evaluateOn: event.beginBy === null ? event.evaluateOn : null,
      }
    case 'evaluated':
      return { ...signal, evaluateOn: event.evaluateOn }
    case 'consent-renewed':
      return {
        ...signal,
        consent: event.consent,
        outcome: event.outcome,
        identity: event.outcome === 'A_IDENT_CASE' ? signal.identity : 'none',
        content: { ...signal.content, ageBand: event.ageBand },
      }
    case 'consent-expired':
      return {
        ...signal,
        outcome: signal.outcome === 'A_IDENT_CASE' ? 'B_PSEUDO' : signal.outcome,
        consent: { ...signal.consent, state: 'not_asked', until: null, feedbackContent: false },
        identity: 'none',
      }
    case 'consent-withdrawn':
      return {
        ...scrubbed(signal, 'consent-withdrawn'),
        status: 'withdrawn',
        outcome: 'W_WITHDRAW',
        withdrawal: { giver: event.giver, toldTo: event.by, at: event.at },
        erasedFor: 'consent-withdrawn',
        eraseOn: event.eraseOn,
      }
    case 'identity-asked':
      return { ...signal, identity: signal.identity === 'given' ? 'given' : 'asked' }
    case 'identity-given':
      return { ...signal, identity: 'given' }
    case 'identity-erased':
      return { ...signal, identity: 'none' }
    case 'signal-closed':
      return closed(signal, event)
    case 'reopened':
      return reopened(signal, event)
    case 'kept-longer':
      return { ...signal, eraseOn: event.eraseOn }
    case 'linked':
      return { ...signal, links: [...signal.links, event.link] }
    case 'frozen':
      return { ...signal, frozenAt: event.at }
    case 'unfrozen':
      return { ...signal, frozenAt: null }
    case 'end-shortened':
      return {
        ...signal,
        endsWith: event.on,
        eraseOn: signal.status === 'closed' ? earlier(signal.eraseOn ?? event.on, event.on) : signal.eraseOn,
      }
    case 'erased':
      return {
        ...scrubbed(signal, event.why),
        status: 'erased',
        erasedFor: signal.erasedFor ?? event.why,
        eraseOn: event.eraseOn,
      }
    case 'help-asked':
    case 'safety-answered':
    case 'shared-without-consent':
    case 'owner-reminded':
    case 'pick-up-reminded':
    case 'begin-reminded':
    case 'evaluation-reminded':
    case 'contact-reminded':
    case 'feedback-reminded':
    case 'consent-reminded':
    case 'retention-warned':
      return signal
  }
}

type Of<Type extends SignalEvent['type']> = Extract<SignalEvent, { type: Type }>

/** What had begun with somebody else goes on where it was; somebody who asked for the lead has it now. */
const takenUp = (signal: Signal, event: Of<'taken-up'>): Signal => ({
  ...signal,
  status: signal.status === 'open' ? (signal.goal === null ? 'taken-up' : 'in-consultation') : signal.status,
  lead: event.by,
  formerLeads: formerLeads(signal, event.by),
  takenUpAt: event.at,
  beginBy: event.beginBy,
  handOver: null,
  evaluateOn: event.evaluateOn ?? signal.evaluateOn,
})

/** With whoever led until somebody else does. */
const formerLeads = ({ formerLeads: before, lead }: Signal, by: MemberId): MemberId[] =>
  lead === null || lead === by || before.includes(lead) ? before : [...before, lead]

/** Without a goal it still has to begin. */
const afterEscalation = ({ goal }: Signal): Pick<Signal, 'status' | 'escalation'> => ({
  status: goal === null ? 'taken-up' : 'following',
  escalation: null,
})

const closed = (signal: Signal, { closing, eraseOn }: Of<'signal-closed'>): Signal => ({
  ...signal,
  status: 'closed',
  beginBy: null,
  handOver: null,
  lowering: null,
  escalation: null,
  closing,
  eraseOn,
  feedback:
    closing.level && closing.by
      ? [...signal.feedback, { level: closing.level, by: closing.by, at: closing.at }]
      : signal.feedback,
})

/** It waits for somebody when who led it is not there any more: the next event says so. */
const reopened = (signal: Signal, event: Of<'reopened'>): Signal => ({
  ...signal,
  status: signal.lead === null ? 'open' : signal.goal === null ? 'taken-up' : 'following',
  closing: null,
  beginBy: event.beginBy,
  evaluateOn: signal.lead === null || event.beginBy !== null ? null : event.evaluateOn,
  urgencySince: event.at,
  takeUpBy: event.takeUpBy,
})

/** Of each action, and of the signal itself, the last time counts. */
const nudged = (signal: Signal, { action, by, to, at }: Of<'nudged'>): Signal => ({
  ...signal,
  nudges: [...signal.nudges.filter((one) => one.action !== action), { action, by, to, at }],
})

const earlier = <Day extends string>(one: Day, other: Day): Day => (one < other ? one : other)

const change = (signal: Signal, id: ActionId, to: (action: Action) => Action): Signal => ({
  ...signal,
  actions: signal.actions.map((action) => (action.id === id ? to(action) : action)),
})
