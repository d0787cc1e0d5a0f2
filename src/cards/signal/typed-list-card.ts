import { type Card, card, plain, press } from '#cards/blocks.ts'
import { dataOf, shortDay } from '#cards/signal/parts.ts'
import type { ActionType } from '#domain/codes.ts'
import type { SignalId } from '#domain/ids.ts'
import type { LocalDate } from '#domain/time/instant.ts'
import type { Say } from '#text/words.ts'

/** `number`: when more than one button has these words. `action`: which one it is about, without what somebody wrote. */
export type TypedListView = {
  signal: SignalId
  reference: string
  lines: readonly {
    title: string
    number: number | null
    action: { kind: ActionType; dueOn: LocalDate } | null
  }[]
}

/** What somebody can type about a signal. It is sent, so nothing that the signal says is on it. */
export function typedListCard({ signal, reference, lines }: TypedListView, rev: number, say: Say): Card {
  const { typed, signal: words } = say.words
  const all = lines.map(({ title, number, action }) =>
    [
      title.toLowerCase(),
      ...(number ? [String(number)] : []),
      reference,
      ...(action ? [`(${say.words.labels.actionType[action.kind]}, ${shortDay(action.dueOn, say)})`] : []),
    ].join(' '),
  )
  return card(
    [plain(typed.can(reference)), ...all.map(plain), plain(typed.reading)],
    [press(words.buttons.details, 'details', dataOf({ signal }, rev))],
  )
}
