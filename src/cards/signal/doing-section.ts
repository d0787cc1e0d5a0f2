import { type Button, buttons, type CardElement, press, subtle } from '#cards/blocks.ts'
import { nameOf } from '#cards/signal/people.ts'
import { cut, shortDay, titleOf, typedHeadline } from '#cards/signal/parts.ts'
import type { Room } from '#cards/signal/room.ts'
import type { Deed } from '#domain/signal/transitions.ts'
import type { ActionView, DetailsView } from '#domain/signal/views.ts'
import type { Say } from '#text/words.ts'

/** What somebody can do with the open actions: their own first; of a colleague’s at least ask how it goes. */
export function doing(view: DetailsView, rev: number, room: Room, say: Say): CardElement[] {
  const most = room.items
  const open = view.doing.flatMap(({ action: id, can }) => {
    const action = view.actions.find((one) => one.id === id)
    return action ? [{ action, can }] : []
  })
  const hidden = open.length - most
  return [
    ...open.slice(0, most).flatMap(({ action, can }) => [
      typedHeadline(cut(titleOf(action, say), 60), 'Default'),
      {
        ...subtle(
          [nameOf(action.owner, say), ...waits(action, say), shortDay(action.dueOn, say)].join(' · '),
        ),
        spacing: 'None' as const,
      },
      buttons(...buttonsOn(view, action, can, rev, say)),
    ]),
    ...(hidden > 0 ? [subtle(say.words.signal.more(hidden))] : []),
  ]
}

const waits = ({ state }: ActionView, { words }: Say): string[] =>
  state === 'waits-for-yes' ? [words.signal.waitsForYes] : []

/** Who is asked says yes or no first. */
function buttonsOn(
  { signal }: DetailsView,
  { id }: ActionView,
  can: readonly Deed[],
  rev: number,
  { words }: Say,
): Button[] {
  const titles = words.signal.buttons
  const asked = [
    ['accept-action', titles.accept],
    ['decline-action', titles.decline],
  ] as const
  const own = [
    ['complete-action', titles.complete],
    ['reschedule-action', titles.reschedule],
    ['hand-over-action', titles.handOver],
    ['nudge', titles.nudge],
  ] as const
  return (can.includes('accept-action') ? asked : own)
    .filter(([deed]) => can.includes(deed))
    .map(([deed, title]) => press(title, deed, { signal, action: id, rev }))
}
