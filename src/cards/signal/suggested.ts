import { type CardElement, plain } from '#cards/blocks.ts'
import { inSentence } from '#cards/signal/people.ts'
import type { Theme } from '#domain/intake/lists.ts'
import type { EmptyChair, SuggestedView } from '#domain/network/suggest.ts'
import type { Say } from '#text/words.ts'

/** One line: who could do it, and why. Colleagues only, and nothing of what was seen. */
export const whoCould = (people: readonly SuggestedView[] | undefined, say: Say): CardElement[] =>
  people && people.length > 0
    ? [plain(say.words.signal.suggested.line(people.map((one) => named(one, say)).join('; ')))]
    : []

/** One line for each chair that nobody took yet. */
export const whoForChairs = (chairs: readonly EmptyChair[] | undefined, say: Say): CardElement[] => {
  const { suggested, chairs: names } = say.words.signal
  return (chairs ?? []).map(({ seat, people }) =>
    plain(suggested.chair(names[seat], people.map((one) => named(one, say)).join('; '))),
  )
}

const named = (one: SuggestedView, say: Say): string =>
  [inSentence(one.person, say), whySuggested(one, say)].filter(Boolean).join(', ')

/** `kent gezondheid, werkt vandaag`. */
export const whySuggested = (one: Omit<SuggestedView, 'person'>, say: Say): string => {
  const { reasons } = say.words.signal.suggested
  return one.reasons
    .flatMap((reason) => (reason === 'knows' ? whatTheyKnow(one.knows, say) : [reasons[reason]]))
    .join(', ')
}

export function whatTheyKnow(knows: SuggestedView['knows'], say: Say): string[] {
  const { suggested } = say.words.signal
  if (knows === null) return []
  if (knows === 'profession') return [suggested.profession]
  return [suggested.knows('theme' in knows ? inSmall(knows.theme, say) : knows.expertise)]
}

/** A theme inside a sentence. */
const inSmall = (theme: Theme, { words: { labels } }: Say): string => {
  const label = labels.themes.youth18min[theme]
  return label.charAt(0).toLowerCase() + label.slice(1)
}
