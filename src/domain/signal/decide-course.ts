import { isCoordinator } from '#domain/network/members.ts'
import {
  events,
  refused,
  words,
  type ByMember,
  type CourseCommand,
  type Decision,
} from '#domain/signal/commands.ts'
import { comingDay, pastDay } from '#domain/signal/dates.ts'
import { beginBy } from '#domain/signal/begin-by.ts'
import { lookBackAgainDays } from '#domain/signal/policy.ts'
import type { SignalEvent } from '#domain/signal/events.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { addWorkingDays } from '#domain/time/calendar.ts'
import { type Instant, type LocalDate, localDate } from '#domain/time/instant.ts'
import { evaluateOn, takeUpBy, type TimedUrgency } from '#domain/triage/deadlines.ts'

/** How urgent it is, how heavy the help, and how it goes. */
export function decideCourse(signal: Signal, command: CourseCommand, situation: ByMember): Decision {
  const by = situation.actor.id
  switch (command.type) {
    case 'reassess':
      return reassess(signal, command, situation)
    case 'agree-reassess': {
      if (!signal.lowering) return refused('nothing-to-agree')
      const { urgency, reason } = signal.lowering
      return events(
        command.agreed ? reassessed(signal, urgency, reason, situation) : { type: 'lowering-refused', by },
      )
    }
    case 'scale-up':
      return scaleUp(signal, command, situation)
    case 'scale-down': {
      const coming = comingDay(command.evaluateOn, situation.network, situation.now)
      return 'day' in coming
        ? events({ type: 'de-escalated', by, evaluateOn: coming.day, beginBy: beginsBy(signal, situation) })
        : coming
    }
    case 'evaluate': {
      const coming = comingDay(command.evaluateOn, situation.network, situation.now)
      return 'day' in coming
        ? events({ type: 'evaluated', by, how: command.how, evaluateOn: coming.day })
        : coming
    }
  }
}

const order: readonly TimedUrgency[] = ['low', 'normal', 'high']

type Reassess = Extract<CourseCommand, { type: 'reassess' }>

/** Higher is free. Lower is one level with a reason, and from high the coordinator decides (specification 3.5). */
function reassess(signal: Signal, { urgency, reason }: Reassess, situation: ByMember): Decision {
  if (urgency === 'acute') return refused('acute-by-phone')
  const steps = order.indexOf(urgency) - order.indexOf(signal.urgency)
  if (steps === 0) return refused('same-urgency')
  const why = words(reason)
  if (steps > 0) return events(reassessed(signal, urgency, why, situation))
  if (!why) return refused('reason-missing')
  if (steps < -1) return refused('lower-one-level')
  if (signal.urgency !== 'high' || urgency === 'high' || isCoordinator(situation.actor))
    return events(reassessed(signal, urgency, why, situation))
  return events({ type: 'lowering-asked', lowering: { urgency, reason: why, by: situation.actor.id } })
}

/** What may be chosen: anything higher, and one level lower; `why`: only lower is left, and that needs a reason. */
export function choosableUrgencies({ urgency }: Signal): { choices: TimedUrgency[]; why: boolean } {
  const now = order.indexOf(urgency)
  const choices = order.filter((_, level) => level >= now - 1 && level !== now).toReversed()
  return { choices, why: now === order.length - 1 }
}

/** The clocks run from now, by the new urgency. */
function reassessed(
  signal: Signal,
  urgency: TimedUrgency,
  reason: string | null,
  { actor, now, network }: ByMember,
): SignalEvent {
  const { calendar, responseTimes } = network
  return {
    type: 'reassessed',
    by: actor.id,
    at: now,
    urgency,
    reason,
    takeUpBy: signal.lead === null ? takeUpBy(urgency, now, calendar, responseTimes) : signal.takeUpBy,
    beginBy: signal.beginBy && beginBy({ urgency }, { now, network }),
    evaluateOn: signal.evaluateOn && evaluateOn(urgency, now, calendar, responseTimes),
  }
}

/** Outside the network somebody must have said yes; the bot sends nothing there. */
function scaleUp(
  signal: Signal,
  command: Extract<CourseCommand, { type: 'scale-up' }>,
  situation: ByMember,
): Decision {
  const { to, on } = command
  const wrong = pastDay(on, situation.network, situation.now)
  if (wrong) return wrong
  if (to === 'breakthrough' && !command.reason) return refused('reason-missing')
  const outside = to === 'veilig-thuis' || to === 'safety-house'
  if (outside && !command.accepted) return refused('not-accepted')
  const reason = to === 'breakthrough' ? command.reason : null
  return events({
    type: 'escalated',
    escalation: { to, on, reason, by: situation.actor.id },
    evaluateOn: looksBackOn(signal.evaluateOn, situation),
  })
}

/** Whoever scaled up before there was a goal still has to begin. */
const beginsBy = (signal: Signal, situation: ByMember): Instant | null =>
  signal.goal === null ? beginBy(signal, situation) : null

/** The day to look back that was chosen, when it is still to come. */
const looksBackOn = (chosen: LocalDate | null, situation: ByMember): LocalDate =>
  chosen !== null && chosen > localDate(situation.now, situation.network.calendar.timeZone)
    ? chosen
    : inAWeek(situation)

const inAWeek = ({ now, network: { calendar } }: ByMember): LocalDate =>
  addWorkingDays(localDate(now, calendar.timeZone), lookBackAgainDays, calendar)
