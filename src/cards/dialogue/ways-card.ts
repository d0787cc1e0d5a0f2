import {
  type Button,
  type Card,
  card,
  type CardElement,
  headline,
  plain,
  press,
  strong,
  subtle,
} from '#cards/blocks.ts'
import { holdOf, line, notice, row } from '#cards/dialogue/parts.ts'
import type { WaysView } from '#cards/dialogue-views.ts'
import { LookAgainIn, type Way, ways } from '#domain/intake/ways.ts'
import { day } from '#text/dates.ts'
import { labelOf, optionsOf } from '#text/questions.ts'
import type { Say } from '#text/words.ts'
import { worded } from '#text/wording.ts'

/** A feeling became facts: four ways to go on, always all four, and one light piece of advice (specification 4). */
export function waysCard(view: WaysView, say: Say): Card {
  const { ways: words, saved, buttons } = say.words.dialogue
  const { again } = view
  const data = holdOf(view)
  return card(
    [
      headline(again ? words.titleAgain : words.title),
      plain(again ? words.helpAgain(day(again.until, say.language)) : words.help),
      ...advice(view, say),
      ...ways.map((way, index) =>
        line(`**${index + 1}. ${buttonOf(way, view, say)}.** ${about(way, view, say)}`),
      ),
      ...(again?.last ? [] : [whenAgain(say)]),
      ...(again ? [subtle(saved.goOn)] : [row(buttons.back, 'back', data)]),
      ...(again?.last ? [] : [row(saved.discard, 'discard', data)]),
    ],
    ways.map((way) => button(way, view, say)),
  )
}

function advice({ fits, audience }: WaysView, { words: { dialogue } }: Say): CardElement[] {
  if (!fits) return []
  const { ways: words } = dialogue
  const why = fits.reasons.map((reason) => worded(words.reasons[reason], audience))
  return [notice('accent', [strong(words.fits[fits.way]), plain(why.join(' '))])]
}

/** What pressing it does. */
export const verbOfWay = {
  'look-on': 'look-on',
  talk: 'conversation-help',
  consult: 'consult',
  signal: 'make-signal',
} as const satisfies Record<Way, string>

function button(way: Way, view: WaysView, say: Say): Button {
  const erases = way === 'look-on' && view.again?.last
  return press(buttonOf(way, view, say), erases ? 'discard' : verbOfWay[way], holdOf(view))
}

const buttonOf = (way: Way, { again }: WaysView, { words: { dialogue } }: Say): string =>
  way === 'look-on' && again?.last ? dialogue.ways.lastTime.button : dialogue.ways.buttons[way]

const about = (way: Way, { again }: WaysView, { words: { dialogue } }: Say): string =>
  way === 'look-on' && again?.last ? dialogue.ways.lastTime.about : dialogue.ways.about[way]

const whenAgain = (say: Say): CardElement => ({
  type: 'Input.ChoiceSet',
  id: question.id,
  label: labelOf(question, { audience: null, say }),
  style: 'expanded',
  value: '5',
  choices: optionsOf(question, { audience: null, say }),
})

const question = {
  id: 'lookAgainIn',
  kind: 'choice',
  required: false,
  options: LookAgainIn.options,
} as const
