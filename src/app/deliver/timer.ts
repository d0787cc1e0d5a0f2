import { run } from '#app/run.ts'
import { type Handler, settle } from '#app/work.ts'
import { ActionId, SignalId } from '#domain/ids.ts'
import type { ClockCommand } from '#domain/signal/commands.ts'
import type {
  BeginRung,
  ContactRung,
  EvaluationRung,
  FeedbackRung,
  PickUpRung,
  Rung,
} from '#domain/signal/rungs.ts'
import { LocalDate } from '#domain/time/instant.ts'

/** A timer is a command with a moment: the rules look again, and the commit settles the item in the same breath. */
export const timer: Handler = async (world, lease) => {
  const command = commandOf(lease.item.ref)
  const signal = SignalId.parse(lease.item.ref['signal'])
  const ran = await run(world, { id: world.ids.fresh('c'), signal, command, actor: 'clock', lease })
  if (!('done' in ran)) return settle(world, lease)
  if ('rung' in command && ran.events.length > 0) world.meter.count('reminders', { rung: command.rung })
  return 'settled'
}

/** The app wrote these itself, so a rung is what it says. */
function commandOf(ref: Readonly<Record<string, string>>): ClockCommand {
  switch (ref['type'] as ClockCommand['type']) {
    case 'remind':
      return {
        type: 'remind',
        action: ActionId.parse(ref['action']),
        rung: ref['rung'] as Rung,
        dueOn: LocalDate.parse(ref['dueOn']),
      }
    case 'remind-pick-up':
      return { type: 'remind-pick-up', rung: ref['rung'] as PickUpRung }
    case 'remind-begin':
      return { type: 'remind-begin', rung: ref['rung'] as BeginRung }
    case 'remind-evaluation':
      return { type: 'remind-evaluation', rung: ref['rung'] as EvaluationRung }
    case 'remind-contact':
      return { type: 'remind-contact', rung: ref['rung'] as ContactRung }
    case 'remind-feedback':
      return { type: 'remind-feedback', rung: ref['rung'] as FeedbackRung }
    case 'expire-consent':
      return { type: 'expire-consent', until: LocalDate.parse(ref['until']) }
    case 'record-posted':
    case 'lapse-hand-over':
    case 'remind-consent':
    case 'close-consult':
    case 'erase-identity':
    case 'warn-retention':
    case 'end-retention':
      return { type: ref['type'] as Plain }
  }
}

/** What the clock says without anything more. */
type Plain = Exclude<
  ClockCommand['type'],
  'remind' | `remind-${'pick-up' | 'begin' | 'evaluation' | 'contact' | 'feedback'}` | 'expire-consent'
>
