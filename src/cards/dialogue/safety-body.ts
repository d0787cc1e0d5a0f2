import { buttons, type CardElement, press, unfold } from '#cards/blocks.ts'
import { field } from '#cards/dialogue/field.ts'
import { folded, holdOf, line, row } from '#cards/dialogue/parts.ts'
import type { StepView } from '#cards/dialogue-views.ts'
import { redFlag, RedFlagId, type RedFlagGroup } from '#domain/intake/red-flags.ts'
import type { Say } from '#text/words.ts'

/** Red flags under three headings; each is one press away from the phone number (specification 3.4 and 4). */
export const dangerRows = (view: StepView, say: Say): CardElement[] => [
  ...groups.flatMap((group) => groupRows(group, view, say)),
  ...severalFlags(view, say),
]

/** Who sees more than one thing can say so; out of the way, because one is enough to stop. */
function severalFlags(view: StepView, say: Say): CardElement[] {
  const { safety, buttons: titles } = say.words.dialogue
  const inputs = view.questions.flatMap((question) =>
    field({ ...question, required: false, folded: true }, view, say),
  )
  const onward = press(titles.next, 'answer', holdOf(view))
  return [buttons(unfold(safety.several, 'several')), folded('several', [...inputs, buttons(onward)])]
}

const groups: readonly RedFlagGroup[] = ['now', 'call', 'colleague']

function groupRows(group: RedFlagGroup, view: StepView, { words: { dialogue, labels } }: Say): CardElement[] {
  const flags = view.questions
    .flatMap(({ options = [] }) => options)
    .flatMap((option) => RedFlagId.safeParse(option).data ?? [])
    .filter((flag) => redFlag(flag).group === group)
  if (flags.length === 0) return []
  const heading = line(dialogue.safety.groups[group], { weight: 'Bolder', spacing: 'Medium' })
  return [
    heading,
    ...flags.map((flag) => row(labels.redFlags[flag], 'answer', { ...holdOf(view), redFlags: flag })),
  ]
}
