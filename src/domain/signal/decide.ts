import { actionOf } from '#domain/signal/action.ts'
import type {
  ByMember,
  ClockCommand,
  Command,
  Decision,
  HouseCommand,
  MemberCommand,
  Situation,
} from '#domain/signal/commands.ts'
import { refused } from '#domain/signal/commands.ts'
import { addAction, decideAction } from '#domain/signal/decide-action.ts'
import { decideClock } from '#domain/signal/decide-clock.ts'
import { decideConsent } from '#domain/signal/decide-consent.ts'
import { decideConsult } from '#domain/signal/decide-consult.ts'
import { decideCourse } from '#domain/signal/decide-course.ts'
import { decideEnd } from '#domain/signal/decide-end.ts'
import { decideHouse } from '#domain/signal/decide-house.ts'
import { decideLead } from '#domain/signal/decide-lead.ts'
import { decideNudge } from '#domain/signal/decide-nudge.ts'
import { decideReporter } from '#domain/signal/decide-reporter.ts'
import { decideTogether } from '#domain/signal/decide-together.ts'
import { evolve } from '#domain/signal/evolve.ts'
import { whyNot, whyNotOn } from '#domain/signal/may.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { stageEvents } from '#domain/signal/stage.ts'

/** What this command does to this signal, by whom and when. An empty list of events is "nothing to do". */
export function decide(signal: Signal, command: Command, situation: Situation): Decision {
  const decision = decided(signal, command, situation)
  if ('refused' in decision || decision.events.length === 0) return decision
  const after = decision.events.reduce(evolve, signal)
  return { events: [...decision.events, ...stageEvents(after, situation.network)] }
}

function decided(signal: Signal, command: Command, situation: Situation): Decision {
  const { actor } = situation
  if (isOf(clockCommands, command)) return decideClock(signal, command, situation)
  if (isOf(houseCommands, command)) return decideHouse(signal, command, situation)
  return actor === 'clock' ? { events: [] } : byMember(signal, command, { ...situation, actor })
}

const clockCommands: Record<ClockCommand['type'], true> = {
  'record-posted': true,
  remind: true,
  'remind-pick-up': true,
  'remind-begin': true,
  'remind-evaluation': true,
  'remind-contact': true,
  'remind-feedback': true,
  'lapse-hand-over': true,
  'remind-consent': true,
  'expire-consent': true,
  'close-consult': true,
  'erase-identity': true,
  'warn-retention': true,
  'end-retention': true,
}
const houseCommands: Record<HouseCommand['type'], true> = {
  release: true,
  'end-with': true,
  'add-link': true,
  freeze: true,
  unfreeze: true,
  'ask-correction': true,
  correct: true,
  hold: true,
  'lift-hold': true,
  follow: true,
  'correct-too': true,
}

const isOf = <Type extends Command['type']>(
  commands: Record<Type, true>,
  command: Command,
): command is Extract<Command, { type: Type }> => command.type in commands

/** First the table: who may, and when. Then what this command asks for. */
function byMember(signal: Signal, command: MemberCommand, situation: ByMember): Decision {
  if (command.type === 'nudge') return decideNudge(signal, command, situation)
  if ('action' in command && command.type !== 'add-action' && command.type !== 'begin') {
    const barred = whyNotOn(signal, command.type, situation, command.action)
    if (barred) return refused(barred)
    const action = actionOf(signal, command.action)
    return action ? decideAction(signal, command, action, situation) : refused('no-such-action')
  }
  const barred = whyNot(signal, command.type, situation)
  return barred ? refused(barred) : orderly(signal, command, situation)
}

type Orderly =
  | Exclude<MemberCommand, { action: unknown }>
  | Extract<MemberCommand, { type: 'add-action' | 'begin' }>

function orderly(signal: Signal, command: Orderly, situation: ByMember): Decision {
  switch (command.type) {
    case 'take-up':
    case 'begin':
    case 'assign':
    case 'think-along':
    case 'not-for-me':
    case 'hand-over':
    case 'accept-hand-over':
    case 'decline-hand-over':
    case 'case-team':
    case 'note':
      return decideLead(signal, command, situation)
    case 'add-action':
      return addAction(signal, command, situation)
    case 'involve':
    case 'child-seen':
    case 'own-words':
    case 'check-k3':
    case 'take-inventory':
      return decideTogether(signal, command, situation)
    case 'ask-reporter':
    case 'add-information':
    case 'still-worried':
    case 'feedback':
      return decideReporter(signal, command, situation)
    case 'answer-consult':
    case 'mark-answer':
      return decideConsult(signal, command, situation)
    case 'reassess':
    case 'agree-reassess':
    case 'scale-up':
    case 'scale-down':
    case 'evaluate':
      return decideCourse(signal, command, situation)
    case 'renew-consent':
    case 'withdraw-consent':
    case 'safety-answer':
    case 'ask-identity':
    case 'give-identity':
    case 'share-without-consent':
    case 'erase':
      return decideConsent(signal, command, situation)
    case 'close':
    case 'reopen':
    case 'keep-longer':
      return decideEnd(signal, command, situation)
  }
}
