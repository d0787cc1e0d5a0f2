import { type CardElement, plain, typed } from '#cards/blocks.ts'
import { inSentence } from '#cards/signal/people.ts'
import { cut, shortDay } from '#cards/signal/parts.ts'
import type { Room } from '#cards/signal/room.ts'
import type { DetailsView } from '#domain/signal/views.ts'
import { moment } from '#text/dates.ts'
import { capital } from '#text/wording.ts'
import type { Say } from '#text/words.ts'

type Full = NonNullable<DetailsView['full']>

/** What waits for somebody's yes, and to whom it was scaled up: in sight, because somebody must decide or knows why. */
export function pending({ full, timeZone }: DetailsView, room: Room, say: Say): CardElement[] {
  if (!full) return []
  const lines = [
    ...handOver(full, timeZone, room, say),
    ...lowering(full, room, say),
    ...escalation(full, say),
  ]
  return lines.length === 0 ? [] : [{ type: 'Container', style: 'warning', items: lines }]
}

function handOver(
  { handOver }: Full,
  timeZone: DetailsView['timeZone'],
  room: Room,
  say: Say,
): CardElement[] {
  if (!handOver) return []
  const until = moment(handOver.lapsesAt, timeZone, say.language)
  const line = say.words.signal.details.handOver(inSentence(handOver.to, say), until)
  return [plain(capital(line)), typed(cut(handOver.reason, room.text))]
}

function lowering({ lowering }: Full, room: Room, say: Say): CardElement[] {
  if (!lowering) return []
  const { signal, labels } = say.words
  const line = signal.details.lowering(inSentence(lowering.by, say), labels.urgency[lowering.urgency])
  return [plain(capital(line)), ...(lowering.reason ? [typed(cut(lowering.reason, room.text))] : [])]
}

function escalation({ escalation }: Full, say: Say): CardElement[] {
  if (!escalation) return []
  const { signal, labels } = say.words
  const line = signal.details.escalated(labels.escalateTo[escalation.to], shortDay(escalation.on, say))
  const why = escalation.reason ? `: ${labels.breakthroughReason[escalation.reason]}` : ''
  return [plain(`${line}${why}`)]
}
