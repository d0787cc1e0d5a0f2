import { type Card, card, type CardElement, headline, plain, strong } from '#cards/blocks.ts'
import { marked } from '#cards/practice/marked.ts'
import { channelBody } from '#cards/signal/channel-card.ts'
import { shortDay } from '#cards/signal/parts.ts'
import { introduced } from '#cards/signal/people.ts'
import type { SignalId } from '#domain/ids.ts'
import type { PersonView } from '#domain/signal/people.ts'
import type { ChannelView } from '#domain/signal/views.ts'
import type { LocalDate } from '#domain/time/instant.ts'
import type { Say } from '#text/words.ts'

/** What was placed in practice: as the channel would see it, and which colleague the bot plays. */
export type PlacedView = { channel: ChannelView; helper: PersonView; firstStepOn: LocalDate; next: SignalId }

/** What would have happened: the card in the channel, a colleague who answers, and what the reporter would read. */
export function placedCard(view: PlacedView, say: Say): Card {
  const { placed } = say.words.practice
  const { channel, helper } = view
  return marked(
    card([
      headline(placed.title),
      framed(channelBody(channel, say)),
      strong(placed.answers[channel.kind](introduced(helper, say))),
      plain(told(view, say)),
      plain(placed.other),
    ]),
    { next: view.next },
    say,
  )
}

function told({ channel, helper, firstStepOn }: PlacedView, say: Say): string {
  const { placed } = say.words.practice
  const { kind, reference, audience } = channel
  const what = placed.told[kind](introduced(helper, say), reference)
  if (kind === 'consult') return what
  return [what, placed.firstStep[audience](shortDay(firstStepOn, say)), placed.important].join(' ')
}

const framed = (items: CardElement[]): CardElement => ({
  type: 'Container',
  style: 'accent',
  items: [{ type: 'Container', style: 'default', showBorder: true, roundedCorners: true, items }],
})
