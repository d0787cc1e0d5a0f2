import type { MemberId } from '#domain/ids.ts'
import { coordinators, memberOf } from '#domain/network/members.ts'
import type { Network } from '#domain/network/network.ts'
import { doerNow } from '#domain/network/schedule.ts'
import { openActions } from '#domain/signal/action.ts'
import { consultClosesDays } from '#domain/signal/policy.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { endOfWorkingDay, addWorkingDays } from '#domain/time/calendar.ts'
import { type Instant, type LocalDate, localDate } from '#domain/time/instant.ts'

/** What must happen next, as a code: who says it in words knows the rest. */
export type NextStep = 'take-up' | 'begin' | 'action' | 'look-back' | 'answer' | 'mark-answer'

export type Standing = { who: MemberId; what: NextStep; at: Instant }

/**
 * Whose turn it is, and until when (decision D9): always somebody of the network, always one, always with a date. Null
 * only when it is over.
 */
export function standingOf(signal: Signal, network: Network): Standing | null {
  switch (signal.status) {
    case 'open':
      return { who: coordinator(network), what: 'take-up', at: signal.takeUpBy }
    case 'asked':
      return { who: coordinator(network), what: 'answer', at: signal.takeUpBy }
    case 'answered':
      return {
        who: here(signal.reporter.member, network),
        what: 'mark-answer',
        at: closesAt(signal, network),
      }
    case 'taken-up':
      return { who: leadOf(signal, network), what: 'begin', at: signal.beginBy ?? signal.takeUpBy }
    case 'in-consultation':
    case 'in-action':
      return earliest(nextAction(signal, network), lookBack(signal, network))
    case 'following':
    case 'escalated':
      return lookBack(signal, network)
    case 'closed':
    case 'withdrawn':
    case 'erased':
      return null
  }
}

/** The coordinator, or who stands in; a network always has one. */
function coordinator(network: Network): MemberId {
  const [first] = coordinators(network)
  if (!first) throw new Error(`network ${network.id} has no coordinator`)
  return first.id
}

/** Who left is not there to do it; of who is away, whoever covers for them. */
const here = (member: MemberId | null, network: Network): MemberId =>
  member !== null && memberOf(network, member) ? doerNow(network, member) : coordinator(network)

const leadOf = ({ lead }: Signal, network: Network): MemberId => here(lead, network)

const untilEnd = (day: LocalDate, { calendar }: Network): Instant => endOfWorkingDay(day, calendar)

const lookBack = (signal: Signal, network: Network): Standing => ({
  who: leadOf(signal, network),
  what: 'look-back',
  at: signal.evaluateOn ? untilEnd(signal.evaluateOn, network) : signal.takeUpBy,
})

function nextAction(signal: Signal, network: Network): Standing | null {
  const [first] = openActions(signal)
    .map(({ dueOn }) => dueOn)
    .toSorted()
  return first ? { who: leadOf(signal, network), what: 'action', at: untilEnd(first, network) } : null
}

const earliest = (one: Standing | null, other: Standing): Standing =>
  one !== null && one.at <= other.at ? one : other

/** A consult closes some working days after its last answer. */
function closesAt({ answeredAt, takeUpBy }: Signal, network: Network): Instant {
  const { calendar } = network
  return answeredAt === null
    ? takeUpBy
    : untilEnd(addWorkingDays(localDate(answeredAt, calendar.timeZone), consultClosesDays, calendar), network)
}
