import { type Card, card, type CardElement, headline, plain, strong, subtle } from '#cards/blocks.ts'
import { themeName } from '#cards/network/theme-name.ts'
import type { Help } from '#domain/network/help-for.ts'
import type { Asked } from '#domain/network/who-knows.ts'
import { phoneLink } from '#text/phone-numbers.ts'
import type { Say } from '#text/words.ts'

/** `any`: whether this network wrote down any help at all. */
export type HelpView = Pick<Asked, 'themes' | 'audiences'> & { help: readonly Help[]; any: boolean }

const most = 8

/** What help there is, the lightest first (F-002-04). */
export function helpCard({ themes, audiences, help, any }: HelpView, say: Say): Card {
  const { help: words } = say.words
  const title = headline(words.title(themeName(themes, audiences, say)))
  if (help.length === 0) return card([title, plain(any ? words.nothing : words.empty)])
  const hidden = help.length - most
  return card([
    title,
    ...help.slice(0, most).map((one) => item(one, say)),
    ...(hidden > 0 ? [subtle(words.more(hidden))] : []),
  ])
}

function item(one: Help, say: Say): CardElement {
  const reach = reachOf(one, say)
  return {
    type: 'Container',
    separator: true,
    spacing: 'Medium',
    items: [
      strong(one.name),
      plain(one.what),
      subtle(aboutOf(one, say)),
      ...(reach.length > 0 ? [plain(reach.join(' · '))] : []),
    ],
  }
}

function aboutOf({ layer, neighbourhood, waitingWeeks, old }: Help, { words }: Say): string {
  return [
    words.labels.supportLayer[layer],
    ...(neighbourhood ? [neighbourhood] : []),
    ...(waitingWeeks === undefined ? [] : [words.help.wait(waitingWeeks)]),
    ...(old ? [words.help.old] : []),
  ].join(' · ')
}

const reachOf = ({ phone, site }: Help, { words }: Say): string[] => [
  ...(phone ? [phoneLink(phone)] : []),
  ...(site ? [`[${words.help.site}](${site})`] : []),
]
