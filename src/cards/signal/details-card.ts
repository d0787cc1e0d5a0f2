import {
  type Button,
  buttons,
  type Card,
  card,
  type CardElement,
  facts,
  press,
  unfold,
} from '#cards/blocks.ts'
import { folded } from '#cards/signal/details-sections.ts'
import { inFull, reachLinks } from '#cards/signal/people.ts'
import { dataOf, styled, tombstone } from '#cards/signal/parts.ts'
import { actions, goal, head, story } from '#cards/signal/story.ts'
import { whoCould } from '#cards/signal/suggested.ts'
import type { PersonView } from '#domain/signal/people.ts'
import { isOver } from '#domain/signal/signal.ts'
import type { DetailsView } from '#domain/signal/views.ts'
import type { Say } from '#text/words.ts'

/** What one member sees who presses Details. Only ever the answer to a press; more for those who take part. */
export function detailsCard(view: DetailsView, rev: number, say: Say): Card {
  if (isOver(view)) return tombstone(view, say)
  return card(
    [
      head(view, say),
      ...story(view, say),
      ...goal(view, say),
      ...actions(view, say),
      ...people(view, say),
      ...whoCould(view.suggested, say),
      ...sections(view, say),
    ],
    buttonsOf(view, rev, say),
  )
}

function people(view: DetailsView, say: Say): CardElement[] {
  const { details } = say.words.signal
  return [
    ...person(details.reporter, view.reporter, say),
    ...(view.lead ? person(details.lead, view.lead, say) : []),
  ]
}

const person = (role: string, who: PersonView, say: Say): CardElement[] => [
  ...facts([role, inFull(who, say)]),
  ...(who.account ? [styled(reachLinks(who, say), { spacing: 'None' })] : []),
]

/** Folded, one button each, so that the card stays readable on a phone. */
function sections(view: DetailsView, say: Say): CardElement[] {
  const parts = folded(view, say).filter(({ items }) => items.length > 0)
  if (parts.length === 0) return []
  return [
    buttons(...parts.map(({ id, title }) => unfold(title, id))),
    ...parts.map(({ id, items }): CardElement => ({
      type: 'Container',
      id,
      isVisible: false,
      style: 'emphasis',
      items,
    })),
  ]
}

/** The usual next step first; four at most. */
const buttonsOf = (view: DetailsView, rev: number, { words }: Say): Button[] =>
  choose(view, choices(dataOf(view, rev), words.signal.buttons)).map((button, index) =>
    index === 0 ? { ...button, style: 'positive' } : button,
  )

function choose({ kind, mine, full, lead, goal }: DetailsView, can: ReturnType<typeof choices>): Button[] {
  if (kind === 'consult') {
    const close = mine.reporter || mine.coordinator ? [can.close] : []
    return [...(mine.reporter ? [] : [can.thinkAlong]), ...(full ? [can.note] : []), ...close]
  }
  if (mine.lead) return [...(goal === null ? [can.begin] : []), can.addAction, can.note, can.close]
  if (lead) {
    if (mine.coordinator) return [can.addAction, can.note, can.close]
    return full ? [can.note] : [can.thinkAlong, can.addAction]
  }
  if (mine.coordinator) return [can.assign, can.takeUp, ...(mine.reporter ? [] : [can.thinkAlong]), can.close]
  if (mine.reporter) return [can.note, can.close]
  return [can.takeUp, can.thinkAlong, can.notForMe, ...(full ? [can.note] : [])]
}

const choices = (data: ReturnType<typeof dataOf>, titles: Say['words']['signal']['buttons']) => ({
  takeUp: press(titles.takeUp, 'take-up', data),
  begin: press(titles.begin, 'begin', data),
  assign: press(titles.assign, 'assign', data),
  thinkAlong: press(titles.thinkAlong, 'think-along', data),
  notForMe: press(titles.notForMe, 'not-for-me', data),
  addAction: press(titles.addAction, 'add-action', data),
  note: press(titles.note, 'note', data),
  close: press(titles.close, 'close', data),
})
