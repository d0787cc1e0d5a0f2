import {
  type Card,
  card,
  type CardElement,
  facts,
  plain,
  strong,
  subtle,
  typed,
  unfold,
} from '#cards/blocks.ts'
import { buttonsWhenOver, deedButtons } from '#cards/signal/details-buttons.ts'
import { doing } from '#cards/signal/doing-section.ts'
import { folded } from '#cards/signal/details-sections.ts'
import { awayLine, inFull, reachLinks, withOrganisation } from '#cards/signal/people.ts'
import { cut, isTombstone, rowsOf, shortDay, styled, tombstone } from '#cards/signal/parts.ts'
import { pending } from '#cards/signal/pending.ts'
import { fitting, type Room } from '#cards/signal/room.ts'
import { actions, goal, head, onHold, story } from '#cards/signal/story.ts'
import { whoCould, whoForChairs } from '#cards/signal/suggested.ts'
import type { PersonView } from '#domain/signal/people.ts'
import type { DetailsView } from '#domain/signal/views.ts'
import type { Say } from '#text/words.ts'

/** What one member sees who presses Details. Only ever the answer to a press; more for those who take part. */
export function detailsCard(view: DetailsView, rev: number, say: Say): Card {
  if (isTombstone(view.status)) return tombstone(view, view.status, say, buttonsWhenOver(view, rev, say))
  return fitting((room) => whole(view, rev, room, say))
}

const whole = (view: DetailsView, rev: number, room: Room, say: Say): Card =>
  card([
    head(view, say),
    ...onHold(view, say),
    ...pending(view, room, say),
    ...story(view, say),
    ...answers(view, room, say),
    ...goal(view, say),
    ...actions(view, say, room.actions),
    ...ahead(view, say),
    ...people(view, say),
    ...whoCould(view.suggested, say),
    ...whoForChairs(view.emptyChairs, say),
    ...sections(view, rev, room, say),
    ...deedButtons(view, rev, say),
  ])

/** What colleagues answered to a consult, and which answer helped. */
function answers({ answers }: DetailsView, room: Room, say: Say): CardElement[] {
  if (answers.length === 0) return []
  const { details, more } = say.words.signal
  const shown = answers.slice(-2 * room.items)
  const hidden = answers.length - shown.length
  return [
    strong(details.answers),
    ...(hidden > 0 ? [subtle(more(hidden))] : []),
    ...shown.flatMap(({ by, text, helped }) => [
      subtle([withOrganisation(by, say), ...(helped ? [details.helped] : [])].join(' · ')),
      typed(cut(text, room.text)),
    ]),
  ]
}

/** What is still needed, when the lead looks back, and where else it belongs. */
function ahead(
  { status, full, audience, evaluateOn, links, meantFor }: DetailsView,
  say: Say,
): CardElement[] {
  const { signal, labels } = say.words
  const { needed, looksBack, link, isFor } = signal.details
  const missing = (status === 'in-consultation' && full ? full.missing : []).map((one) =>
    one === 'discussed' ? needed.discussed[audience] : needed[one],
  )
  return [
    ...(missing.length > 0 ? [plain(needed.line(missing.join(', ')))] : []),
    ...(evaluateOn ? [plain(looksBack(shortDay(evaluateOn, say)))] : []),
    ...[...new Set(links.map(({ why }) => why))].map((why) => plain(link(labels.linkReason[why]))),
    ...(meantFor ? [plain(isFor(meantFor))] : []),
  ]
}

function people(view: DetailsView, say: Say): CardElement[] {
  const { details } = say.words.signal
  return [
    ...person(details.reporter, view.reporter, say),
    ...(view.lead ? person(details.lead, view.lead, say) : []),
  ]
}

const person = (role: string, who: PersonView, say: Say): CardElement[] => [
  ...facts([role, [inFull(who, say), ...awayLine(who, say)].join(' · ')]),
  ...(who.account ? [styled(reachLinks(who, say), { spacing: 'None' })] : []),
]

/** Folded, one button each, so that the card stays readable on a phone. */
function sections(view: DetailsView, rev: number, room: Room, say: Say): CardElement[] {
  const { actions } = say.words.signal.details.sections
  const all = [
    { id: 'doing', title: actions, items: doing(view, rev, room, say) },
    ...folded(view, room, say),
  ]
  const parts = all.filter(({ items }) => items.length > 0)
  return [
    ...rowsOf(parts.map(({ id, title }) => unfold(title, id))),
    ...parts.map(({ id, items }): CardElement => ({
      type: 'Container',
      id,
      isVisible: false,
      style: 'emphasis',
      items,
    })),
  ]
}
