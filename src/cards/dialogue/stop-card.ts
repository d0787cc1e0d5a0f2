import {
  type Button,
  buttons,
  type Card,
  card,
  type CardElement,
  press,
  pressWithoutInputs,
  unfold,
} from '#cards/blocks.ts'
import { mistakeAt } from '#cards/dialogue/mistakes.ts'
import { folded, holdOf, line, notice } from '#cards/dialogue/parts.ts'
import { phoneColumns } from '#cards/dialogue/phone-columns.ts'
import type { HelpResult, StopView } from '#cards/dialogue-views.ts'
import { NotAcuteReason } from '#domain/codes.ts'
import { redFlag } from '#domain/intake/red-flags.ts'
import { numbersIn, type PhoneNumber } from '#text/phone-numbers.ts'
import { errorOf, labelOf, optionsOf } from '#text/questions.ts'
import type { Say } from '#text/words.ts'

/** Danger: the line of what was chosen, numbers to tap, and nothing else to do first (specification 2.5). */
export function stopCard(view: StopView, say: Say): Card {
  const { stop } = say.words.dialogue
  const advice = [...new Set(view.flags.map((flag) => say.words.labels.redFlagAdvice[flag]))]
  return card(
    [
      { ...notice('attention', [shout(view, say), ...advice.map(medium)]), bleed: true },
      ...phoneColumns(numbersFor(advice.join(' '), view), onlyColleague(view) ? [] : view.phones, say),
      ...(view.help ? [helpLine(view.help, say)] : []),
      line(aboutColleague(view) ? stop.nothingKept : `${stop.notAlone} ${stop.nothingKept}`),
      noDanger(view, say),
    ],
    buttonsOf(view, say),
  )
}

const shout = (view: StopView, { words: { dialogue } }: Say): CardElement =>
  line(onlyColleague(view) ? dialogue.stop.aboutColleague : dialogue.stop.title, {
    size: 'ExtraLarge',
    weight: 'Bolder',
    color: 'Attention',
    style: 'heading',
  })
const medium = (text: string): CardElement => line(text, { size: 'Medium' })

const aboutColleague = ({ flags }: StopView): boolean =>
  flags.some((flag) => redFlag(flag).group === 'colleague')
const onlyColleague = ({ flags }: StopView): boolean =>
  flags.every((flag) => redFlag(flag).group === 'colleague')

/** First the numbers of the chosen line, then the general ones. */
const numbersFor = (advice: string, view: StopView): PhoneNumber[] => [
  ...new Set([
    ...numbersIn(advice),
    ...(onlyColleague(view) ? ([] as const) : (['112', '0800-2000', '113'] as const)),
  ]),
]

function helpLine({ reached, notReached }: HelpResult, { words, language }: Say): CardElement {
  const { stop } = words.dialogue
  const named = (roles: HelpResult['reached']): string =>
    new Intl.ListFormat(language).format(roles.map((role) => words.labels.discipline[role]))
  if (reached.length === 0) return notice('accent', [line(stop.nobody)])
  const lines = [
    stop.reached(named(reached)),
    ...(notReached.length > 0 ? [stop.notReached(named(notReached))] : []),
  ]
  return notice(
    'accent',
    lines.map((text) => line(text)),
  )
}

/** A worry about a colleague goes to nobody here: then there is no help to call. */
function buttonsOf(view: StopView, { words: { dialogue } }: Say): Button[] {
  const { stop } = dialogue
  const called = onlyColleague(view) ? stop.passedOn : stop.called
  return [
    { ...pressWithoutInputs(called, 'called', holdOf(view)), style: 'positive' },
    ...(aboutColleague(view) || view.help
      ? []
      : [pressWithoutInputs(stop.helpMeCall, 'help-me-call', holdOf(view))]),
    unfold(stop.mistaken, 'no-danger'),
  ]
}

/** Going on needs a reason: a code, because nothing typed is kept here. */
function noDanger(view: StopView, say: Say): CardElement {
  const [mistake] = view.mistakes
  return folded(
    'no-danger',
    [
      ...mistakeAt(mistake, say),
      {
        type: 'Input.ChoiceSet',
        id: question.id,
        label: labelOf(question, { audience: null, say }),
        style: 'expanded',
        wrap: true,
        choices: optionsOf(question, { audience: null, say }),
        isRequired: true,
        errorMessage: errorOf(question.id, say),
      },
      buttons(press(say.words.dialogue.stop.notAcute, 'not-acute', holdOf(view))),
    ],
    mistake !== undefined,
  )
}

const question = {
  id: 'notAcuteReason',
  kind: 'choice',
  required: true,
  options: NotAcuteReason.options,
} as const
