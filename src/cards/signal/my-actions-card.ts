import {
  type Button,
  buttons,
  type Card,
  card,
  type CardElement,
  headline,
  plain,
  press,
  strong,
  subtle,
} from '#cards/blocks.ts'
import { actionData, dataOf, named, shortDay, titleOf, typedHeadline } from '#cards/signal/parts.ts'
import { stepButton } from '#cards/signal/step-button.ts'
import { nameOf } from '#cards/signal/people.ts'
import type { MyActionsView, Turn } from '#cards/signal-views.ts'
import type { Say } from '#text/words.ts'

type Mine = MyActionsView['actions'][number]

/** What somebody still has to do, or to say yes to, the earliest date first. */
export function myActionsCard({ actions, turns, today }: MyActionsView, say: Say): Card {
  const { signal } = say.words
  const open = actions.filter(({ action }) => action.state !== 'done').toSorted(byDate)
  const hidden = open.length - most
  return card([
    headline(signal.myActions.title),
    ...(open.length === 0 ? [plain(signal.myActions.none)] : []),
    ...open.slice(0, most).map((one) => item(one, today, say)),
    ...(hidden > 0 ? [subtle(signal.more(hidden))] : []),
    ...yourTurn(turns, today, say),
  ])
}

/** Signals for which somebody looks after the next step; never what is in them. */
function yourTurn(turns: MyActionsView['turns'], today: MyActionsView['today'], say: Say): CardElement[] {
  if (turns.length === 0) return []
  const { myActions, more } = say.words.signal
  const hidden = turns.length - most
  return [
    { ...headline(myActions.turns), separator: true },
    ...turns
      .toSorted((one, other) => one.on.localeCompare(other.on))
      .slice(0, most)
      .map((one) => turnItem(one, today, say)),
    ...(hidden > 0 ? [subtle(more(hidden))] : []),
  ]
}

function turnItem(one: Turn, today: MyActionsView['today'], say: Say): CardElement {
  const { myActions, buttons: titles, wasDue } = say.words.signal
  const data = dataOf(one, one.rev)
  const date = shortDay(one.on, say)
  return {
    type: 'Container',
    spacing: 'Medium',
    items: [
      strong(named(one, say)),
      subtle([myActions.next[one.next], one.on < today ? wasDue(date) : date].join(' · ')),
      buttons(...stepButton(one.next, one.can, data, say), press(titles.details, 'details', data)),
    ],
  }
}

const most = 10

const byDate = (one: Mine, other: Mine): number => one.action.dueOn.localeCompare(other.action.dueOn)

const item = (one: Mine, today: MyActionsView['today'], say: Say): CardElement => ({
  type: 'Container',
  separator: true,
  spacing: 'Medium',
  items: [
    typedHeadline(titleOf(one.action, say), 'Default'),
    subtle([one.reference, when(one, today, say), ...forWhom(one, say)].join(' · ')),
    ...(buttonsOf(one, say).length > 0 ? [buttons(...buttonsOf(one, say))] : []),
  ],
})

const forWhom = ({ forWhom: whose }: Mine, say: Say): string[] =>
  whose ? [say.words.signal.digest.forWhom(nameOf(whose, say))] : []

const when = ({ action }: Mine, today: MyActionsView['today'], say: Say): string => {
  const date = shortDay(action.dueOn, say)
  return action.dueOn < today ? say.words.signal.wasDue(date) : date
}

function buttonsOf(one: Mine, { words }: Say): Button[] {
  const titles = words.signal.buttons
  const data = actionData(one, one.rev)
  // Nobody reads or does it while it is frozen; of what is on hold nothing new begins.
  if (one.action.what === null) return []
  if (one.action.state === 'waits-for-yes') {
    return [
      ...(one.held ? [] : [press(titles.accept, 'accept-action', data)]),
      press(titles.decline, 'decline-action', data),
      press(titles.details, 'details', dataOf(one, one.rev)),
    ]
  }
  return [
    press(titles.complete, 'complete-action', data),
    press(titles.reschedule, 'reschedule-action', data),
    press(titles.needHelp, 'need-help', data),
    ...(one.held ? [] : [press(titles.handOver, 'hand-over-action', data)]),
  ]
}
