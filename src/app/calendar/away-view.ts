import { membershipsOf } from '#app/directory.ts'
import { todayOf } from '#app/calendar/away-asked.ts'
import { heldBy } from '#app/calendar/held.ts'
import type { CalendarTurn } from '#app/calendar/turn.ts'
import type { World } from '#app/world.ts'
import type { AbsenceView, AwayView } from '#cards/calendar/away-card.ts'
import { shortDay } from '#cards/signal/parts.ts'
import { nameOf } from '#cards/signal/people.ts'
import type { MemberId } from '#domain/ids.ts'
import type { Instead } from '#domain/network/absence.ts'
import { colleagues, isRestricted } from '#domain/network/members.ts'
import { type Absence, colleagueIn } from '#domain/network/schedule.ts'
import { person, type PersonView } from '#domain/signal/people.ts'
import type { NamedInstead } from '#text/nl/calendar.ts'
import { say } from '#text/words.ts'

/** What is known of when somebody is away, and who could stand in. */
export async function awayView(turn: CalendarTurn): Promise<AwayView> {
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
  const found = membershipsOf(world.networks, known.id).flatMap(({ network, member }) =>
    colleagues(network)
      .filter((one) => one.id !== known.id && (isRestricted(network, member) || !isRestricted(network, one)))
      .toSorted(
        (one, other) => Number(other.partner === member.partner) - Number(one.partner === member.partner),
      )
      .map((one) => person(network, one.id)),
  )
  return found.filter((one, index) => found.findIndex(({ id }) => id === one.id) === index)
}

/** With the name of whoever stands in. */
export function absenceView(world: World, whose: MemberId, { from, until, cover }: Absence): AbsenceView {
  const standIn = colleagueIn(cover)
  if (standIn) return { from, until, cover: colleague(world, whose, standIn) }
  return { from, until, cover: cover === null ? null : 'network' }
}

const colleague = (world: World, whose: MemberId, id: MemberId): PersonView => {
  const views = membershipsOf(world.networks, whose).map(({ network }) => person(network, id))
  const [first] = views
  if (!first) throw new Error('no-membership: only members are away')
  return views.find(({ name }) => name !== '') ?? first
}

/** Days and people that would do, as they are written. */
export function named(turn: CalendarTurn, { days, people, network }: Instead): NamedInstead {
  const words = say(turn.known.language)
  return {
    days: days.map((day) => shortDay(day, words)),
    people: people.map((id) => nameOf(colleague(turn.world, turn.known.id, id), words)),
    network: turn.world.networks.find(({ id }) => id === network)?.name ?? '',
  }
}
