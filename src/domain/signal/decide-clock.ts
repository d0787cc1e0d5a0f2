import type { ClockCommand, Decision, Situation } from '#domain/signal/commands.ts'
import { asksNow, stepNow } from '#domain/signal/overtaken.ts'
import { actionOf, type Signal } from '#domain/signal/signal.ts'

const quiet: Decision = { events: [] }

/** What the clock says is looked at again at its moment: what is done, gone or overtaken stays quiet. */
export function decideClock(signal: Signal, command: ClockCommand, situation: Situation): Decision {
  switch (command.type) {
    case 'record-posted':
      return signal.postedAt === null ? { events: [{ type: 'signal-posted', at: situation.now }] } : quiet
    case 'remind':
      return remind(signal, command, situation)
    case 'remind-pick-up':
      return asksNow(signal, command.rung, situation)
        ? { events: [{ type: 'pick-up-reminded', rung: command.rung }] }
        : quiet
    case 'remind-begin':
      return signal.status === 'taken-up'
        ? { events: [{ type: 'begin-reminded', rung: command.rung }] }
        : quiet
  }
}

type Remind = Extract<ClockCommand, { type: 'remind' }>

/** Of the date it was set for: an action that was moved has other timers. */
function remind(signal: Signal, { action, rung, dueOn }: Remind, situation: Situation): Decision {
  if (actionOf(signal, action)?.dueOn !== dueOn) return quiet
  const step = stepNow(signal, action, rung, situation)
  return step ? { events: [{ type: 'owner-reminded', action, rung, to: step.to }] } : quiet
}
