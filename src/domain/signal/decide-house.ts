import type { MemberId } from '#domain/ids.ts'
import { coordinators, memberOf } from '#domain/network/members.ts'
import { openActions, responsibleFor } from '#domain/signal/action.ts'
import { events, type Decision, type HouseCommand, type Situation } from '#domain/signal/commands.ts'
import type { SignalEvent } from '#domain/signal/events.ts'
import { released } from '#domain/signal/hand-over.ts'
import { isOver, type Signal } from '#domain/signal/signal.ts'

/** What follows from outside this signal: somebody left, a linked one ends. */
export function decideHouse(signal: Signal, command: HouseCommand, situation: Situation): Decision {
  switch (command.type) {
    case 'release':
      return isOver(signal) ? events() : release(signal, command.who, situation)
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

/** What somebody led waits for somebody again; what they would do falls to the lead, or to the coordinator. */
function release(signal: Signal, who: MemberId, situation: Situation): Decision {
  const { network } = situation
  const lapsed: SignalEvent[] = signal.handOver?.to === who ? [{ type: 'hand-over-lapsed' }] : []
  const freed = signal.lead === who ? [released(signal, 'left', null, situation)] : []
  const lead = signal.lead !== who && signal.lead && memberOf(network, signal.lead) ? signal.lead : undefined
  const heir = lead ?? coordinators(network).find(({ id }) => id !== who)?.id
  const fell = openActions(signal)
    .filter((action) => action.owner === who || responsibleFor(action) === who)
    .flatMap(({ id }): SignalEvent[] => (heir ? [{ type: 'action-fell-to', action: id, to: heir }] : []))
  return events(...lapsed, ...freed, ...fell)
}
