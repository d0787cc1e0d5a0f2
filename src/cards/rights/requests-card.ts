import {
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
import { shortDay } from '#cards/signal/parts.ts'
import type { RequestId, Right } from '#domain/rights/request.ts'
import type { LocalDate } from '#domain/time/instant.ts'
import type { Reference } from '#domain/ids.ts'
import type { Say } from '#text/words.ts'

export type RequestLine = {
  id: RequestId
  reference: Reference
  right: Right
  receivedOn: LocalDate
  until: LocalDate
  late: boolean
  canExtend: boolean
}

/** What waits for an answer, the first date first; codes and days, nothing of what is kept. */
export function requestsCard(lines: readonly RequestLine[], say: Say): Card {
  const { requests: rights } = say.words
  if (lines.length === 0) return card([headline(rights.title), plain(rights.none)])
  return card([
    headline(rights.title),
    subtle(rights.help),
    ...lines.slice(0, most).flatMap((line) => item(line, say)),
  ])
}

/** Under the list of a network: how many requests wait, with a button to them. */
export const withRequests = <Shown extends Card>(
  shown: Shown,
  count: number,
  { words: { requests: rights } }: Say,
): Shown =>
  count === 0
    ? shown
    : {
        ...shown,
        body: [
          ...shown.body,
          { ...plain(rights.open(count)), separator: true },
          buttons(press(rights.title, 'requests', {})),
        ],
      }

/** So many fit one card; the next ones come when these are answered. */
const most = 8

const item = (line: RequestLine, say: Say): CardElement[] => {
  const { requests: rights } = say.words
  const { id: request, reference, right, receivedOn, until, late, canExtend } = line
  return [
    { ...strong(`${reference} · ${rights.names[right]}`), separator: true },
    subtle(rights.when(shortDay(receivedOn, say), shortDay(until, say), late)),
    buttons(
      press(rights.buttons.decide, 'decide-request', { request }),
      ...(canExtend ? [press(rights.buttons.extend, 'extend-request', { request })] : []),
    ),
  ]
}
