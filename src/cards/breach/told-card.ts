import { type Card, card, headline, plain, press, strong } from '#cards/blocks.ts'
import { clockLine } from '#cards/breach/clock-line.ts'
import type { ToldView } from '#cards/breach/views.ts'
import { callButton, chatButton, inSentence, nameOf } from '#cards/signal/people.ts'
import { moment } from '#text/dates.ts'
import type { Say } from '#text/words.ts'

/** To the coordinators and the privacy officer: that it happened, who found out, and how much time there is. */
export function toldCard(view: ToldView, say: Say): Card {
  const { breach, timeZone, by, own, missed, handles } = view
  const { told, handle } = say.words.breach
  const found = moment(breach.discoveredAt, timeZone, say.language)
  return card(
    [
      ...(missed ? [strong(told.missed(nameOf(missed, say)))] : []),
      headline(told.title(breach.reference)),
      plain(view.first ? told.first(inSentence(by, say), found, view.gone) : told.again(found, view.gone)),
      clockLine(view, say),
      plain(handles ? told.coordinator(view.gone) : told.officer),
    ],
    [
      ...(missed ? callButton(missed, say) : []),
      ...(own ? [] : [...callButton(by, say), ...chatButton(by, say)]),
      ...(handles ? [press(handle.begin, 'handle-breach', { breach: breach.id }, 'positive')] : []),
    ],
  )
}
