import { z } from 'zod'
import { IntakeId, SignalId } from '#domain/ids.ts'
import { Answers } from '#domain/intake/answers.ts'
import { practiceHours } from '#domain/retention.ts'
import { Instant, later, minutes } from '#domain/time/instant.ts'

/** One practice of one person: everything of it is in this document, and gone with it. */
export const Practice = z.object({
  /** The dialogue that is practised; also the name of this practice. */
  intake: IntakeId,
  /** The signal of a played colleague that can be taken up. */
  played: SignalId,
  startedAt: Instant,
  /** When it changed last; null once its person went on with something real. */
  touchedAt: Instant.nullable(),
  /** What the dialogue said last, to look back on. */
  answers: Answers,
  /** What would be documents of the store if it were real. */
  documents: z.record(
    z.string(),
    z.object({ version: z.number().int(), tags: z.array(z.string()), body: z.string() }),
  ),
})
export type Practice = z.infer<typeof Practice>

/** So long after it began, also when nobody finished it. */
export const erasedAt = ({ startedAt }: Practice): Instant => later(startedAt, minutes(60 * practiceHours))
