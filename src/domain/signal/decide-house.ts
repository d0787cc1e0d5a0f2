import type { MemberId } from '#domain/ids.ts'
import { coordinators, memberOf } from '#domain/network/members.ts'
import type { Network } from '#domain/network/network.ts'
import { doerOn, missedOn } from '#domain/network/schedule.ts'
import { openActions, responsibleFor } from '#domain/signal/action.ts'
import { events, type Decision, type HouseCommand, type Situation } from '#domain/signal/commands.ts'
import type { SignalEvent } from '#domain/signal/events.ts'
import { released } from '#domain/signal/hand-over.ts'
import { isOver, type Signal } from '#domain/signal/signal.ts'
import { standingOf } from '#domain/signal/standing.ts'
import { type LocalDate, localDate } from '#domain/time/instant.ts'

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
  }
}

type Release = Extract<HouseCommand, { type: 'release' }>

/**
 * What somebody led waits for somebody again; what they would do falls to the lead, or to the coordinator. Of who is away
 * only what cannot wait until they are back.
 */
function release(signal: Signal, { who, why }: Release, situation: Situation): Decision {
  const { network } = situation
  const cannotWait = why === 'left' ? () => true : beforeReturn(signal, who, situation)
  if (cannotWait === null) return events()
  const lapsed: SignalEvent[] = signal.handOver?.to === who ? [{ type: 'hand-over-lapsed' }] : []
  const freed = signal.lead === who && cannotWait(nextDay(signal, network))
  const heir = freed || signal.lead === who ? coordinatorBeside(who, network) : heirOf(signal, who, situation)
  const fell = openActions(signal)
    .filter((action) => action.owner === who || responsibleFor(action) === who)
    .filter(({ dueOn }) => cannotWait(dueOn))
    .flatMap(({ id }): SignalEvent[] => (heir ? [{ type: 'action-fell-to', action: id, to: heir }] : []))
  return events(...lapsed, ...(freed ? [released(signal, why, null, situation)] : []), ...fell)
}

type CannotWait = (day: LocalDate | null) => boolean

/** Null when they are back soon enough, or somebody does their work. What is high never waits. */
function beforeReturn(signal: Signal, who: MemberId, { now, network }: Situation): CannotWait | null {
  const missed = missedOn(network, who, localDate(now, network.calendar.timeZone))
  if (!missed) return null
  const high = signal.kind === 'signal' && signal.urgency === 'high'
  return (day) => high || missed.givenBack || (day !== null && day <= missed.until)
}

/** The next day on which something has to happen. */
function nextDay(signal: Signal, network: Network): LocalDate | null {
  const standing = standingOf(signal, network)
  return standing && localDate(standing.at, network.calendar.timeZone)
}

/** The lead, when there is one who is there, or has somebody in their place. */
function heirOf({ lead }: Signal, who: MemberId, { now, network }: Situation): MemberId | undefined {
  const today = localDate(now, network.calendar.timeZone)
  const there = lead !== null && memberOf(network, lead) && doerOn(network, lead, today) !== null
  return there ? lead : coordinatorBeside(who, network)
}

const coordinatorBeside = (who: MemberId, network: Network): MemberId | undefined =>
  coordinators(network).find(({ id }) => id !== who)?.id
