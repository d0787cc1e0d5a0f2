import type { Turn } from '#app/dialogue/turn.ts'
import type { Membership } from '#app/directory.ts'
import { forCoordinator } from '#app/for-coordinator.ts'
import { keepLines } from '#app/journal/keep-lines.ts'
import type { Card, Message } from '#app/ports.ts'
import { barredFrom } from '#app/press/refused.ts'
import { everySignalIn } from '#app/every-signal.ts'
import { keysWith, kinds, load } from '#app/records.ts'
import type { World } from '#app/world.ts'
import { reportCard } from '#cards/network/report-card.ts'
import { sentenceCard } from '#cards/sentence-card.ts'
import type { Network } from '#domain/network/network.ts'
import { monthBefore, type Report, reportOf } from '#domain/network/report.ts'
import { say } from '#text/words.ts'

/** `rapport`: a card with the counts of last month, for each network that this person coordinates. */
export const reports = (turn: Turn): Promise<Message[]> => forCoordinator(turn, (by) => reported(turn, by))

async function reported(turn: Turn, by: Membership): Promise<Card> {
  const { world, known, now } = turn
  const { network, member } = by
  const barred = await barredFrom(turn, by)
  const line = { at: now, verb: 'report', actor: member.id, network: network.id }
  await keepLines(world, { ...line, result: barred?.why ?? 'done' })
  if (barred) return sentenceCard(barred.sentence)
  return reportCard(
    {
      network: network.id,
      networkName: network.name,
      audience: network.audience,
      ...(await lastMonth(world, network)),
    },
    say(known.language),
  )
}

async function lastMonth({ store, clock }: World, network: Network): Promise<Report> {
  const left = await Promise.all(
    (await keysWith(store, `figures:${network.id}`)).map((key) => load(store, kinds.figure, key)),
  )
  const now = clock.now()
  return reportOf(
    monthBefore(now, network),
    await everySignalIn(store, network.id),
    left.flatMap((one) => (one ? [one.value] : [])),
    network,
    now,
  )
}
