import { type Card, card, type CardElement, headline, plain, press, subtle } from '#cards/blocks.ts'
import type { Service } from '#domain/network/service.ts'
import { phoneLink } from '#text/phone-numbers.ts'
import type { Say } from '#text/words.ts'

/** What somebody can be asked about, and the help that they own. */
export type Vouching = { tags: readonly string[]; help: readonly Service[] }

/** Whether what the network file says of somebody is still right: one press. */
export function vouchCard({ tags, help }: Vouching, { words }: Say): Card {
  const { vouch } = words.who
  return card(
    [
      headline(vouch.title),
      ...(tags.length > 0 ? [plain(vouch.about(tags.join(', ')))] : []),
      ...(help.length > 0 ? [plain(vouch.owns), ...help.map(shown)] : []),
      subtle(vouch.change),
    ],
    [press(vouch.right, 'confirm-expertise', {}, 'positive')],
  )
}

const shown = ({ name, what, phone }: Service): CardElement =>
  plain([name, what, ...(phone ? [phoneLink(phone)] : [])].join(' · '))

/** They said so. */
export function vouchedCard({ tags, help }: Vouching, { words }: Say): Card {
  const { vouch } = words.who
  const kept = [
    ...(tags.length > 0 ? [vouch.about(tags.join(', '))] : []),
    ...(help.length > 0 ? [vouch.looked(help.map(({ name }) => name).join(', '))] : []),
  ]
  return card([
    plain(kept.length > 0 ? [vouch.thanks, ...kept].join(' ') : vouch.nothing),
    subtle(vouch.change),
  ])
}
