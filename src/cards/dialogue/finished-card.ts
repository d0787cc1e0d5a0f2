import { type Card, card, headline, plain, press } from '#cards/blocks.ts'
import type { ReceiptView } from '#cards/dialogue-views.ts'
import { day } from '#text/dates.ts'
import type { Say } from '#text/words.ts'

/** How it stands with what was just raised; nothing of what it says. */
export function receiptCard(view: ReceiptView, { words, language }: Say): Card {
  const { receipt } = words.dialogue
  const { kind, reference, networkName, state, second, household } = view
  return card(
    [
      headline(receipt.title[state](kind, reference)),
      ...(state === 'placed' ? [] : [plain(receipt.state[state](networkName))]),
      plain(receipt.hears[kind](day(view.hearsBy, language))),
      ...(second ? [plain(receipt.second(second.networkName, second.reference))] : []),
    ],
    household
      ? [press(words.signal.buttons.sameHousehold, 'same-household', { signal: household, rev: 0 })]
      : [],
  )
}
