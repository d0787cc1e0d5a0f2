import {
  type Button,
  buttons,
  type Card,
  card,
  type CardElement,
  headline,
  plain,
  press,
  strong,
  subtle,
} from '#cards/blocks.ts'
import { inSentence } from '#cards/signal/people.ts'
import { dataOf, isTombstone, named, shortDay } from '#cards/signal/parts.ts'
import type { MySignalsView } from '#cards/signal-views.ts'
import { localDate } from '#domain/time/instant.ts'
import type { Say } from '#text/words.ts'

type Mine = MySignalsView['signals'][number]

/** What became of the signals somebody raised: whose turn it is and what comes next, never what was said. */
export function mySignalsCard({ signals, now }: MySignalsView, say: Say): Card {
  const { mySignals, more } = say.words.signal
  const hidden = signals.length - most
  return card([
    headline(mySignals.title),
    ...(signals.length === 0 ? [plain(mySignals.none)] : []),
    ...signals
      .toSorted((one, other) => other.raisedAt - one.raisedAt)
      .slice(0, most)
      .map((one) => item(one, now, say)),
    ...(hidden > 0 ? [subtle(more(hidden))] : []),
  ])
}

const most = 15

function item(one: Mine, now: MySignalsView['now'], say: Say): CardElement {
  const can = offered(one, say)
  return {
    type: 'Container',
    separator: true,
    spacing: 'Medium',
    items: [
      strong(named(one, say)),
      plain(`${state(one, say)}. ${next(one, now, say)}`),
      ...(can.length > 0 ? [buttons(...can)] : []),
    ],
  }
}

/** What the reporter can do here, an answer that somebody waits for first; who is no member of that network can only call. */
function offered(one: Mine, { words }: Say): Button[] {
  const { buttons: titles } = words.signal
  const data = dataOf(one, one.rev)
  const details = ['details', titles.details] as const
  const onward =
    one.kind === 'consult'
      ? (['to-signal', titles.toSignal] as const)
      : (['same-household', titles.sameHousehold] as const)
  const add = ['add-information', one.asked ? titles.answerQuestion : titles.addInformation] as const
  const first = one.asked ? [add, details] : [details, add]
  const helped = one.can.includes('mark-answer')
  const all = helped
    ? [['mark-answer', titles.markAnswer] as const, details, add, onward]
    : [...first, ['still-worried', titles.stillWorried] as const, onward]
  const saysNothing = isTombstone(one.status)
  return all.flatMap(([verb, title]) =>
    one.can.includes(verb) && !(saysNothing && verb === 'details') ? [press(title, verb, data)] : [],
  )
}

function state(one: Mine, say: Say): string {
  const { state } = say.words.signal.mySignals
  switch (one.status) {
    case 'open':
      return one.posted ? state.open : state.waiting
    case 'asked':
      return one.posted ? state.asked : state.waiting
    case 'taken-up':
      return state.takenUp(inSentence(one.lead, say))
    case 'in-consultation':
      return state.inConsultation(inSentence(one.lead, say))
    case 'in-action':
      return state.inAction(inSentence(one.lead, say))
    case 'following':
      return state.following(inSentence(one.lead, say))
    case 'escalated':
      return state.escalated(inSentence(one.lead, say))
    case 'answered':
      return one.can.includes('mark-answer') ? state.hasAnswer : state.answered
    case 'closed':
      return state.closed
    case 'withdrawn':
      return state.withdrawn
    case 'erased':
      return state.erased
  }
}

/** A date that has passed is no longer promised. */
function next(one: Mine, now: MySignalsView['now'], say: Say): string {
  const { next } = say.words.signal.mySignals
  const by = shortDay(localDate(one.takeUpBy, one.timeZone), say)
  switch (one.status) {
    case 'open':
    case 'asked':
      if (!one.posted) return next.waiting
      if (now > one.takeUpBy) return next.late
      return one.status === 'open' ? next.open(by) : next.asked(by)
    case 'taken-up':
      return next.takenUp
    case 'in-consultation':
    case 'in-action':
    case 'following':
    case 'escalated':
      return one.evaluateOn ? next.looksBack(shortDay(one.evaluateOn, say)) : next.inAction
    case 'answered':
      return one.can.includes('mark-answer') ? next.hasAnswer : next.answered
    case 'closed':
      return next.closed
    case 'withdrawn':
    case 'erased':
      return next.gone
  }
}
