import { type Card, card, plain } from '#cards/blocks.ts'
import { named } from '#cards/signal/parts.ts'
import type { About } from '#cards/signal-views.ts'
import { withPhoneLinks } from '#text/phone-numbers.ts'
import type { Say } from '#text/words.ts'

/** In the channel, while it is looked into what went wrong: that it is closed for a while, and whom to call in danger. */
export function frozenCard(view: Omit<About, 'signal'>, say: Say): Card {
  const { frozen } = say.words.breach
  return card([plain(frozen.title(named(view, say))), plain(withPhoneLinks(frozen.body))])
}
