import { type Card, card, type CardElement, headline, plain, press } from '#cards/blocks.ts'
import { answeredIn } from '#cards/dialogue/answered.ts'
import { holdOf, row } from '#cards/dialogue/parts.ts'
import type { Hold, OverviewLine, OverviewView } from '#cards/dialogue-views.ts'
import type { Say } from '#text/words.ts'

/** Everything that was answered so far; each step can be changed. */
export function overviewCard(view: OverviewView, say: Say): Card {
  const { overview, saved } = say.words.dialogue
  const steps = view.lines.flatMap((one) => stepLines(one, view, say))
  return card(
    [headline(overview.title), ...(steps.length > 0 ? steps : [plain(overview.nothing)])],
    [press(saved.resume, 'resume', holdOf(view), 'positive')],
  )
}

function stepLines(one: OverviewLine, hold: Hold, say: Say): CardElement[] {
  const { overview, steps } = say.words.dialogue
  const answered = answeredIn(one, say)
  if (answered.length === 0) return []
  const data = { ...holdOf(hold), step: one.step }
  return [
    row(steps[one.step].short, 'edit', data, { aside: `${overview.edit} ›`, weight: 'Bolder' }),
    ...answered.map(answerLine),
  ]
}

const answerLine = ({ label, answer }: { label: string; answer: string }): CardElement => ({
  type: 'RichTextBlock',
  spacing: 'Small',
  inlines: [
    { type: 'TextRun', text: `${label} `, isSubtle: true },
    { type: 'TextRun', text: answer },
  ],
})
