import { type Card, card, headline, plain, press } from '#cards/blocks.ts'
import { holdOf, line } from '#cards/dialogue/parts.ts'
import { phoneColumns } from '#cards/dialogue/phone-columns.ts'
import type { ReferView } from '#cards/dialogue-views.ts'
import type { AdviceRoute } from '#domain/intake/lists.ts'
import { numbersIn } from '#text/phone-numbers.ts'
import type { Say } from '#text/words.ts'

/** Nothing goes into the network: why, and whom to ask for advice first (specification 2.6, D_REFER). */
export function referCard(view: ReferView, say: Say): Card {
  const { refer } = say.words.dialogue
  const routes: readonly AdviceRoute[] = view.routes.length > 0 ? view.routes : ['veilig_thuis']
  const advice = routes.map((route) => say.words.labels.adviceRoute[route])
  const data = holdOf(view)
  return card(
    [
      headline(refer.title),
      plain(refer.why[view.reason]),
      ...advice.map((text) => line(text)),
      ...phoneColumns(numbersIn(advice.join(' ')), view.phones, say),
      plain(refer.officer),
      plain(refer.after),
    ],
    [
      press(refer.edit, 'edit', { ...data, step: 'talked' }, 'positive'),
      press(refer.copy, 'copy-for-file', data),
      press(refer.discard, 'discard', data),
    ],
  )
}
