import type { Turn } from '#app/dialogue/turn.ts'
import type { Membership } from '#app/directory.ts'
import type { Card } from '#app/ports.ts'
import type { Pressed, Presser } from '#app/press.ts'
import type { SignalRecord } from '#app/records.ts'
import { sentenceCard } from '#cards/sentence-card.ts'
import { refusalSentence } from '#cards/signal/refusal-card.ts'
import { IntakeId } from '#domain/ids.ts'
import { type Intake, startIntake } from '#domain/intake/intake.ts'
import type { Intent } from '#domain/intake/judge.ts'
import { whyNot } from '#domain/signal/may.ts'
import { say } from '#text/words.ts'

/** A dialogue that starts from an own signal: when the table lets this person, and never in a channel. */
export async function inOwnChat(
  { world, known, inChannel }: Presser,
  { network, member }: Membership,
  { value: signal }: SignalRecord,
  deed: 'same-household' | 'to-signal',
  begin: (turn: Turn) => Promise<Card>,
): Promise<Pressed> {
  const words = say(known.language)
  if (inChannel) return { card: sentenceCard(words.words.chat.onlyInChat) }
  const barred = whyNot(signal, deed, { actor: member, network })
  if (barred) return { card: sentenceCard(refusalSentence(barred, [], words)), ended: 'refused' }
  return { card: await begin({ world, known, now: world.clock.now(), message: null, said: null }) }
}

export const freshIntake = ({ world, known, now }: Turn, intent: Intent): Intake =>
  startIntake({ id: IntakeId.parse(world.ids.fresh('i')), writer: known.id, intent, now })
