import type { Membership } from '#app/directory.ts'
import { writeDownLook } from '#app/journal/looked.ts'
import type { Card } from '#app/ports.ts'
import type { Presser } from '#app/press.ts'
import { barredFrom } from '#app/press/refused.ts'
import { everySignalIn } from '#app/every-signal.ts'
import { rulesFirst } from '#app/rules/first.ts'
import { lessonsCard } from '#cards/network/lessons-card.ts'
import { sentenceCard } from '#cards/sentence-card.ts'
import { lessonsFrom } from '#domain/signal/lessons.ts'
import { say } from '#text/words.ts'

/** *Om van te leren*: what was written at closing, for who may read it now; that they did is written down. */
export async function openLessons(reader: Pick<Presser, 'world' | 'known'>, by: Membership): Promise<Card> {
  const { world, known } = reader
  const { network, member } = by
  const barred = await barredFrom(reader, by)
  await writeDownLook(reader, 'lessons', network.id, barred?.why ?? 'done')
  if (barred) return sentenceCard(barred.sentence)
  const rules = await rulesFirst(reader, by, { verb: 'lessons', data: { network: network.id, from: 0 } })
  if (rules) return rules
  const signals = await everySignalIn(world.store, network.id)
  return lessonsCard(lessonsFrom(signals, network, member), say(known.language))
}
