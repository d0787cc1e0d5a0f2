import { type Card, card, headline, plain, press, subtle, typed } from '#cards/blocks.ts'
import { callButton, inSentence } from '#cards/signal/people.ts'
import { dataOf, topLine } from '#cards/signal/parts.ts'
import type { About } from '#cards/signal-views.ts'
import type { EmergencyReason } from '#domain/emergency/emergency.ts'
import type { PersonView } from '#domain/signal/people.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { Say } from '#text/words.ts'

export type RequestView = About & {
  by: PersonView
  reason: EmergencyReason
  why: string
  /** Which request it is: a yes is to this one alone. */
  askedAt: Instant
}

/** For a second person: what is asked and why, and a yes or a no. Only ever the answer to a press. */
export function emergencyRequestCard(view: RequestView, rev: number, say: Say): Card {
  const { emergency } = say.words
  const { request, reasons } = emergency
  const data = { ...dataOf(view, rev), askedAt: view.askedAt }
  return card(
    [
      topLine(view, say),
      headline(request.title),
      plain(request.body(inSentence(view.by, say), reasons[view.reason])),
      typed(view.why, request.why),
      subtle(request.help),
    ],
    [
      press(request.agree, 'agree-emergency', data, 'positive'),
      press(request.decline, 'decline-emergency', data),
      ...callButton(view.by, say),
    ],
  )
}
