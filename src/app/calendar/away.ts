import { heldBy } from '#app/calendar/held.ts'
import { absenceItem, allNetworks, coverItem, endedItem, retimeItem } from '#app/calendar/items.ts'
import type { CalendarTurn } from '#app/calendar/turn.ts'
import type { Card, WorkItem } from '#app/ports.ts'
import { watchNow } from '#app/watch.ts'
import type { World } from '#app/world.ts'
import { type AbsenceView, awayCard, awayForm, type AwayView } from '#cards/calendar/away-card.ts'
import { shortDay } from '#cards/signal/parts.ts'
import { nameOf } from '#cards/signal/people.ts'
import type { Filled } from '#cards/signal-views.ts'
import { sentenceCard } from '#cards/sentence-card.ts'
import type { MemberId } from '#domain/ids.ts'
import {
  type Asked,
  decideAbsence,
  type Instead,
  type Leaver,
  withAbsence,
  withoutAbsence,
} from '#domain/network/absence.ts'
import { isRestricted } from '#domain/network/members.ts'
import type { Network } from '#domain/network/network.ts'
import { type Absence, colleagueIn, type Schedule } from '#domain/network/schedule.ts'
import { person, type PersonView } from '#domain/signal/people.ts'
import { leadFallsIn } from '#domain/signal/falls-in.ts'
import { sendAt } from '#domain/signal/steps.ts'
import { addDays, type Instant, instantAt, LocalDate, localDate } from '#domain/time/instant.ts'
import { deliverAt, firstOwnDayNotBefore, type Period } from '#domain/time/person.ts'
import type { NamedInstead } from '#text/nl/calendar.ts'
import { say } from '#text/words.ts'

/** `afwezig`: from when to when somebody is away, and who stands in (specification 7.2, K7). */
export async function askAway(turn: CalendarTurn, filled: Filled = { values: {} }): Promise<Card> {
  return awayForm(await viewOf(turn), filled, say(turn.known.language))
}

/** Kept, with everything that follows on its days; or the form again, with why not and what would do. */
export async function setAway(turn: CalendarTurn, inputs: Readonly<Record<string, string>>): Promise<Card> {
  const words = say(turn.known.language)
  const decision = decideAbsence(askedIn(turn, inputs), await leaverOf(turn))
  if ('refused' in decision) {
    const sentence = words.words.calendar.away.refusals[decision.refused]
    return askAway(turn, { values: inputs, refusal: sentence(named(turn, decision.instead)) })
  }
  const { absence } = decision
  const to = (schedule: Schedule): Schedule => ({
    ...schedule,
    absences: withAbsence(schedule.absences, absence),
  })
  await keep(turn, to, follows(turn, absence), 'away-set')
  return awayCard(absenceView(turn.world, turn.known.id, absence), words)
}

/** They are there after all. */
export async function endAway(turn: CalendarTurn, period: Period): Promise<Card> {
  const { away } = say(turn.known.language).words.calendar
  const { absences } = turn.world.timetable.of(turn.known.id)
  const found = absences.find(({ from, until }) => from === period.from && until === period.until)
  if (!found) return askAway(turn, { values: {}, refusal: away.unknownPeriod })
  const to = (schedule: Schedule): Schedule => ({
    ...schedule,
    absences: withoutAbsence(schedule.absences, period, todayOf(turn)),
  })
  const begun = found.from <= todayOf(turn)
  const work = [
    retimeItem(turn.known.id, turn.now),
    ...(begun ? [endedItem(turn.known.id, found, turn.now)] : []),
  ]
  await keep(turn, to, work, 'away-ended')
  return sentenceCard(away.ended)
}

/** Both days of the absence have work of their own, whoever stands in hears it, and all that is to come moves. */
function follows({ world, known, now }: CalendarTurn, absence: Absence): WorkItem[] {
  const [first] = allNetworks(world, known.id)
  if (!first) return []
  const { network, member } = first
  const { calendar } = network
  const begins = instantAt(absence.from, calendar.opensAt, calendar.timeZone)
  const back = firstOwnDayNotBefore(addDays(absence.until, 1), member, calendar)
  const cover = colleagueIn(absence.cover)
  return [
    retimeItem(known.id, now),
    absenceItem('begins', known.id, absence, begins > now ? begins : now),
    absenceItem('ends', known.id, absence, deliverAt(back, member, calendar)),
    ...(cover ? [coverItem(known.id, cover, absence, sendAt(now, network, cover))] : []),
    ...allNetworks(world, known.id).map((one) => watchNow(one.network.id, now)),
  ]
}

function keep(
  turn: CalendarTurn,
  to: (schedule: Schedule) => Schedule,
  work: readonly WorkItem[],
  verb: string,
): Promise<void> {
  const { known, now } = turn
  const journal = [{ at: now, verb, actor: known.id, result: 'done' }]
  return turn.world.timetable.change({ id: `calendar:${turn.press}`, member: known.id, to, work, journal })
}

function askedIn(turn: CalendarTurn, inputs: Readonly<Record<string, string>>): Asked {
  const date = (id: string): LocalDate | null => LocalDate.safeParse(inputs[id]).data ?? null
  const cover = inputs['cover']?.trim().toLowerCase() ?? ''
  return {
    from: date('from'),
    until: date('until'),
    cover:
      cover === 'network'
        ? 'network'
        : cover === '' || cover === 'nobody'
          ? 'nobody'
          : { colleague: withAccount(turn, cover) },
  }
}

const withAccount = ({ world, known }: CalendarTurn, account: string): MemberId | null =>
  allNetworks(world, known.id)
    .flatMap(({ network }) => network.members)
    .find((one) => one.account === account)?.id ?? null

async function leaverOf(turn: CalendarTurn): Promise<Leaver> {
  const { world, known } = turn
  const { leads } = await heldBy(world, known.id)
  return {
    id: known.id,
    today: todayOf(turn),
    memberships: allNetworks(world, known.id),
    fallsIn: (network: Network, period: Period) =>
      leads.some(
        (one) => one.network.id === network.id && leadFallsIn(one.record.value, network, known.id, period),
      ),
  }
}

async function viewOf(turn: CalendarTurn): Promise<AwayView> {
  const { world, known } = turn
  const today = todayOf(turn)
  const { absences } = world.timetable.of(known.id)
  return {
    id: known.id,
    absences: absences
      .filter(({ until }) => until >= today)
      .toSorted((one, other) => one.from.localeCompare(other.from))
      .map((absence) => absenceView(world, known.id, absence)),
    people: colleaguesOf(turn),
    leads: (await heldBy(world, known.id)).leads.length > 0,
  }
}

/** Who could stand in: the own organisation first. Who may read less than this person could not. */
function colleaguesOf({ world, known }: CalendarTurn): PersonView[] {
  const found = allNetworks(world, known.id).flatMap(({ network, member }) =>
    network.members
      .filter((one) => one.id !== known.id && (isRestricted(network, member) || !isRestricted(network, one)))
      .toSorted(
        (one, other) => Number(other.partner === member.partner) - Number(one.partner === member.partner),
      )
      .map((one) => person(network, one.id)),
  )
  return found.filter((one, index) => found.findIndex(({ id }) => id === one.id) === index)
}

function absenceView(world: World, whose: MemberId, { from, until, cover }: Absence): AbsenceView {
  const standIn = colleagueIn(cover)
  if (standIn) return { from, until, cover: colleague(world, whose, standIn) }
  return { from, until, cover: cover === null ? null : 'network' }
}

const colleague = (world: World, whose: MemberId, id: MemberId): PersonView => {
  const views = allNetworks(world, whose).map(({ network }) => person(network, id))
  const [first] = views
  if (!first) throw new Error('no-membership: only members are away')
  return views.find(({ name }) => name !== '') ?? first
}

function named(turn: CalendarTurn, { days, people, network }: Instead): NamedInstead {
  const words = say(turn.known.language)
  return {
    days: days.map((day) => shortDay(day, words)),
    people: people.map((id) => nameOf(colleague(turn.world, turn.known.id, id), words)),
    network: turn.world.networks.find(({ id }) => id === network)?.name ?? '',
  }
}

function todayOf({ world, known, now }: CalendarTurn): LocalDate {
  const [first] = allNetworks(world, known.id)
  if (!first) throw new Error('no-membership: only members are away')
  return dayIn(first.network, now)
}

const dayIn = ({ calendar }: Network, now: Instant): LocalDate => localDate(now, calendar.timeZone)
