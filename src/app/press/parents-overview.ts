import type { Membership } from '#app/directory.ts'
import type { Presser } from '#app/press.ts'
import type { SignalRecord } from '#app/records.ts'
import { journalLine } from '#app/run.ts'
import { dataOf } from '#cards/signal/parts.ts'
import { parentsOverviewCard } from '#cards/signal/parents-overview-card.ts'
import type { Card } from '#app/ports.ts'
import type { Refusal } from '#domain/signal/commands.ts'
import { whyNot } from '#domain/signal/may.ts'
import { overviewFor } from '#domain/signal/overview.ts'
import { say } from '#text/words.ts'

/** The text for parents or resident, only in the answer to the press of who leads; that it was made is written down. */
export async function parentsOverview(
  { world, known }: Presser,
  { network, member }: Membership,
  { value: signal, version }: SignalRecord,
): Promise<{ card: Card } | { refused: Refusal }> {
  const barred = whyNot(signal, 'parents-overview', { actor: member, network })
  const line = journalLine('parents-overview', known.id, signal, world.clock.now(), barred ?? 'done')
  await world.store.commit({ id: world.ids.fresh('c'), puts: [], journal: [line], work: [], cancel: [] })
  if (barred) return { refused: barred }
  return {
    card: parentsOverviewCard(
      overviewFor(signal, network),
      dataOf({ signal: signal.id }, version),
      say(known.language),
    ),
  }
}
