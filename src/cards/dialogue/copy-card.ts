import { type Card, card, headline, pressWithoutInputs, subtle } from '#cards/blocks.ts'
import { answeredIn } from '#cards/dialogue/answered.ts'
import { holdOf } from '#cards/dialogue/parts.ts'
import type { OverviewView } from '#cards/dialogue-views.ts'
import type { Say } from '#text/words.ts'

/** The writer's own answers as plain text, in a box that is easy to copy from: for the file of their organisation. */
export function copyCard(view: OverviewView, say: Say): Card {
  const { copy, saved } = say.words.dialogue
  const text = view.lines
    .flatMap((one) => answeredIn(one, say))
    .map(({ label, answer }) => `${label}\n${answer}`)
    .join('\n\n')
  return card(
    [
      headline(copy.title),
      subtle(copy.help),
      { type: 'Input.Text', id: 'copy', label: copy.label, isMultiline: true, value: text },
    ],
    [
      { ...pressWithoutInputs(saved.resume, 'resume', holdOf(view)), style: 'positive' },
      pressWithoutInputs(saved.discard, 'discard', holdOf(view)),
    ],
  )
}
