import { createHash } from 'node:crypto'
import { keyOf, kinds, put } from '#app/records.ts'
import type { SealedStore } from '#app/ports.ts'
import { IntakeId, type MemberId, NetworkId } from '#domain/ids.ts'
import { type Intake, startIntake } from '#domain/intake/intake.ts'
import type { Instant } from '#domain/time/instant.ts'
import { until } from '#support/intakes.ts'
import { pupil } from '#support/raise.ts'

/** Somebody answered everything and has to look once more and press: only placing it is left. */
export const nearlyDone = (writer: MemberId, facts: string, now: Instant): Intake => {
  const id = IntakeId.parse(`i_${createHash('sha256').update(facts).digest('hex').slice(0, 32)}`)
  const begun = startIntake({ id, writer, intent: 'signal', now })
  const answered = until('check', begun, { audience: 'child', ...pupil, factsOwn: facts })
  return { ...answered, network: NetworkId.parse('oldenzaal-18min') }
}

/** As the bot keeps it while it goes on. */
export async function keepDraft(store: SealedStore, intake: Intake): Promise<void> {
  const puts = [put(kinds.intake, keyOf.current(intake.writer), intake, null)]
  await store.commit({ id: `draft ${intake.id}`, puts, journal: [], work: [], cancel: [] })
}
