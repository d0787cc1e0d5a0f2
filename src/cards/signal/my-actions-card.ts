import {
  type Button,
  buttons,
  type Card,
  card,
  type CardElement,
  headline,
  plain,
  press,
  subtle,
} from '#cards/blocks.ts'
import { actionData, dataOf, shortDay, titleOf, typedHeadline } from '#cards/signal/parts.ts'
import type { MyActionsView } from '#cards/signal-views.ts'
import type { Say } from '#text/words.ts'

type Mine = MyActionsView['actions'][number]

/** What somebody still has to do, or to say yes to, the earliest date first. */
export function myActionsCard({ actions, today }: MyActionsView, say: Say): Card {
  const { signal } = say.words
  const open = actions.filter(({ action }) => action.state !== 'done').toSorted(byDate)
  const hidden = open.length - most
  return card([
    headline(signal.myActions.title),
    ...(open.length === 0 ? [plain(signal.myActions.none)] : []),
    ...open.slice(0, most).map((one) => item(one, today, say)),
    ...(hidden > 0 ? [subtle(signal.more(hidden))] : []),
  ])
}

const most = 10

const byDate = (one: Mine, other: Mine): number => one.action.dueOn.localeCompare(other.action.dueOn)

const item = (one: Mine, today: MyActionsView['today'], say: Say): CardElement => ({
  type: 'Container',
  separator: true,
  spacing: 'Medium',
  items: [
    typedHeadline(titleOf(one.action, say), 'Default'),
    subtle([one.reference, when(one, today, say)].join(' · ')),
    buttons(...buttonsOf(one, say)),
  ],
})

const when = ({ action }: Mine, today: MyActionsView['today'], say: Say): string => {
  const date = shortDay(action.dueOn, say)
  return action.dueOn < today ? say.words.signal.wasDue(date) : date
}

function buttonsOf(one: Mine, { words }: Say): Button[] {
  const titles = words.signal.buttons
  const data = actionData(one, one.rev)
  if (one.action.state === 'waits-for-yes') {
    return [
      press(titles.accept, 'accept-action', data),
      press(titles.decline, 'decline-action', data),
      press(titles.details, 'details', dataOf(one, one.rev)),
    ]
  }
  return [
    press(titles.complete, 'complete-action', data),
    press(titles.reschedule, 'reschedule-action', data),
    press(titles.needHelp, 'need-help', data),
    press(titles.handOver, 'hand-over-action', data),
  ]
}
