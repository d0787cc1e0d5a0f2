import { type Card, card, headline, plain, press } from '#cards/blocks.ts'
import { callButton, inSentence } from '#cards/signal/people.ts'
import { dataOf, topLine } from '#cards/signal/parts.ts'
import type { About } from '#cards/signal-views.ts'
import type { EmergencyReason } from '#domain/emergency/emergency.ts'
import type { PersonView } from '#domain/signal/people.ts'
import { type Instant, localTime, type TimeZone } from '#domain/time/instant.ts'
import type { Say } from '#text/words.ts'

/** `decides`: this person may say yes or no. `looks`: this person may see it now. */
export type EmergencyToldView = About & {
  by: PersonView
  second: PersonView | null
  reason: EmergencyReason
  step: 'asked' | 'agreed' | 'declined' | 'seen' | 'missed'
  decides: boolean
  looks: boolean
  until: Instant | null
  timeZone: TimeZone
  missed: PersonView | null
  /** Whom this person can call about it. */
  call: PersonView | null
}

/** Who asks, why as a code, and how it stands: nothing of the signal, and nothing that somebody wrote. */
export function emergencyToldCard(view: EmergencyToldView, rev: number, say: Say): Card {
  const { emergency } = say.words
  const { told, reasons, request, show } = emergency
  const names = { by: inSentence(view.by, say), second: inSentence(view.second, say) }
  const until = view.until ? localTime(view.until, view.timeZone) : ''
  const data = dataOf(view, rev)
  return card(
    [
      topLine(view, say),
      headline(told.title),
      plain(
        view.looks
          ? show.help(names.second, until)
          : told[view.step]({ ...names, reason: reasons[view.reason], missed: inSentence(view.missed, say) }),
      ),
    ],
    [
      ...(view.decides ? [press(request.open, 'see-emergency', data, 'positive')] : []),
      ...(view.looks ? [press(show.submit, 'show-emergency', data, 'positive')] : []),
      ...callButton(view.call, say),
    ],
  )
}
