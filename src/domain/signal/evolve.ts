import type { SignalEvent } from '#domain/signal/events.ts'
import type { Action, Signal } from '#domain/signal/signal.ts'
import type { ActionId } from '#domain/ids.ts'

/** The signal after this event. Reminders are facts about people, not about the signal: they change nothing in it. */
export function evolve(signal: Signal, event: SignalEvent): Signal {
  switch (event.type) {
    case 'signal-raised':
      return event.signal
    case 'signal-posted':
      return { ...signal, postedAt: event.at }
    case 'taken-up':
      return { ...signal, status: 'taken-up', lead: event.by, takenUpAt: event.at, beginBy: event.beginBy }
    case 'begun':
      return { ...signal, status: 'in-action', goal: event.goal, beginBy: null }
    case 'thought-along':
      return {
        ...signal,
        thinkingAlong: [...signal.thinkingAlong, event.by],
        status: signal.kind === 'consult' ? 'answered' : signal.status,
      }
    case 'declined':
      return {
        ...signal,
        declined: [...signal.declined, { by: event.by, reason: event.reason, whoElse: event.whoElse }],
      }
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
    case 'note-added':
      return { ...signal, notes: [...signal.notes, { by: event.by, at: event.at, text: event.text }] }
    case 'signal-closed':
      return {
        ...signal,
        status: 'closed',
        beginBy: null,
        closing: { reason: event.reason, details: event.details, by: event.by, at: event.at },
      }
    case 'help-asked':
    case 'owner-reminded':
    case 'pick-up-reminded':
    case 'begin-reminded':
      return signal
  }
}

const change = (signal: Signal, id: ActionId, to: (action: Action) => Action): Signal => ({
  ...signal,
  actions: signal.actions.map((action) => (action.id === id ? to(action) : action)),
})
