import { nameOf } from '#cards/signal/people.ts'
import { shortDay } from '#cards/signal/parts.ts'
import type { NetworkLine } from '#domain/signal/views.ts'
import { moment } from '#text/dates.ts'
import type { Say } from '#text/words.ts'

/** `Bram · actie van Els · 3 werkdagen over tijd`: who has it, what comes next, and when. */
export const nextLine = (line: NetworkLine, say: Say): string =>
  [whose(line, say), ...whatNext(line, say)].join(' · ')

function whose({ lead, gone, next }: NetworkLine, say: Say): string {
  const { nobody, leadGone } = say.words.networkOverview
  if (gone === 'lead') return leadGone
  if (lead) return nameOf(lead, say)
  return next?.what === 'mark-answer' ? nameOf(next.who, say) : nobody
}

function whatNext(line: NetworkLine, say: Say): string[] {
  const { networkOverview: words, signal, breach } = say.words
  if (line.frozen) return [breach.frozen.line]
  if (line.held) return [signal.held]
  if (line.consentUntil) return [words.consentUntil(shortDay(line.consentUntil, say))]
  if (!line.next) return [words.noDate]
  return [...step(line, say), line.late === null ? dateOf(line, line.next, say) : words.late(line.late)]
}

/** An action of the lead’s own needs no name twice. */
function step({ lead, gone, next, late }: NetworkLine, say: Say): string[] {
  const { networkOverview: words } = say.words
  if (!next) return []
  if (gone === 'next') return [words.nextGone]
  if (next.what === 'action' && next.who.id !== lead?.id) return [words.actionOf(nameOf(next.who, say))]
  const waits = next.what === 'take-up' || next.what === 'answer'
  return waits && late !== null ? [] : [words.next[next.what]]
}

/** What is high counts in hours. */
const dateOf = (
  { urgency, timeZone }: NetworkLine,
  { what, at, on }: NonNullable<NetworkLine['next']>,
  say: Say,
): string =>
  urgency === 'high' && what === 'take-up' ? moment(at, timeZone, say.language) : shortDay(on, say)
