import { type Button, type Card, card, type CardElement, subtle } from '#cards/blocks.ts'
import { frozenCard } from '#cards/breach/frozen-card.ts'
import { deedButton, isPlaced } from '#cards/signal/deed-buttons.ts'
import { dataOf, isTombstone, tombstone } from '#cards/signal/parts.ts'
import { about, actions, goal, head, onHold, story } from '#cards/signal/story.ts'
import { offeredToAnyone } from '#domain/signal/offered.ts'
import type { ChannelView } from '#domain/signal/views.ts'
import type { Say } from '#text/words.ts'

/** The one card of a signal in its channel, as it is now. Never an input: an update would wipe what is being typed. */
export function channelCard(view: ChannelView, rev: number, say: Say): Card {
  // Why it is over is for who takes part: a channel reads only that it is.
  if (isTombstone(view.status)) return tombstone(view, 'closed', say)
  if (view.frozen) return frozenCard(view, say)
  return card(channelBody(view, say), buttonsOf(view, rev, say))
}

/** What everyone in the channel reads; also shown beforehand to the one who raises it. */
export const channelBody = (view: ChannelView, say: Say): CardElement[] => [
  head(view, say),
  ...onHold(view, say),
  ...(view.lead ? underway(view, say) : story(view, say)),
  ...actions(view, say),
  ...footnote(view, say),
]

/** Once somebody leads, the channel reads where it is going; what was seen is behind Details. */
const underway = (view: ChannelView, say: Say): CardElement[] => [
  ...(view.kindcheck ? story(view, say) : [about(view, say)]),
  ...goal(view, say),
]

/** Why this urgency, for who may know what was answered, and what this card is not. */
function footnote(view: ChannelView, { words: { signal, labels } }: Say): CardElement[] {
  if (view.lead) return []
  if (view.kindcheck) return [subtle(`${signal.kindcheckHelp} ${signal.noNames}`)]
  const why = [signal.why(labels.urgency[view.urgency]), ...view.reasons.map((rule) => labels.rules[rule])]
  const told = view.kind === 'signal' && !view.narrow
  return [subtle([...(told ? why : []), signal.aid, signal.noNames].join(' '))]
}

/** What anybody can do who has nothing to do with it yet; while it waits for somebody, that comes first. */
function buttonsOf(view: ChannelView, rev: number, { words }: Say): Button[] {
  const saying = { audience: view.audience, answering: false }
  return offeredToAnyone(view)
    .filter(isPlaced)
    .map((deed, index) => {
      const first = index === 0 && view.lead === null
      return deedButton(deed, dataOf(view, rev), saying, words, first ? 'positive' : undefined)
    })
}
