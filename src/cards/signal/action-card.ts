import { type Button, type Card, card, facts, plain, press, subtle } from '#cards/blocks.ts'
import { chatButton, nameOf, withOrganisation } from '#cards/signal/people.ts'
import { actionData, cut, shortDay, titleOf, typedHeadline } from '#cards/signal/parts.ts'
import { said } from '#cards/signal/story.ts'
import type { OnAction, ReminderView } from '#cards/signal-views.ts'
import { isAboutColleague } from '#domain/signal/rungs.ts'
import { addDays, type LocalDate, weekday } from '#domain/time/instant.ts'
import type { Say } from '#text/words.ts'

/** A reminder: the action itself is the headline, and what can be done about it stands below. */
export function reminderCard(view: ReminderView, rev: number, say: Say): Card {
  const { reminder } = say.words.signal
  const { passedOn } = say.words.signal.digest
  const toOwner = !isAboutColleague(view.rung)
  return card(
    [
      subtle(rungLine(view, say)),
      ...(view.passedOnTo ? [subtle(passedOn(nameOf(view.passedOnTo, say)))] : []),
      typedHeadline(titleOf(view.action, say)),
      ...facts(
        [reminder.signal, view.reference],
        [reminder.dueOn, shortDay(view.action.dueOn, say)],
        toOwner
          ? [reminder.waiting, withOrganisation(view.waiting, say)]
          : [reminder.owner, withOrganisation(responsible(view), say)],
      ),
      ...(toOwner && waitsForYes(view.action)
        ? [plain(reminder.noYesYet(nameOf(view.action.owner, say)))]
        : []),
      ...doneWhen(view, say),
    ],
    toOwner ? ownerButtons(view, rev, say) : colleagueButtons(view, rev, say),
  )
}

/** A colleague asks: it is only theirs once they say yes. */
export function offerCard(view: OnAction, rev: number, say: Say): Card {
  const { reminder, askedYou, buttons } = say.words.signal
  const data = actionData(view, rev)
  return card(
    [
      subtle(askedYou),
      typedHeadline(titleOf(view.action, say)),
      ...facts(
        [reminder.signal, view.reference],
        [reminder.dueOn, shortDay(view.action.dueOn, say)],
        [reminder.askedBy, withOrganisation(view.action.proposedBy, say)],
      ),
      ...doneWhen(view, say),
    ],
    [
      press(buttons.accept, 'accept-action', data, 'positive'),
      press(buttons.decline, 'decline-action', data),
      press(buttons.details, 'details', data),
      ...chatButton(view.action.proposedBy, say),
    ],
  )
}

/** Until a colleague said yes, an action is with whoever offered it. */
export const responsible = ({ action }: Pick<OnAction, 'action'>): OnAction['action']['owner'] =>
  waitsForYes(action) ? action.proposedBy : action.owner

export const waitsForYes = ({ state }: OnAction['action']): boolean => state === 'waits-for-yes'

const doneWhen = ({ action }: OnAction, { words }: Say) =>
  said(action.doneWhen && cut(action.doneWhen, 120), words.signal.doneWhen)

function rungLine(view: ReminderView, say: Say): string {
  const { action, lead, today } = view
  const owner = responsible(view)
  return say.words.signal.rungs[view.rung]({
    days: Math.abs(view.workingDays),
    at: whenIs(action.dueOn, today),
    when: shortDay(action.dueOn, say),
    weekday: weekdayOf(action.dueOn, today, say),
    dayOff: !view.ownDay,
    owner: nameOf(owner, say),
    lead: lead && lead.id !== owner.id ? nameOf(lead, say) : null,
  })
}

const whenIs = (date: LocalDate, today: LocalDate): 'past' | 'today' | 'tomorrow' | 'later' => {
  if (date < today) return 'past'
  if (date === today) return 'today'
  return date === addDays(today, 1) ? 'tomorrow' : 'later'
}

/** `dinsdag` says enough for a week; after that the date itself. */
const weekdayOf = (date: LocalDate, today: LocalDate, say: Say): string =>
  date > addDays(today, -7) ? (say.words.signal.weekdays[weekday(date) - 1] ?? date) : shortDay(date, say)

function ownerButtons(view: OnAction, rev: number, { words }: Say): Button[] {
  const { buttons } = words.signal
  const data = actionData(view, rev)
  return [
    press(buttons.complete, 'complete-action', data, 'positive'),
    press(buttons.reschedule, 'reschedule-action', data),
    press(buttons.needHelp, 'need-help', data),
    press(buttons.handOver, 'hand-over-action', data),
  ]
}

function colleagueButtons(view: OnAction, rev: number, say: Say): Button[] {
  const { buttons } = say.words.signal
  const data = actionData(view, rev)
  return [
    ...chatButton(responsible(view), say),
    press(buttons.reschedule, 'reschedule-action', data),
    press(buttons.handOver, 'hand-over-action', data),
    press(buttons.complete, 'complete-action', data),
  ]
}
