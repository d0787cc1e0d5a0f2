import type { Command, Decision, Situation } from '#domain/signal/commands.ts'
import { decideAction } from '#domain/signal/decide-action.ts'
import { decideClock } from '#domain/signal/decide-clock.ts'
import { decideClose } from '#domain/signal/decide-close.ts'
import { decideLead } from '#domain/signal/decide-lead.ts'
import type { Signal } from '#domain/signal/signal.ts'

/** What this command does to this signal, by whom and when. An empty list of events is "nothing to do". */
export function decide(signal: Signal, command: Command, situation: Situation): Decision {
  const { actor } = situation
  switch (command.type) {
    case 'record-posted':
    case 'remind':
    case 'remind-pick-up':
    case 'remind-begin':
      return decideClock(signal, command, situation)
    case 'take-up':
    case 'begin':
    case 'assign':
    case 'think-along':
    case 'not-for-me':
    case 'note':
      return actor === 'clock' ? { events: [] } : decideLead(signal, command, { ...situation, actor })
    case 'add-action':
    case 'accept-action':
    case 'decline-action':
    case 'complete-action':
    case 'reschedule-action':
    case 'need-help':
    case 'hand-over-action':
      return actor === 'clock' ? { events: [] } : decideAction(signal, command, { ...situation, actor })
    case 'close':
      return actor === 'clock' ? { events: [] } : decideClose(signal, command, { ...situation, actor })
  }
}
