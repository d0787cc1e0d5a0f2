import { type Button, buttons, type CardElement, press, strong, subtle, unfold } from '#cards/blocks.ts'
import { field, tick } from '#cards/dialogue/field.ts'
import { folded, holdOf, line, row } from '#cards/dialogue/parts.ts'
import type { Preview, StepView } from '#cards/dialogue-views.ts'
import { channelBody } from '#cards/signal/channel-card.ts'
import type { Say } from '#text/words.ts'

/** The last look: exactly what the channel will see, who can read it, and one box to tick. */
export function checkBody(view: StepView, say: Say): CardElement[] {
  const { preview } = view
  return [
    ...(preview ? previewed(preview, say) : []),
    ...changes(view, say),
    ...view.questions
      .filter(({ id }) => id === 'checkedNoNames')
      .flatMap((question) => [
        line(say.words.dialogue.check.recognisable, { separator: true, spacing: 'Medium' }),
        ...tick(question, say.words.dialogue.check.tick, view, say),
      ]),
  ]
}

/** Nothing is placed that nobody could look at first. */
export function placeButton(view: StepView, { words: { dialogue } }: Say): Button[] {
  if (!view.preview) return []
  const verb = view.preview.outcome === 'C_CONSULT' ? 'consult' : 'raise'
  return [press(dialogue.buttons[verb], verb, holdOf(view), 'positive')]
}

function previewed(preview: Preview, say: Say): CardElement[] {
  const { check } = say.words.dialogue
  return [
    line(check.outcome[preview.outcome]),
    strong(check.readers(preview.readers.people, preview.readers.organisations)),
    framed(channelBody(preview.view, say)),
    ...(preview.kindcheck ? [subtle(check.kindcheck)] : []),
    ...(preview.both ? [subtle(check.both)] : []),
    ...(preview.meantFor ? [subtle(check.meantFor(preview.meantFor))] : []),
  ]
}

/** A card within the card. */
const framed = (items: CardElement[]): CardElement => ({
  type: 'Container',
  style: 'accent',
  items: [{ type: 'Container', style: 'default', showBorder: true, roundedCorners: true, items }],
})

/** Every step can be gone back to; the urgency can be changed on the spot. */
function changes(view: StepView, say: Say): CardElement[] {
  const { buttons: titles, steps } = say.words.dialogue
  const about = view.questions.filter((question) => question.folded)
  const isOpen = view.mistakes.some(({ question }) => about.some(({ id }) => id === question))
  const rows = (view.preview?.steps ?? []).map((step) =>
    row(steps[step].short, 'edit', { ...holdOf(view), step }),
  )
  const fold = steps.check.fold
  return [
    buttons(
      ...(rows.length > 0 ? [unfold(titles.edit, 'changes')] : []),
      ...(about.length > 0 && fold ? [unfold(fold, 'urgency-fold')] : []),
    ),
    ...(rows.length > 0 ? [folded('changes', rows)] : []),
    ...(about.length > 0 ? [folded('urgency-fold', urgencyFields(view, say), isOpen)] : []),
  ]
}

function urgencyFields(view: StepView, say: Say): CardElement[] {
  const { labels, dialogue } = say.words
  const { preview } = view
  const suggested = preview
    ? [
        dialogue.check.suggestion(labels.urgency[preview.urgency]),
        ...preview.reasons.map((one) => labels.rules[one]),
      ]
    : []
  const answers = { ...view.answers, urgency: view.answers['urgency'] ?? preview?.urgency ?? null }
  return [
    ...(suggested.length > 0 ? [line(suggested.join(' '))] : []),
    ...view.questions
      .filter((question) => question.folded)
      .flatMap((question) => field(question, { ...view, answers }, say)),
  ]
}
