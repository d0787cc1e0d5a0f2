import type { Turn } from '#app/dialogue/turn.ts'
import type { Membership } from '#app/directory.ts'
import { forCoordinator } from '#app/for-coordinator.ts'
import { keepLines } from '#app/journal/keep-lines.ts'
import type { Card, Message } from '#app/ports.ts'
import { barredFrom } from '#app/press/refused.ts'
import { rulesFirst } from '#app/rules/first.ts'
import { keyOf, keysWith, kinds, load, signalsIn } from '#app/records.ts'
import type { World } from '#app/world.ts'
import { lessonsCard } from '#cards/network/lessons-card.ts'
import { reportCard } from '#cards/network/report-card.ts'
import { sentenceCard } from '#cards/sentence-card.ts'
import type { Network } from '#domain/network/network.ts'
import { monthBefore, type Report, reportOf } from '#domain/network/report.ts'
import { lessonsFrom } from '#domain/signal/lessons.ts'
import { type Signal, Status } from '#domain/signal/signal.ts'
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

/** *Om van te leren*: what was written at closing. */
export async function openLessons(
  { world, known }: Pick<Turn, 'world' | 'known'>,
  by: Membership,
): Promise<Card> {
  const { network, member } = by
  const barred = await barredFrom({ world, known }, by)
  const line = { at: world.clock.now(), verb: 'lessons', actor: member.id, network: network.id }
  await keepLines(world, { ...line, result: barred?.why ?? 'done' })
  if (barred) return sentenceCard(barred.sentence)
  const data = { network: network.id, from: 0 }
  const rules = await rulesFirst({ world, known }, by, { verb: 'lessons', data })
  if (rules) return rules
  return lessonsCard(lessonsFrom(await everySignal(world, network), network, member), say(known.language))
}

async function everySignal({ store }: World, network: Network): Promise<Signal[]> {
  const ids = await signalsIn(store, network.id, Status.options)
  const found = await Promise.all(ids.map((id) => load(store, kinds.signal, keyOf.signal(id))))
  return found.flatMap((one) => (one ? [one.value] : []))
}

async function lastMonth(world: World, network: Network): Promise<Report> {
  const { store, clock } = world
  const left = await Promise.all(
    (await keysWith(store, `figures:${network.id}`)).map((key) => load(store, kinds.figure, key)),
  )
  const now = clock.now()
  return reportOf(
    monthBefore(now, network),
    await everySignal(world, network),
    left.flatMap((one) => (one ? [one.value] : [])),
    network,
    now,
  )
}
