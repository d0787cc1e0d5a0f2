import { membershipsOf } from '#app/directory.ts'
import { heldBy } from '#app/calendar/held.ts'
import type { CalendarTurn } from '#app/calendar/turn.ts'
import type { MemberId } from '#domain/ids.ts'
import type { Asked, Leaver } from '#domain/network/absence.ts'
import type { Network } from '#domain/network/network.ts'
import { leadFallsIn } from '#domain/signal/falls-in.ts'
import { type Instant, LocalDate, localDate } from '#domain/time/instant.ts'
import type { Period } from '#domain/time/person.ts'

/** What was filled in about an absence, and what has to be known to decide on it. */

export function askedIn(turn: CalendarTurn, inputs: Readonly<Record<string, string>>): Asked {
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
  membershipsOf(world.networks, known.id)
    .flatMap(({ network }) => network.members)
    .find((one) => one.account === account)?.id ?? null

export async function leaverOf(turn: CalendarTurn): Promise<Leaver> {
  const { world, known } = turn
  const { leads } = await heldBy(world, known.id)
  return {
    id: known.id,
    today: todayOf(turn),
    memberships: membershipsOf(world.networks, known.id),
    fallsIn: (network: Network, period: Period) =>
      leads.some(
        (one) => one.network.id === network.id && leadFallsIn(one.record.value, network, known.id, period),
      ),
  }
}

/** Which day it is where somebody works. */
export function todayOf({ world, known, now }: CalendarTurn): LocalDate {
  const [first] = membershipsOf(world.networks, known.id)
  if (!first) throw new Error('no-membership: only members are away')
  return dayIn(first.network, now)
}

const dayIn = ({ calendar }: Network, now: Instant): LocalDate => localDate(now, calendar.timeZone)
