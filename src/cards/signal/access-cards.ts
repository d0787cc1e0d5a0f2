import { type Card, card, headline, plain, press, pressWithoutInputs, subtle } from '#cards/blocks.ts'
import { receivedInput } from '#cards/rights/received-input.ts'
import { accessText } from '#cards/signal/access-text.ts'
import { toggleInput } from '#cards/signal/inputs.ts'
import { dataOf, refusalLine, topLine } from '#cards/signal/parts.ts'
import type { About, Filled } from '#cards/signal-views.ts'
import type { AccessView } from '#domain/signal/access.ts'
import type { Say } from '#text/words.ts'

/** What typing a word brings: a reference and what will happen, nothing of what is kept. */
export function askAccessCard(view: About, rev: number, filled: Filled, say: Say): Card {
  const { ask } = say.words.access
  return card(
    [
      headline(ask.title(view.reference)),
      plain(ask.body),
      ...refusalLine(filled.refusal),
      receivedInput(filled, say),
      toggleInput({ id: 'protectReporter', label: ask.protectHelp, title: ask.protect, value: 'true' }),
    ],
    [press(ask.show, 'show-access', dataOf(view, rev), 'positive')],
  )
}

export function askEraseCard(view: About, rev: number, filled: Filled, say: Say): Card {
  const { erase } = say.words.access
  return card(
    [
      headline(erase.title(view.reference)),
      plain(erase.body),
      plain(erase.stays),
      subtle(erase.first),
      ...refusalLine(filled.refusal),
      receivedInput(filled, say),
    ],
    [
      press(erase.submit(view.reference), 'erase', dataOf(view, rev), 'destructive'),
      press(erase.later, 'erase', { ...dataOf(view, rev), only: 'record' }),
    ],
  )
}

/** As many characters as fit on one card. */
const mostOnACard = 8_000

/** Everything as text to copy, in parts when it is long; from 0. Only ever the answer to a press. */
export function accessCard(
  access: AccessView,
  { view, rev, part, protectReporter }: { view: About; rev: number; part: number; protectReporter: boolean },
  say: Say,
): Card {
  const { shown } = say.words.access
  const parts = partsOf(accessText(access, say))
  const data = dataOf(view, rev)
  const more = { ...data, protectReporter: String(protectReporter), part: part + 1 }
  const last = part >= parts.length - 1
  return card(
    [
      topLine(view, say),
      headline(shown.title),
      subtle(shown.help),
      {
        type: 'Input.Text',
        id: 'copy',
        label: parts.length > 1 ? `${shown.label} ${part + 1} / ${parts.length}` : shown.label,
        isMultiline: true,
        value: parts[part] ?? '',
      },
    ],
    [
      last
        ? pressWithoutInputs(shown.given, 'release-access', data)
        : pressWithoutInputs(shown.next, 'show-access', more),
    ],
  )
}

/** Never in the middle of a line. */
function partsOf(lines: readonly string[]): string[] {
  const parts: string[] = []
  for (const line of lines) {
    const last = parts.at(-1)
    if (last === undefined || last.length + line.length > mostOnACard) parts.push(line)
    else parts[parts.length - 1] = `${last}\n${line}`
  }
  return parts
}
