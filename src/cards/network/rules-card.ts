import { type Button, type Card, card, headline, plain, strong, subtle, typed } from '#cards/blocks.ts'
import type { NetworkId } from '#domain/ids.ts'
import { withPhoneLinks } from '#text/phone-numbers.ts'
import type { Say } from '#text/words.ts'

/** What somebody was doing: the press that happens as soon as they say yes. */
export type Next = { verb: string; data: Readonly<Record<string, string | number>> }

export type RulesView = {
  network: NetworkId
  name: string
  /** What this network adds to the standard. */
  own: string | null
  version: string
  changed: boolean
  next: Next
}

/** The rules of a network, with one button. Whoever is about danger reads first whom to call. */
export function rulesCard(view: RulesView, { words }: Say): Card {
  const { rules, chat } = words
  const own = view.own === null ? [] : [strong(rules.own), ...view.own.split('\n').map((line) => typed(line))]
  return card(
    [
      headline(view.changed ? rules.changed(view.name) : rules.title(view.name)),
      plain(rules.waits[places.includes(view.next.verb) ? 'place' : 'press']),
      ...rules.standard.map((line) => plain(`- ${line}`)),
      ...own,
      subtle(withPhoneLinks(chat.callFirst)),
    ],
    [accept(view, rules.accept)],
  )
}

/** What is pressed to place a signal or a question: nobody may think that it stands there already. */
const places: readonly string[] = ['raise', 'consult']

const accept = ({ network, version, next }: RulesView, title: string): Button => ({
  type: 'Action.Execute',
  title,
  verb: 'accept-rules',
  data: { network, version, next },
  style: 'positive',
})
