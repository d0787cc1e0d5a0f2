import { buttons, type Card, card, type CardElement, headline, plain, press, strong } from '#cards/blocks.ts'
import { whenToReport } from '#cards/breach/clock-line.ts'
import type { RegisterView } from '#cards/breach/views.ts'
import { withOrganisation } from '#cards/signal/people.ts'
import { moment } from '#text/dates.ts'
import type { Say } from '#text/words.ts'

/** So many fit on a card; older ones are in the journal. */
const mostLines = 12

/** The register of breaches: when, who, what was done. Nothing of the signals. */
export function registerCard(view: RegisterView, say: Say): Card {
  const { register } = say.words.breach
  const lines = view.lines.slice(0, mostLines)
  return card([
    headline(register.title(view.networkName)),
    ...(lines.length === 0 ? [plain(register.none)] : lines.flatMap((one) => lineOf(one, view, say))),
  ])
}

function lineOf(
  { breach, by }: RegisterView['lines'][number],
  { timeZone, now, handles }: RegisterView,
  say: Say,
): CardElement[] {
  const { register, labels, handle } = say.words.breach
  const at = (when: typeof breach.discoveredAt): string => moment(when, timeZone, say.language)
  const { handled } = breach
  const head = [
    strong(breach.reference),
    plain(register.line(at(breach.discoveredAt), withOrganisation(by, say))),
  ]
  if (handled === null)
    return [
      ...head,
      plain(whenToReport({ breach, timeZone, now }, say)),
      ...(handles ? [buttons(press(handle.begin, 'handle-breach', { breach: breach.id }))] : []),
    ]
  const { cause, outcome, informed, erased } = handled
  const done = [labels.cause[cause], labels.outcome[outcome], labels.informed[informed]]
  return [...head, plain(register.handled(at(handled.at), [...done, ...(erased ? [register.erased] : [])]))]
}
