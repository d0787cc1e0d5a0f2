import { type CardElement, plain, press, sides, subtle, buttons, unfold } from '#cards/blocks.ts'
import { styled } from '#cards/signal/parts.ts'
import type { PartnerNews } from '#domain/network/agreement-ends.ts'
import type { ToConfirm } from '#domain/network/confirmation.ts'
import type { NetworkId } from '#domain/ids.ts'
import type { LocalDate } from '#domain/time/instant.ts'
import { day } from '#text/dates.ts'
import type { Say } from '#text/words.ts'

export type AttentionView = {
  network: NetworkId
  today: LocalDate
  news: readonly PartnerNews[]
  toConfirm: readonly ToConfirm[]
}

/** Under the coordinator's list: agreements that end, and whether the people of each partner still work there. */
export const attention = (view: AttentionView, say: Say): CardElement[] => [
  ...partners(view, say),
  ...people(view, say),
]

function partners({ news, today }: AttentionView, say: Say): CardElement[] {
  if (news.length === 0) return []
  const { agreements } = say.words
  const lines = news.map(({ partner, what, on }) =>
    on === null
      ? agreements.suspendedNow(partner)
      : agreements.news[what](partner, on === today ? agreements.today : day(on, say.language)),
  )
  return [header(agreements.title), ...lines.map(plain)]
}

const gone = 'someone-left'

function people({ network, toConfirm }: AttentionView, say: Say): CardElement[] {
  if (toConfirm.length === 0) return []
  const { agreements } = say.words
  return [
    header(agreements.stillHere),
    { ...subtle(agreements.why), spacing: 'Small' },
    ...toConfirm.map((one) => partner(one, network, say)),
    buttons(unfold(agreements.someoneLeft, gone)),
    { ...plain(agreements.howToTakeOut), id: gone, isVisible: false },
  ]
}

const partner = (
  { key, partner: name, people: names, state, closesOn }: ToConfirm,
  network: NetworkId,
  say: Say,
) => {
  const { agreements } = say.words
  const date = day(closesOn, say.language)
  return sides(
    [
      plain(`**${name}**`),
      { ...plain(names.join(', ')), spacing: 'None' },
      ...(state === 'asked'
        ? []
        : [styled(agreements[state](date), { size: 'Small', color: 'Attention', spacing: 'None' })]),
    ],
    [buttons(press(agreements.right, 'confirm-members', { network, partner: key }))],
  )
}

const header = (text: string): CardElement =>
  styled(text, { weight: 'Bolder', separator: true, spacing: 'Medium' })
