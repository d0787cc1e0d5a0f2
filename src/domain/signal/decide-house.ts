import type { MemberId } from '#domain/ids.ts'
import { coordinators, memberOf } from '#domain/network/members.ts'
import { doerOn, missedOn } from '#domain/network/schedule.ts'
import { type Action, openActions, responsibleFor } from '#domain/signal/action.ts'
import { events, type Decision, type HouseCommand, type Situation } from '#domain/signal/commands.ts'
import type { SignalEvent } from '#domain/signal/events.ts'
import { decideRights } from '#domain/signal/decide-rights.ts'
import { actionsFallingIn, leadFallsIn } from '#domain/signal/falls-in.ts'
import { released } from '#domain/signal/hand-over.ts'
import { decideFollowed } from '#domain/signal/passed-on.ts'
import { isOver, type Signal } from '#domain/signal/signal.ts'
import { localDate } from '#domain/time/instant.ts'

/** What follows from outside this signal: somebody left, a linked one ends. */
export function decideHouse(signal: Signal, command: HouseCommand, situation: Situation): Decision {
  switch (command.type) {
    case 'release':
      return isOver(signal) ? events() : release(signal, command, situation)
    case 'end-with': {
      const sooner = signal.endsWith === null || command.on < signal.endsWith
      return sooner && signal.status !== 'erased'
        ? events({ type: 'end-shortened', on: command.on })
        : events()
    }
    case 'add-link':
      return signal.links.some(({ signal: other }) => other === command.link.signal)
        ? events()
        : events({ type: 'linked', link: command.link })
    case 'freeze': {
      const by = situation.actor === 'clock' ? null : situation.actor.id
      return signal.frozenAt === null ? events({ type: 'frozen', by, at: situation.now }) : events()
    }
    case 'unfreeze':
      return signal.frozenAt === null ? events() : events({ type: 'unfrozen', since: signal.frozenAt })
    case 'ask-correction':
    case 'correct':
    case 'correct-too':
    case 'hold':
    case 'lift-hold':
      return decideRights(signal, command, situation)
    case 'follow':
      return decideFollowed(signal, command.what, situation)
  }
}

type Release = Extract<HouseCommand, { type: 'release' }>

/**
 * What somebody led waits for somebody again; what they would do falls to the lead, or to the coordinator. Of who is away
 * only what cannot wait until they are back.
 */
function release(signal: Signal, { who, why }: Release, situation: Situation): Decision {
  const lost = why === 'left' ? everything(signal, who) : notWaitingFor(signal, who, situation)
  if (lost === null) return events()
  const lapsed: SignalEvent[] = signal.handOver?.to === who ? [{ type: 'hand-over-lapsed' }] : []
  const freed = lost.lead ? [released(signal, why, null, situation)] : []
  const heir = signal.lead === who ? coordinatorBeside(who, situation) : heirOf(signal, who, situation)
  const fell = lost.actions.flatMap(({ id }): SignalEvent[] =>
    heir ? [{ type: 'action-fell-to', action: id, to: heir }] : [],
  )
  return events(...lapsed, ...freed, ...fell, ...unnamed(signal, who, why))
}

/** Who left may know no name any more, also when they come back: then the lead names them anew. */
function unnamed({ lead, caseTeam }: Signal, who: MemberId, why: Release['why']): SignalEvent[] {
  if (why !== 'left' || lead === null || lead === who || !caseTeam.includes(who)) return []
  return [{ type: 'case-team-named', by: lead, members: caseTeam.filter((id) => id !== who) }]
}

type Lost = { lead: boolean; actions: readonly Action[] }

const everything = (signal: Signal, who: MemberId): Lost => ({
  lead: signal.lead === who,
  actions: openActions(signal).filter((action) => action.owner === who || responsibleFor(action) === who),
})

/** Null when they are back soon enough, or somebody does their work. */
function notWaitingFor(signal: Signal, who: MemberId, { now, network }: Situation): Lost | null {
  const missed = missedOn(network, who, localDate(now, network.calendar.timeZone))
  if (!missed) return null
  const untilBack = { until: missed.until }
  return {
    lead: missed.givenBack ? signal.lead === who : leadFallsIn(signal, network, who, untilBack),
    actions: actionsFallingIn(signal, who, untilBack),
  }
}

/** The lead, when there is one who is there, or has somebody in their place. */
function heirOf({ lead }: Signal, who: MemberId, { now, network }: Situation): MemberId | undefined {
  const today = localDate(now, network.calendar.timeZone)
  const there = lead !== null && memberOf(network, lead) && doerOn(network, lead, today) !== null
  return there ? lead : coordinatorBeside(who, { now, network })
}

/** One who is there; when all of them are away it stays where it is. */
function coordinatorBeside(
  who: MemberId,
  { now, network }: Pick<Situation, 'now' | 'network'>,
): MemberId | undefined {
  const today = localDate(now, network.calendar.timeZone)
  return coordinators(network).find(({ id }) => id !== who && doerOn(network, id, today) !== null)?.id
}
