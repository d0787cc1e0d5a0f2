import { type CardElement, facts } from '#cards/blocks.ts'
import { cut, shortDay } from '#cards/signal/parts.ts'
import type { Room } from '#cards/signal/room.ts'
import { said } from '#cards/signal/story.ts'
import { seats } from '#domain/signal/together.ts'
import type { DetailsView } from '#domain/signal/views.ts'
import type { Say } from '#text/words.ts'

type Full = NonNullable<DetailsView['full']>

/** What was done with parents, child or resident. What does not apply says why, in somebody's own words. */
export function withThem({ together, content }: Full, room: Room, say: Say): CardElement[] {
  const titles = say.words.signal.details.together
  return [
    ...chairs(together, content.audience, room, say),
    ...facts(
      together.discussedOn && [titles.discussedOn, shortDay(together.discussedOn, say)],
      together.childSeenOn && [titles.childSeenOn, shortDay(together.childSeenOn, say)],
    ),
    ...line(together.notDiscussed, titles.notDiscussed, room),
    ...line(together.alone, titles.alone, room),
    ...line(together.childNotSeen, titles.childNotSeen, room),
    ...line(together.ownWords, titles.ownWords, room),
    ...line(together.wish, titles.wish, room),
    ...line(together.goodAt, titles.goodAt, room),
    ...line(together.k3.framework, titles.framework, room),
    ...line(together.k3.shortLine, titles.shortLine, room),
    ...line(together.k3.child, titles.child, room),
  ]
}

function chairs(
  together: Full['together'],
  audience: Full['content']['audience'],
  room: Room,
  say: Say,
): CardElement[] {
  const { signal, labels } = say.words
  const names = signal.forms.involve.seats[audience]
  const taken = seats.flatMap((seat) => {
    const chair = together[seat]
    return chair ? [{ ...chair, name: names[seat] }] : []
  })
  return [
    ...facts(...taken.map(({ name, state }): [string, string] => [name, labels.involvement[state]])),
    ...taken.flatMap(({ name, reason }) => line(reason, `${name}:`, room)),
  ]
}

const line = (words: string | null, label: string, { text }: Room): CardElement[] =>
  said(words && cut(words, text), label)
