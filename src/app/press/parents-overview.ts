import type { Membership } from '#app/directory.ts'
import type { Presser } from '#app/press.ts'
import type { SignalRecord } from '#app/records.ts'
import { sentenceOn, writeDown } from '#app/press/parts.ts'
import type { SignalPress } from '#cards/press.ts'
import { refusalSentence } from '#cards/signal/refusal-card.ts'
import { dataOf } from '#cards/signal/parts.ts'
import { parentsOverviewCard } from '#cards/signal/parents-overview-card.ts'
import type { Card } from '#app/ports.ts'
import { whyNot } from '#domain/signal/may.ts'
import { overviewFor } from '#domain/signal/overview.ts'
import { whyNotRead } from '#domain/signal/readers.ts'
import { say } from '#text/words.ts'

/** The text for parents or resident, only in the answer to the press of who leads; that it was made is written down. */
export async function parentsOverview(
  presser: Presser,
  by: Membership,
  { verb }: SignalPress,
  found: SignalRecord,
): Promise<{ card: Card }> {
  const { value: signal, version } = found
  const words = say(presser.known.language)
  const { member, network } = by
  const barred =
    whyNot(signal, 'parents-overview', { actor: member, network }) ??
    whyNotRead('parents-overview', signal, network, member)
  await writeDown(presser, by, found, { verb, result: barred ?? 'done' }, presser.world.ids.fresh('c'))
  if (barred) return { card: sentenceOn(presser, refusalSentence(barred, [], words), found) }
  const view = overviewFor(signal, by.network)
  return { card: parentsOverviewCard(view, dataOf({ signal: signal.id }, version), words) }
}
