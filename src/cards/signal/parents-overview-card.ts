import { type Card, card, headline, pressWithoutInputs, subtle } from '#cards/blocks.ts'
import { inFull } from '#cards/signal/people.ts'
import { type Data, shortDay } from '#cards/signal/parts.ts'
import type { Overview } from '#domain/signal/overview.ts'
import type { Say } from '#text/words.ts'

/** The text in a box that is easy to copy from: it is given by a person, never sent by the bot. */
export function parentsOverviewCard(view: Overview, data: Data, say: Say): Card {
  const { parentsOverview: words, buttons } = say.words.signal
  return card(
    [
      headline(words.title[view.audience]),
      subtle(words.help),
      {
        type: 'Input.Text',
        id: 'copy',
        label: words.label,
        isMultiline: true,
        value: overviewText(view, say),
      },
    ],
    [pressWithoutInputs(buttons.details, 'details', data)],
  )
}

/** Short paragraphs, plain words. */
export function overviewText(view: Overview, say: Say): string {
  const { parentsOverview: words } = say.words.signal
  const steps = view.steps.map(({ what, who, on, done }) =>
    done ? words.stepDone(what, inFull(who, say)) : words.step(what, inFull(who, say), shortDay(on, say)),
  )
  return [
    words.hello[view.audience],
    ...(view.lead ? [words.lead(inFull(view.lead, say))] : []),
    ...(view.goal ? [words.goal(view.goal)] : []),
    [words.steps, ...(steps.length > 0 ? steps : [words.noSteps])].join('\n'),
    ...(view.evaluateOn ? [words.evaluate(shortDay(view.evaluateOn, say))] : []),
    words.rights,
    words.support,
    ...(view.complaints ? [words.complaints(inFull(view.complaints, say), view.network)] : []),
  ].join('\n\n')
}
