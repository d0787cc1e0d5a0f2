import { type Card, card, headline, plain, press, subtle } from '#cards/blocks.ts'
import type { Say } from '#text/words.ts'

/** Whether what the network file says of somebody is still right: one press. */
export function vouchCard(tags: readonly string[], { words }: Say): Card {
  const { vouch } = words.who
  return card(
    [headline(vouch.title), plain(vouch.about(tags.join(', '))), subtle(vouch.change)],
    [press(vouch.right, 'confirm-expertise', {}, 'positive')],
  )
}

/** They said so. */
export const vouchedCard = (tags: readonly string[], { words }: Say): Card =>
  card([
    plain(tags.length > 0 ? words.who.vouch.kept(tags.join(', ')) : words.who.vouch.nothing),
    subtle(words.who.vouch.change),
  ])
