import { type Button, buttons, type CardElement, strong, unfold } from '#cards/blocks.ts'
import { deedButton, type Placed } from '#cards/signal/deed-buttons.ts'
import { dataOf, rowsOf } from '#cards/signal/parts.ts'
import type { Status } from '#domain/signal/signal.ts'
import type { DetailsView } from '#domain/signal/views.ts'
import type { Say } from '#text/words.ts'

/** What this person can do: the usual next steps in sight, four at most, and the rest behind one button. */
export function deedButtons(view: DetailsView, rev: number, say: Say): CardElement[] {
  const { can } = view
  const first = usual(view)
    .filter((deed) => can.includes(deed))
    .slice(0, 4)
  const button = buttonOf(view, rev, say)
  const rest = groups(view, say).map(({ title, deeds }) => ({
    title,
    deeds: deeds.filter((deed) => can.includes(deed) && !first.includes(deed)),
  }))
  return [
    ...(first.length > 0
      ? [
          {
            ...buttons(...first.map((deed, index) => button(deed, index === 0 ? 'positive' : undefined))),
            separator: true,
          },
        ]
      : []),
    ...more(
      rest
        .filter(({ deeds }) => deeds.length > 0)
        .map(({ title, deeds }) => [title, deeds.map((one) => button(one))]),
      say,
    ),
  ]
}

/** After the end only what begins again, what worries on, and what may not be kept. */
export const buttonsWhenOver = (view: DetailsView, rev: number, say: Say): Button[] =>
  (['reopen', 'still-worried', 'withdraw-consent'] as const)
    .filter((deed) => view.can.includes(deed))
    .map((deed) => buttonOf(view, rev, say)(deed))

const buttonOf =
  (view: DetailsView, rev: number, { words }: Say) =>
  (deed: Placed, style?: 'positive'): Button =>
    deedButton(deed, dataOf(view, rev), { audience: view.audience, answering: answering(view) }, words, style)

const answering = ({ mine, full }: DetailsView): boolean =>
  mine.reporter && (full?.questions.some(({ answered }) => !answered) ?? false)

/** What waits for this person comes first; then, for who shared it, what is theirs. A coordinator is there for the process. */
const usual = (view: DetailsView): readonly Placed[] => {
  const { lead, reporter, coordinator } = view.mine
  const shared = reporter && !lead
  const fromAside = usualIn[view.status].filter((deed) => deed !== 'think-along')
  return [
    ...(['accept-hand-over', 'decline-hand-over', 'agree-reassess', 'mark-answer'] as const),
    ...(shared ? (['add-information', 'still-worried', 'to-signal', 'close'] as const) : []),
    ...(shared && !coordinator ? [] : coordinator && view.lead ? fromAside : usualIn[view.status]),
  ]
}

const usualIn: Readonly<Record<Status, readonly Placed[]>> = {
  open: ['assign', 'take-up', 'think-along', 'not-for-me'],
  'taken-up': ['begin', 'think-along', 'add-action', 'note', 'involve'],
  'in-consultation': ['think-along', 'involve', 'add-action', 'note', 'evaluate'],
  'in-action': ['think-along', 'add-action', 'note', 'feedback', 'close'],
  following: ['think-along', 'evaluate', 'add-action', 'feedback', 'close'],
  escalated: ['think-along', 'scale-down', 'add-action', 'note', 'close'],
  asked: ['answer-consult', 'think-along', 'note', 'close'],
  answered: ['answer-consult', 'think-along', 'note', 'close'],
  closed: [],
  withdrawn: [],
  erased: [],
}

type Group = { title: string; deeds: readonly Placed[] }

/** Every deed that has a place, by what it is about. */
const groups = ({ audience }: DetailsView, { words }: Say): readonly Group[] => {
  const { groups } = words.signal.details
  return [
    {
      title: groups.people,
      deeds: [
        ...(['take-up', 'begin', 'assign', 'think-along', 'not-for-me', 'add-action', 'note'] as const),
        ...(['answer-consult', 'nudge', 'hand-over', 'accept-hand-over', 'decline-hand-over'] as const),
        ...(['case-team'] as const),
      ],
    },
    {
      title: groups.together[audience],
      deeds: ['involve', 'child-seen', 'own-words', 'check-k3', 'take-inventory', 'parents-overview'],
    },
    {
      title: groups.reporter,
      deeds: [
        ...(['ask-reporter', 'feedback', 'add-information', 'still-worried'] as const),
        ...(['mark-answer', 'to-signal', 'same-household'] as const),
      ],
    },
    {
      title: groups.course,
      deeds: [
        ...(['reassess', 'agree-reassess', 'evaluate', 'scale-up', 'scale-down', 'transfer'] as const),
        ...(['keep-longer', 'close', 'reopen'] as const),
      ],
    },
    {
      title: groups.consent,
      deeds: ['identity', 'renew-consent', 'withdraw-consent', 'share-without-consent'],
    },
  ]
}

function more(rest: readonly (readonly [string, Button[]])[], { words }: Say): CardElement[] {
  if (rest.length === 0) return []
  const items = rest.flatMap(([title, all]) => [strong(title), ...rowsOf(all)])
  return [
    { ...buttons(unfold(words.signal.buttons.more, 'more')), spacing: 'Small' },
    { type: 'Container', id: 'more', isVisible: false, style: 'emphasis', items },
  ]
}
