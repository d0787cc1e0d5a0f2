import type { Membership } from '#app/directory.ts'
import type { Presser } from '#app/press.ts'
import { leadersFor } from '#app/press/leaders.ts'
import type { Card } from '#app/ports.ts'
import type { SignalRecord } from '#app/records.ts'
import type { SignalPress } from '#cards/press.ts'
import {
  addActionForm,
  completeForm,
  handOverActionForm,
  rescheduleForm,
} from '#cards/signal/action-forms.ts'
import { closeForm } from '#cards/signal/close-form.ts'
import { assignForm, beginForm, noteForm, notForMeForm } from '#cards/signal/lead-forms.ts'
import type { Filled } from '#cards/signal-views.ts'
import type { Member, Network } from '#domain/network/network.ts'
import { toAction } from '#domain/signal/disclose.ts'
import { person } from '#domain/signal/people.ts'
import { actionOf } from '#domain/signal/action.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { addWorkingDays } from '#domain/time/calendar.ts'
import { type Instant, type LocalDate, localDate } from '#domain/time/instant.ts'
import { firstOwnDayNotBefore } from '#domain/time/person.ts'
import { say } from '#text/words.ts'

/** The form of a verb, filled in as far as it goes; null for a verb that asks nothing. */
export function formFor(
  { world, known }: Presser,
  { network, member }: Membership,
  pressed: Pick<SignalPress, 'verb' | 'action'>,
  { value: signal, version }: SignalRecord,
  filled: Filled,
): Card | null {
  const words = say(known.language)
  const about = { signal: signal.id, reference: signal.reference, kind: signal.kind }
  const dueOn = usualDate(world.clock.now(), member, network)
  const action = pressed.action && actionOf(signal, pressed.action)
  const onAction = action && { ...about, action: toAction(signal, action, network) }
  switch (pressed.verb) {
    case 'begin':
      return beginForm({ ...about, audience: signal.content.audience, dueOn }, version, filled, words)
    case 'not-for-me':
      return notForMeForm(about, version, filled, words)
    case 'assign':
      return assignForm(
        { ...about, people: leadersFor(signal, network, world.clock.now()) },
        version,
        filled,
        words,
      )
    case 'note':
      return noteForm(about, version, filled, words)
    case 'close':
      return closeForm(about, version, filled, words)
    case 'add-action':
      return addActionForm({ ...about, people: everyone(network), dueOn }, version, filled, words)
    case 'complete-action':
      return onAction ? completeForm(onAction, version, filled, words) : null
    case 'reschedule-action':
      return onAction ? rescheduleForm(onAction, version, filled, words) : null
    case 'hand-over-action':
      return onAction
        ? handOverActionForm({ ...onAction, people: everyone(network) }, version, filled, words)
        : null
    case 'take-up':
    case 'think-along':
    case 'details':
    case 'accept-action':
    case 'decline-action':
    case 'need-help':
      return null
  }
}

/** Five working days from now, on a day that this person works. */
export function usualDate(now: Instant, member: Member, { calendar }: Network): LocalDate {
  const day = addWorkingDays(localDate(now, calendar.timeZone), 5, calendar)
  return firstOwnDayNotBefore(day, member, calendar)
}

export const beginView = (signal: Signal, member: Member, network: Network, now: Instant) => ({
  signal: signal.id,
  reference: signal.reference,
  kind: signal.kind,
  audience: signal.content.audience,
  dueOn: usualDate(now, member, network),
})

const everyone = (network: Network) => network.members.map(({ id }) => person(network, id))
