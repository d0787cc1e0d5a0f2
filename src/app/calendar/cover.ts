import { membershipsOf } from '#app/directory.ts'
import { heldBy } from '#app/calendar/held.ts'
import { periodIn, retimeItem } from '#app/calendar/items.ts'
import type { CalendarTurn } from '#app/calendar/turn.ts'
import type { Card, WorkItem } from '#app/ports.ts'
import { watchNow } from '#app/watch.ts'
import { type Handler, instead, settle, waitAgain } from '#app/work.ts'
import type { World } from '#app/world.ts'
import { coverCard } from '#cards/calendar/cover-cards.ts'
import { shortDay } from '#cards/signal/parts.ts'
import { sentenceCard } from '#cards/sentence-card.ts'
import { MemberId } from '#domain/ids.ts'
import { coordinators, memberOf, nameIn } from '#domain/network/members.ts'
import type { Network } from '#domain/network/network.ts'
import type { Absence, Schedule } from '#domain/network/schedule.ts'
import { person } from '#domain/signal/people.ts'
import { sendAt } from '#domain/signal/steps.ts'
import { localDate } from '#domain/time/instant.ts'
import type { Period } from '#domain/time/person.ts'
import { type Say, say } from '#text/words.ts'

/** Whoever was named to stand in hears what that means, and can say no; not when the days are over before they are there. */
export const cover: Handler = async (world, lease) => {
  const { ref } = lease.item
  const to = MemberId.parse(ref['to'])
  const whose = MemberId.parse(ref['whose'])
  const period = periodIn(ref)
  const shared = membershipsOf(world.networks, to).find(({ network }) => memberOf(network, whose))
  if (!shared || !isNamed(world, whose, to, period)) return settle(world, lease)
  const now = world.clock.now()
  const from = sendAt(now, shared.network, to)
  if (localDate(from, shared.network.calendar.timeZone) > period.until) return settle(world, lease)
  if (from > now) return instead(world, lease, { ...lease.item, dueAt: from })
  const { leads, actions } = await heldBy(world, whose)
  const own = membershipsOf(world.networks, to).map(({ network }) => network.id)
  const here = (all: readonly { network: Network }[]): number =>
    all.filter(({ network }) => own.includes(network.id)).length
  const words = say((await world.directory.person(to))?.value.language ?? 'nl')
  const view = { ...period, whose: person(shared.network, whose), leads: here(leads), actions: here(actions) }
  const sent = await world.postbox.tell(to, {
    summary: words.words.calendar.cover.summary,
    card: coverCard(view, words),
  })
  if ('failed' in sent && sent.failed === 'later') return waitAgain(sent)
  if ('failed' in sent && sent.failed === 'unsure') return { again: 5_000, note: 'unsure' }
  if ('failed' in sent) await notCovered(world, world.ids.fresh('c'), whose, to, period)
  return settle(world, lease)
}

/** They cannot: the absence has nobody any more, and those who must know hear it. */
export async function declineCover(turn: CalendarTurn, whose: MemberId, period: Period): Promise<Card> {
  const { world, known } = turn
  const words = say(known.language)
  const { cover: sentences } = words.words.calendar
  if (!isNamed(world, whose, known.id, period)) return sentenceCard(sentences.over)
  const name = nameIn(world.networks, whose)
  await notCovered(world, `calendar:${turn.press}`, whose, known.id, period)
  return sentenceCard(sentences.saidNo(name))
}

const isNamed = ({ timetable }: World, whose: MemberId, by: MemberId, { from, until }: Period): boolean =>
  timetable.of(whose).absences.some((one) => one.from === from && one.until === until && one.cover === by)

async function notCovered(
  world: World,
  id: string,
  whose: MemberId,
  by: MemberId,
  period: Period,
): Promise<void> {
  const now = world.clock.now()
  const without = (one: Absence): Absence =>
    one.from === period.from && one.until === period.until && one.cover === by ? { ...one, cover: null } : one
  await world.timetable.change({
    id,
    members: [whose],
    to: (schedule: Schedule): Schedule => ({ ...schedule, absences: schedule.absences.map(without) }),
    work: [
      retimeItem(whose, now),
      ...membershipsOf(world.networks, whose).map(({ network }) => watchNow(network.id, now)),
      ...declinedItems(world, whose, by, period),
    ],
    journal: [{ at: now, verb: 'cover-declined', actor: by, result: 'done' }],
  })
}

/** The colleague, and who coordinates their first network, each when they are there. */
function declinedItems(world: World, whose: MemberId, by: MemberId, period: Period): WorkItem[] {
  const [first] = membershipsOf(world.networks, whose)
  if (!first) return []
  const coordinator = coordinators(first.network).find(({ id }) => id !== whose && id !== by)
  return [whose, ...(coordinator ? [coordinator.id] : [])].map((to) => ({
    id: `cover-declined:${whose}:${by}:${period.from}:${to}`,
    lane: `person:${to}`,
    dueAt: sendAt(world.clock.now(), first.network, to),
    kind: 'cover-declined',
    ref: { to, whose, by, from: period.from, until: period.until },
  }))
}

/** Who must know that nobody stands in: to choose somebody else, or to look along. */
export const coverDeclined: Handler = async (world, lease) => {
  const { ref } = lease.item
  const [to, whose, by] = [ref['to'], ref['whose'], ref['by']].map((id) => MemberId.parse(id))
  const [first] = to ? membershipsOf(world.networks, to) : []
  if (!to || !whose || !by || !first) return settle(world, lease)
  const now = world.clock.now()
  const from = sendAt(now, first.network, to)
  if (from > now) return instead(world, lease, { ...lease.item, dueAt: from })
  const words = say((await world.directory.person(to))?.value.language ?? 'nl')
  const { summary, toLeaver, toCoordinator } = words.words.calendar.coverDeclined
  const [start, last] = days(periodIn(ref), words)
  const text =
    to === whose
      ? toLeaver(nameIn(world.networks, by), start, last)
      : toCoordinator(nameIn(world.networks, by), nameIn(world.networks, whose), start, last)
  const sent = await world.postbox.tell(to, { summary, text })
  if ('failed' in sent && sent.failed === 'later') return waitAgain(sent)
  if ('failed' in sent && sent.failed === 'unsure') return { again: 5_000, note: 'unsure' }
  return settle(world, lease)
}

const days = ({ from, until }: Period, words: Say): [string, string] => [
  shortDay(from, words),
  shortDay(until, words),
]
