import type { Card } from '#cards/blocks.ts'
import { formCard } from '#cards/signal/form-card.ts'
import { reasonInput } from '#cards/signal/inputs.ts'
import { dataOf, shortDay } from '#cards/signal/parts.ts'
import type { Filled, KeptView } from '#cards/signal-views.ts'
import type { Say } from '#text/words.ts'

/** The forms after the end: open again, keep longer. Both say until when it is kept. */

export const reopenForm = (view: KeptView, rev: number, filled: Filled, say: Say): Card =>
  kept('reopen', say.words.signal.forms.reopen, view, rev, filled, say)

export const keepLongerForm = (view: KeptView, rev: number, filled: Filled, say: Say): Card =>
  kept('keep-longer', say.words.signal.forms.keepLonger, view, rev, filled, say)

type Words = Say['words']['signal']['forms']['reopen']

function kept(verb: string, words: Words, view: KeptView, rev: number, filled: Filled, say: Say): Card {
  const { question, submit } = words
  const help = view.until ? words.help(shortDay(view.until, say)) : null
  const inputs = [reasonInput(words, filled)]
  return formCard({ view, data: dataOf(view, rev), filled, verb, question, help, submit, inputs }, say)
}
