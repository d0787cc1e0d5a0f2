import { refused, events, type ByMember, type Decision, type LeadCommand } from '#domain/signal/commands.ts'
import { dateRefusal } from '#domain/signal/dates.ts'
import { isRestricted, colleagueOf } from '#domain/network/members.ts'
import type { Action } from '#domain/signal/action.ts'
import { beginBy } from '#domain/signal/begin-by.ts'
import { decideHandOver } from '#domain/signal/hand-over.ts'
import type { SignalEvent } from '#domain/signal/events.ts'
import type { Signal } from '#domain/signal/signal.ts'
import type { LocalDate } from '#domain/time/instant.ts'
import { evaluateOn } from '#domain/triage/deadlines.ts'
import type { ActionId, MemberId } from '#domain/ids.ts'

/** Who takes it up, how it begins, who thinks along. */
export function decideLead(signal: Signal, command: LeadCommand, situation: ByMember): Decision {
  const by = situation.actor.id
  switch (command.type) {
    case 'take-up':
      return events(taken(signal, by, situation))
    case 'assign':
      return assign(signal, command.to, situation)
    case 'begin':
      return begin(signal, command, situation)
    case 'think-along':
      return events({ type: 'thought-along', by, at: situation.now })
    case 'not-for-me':
      return notForMe(command, by)
    case 'hand-over':
    case 'accept-hand-over':
    case 'decline-hand-over':
      return decideHandOver(signal, command, situation)
    case 'case-team':
      return nameTeam(signal, command.members, situation)
    case 'note':
      return command.text.trim()
        ? events({ type: 'note-added', by, at: situation.now, text: command.text.trim() })
        : refused('text-missing')
  }
}

/** Exactly one person leads. What had begun with somebody else, or was scaled up, goes on where it was. */
function taken(
  signal: Signal,
  by: MemberId,
  situation: ByMember,
): Extract<SignalEvent, { type: 'taken-up' }> {
  const hadBegun = signal.goal !== null || signal.status === 'escalated'
  return {
    type: 'taken-up',
    by,
    at: situation.now,
    beginBy: hadBegun ? null : beginBy(signal, situation),
    evaluateOn: hadBegun ? (signal.evaluateOn ?? looksBackOn(signal, situation)) : null,
  }
}

/** The coordinator may choose, also when somebody leads already: then that is said to both. */
function assign(signal: Signal, to: MemberId, situation: ByMember): Decision {
  const { network, actor } = situation
  if (signal.lead === to) return refused('already-taken-up')
  const member = colleagueOf(network, to)
  if (!member) return refused('unknown-person')
  if (isRestricted(network, member)) return refused('restricted-person')
  const event = taken(signal, to, situation)
  return events(to === actor.id ? event : { ...event, assignedBy: actor.id })
}

type Begin = Extract<LeadCommand, { type: 'begin' }>

function begin(signal: Signal, command: Begin, situation: ByMember): Decision {
  const { actor, network, now } = situation
  if (!command.goal.trim() || !command.what.trim()) return refused('text-missing')
  const wrong = dateRefusal(command.dueOn, actor, network, now)
  if (wrong) return wrong
  return events(
    {
      type: 'begun',
      by: actor.id,
      goal: command.goal.trim(),
      evaluateOn: looksBackOn(signal, situation),
    },
    {
      type: 'action-added',
      action: firstAction(command.action, command.what.trim(), actor.id, command.dueOn),
    },
  )
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

/** "Niet van mij" asks who else (F-000-14); that nobody knows is an answer too. */
function notForMe(command: { reason: string; whoElse: string }, by: MemberId): Decision {
  if (!command.reason.trim()) return refused('reason-missing')
  if (!command.whoElse.trim()) return refused('who-else-missing')
  return events({ type: 'declined', by, reason: command.reason.trim(), whoElse: command.whoElse.trim() })
}

/** Who may read who it is about, besides the lead. */
function nameTeam(signal: Signal, members: readonly MemberId[], { actor, network }: ByMember): Decision {
  const team = [...new Set(members)].filter((id) => id !== signal.lead)
  const found = team.map((id) => colleagueOf(network, id))
  if (found.some((member) => member === undefined)) return refused('unknown-person')
  if (found.some((member) => member && isRestricted(network, member))) return refused('restricted-person')
  return events({ type: 'case-team-named', by: actor.id, members: team })
}

const looksBackOn = ({ urgency }: Signal, { now, network }: ByMember): LocalDate =>
  evaluateOn(urgency, now, network.calendar, network.responseTimes)
