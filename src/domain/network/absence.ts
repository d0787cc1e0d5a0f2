import type { MemberId, NetworkId } from '#domain/ids.ts'
import { isRestricted, memberOf } from '#domain/network/members.ts'
import type { Member, Network } from '#domain/network/network.ts'
import { type Absence, mayCover } from '#domain/network/schedule.ts'
import { addDays, type LocalDate } from '#domain/time/instant.ts'
import { isWithin, type Period } from '#domain/time/person.ts'

export type AwayRefusal =
  | 'date-missing'
  | 'ends-before-start'
  | 'over-already'
  | 'too-long'
  | 'oneself'
  | 'unknown-colleague'
  | 'away-too'
  | 'not-there'
  | 'cover-needed'

/** `people`: who could do it instead. `network`: in which one nobody would. `days`: days that would do. */
export type Instead = {
  days: readonly LocalDate[]
  people: readonly MemberId[]
  network: NetworkId | null
}
export type AwayDecision = { absence: Absence } | { refused: AwayRefusal; instead: Instead }

/** What somebody filled in; null: nothing. `cover` is the id of whoever has that account, null when nobody does. */
export type Asked = {
  from: LocalDate | null
  until: LocalDate | null
  cover: { colleague: MemberId | null } | 'network' | 'nobody'
}

/** Somebody who says that they are away, in each of their networks. */
export type Leaver = {
  id: MemberId
  today: LocalDate
  memberships: readonly { network: Network; member: Member }[]
  /** Whether something that they lead there is due in these days, or is high. */
  fallsIn: (network: Network, period: Period) => boolean
}

/** Leave with a replacement, who is needed when something that they lead falls in it (specification 7.2, K7). */
export function decideAbsence(asked: Asked, leaver: Leaver): AwayDecision {
  const { from, until, cover } = asked
  if (!from || !until) return refuse('date-missing')
  const dates = wrongDates({ from, until }, leaver.today)
  if (dates) return dates
  if (cover === 'network') return { absence: { from, until, cover } }
  if (cover === 'nobody') return withoutCover({ from, until }, leaver)
  return withCover({ from, until }, cover.colleague, leaver)
}

const aYear = 366

function wrongDates({ from, until }: Period, today: LocalDate): AwayDecision | null {
  if (until < from) return refuse('ends-before-start', { days: [until, from] })
  if (until < today) return refuse('over-already', { days: [today] })
  const furthest = addDays(today, aYear)
  return until > furthest ? refuse('too-long', { days: [furthest] }) : null
}

function withoutCover(period: Period, leaver: Leaver): AwayDecision {
  const open = leaver.memberships.find(({ network }) => leaver.fallsIn(network, period))
  return open
    ? refuse('cover-needed', { people: colleaguesThere(period, leaver), network: open.network.id })
    : { absence: { ...period, cover: null } }
}

function withCover(period: Period, cover: MemberId | null, leaver: Leaver): AwayDecision {
  if (cover === leaver.id) return refuse('oneself', { people: colleaguesThere(period, leaver) })
  const found = leaver.memberships.map(({ network }) => cover && memberOf(network, cover)).find(Boolean)
  if (!cover || !found) return refuse('unknown-colleague', { people: colleaguesThere(period, leaver) })
  if (overlaps(found.absences, period)) return refuse('away-too', { people: colleaguesThere(period, leaver) })
  const open = leaver.memberships.find(
    ({ network, member }) => leaver.fallsIn(network, period) && !mayCover(network, member, cover),
  )
  return open
    ? refuse('not-there', { people: colleaguesThere(period, leaver), network: open.network.id })
    : { absence: { ...period, cover } }
}

/** Who could do it: there the whole time and able to read as much; of the own organisation first. */
function colleaguesThere(period: Period, { memberships }: Leaver): MemberId[] {
  const found = memberships.flatMap(({ network, member }) =>
    network.members
      .filter((one) => mayCover(network, member, one.id) && !overlaps(one.absences, period))
      .filter((one) => !isRestricted(network, one))
      .toSorted((one, other) => near(other, member) - near(one, member)),
  )
  return [...new Set(found.map(({ id }) => id))].slice(0, 2)
}

const near = (one: Member, { partner }: Member): number => (one.partner === partner ? 1 : 0)

/** Some day of this period is one of these. */
export const overlaps = (absences: readonly Period[], { from, until }: Period): boolean =>
  absences.some((one) => one.from <= until && one.until >= from)

/** What is said last holds: an earlier absence in the same days makes room. */
export const withAbsence = (absences: readonly Absence[], absence: Absence): Absence[] => [
  ...absences.filter((one) => one.from > absence.until || one.until < absence.from),
  absence,
]

/** They are there after all: from this day on. */
export const withoutAbsence = (
  absences: readonly Absence[],
  { from, until }: Period,
  today: LocalDate,
): Absence[] =>
  absences.flatMap((one) => {
    if (one.from !== from || one.until !== until) return [one]
    const yesterday = addDays(today, -1)
    return isWithin(yesterday, one) ? [{ ...one, until: yesterday }] : []
  })

const refuse = (refused: AwayRefusal, instead: Partial<Instead> = {}): AwayDecision => ({
  refused,
  instead: { days: [], people: [], network: null, ...instead },
})
