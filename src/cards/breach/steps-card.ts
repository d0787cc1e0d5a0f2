import { type Card, card, headline, plain, press, pressWithoutInputs, strong } from '#cards/blocks.ts'
import { clockLine } from '#cards/breach/clock-line.ts'
import type { StepsView } from '#cards/breach/views.ts'
import { dateInput, textInput } from '#cards/signal/inputs.ts'
import { callButton, nameOf } from '#cards/signal/people.ts'
import { localDate, localTime } from '#domain/time/instant.ts'
import { withPhoneLinks } from '#text/phone-numbers.ts'
import type { Say } from '#text/words.ts'

/** What to do now, for whoever found out: few steps, in order, and until when the organisation has. */
export function stepsCard(view: StepsView, say: Say): Card {
  const { breach, timeZone, callFirst } = view
  const { steps } = say.words.breach
  const names = callFirst.map((one) => nameOf(one, say))
  const at = breach.discoveredAt
  return card(
    [
      ...(view.line ? [strong(view.line)] : []),
      headline((view.gone ? steps.titleGone : steps.title)(breach.reference)),
      ...steps.lines(names, view.gone).map((line) => plain(withPhoneLinks(line))),
      clockLine(view, say),
      dateInput({ id: 'day', label: steps.day, value: localDate(at, timeZone) }),
      textInput({ id: 'time', label: steps.time, value: localTime(at, timeZone), most: 5 }),
    ],
    [
      ...callFirst.flatMap((one) => callButton(one, say)),
      press(steps.keep, 'breach-discovered', { breach: breach.id }),
      ...(view.handles
        ? [pressWithoutInputs(say.words.breach.handle.begin, 'handle-breach', { breach: breach.id })]
        : []),
    ],
  )
}
