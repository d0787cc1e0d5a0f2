import type { MemberId } from '#domain/ids.ts'
import { coordinators, memberOf } from '#domain/network/members.ts'
import type { Network } from '#domain/network/network.ts'
import { type Action, actionOf } from '#domain/signal/action.ts'
import {
  type Corrected,
  type Decision,
  events,
  type HouseCommand,
  type Situation,
} from '#domain/signal/commands.ts'
import type { SignalEvent } from '#domain/signal/events.ts'
import { isOver, type Signal } from '#domain/signal/signal.ts'
import { addWorkingDays } from '#domain/time/calendar.ts'
import { localDate } from '#domain/time/instant.ts'

type RightsCommand = Extract<
  HouseCommand,
  { type: 'ask-correction' | 'correct' | 'correct-too' | 'hold' | 'lift-hold' }
>

/** What somebody it is about asked, and what was decided on that; who may press it is looked at before. */
export function decideRights(signal: Signal, command: RightsCommand, situation: Situation): Decision {
  const { now } = situation
  if (signal.status === 'withdrawn' || signal.status === 'erased') return events()
  switch (command.type) {
    case 'ask-correction':
      return askCorrection(signal, command, situation)
    case 'correct':
      return signal.correction ? corrected(signal, command, situation) : events()
    case 'correct-too':
      return readsSo(signal, command.texts) ? events() : corrected(signal, command, situation)
    case 'hold':
      return signal.heldSince === null ? events({ type: 'held', at: now }) : events()
    case 'lift-hold':
      return signal.heldSince === null ? events() : events({ type: 'hold-lifted' })
  }
}

const corrected = (
  signal: Signal,
  { by, texts }: Extract<RightsCommand, { type: 'correct' | 'correct-too' }>,
  situation: Situation,
): Decision => events({ type: 'corrected', by, at: situation.now, texts }, ...taskDone(signal, by, situation))

const readsSo = ({ content }: Signal, texts: Corrected): boolean =>
  content.observation === texts.observation &&
  content.others === texts.others &&
  content.impression === texts.impression &&
  content.since === texts.since

/** A task for who can correct it, while it goes on; asked again it says what is asked now. */
function askCorrection(
  signal: Signal,
  { what, task }: Extract<RightsCommand, { type: 'ask-correction' }>,
  { now, network }: Situation,
): Decision {
  const open = signal.correction && actionOf(signal, signal.correction.task)
  const asked = { what, at: now, task: open && !open.done ? open.id : task }
  const owner = correctorOf(signal, network)
  const action: Action = {
    id: task,
    what: { task: 'correct-record' },
    kind: 'other',
    owner,
    proposedBy: owner,
    accepted: true,
    dueOn: addWorkingDays(localDate(now, network.calendar.timeZone), fiveDays, network.calendar),
    doneWhen: null,
    layer: null,
    moved: 0,
    done: null,
  }
  // A consult has no actions: the message alone asks for it.
  const isTask =
    asked.task === task &&
    signal.kind === 'signal' &&
    !isOver(signal) &&
    memberOf(network, owner) !== undefined
  return events(
    { type: 'correction-asked', correction: asked },
    ...(isTask ? [{ type: 'action-added', action } as const] : []),
  )
}

const fiveDays = 5

/** Who wrote it knows best; else who leads, else who coordinates. */
export function correctorOf({ reporter, lead }: Signal, network: Network): MemberId {
  const those = [reporter.member, lead, coordinators(network)[0]?.id]
  return those.find((one) => one && memberOf(network, one)) ?? reporter.member
}

function taskDone(signal: Signal, by: MemberId, { now }: Situation): SignalEvent[] {
  const task = signal.correction && actionOf(signal, signal.correction.task)
  return task && !task.done
    ? [{ type: 'action-completed', action: task.id, by, at: now, outcome: 'done', reason: null }]
    : []
}
