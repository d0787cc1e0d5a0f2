import type { Telling } from '#app/deliver/message.ts'
import { ActionId } from '#domain/ids.ts'
import type { Network } from '#domain/network/network.ts'
import type { Rung } from '#domain/signal/events.ts'
import { asksNow, stepNow } from '#domain/signal/overtaken.ts'
import { actionOf, type Signal } from '#domain/signal/signal.ts'
import type { Instant } from '#domain/time/instant.ts'

/** A message that waited for somebody's morning may have been overtaken by what colleagues did, or by a later one. */
export function stillHolds(
  signal: Signal,
  { notice, about, to }: Telling,
  moment: { now: Instant; network: Network },
): boolean {
  const id = ActionId.safeParse(about).data
  const action = id && actionOf(signal, id)
  switch (notice) {
    case 'closed':
    case 'taken-up':
    case 'action-done':
      return true
    case 'begin':
    case 'assigned':
    case 'begin-late':
      return signal.lead === to && signal.goal === null && signal.status !== 'closed'
    case 'not-begun':
      return signal.status === 'taken-up'
    case 'not-taken-up':
      return asksNow(signal, 'coordinator', moment)
    case 'assign-now':
      return asksNow(signal, 'assign', moment)
    case 'action-offered':
      return action !== undefined && !action.done && !action.accepted && action.owner === to
    case 'channel-gone':
      return signal.postedAt === null && signal.status !== 'closed'
    case 'channel-blocked':
    case 'thinks-along':
    case 'not-for-me':
    case 'action-declined':
    case 'help-needed':
    case 'consult':
    case 'not-reached':
      return signal.status !== 'closed'
    case 'reminder-T-2':
    case 'reminder-T0':
    case 'reminder-T+1':
    case 'reminder-T+3':
    case 'reminder-T+3-lead':
    case 'reminder-T+5':
      return id !== undefined && isDue(signal, id, notice.slice('reminder-'.length) as Rung, to, moment)
  }
}

/** The date may have moved, and the action may have gone to somebody else. */
function isDue(
  signal: Signal,
  id: ActionId,
  rung: Rung,
  to: Telling['to'],
  moment: { now: Instant; network: Network },
): boolean {
  const step = stepNow(signal, id, rung, moment)
  return step !== undefined && step.to === to && step.at <= moment.now
}
