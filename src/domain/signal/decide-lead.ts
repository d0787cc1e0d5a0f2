import { refused, type ByMember, type Decision, type LeadCommand } from '#domain/signal/commands.ts'
import { dateRefusal } from '#domain/signal/decide-action.ts'
import { isCoordinator, isRestricted, memberOf } from '#domain/network/members.ts'
import type { Action, Signal } from '#domain/signal/signal.ts'
import { addWorkingDays, addWorkingHours, endOfWorkingDay } from '#domain/time/calendar.ts'
import { localDate } from '#domain/time/instant.ts'
import type { Instant, LocalDate } from '#domain/time/instant.ts'
import type { ActionId, MemberId } from '#domain/ids.ts'

/** Who takes it up, how it begins, who thinks along. */
export function decideLead(signal: Signal, command: LeadCommand, situation: ByMember): Decision {
  const { actor, network } = situation
  if (signal.status === 'closed') return refused('closed')
  if (isRestricted(network, actor) && command.type !== 'note') return refused('restricted')
  switch (command.type) {
    case 'take-up':
      return takeUp(signal, actor.id, situation)
    case 'assign':
      return assign(signal, command.to, situation)
    case 'begin':
      return begin(signal, command, situation)
    case 'think-along':
      return thinkAlong(signal, actor.id)
    case 'not-for-me':
      return notForMe(signal, command, actor.id)
    case 'note':
      return note(signal, command.text, situation)
  }
}

/** Exactly one person leads: the second to press hears that a colleague was first. */
function takeUp(signal: Signal, by: MemberId, situation: ByMember): Decision {
  if (signal.kind === 'consult') return refused('is-consult')
  if (signal.lead === by) return refused('you-lead-already')
  if (signal.lead) return refused('already-taken-up')
  return { events: [{ type: 'taken-up', by, at: situation.now, beginBy: beginBy(signal, situation) }] }
}

function assign(signal: Signal, to: MemberId, situation: ByMember): Decision {
  const { network, actor } = situation
  if (!isCoordinator(actor)) return refused('coordinator-only')
  if (signal.kind === 'consult') return refused('is-consult')
  if (signal.lead) return refused('already-taken-up')
  const member = memberOf(network, to)
  if (!member) return refused('unknown-person')
  if (isRestricted(network, member)) return refused('restricted-person')
  const taken = { type: 'taken-up', by: to, at: situation.now, beginBy: beginBy(signal, situation) } as const
  return { events: [to === actor.id ? taken : { ...taken, assignedBy: actor.id }] }
}

type Begin = Extract<LeadCommand, { type: 'begin' }>

function begin(signal: Signal, command: Begin, situation: ByMember): Decision {
  const { actor, network, now } = situation
  if (!signal.lead) return refused('not-taken-up')
  if (signal.lead !== actor.id) return refused('lead-only')
  if (signal.goal !== null) return refused('already-begun')
  if (!command.goal.trim() || !command.what.trim()) return refused('text-missing')
  const wrong = dateRefusal(command.dueOn, actor, network, now)
  if (wrong) return wrong
  return {
    events: [
      { type: 'begun', by: actor.id, goal: command.goal.trim() },
      {
        type: 'action-added',
        action: firstAction(command.action, command.what.trim(), actor.id, command.dueOn),
      },
    ],
  }
}

const firstAction = (id: ActionId, what: string, lead: MemberId, dueOn: LocalDate): Action => ({
  id,
  what: { text: what },
  kind: 'conversation',
  owner: lead,
  proposedBy: lead,
  accepted: true,
  dueOn,
  doneWhen: null,
  layer: null,
  moved: 0,
  done: null,
})

/** Who asked waits for a colleague: an own thought is no answer. */
function thinkAlong(signal: Signal, by: MemberId): Decision {
  if (signal.kind === 'consult' && signal.reporter.member === by) return refused('proposer-asked')
  if (signal.lead === by) return refused('you-lead-already')
  if (signal.thinkingAlong.includes(by)) return refused('said-already')
  return { events: [{ type: 'thought-along', by }] }
}

function notForMe(
  signal: Signal,
  command: { reason: string; whoElse: string | null },
  by: MemberId,
): Decision {
  if (signal.declined.some((one) => one.by === by)) return refused('said-already')
  if (signal.lead === by) return refused('you-lead-already')
  if (!command.reason.trim()) return refused('reason-missing')
  return {
    events: [
      { type: 'declined', by, reason: command.reason.trim(), whoElse: command.whoElse?.trim() || null },
    ],
  }
}

function note(signal: Signal, text: string, { actor, now }: ByMember): Decision {
  if (!isInvolved(signal, actor.id) && !isCoordinator(actor)) return refused('involved-only')
  if (!text.trim()) return refused('text-missing')
  return { events: [{ type: 'note-added', by: actor.id, at: now, text: text.trim() }] }
}

/** The reporter, the lead, and who owns an action or thinks along. */
export const isInvolved = (signal: Signal, member: MemberId): boolean =>
  signal.reporter.member === member ||
  signal.lead === member ||
  signal.thinkingAlong.includes(member) ||
  signal.actions.some((action) => action.owner === member)

/** Goal and first action: within four working hours when high, else by the end of the next working day. */
function beginBy(signal: Signal, { now, network: { calendar } }: ByMember): Instant {
  if (signal.urgency === 'high') return addWorkingHours(now, 4, calendar)
  return endOfWorkingDay(addWorkingDays(localDate(now, calendar.timeZone), 1, calendar), calendar)
}
