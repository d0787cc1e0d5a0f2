import {
  type Button,
  type Card,
  card,
  type CardElement,
  headline,
  press,
  pressWithoutInputs,
  sides,
  subtle,
  unfold,
} from '#cards/blocks.ts'
import { basisLines } from '#cards/dialogue/basis.ts'
import { checkBody, placeButton } from '#cards/dialogue/check-body.ts'
import { cleanedNotice } from '#cards/dialogue/cleaned.ts'
import { fieldsBody } from '#cards/dialogue/fields-body.ts'
import { mistakesLine } from '#cards/dialogue/mistakes.ts'
import { folded, holdOf, line, notice, quote } from '#cards/dialogue/parts.ts'
import { dangerRows } from '#cards/dialogue/safety-body.ts'
import { senseOf } from '#cards/dialogue/sense.ts'
import type { StepView } from '#cards/dialogue-views.ts'
import { Audience } from '#domain/codes.ts'
import { labelOf, standardLabel } from '#text/questions.ts'
import type { Say } from '#text/words.ts'
import { type StepWords, worded } from '#text/wording.ts'

/** One step of the dialogue: one question as the headline, what it asks, and at most four buttons. */
export function stepCard(view: StepView, say: Say): Card {
  const words = say.words.dialogue.steps[senseOf(view)]
  const body = [
    ...top(view, say),
    headline(words.title),
    line(helpOf(words, view, say), { isSubtle: true, spacing: 'Small' }),
    ...mistakesLine(view.mistakes, say),
    ...cleanedNotice(view, say),
    ...againNotice(view, say),
    ...bodyOf(view, say),
    why(words, view, say),
  ]
  return card(body, buttonsOf(view, say))
}

function top({ progress, audience, intent }: StepView, { words: { dialogue } }: Say): CardElement[] {
  if (!progress || !audience) return []
  const step = subtle(dialogue.progress(progress.number, progress.of))
  return [sides([step], [subtle(dialogue.topic[intent][audience])])]
}

function helpOf({ help }: StepWords, view: StepView, { words: { dialogue } }: Say): string {
  const free = view.questions.every((question) => !question.required)
  return [worded(help, view.audience), ...(free ? [dialogue.allMayBeEmpty] : [])].join(' ')
}

function bodyOf(view: StepView, say: Say): CardElement[] {
  if (view.step === 'start') return []
  if (view.step === 'safety') return dangerRows(view, say)
  if (view.step === 'feeling') return [quote(say.words.dialogue.feeling.quote), ...fieldsBody(view, say)]
  return view.step === 'check' ? checkBody(view, say) : fieldsBody(view, say)
}

/** Unfolded on the card itself, so that nothing that was typed is lost. */
const why = ({ why: { purpose, readers, kept } }: StepWords, view: StepView, say: Say): CardElement =>
  folded('why', [
    subtle(purpose),
    ...inOwnWords(view, say),
    ...basisLines(view.basis, say),
    subtle(readers),
    subtle(typeof kept === 'string' ? kept : kept(view)),
  ])

/** Answered when it was asked in other words. */
function againNotice({ questions, audience }: StepView, say: Say): CardElement[] {
  const labels = questions.filter(({ again }) => again).map((one) => labelOf(one, { audience, say }))
  return labels.length > 0 ? [notice('accent', [line(say.words.dialogue.askedAgain(labels.join(' ')))])] : []
}

/** What the network asks in a sentence of its own means the same as the usual one. */
const inOwnWords = ({ questions, audience }: StepView, say: Say): CardElement[] =>
  questions
    .filter(({ ownWords }) => ownWords)
    .map((question) => {
      const asker = { audience, say }
      return subtle(say.words.dialogue.ownWords(labelOf(question, asker), standardLabel(question, asker)))
    })

function buttonsOf(view: StepView, say: Say): Button[] {
  const words = say.words.dialogue.buttons
  const back = view.canGoBack ? [pressWithoutInputs(words.back, 'back', holdOf(view))] : []
  const save = view.step === 'start' ? [] : [pressWithoutInputs(words.save, 'save', holdOf(view))]
  return [...onward(view, say), ...back, ...save, unfold(words.why, 'why')]
}

/** The usual next step; where a button is the answer, it says so. */
function onward(view: StepView, say: Say): Button[] {
  const { starts, safety, buttons } = say.words.dialogue
  const data = holdOf(view)
  if (view.step === 'check') return placeButton(view, say)
  if (view.step === 'safety')
    return [
      { ...pressWithoutInputs(safety.none, 'answer', { ...data, redFlags: 'none' }), style: 'positive' },
    ]
  if (view.step === 'start')
    return [
      ...Audience.options.map((audience) =>
        press(starts[audience], 'start', { ...data, audience }, 'positive'),
      ),
      ...feelingButton(view, say),
    ]
  return [press(buttons.next, 'answer', data, 'positive')]
}

/** Only before anything was answered: what was typed for a signal is not thrown away. */
const feelingButton = (view: StepView, { words: { dialogue } }: Say): Button[] =>
  view.intent === 'signal' && view.audience === null
    ? [press(dialogue.feeling.start, 'feeling', holdOf(view))]
    : []
