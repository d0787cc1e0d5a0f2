import { actionOf } from '#domain/signal/action.ts'
import { events, refused, type ByMember, type Decision, type NudgeCommand } from '#domain/signal/commands.ts'
import { whyNot, whyNotOn } from '#domain/signal/may.ts'
import { nudgeFrom, whoseTurn } from '#domain/signal/nudge.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { localDate } from '#domain/time/instant.ts'

/** At most once in two working days for an action, and for the signal itself, whoever asks (K16). */
export function decideNudge(signal: Signal, { action: id }: NudgeCommand, situation: ByMember): Decision {
  const { actor, now, network } = situation
  const barred = id ? whyNotOn(signal, 'nudge', situation, id) : whyNot(signal, 'nudge', situation)
  if (barred) return refused(barred)
  const to = whoseTurn(signal, network, id ? actionOf(signal, id) : undefined)
  if (!to) return refused('not-now')
  const from = nudgeFrom(signal, id, network)
  if (from && localDate(now, network.calendar.timeZone) < from)
    return { refused: 'nudged-already', instead: [from] }
  return events({ type: 'nudged', action: id, by: actor.id, to, at: now })
}
