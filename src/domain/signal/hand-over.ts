import { isRestricted, colleagueOf } from '#domain/network/members.ts'
import type { Network } from '#domain/network/network.ts'
import { events, refused, type ByMember, type Decision, type LeadCommand } from '#domain/signal/commands.ts'
import type { SignalEvent } from '#domain/signal/events.ts'
import type { Signal } from '#domain/signal/signal.ts'
import type { ReleaseReason } from '#domain/codes.ts'
import type { MemberId } from '#domain/ids.ts'
import { beginBy } from '#domain/signal/begin-by.ts'
import { addWorkingHours } from '#domain/time/calendar.ts'
import type { Instant } from '#domain/time/instant.ts'
import { takeUpBy } from '#domain/triage/deadlines.ts'

type HandOver = Extract<LeadCommand, { type: `${string}hand-over` }>

/** The lead goes to a colleague who says yes, or back to the network; nobody gets it without knowing. */
export function decideHandOver(signal: Signal, command: HandOver, situation: ByMember): Decision {
  const { actor, now } = situation
  switch (command.type) {
    case 'hand-over':
      return offer(signal, command, situation)
    case 'accept-hand-over':
      return events({
        type: 'hand-over-accepted',
        by: actor.id,
        from: signal.lead ?? actor.id,
        at: now,
        beginBy: signal.status === 'taken-up' ? beginBy(signal, situation) : null,
      })
    case 'decline-hand-over':
      return command.reason.trim()
        ? events({ type: 'hand-over-declined', by: actor.id, reason: command.reason.trim() })
        : refused('reason-missing')
  }
}

function offer(
  signal: Signal,
  { to, reason }: Extract<HandOver, { to: unknown }>,
  situation: ByMember,
): Decision {
  const { actor, network, now } = situation
  if (to === null)
    return reason.trim()
      ? events(released(signal, 'given-back', actor.id, situation))
      : refused('reason-missing')
  const member = colleagueOf(network, to)
  if (!member || to === signal.lead) return refused('unknown-person')
  if (isRestricted(network, member)) return refused('restricted-person')
  if (signal.handOver?.to === to) return refused('offered-already')
  if (!reason.trim()) return refused('reason-missing')
  const lapsesAt = addWorkingHours(now, network.responseTimes.handOverHours, network.calendar)
  return events({ type: 'hand-over-offered', offer: { to, by: actor.id, reason: reason.trim(), lapsesAt } })
}

/** It waits for somebody as on the first day, with the clock of its urgency from now. */
export function released(
  signal: Signal,
  why: ReleaseReason,
  by: MemberId | null,
  { now, network }: { now: Instant; network: Network },
): SignalEvent {
  const until = takeUpBy(signal.urgency, now, network.calendar, network.responseTimes)
  return { type: 'released', from: signal.lead ?? signal.reporter.member, by, why, at: now, takeUpBy: until }
}
