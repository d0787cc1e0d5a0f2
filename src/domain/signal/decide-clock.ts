import type { ClockCommand, Decision, Situation } from '#domain/signal/commands.ts'
import { ladder } from '#domain/signal/ladder.ts'
import { actionOf, type Signal } from '#domain/signal/signal.ts'

const quiet: Decision = { events: [] }

/** What the clock says is looked at again at its moment: what is done or gone stays quiet. */
export function decideClock(signal: Signal, command: ClockCommand, situation: Situation): Decision {
  switch (command.type) {
    case 'record-posted':
      return signal.postedAt === null ? { events: [{ type: 'signal-posted', at: situation.now }] } : quiet
    case 'remind':
      return remind(signal, command, situation)
    case 'remind-pick-up':
      return signal.lead === null && signal.status !== 'closed' && signal.status !== 'answered'
        ? { events: [{ type: 'pick-up-reminded', rung: command.rung }] }
        : quiet
    case 'remind-begin':
      return signal.status === 'taken-up'
        ? { events: [{ type: 'begin-reminded', rung: command.rung }] }
        : quiet
  }
}

type Remind = Extract<ClockCommand, { type: 'remind' }>

/** Of several rungs that are due for one person, after a silence, only the last is a message. */
function remind(signal: Signal, command: Remind, { now, network }: Situation): Decision {
  const action = actionOf(signal, command.action)
  if (!action || action.done || action.dueOn !== command.dueOn || signal.status === 'closed') return quiet
  const steps = ladder(signal, action, network)
  const step = steps.find(({ rung }) => rung === command.rung)
  if (!step || steps.some((other) => other.to === step.to && other.at > step.at && other.at <= now))
    return quiet
  return { events: [{ type: 'owner-reminded', action: action.id, rung: step.rung, to: step.to }] }
}
