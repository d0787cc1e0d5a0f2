import { type CardElement, facts } from '#cards/blocks.ts'
import { cut, shortDay } from '#cards/signal/parts.ts'
import { said } from '#cards/signal/story.ts'
import { seats } from '#domain/signal/together.ts'
import type { DetailsView } from '#domain/signal/views.ts'
import type { Say } from '#text/words.ts'

type Full = NonNullable<DetailsView['full']>

/** What was done with parents, child or resident. What does not apply says why, in somebody's own words. */
export function withThem({ together, content }: Full, say: Say): CardElement[] {
  const titles = say.words.signal.details.together
  return [
    ...chairs(together, content.audience, say),
    ...facts(
      together.discussedOn && [titles.discussedOn, shortDay(together.discussedOn, say)],
      together.childSeenOn && [titles.childSeenOn, shortDay(together.childSeenOn, say)],
    ),
    ...line(together.notDiscussed, titles.notDiscussed),
    ...line(together.alone, titles.alone),
    ...line(together.childNotSeen, titles.childNotSeen),
    ...line(together.ownWords, titles.ownWords, 400),
    ...line(together.wish, titles.wish),
    ...line(together.goodAt, titles.goodAt),
    ...line(together.k3.framework, titles.framework),
    ...line(together.k3.shortLine, titles.shortLine),
    ...line(together.k3.child, titles.child),
  ]
}

function chairs(together: Full['together'], audience: Full['content']['audience'], say: Say): CardElement[] {
  const { signal, labels } = say.words
  const names = signal.forms.involve.seats[audience]
  const taken = seats.flatMap((seat) => {
    const chair = together[seat]
    return chair ? [{ ...chair, name: names[seat] }] : []
  })
  return [
    ...facts(...taken.map(({ name, state }): [string, string] => [name, labels.involvement[state]])),
    ...taken.flatMap(({ name, reason }) => line(reason, `${name}:`)),
  ]
}

const line = (words: string | null, label: string, most = 200): CardElement[] =>
  said(words && cut(words, most), label)
