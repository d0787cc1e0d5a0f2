import { z } from 'zod'
import { MemberId } from '#domain/ids.ts'
import { hasSchoolHolidays, memberOf, partnerOf, schoolHolidaysOf } from '#domain/network/members.ts'
import type { Member, Network } from '#domain/network/network.ts'
import { whyApart } from '#domain/network/participation.ts'
import type { Service } from '#domain/network/service.ts'
import { lookedAtOn, unsureSince, Vouched } from '#domain/network/vouched.ts'
import { type Calendar, workingDaysBetween } from '#domain/time/calendar.ts'
import { addDays, Instant, LocalDate } from '#domain/time/instant.ts'
import { isAwayOn, isWithin, isWorkday, type Period, WorkPattern } from '#domain/time/person.ts'

/**
 * Days on which somebody is away (specification 7.2, K7). `cover`: the colleague who does the work meanwhile, `network`
 * when what they lead goes back to the network, or nobody.
 */
export const Absence = z.object({
  from: LocalDate,
  until: LocalDate,
  cover: z.union([MemberId, z.literal('network')]).nullable(),
})
export type Absence = z.infer<typeof Absence>

/** Who was named to do the work meanwhile; null when nobody was. */
export const colleagueIn = (cover: Absence['cover']): MemberId | null => (cover === 'network' ? null : cover)

/** What somebody told the bot about when they work; the network's file says the rest. */
export const Schedule = z.object({
  pattern: WorkPattern.nullable(),
  /** Works on in the school holidays. */
  worksInHolidays: z.boolean(),
  /** A coordinator, or who is asked to help with a call, may be asked at any hour. */
  anyHour: z.boolean(),
  absences: z.array(Absence),
  /** When the bot asked whether its days are right; null: not yet. */
  askedAt: Instant.nullable(),
  /** What they can be asked about; null: the bot does not know them yet. */
  vouched: Vouched.nullable().default(null),
})
export type Schedule = z.infer<typeof Schedule>

export const noSchedule: Schedule = {
  pattern: null,
  worksInHolidays: false,
  anyHour: false,
  absences: [],
  askedAt: null,
  vouched: null,
}

/** The network as it is on this day: everyone with their own days, and who does whose work. */
export function onDay(
  network: Network,
  schedules: ReadonlyMap<MemberId, Schedule>,
  today: LocalDate,
): Network {
  const members = network.members.map((member) => withSchedule(network, member, schedules.get(member.id)))
  const named = { ...network, members }
  const present = members.map((member) => ({
    ...member,
    awayUntil: absenceOn(member, today, network.calendar)?.until ?? null,
    apart: whyApart(partnerOf(network, member), today),
    unsureSince: unsureSince(schedules.get(member.id)?.vouched ?? null, today),
  }))
  const doers = present.map(({ id }) => [id, doerOn(named, id, today)] as const)
  const coversOf = (id: MemberId): MemberId[] =>
    doers.flatMap(([whose, doer]) => (doer === id && whose !== id ? [whose] : []))
  return {
    ...network,
    members: present.map((member) => ({ ...member, covers: coversOf(member.id) })),
    services: network.services.map((service) => lookedAt(service, network, schedules)),
  }
}

/** On the day in the file, or on a later one on which its owner said that it is right. */
function lookedAt(
  service: Service,
  { members }: Network,
  schedules: ReadonlyMap<MemberId, Schedule>,
): Service {
  const owner = members.find(({ account }) => account === service.owner)
  const said = owner && lookedAtOn(schedules.get(owner.id)?.vouched, service)
  return said && said > service.checkedOn ? { ...service, checkedOn: said } : service
}

function withSchedule(network: Network, member: Member, schedule: Schedule = noSchedule): Member {
  const holidays =
    hasSchoolHolidays(network, member) && !schedule.worksInHolidays ? schoolHolidaysOf(network, member) : []
  const closed = holidays.map(({ from, until }) => ({ from, until, cover: null }))
  return {
    ...member,
    ...schedule.pattern,
    anyHour: schedule.anyHour,
    absences: [...schedule.absences, ...closed],
  }
}

/** Who does this person's work today: whoever covers while they are away, else they themselves. */
export const doerNow = (network: Network, id: MemberId): MemberId =>
  network.members.find(({ covers }) => covers.includes(id))?.id ?? id

/**
 * Who does this person's work on a day: the person, while away whoever covers for them, and null when nobody does. Who
 * covers must be there, and may read as much.
 */
export function doerOn(network: Network, id: MemberId, date: LocalDate): MemberId | null {
  const seen = new Set<MemberId>()
  let doer = memberOf(network, id)
  while (doer && isAwayOn(date, doer)) {
    seen.add(doer.id)
    const cover = coverOn(doer, date)
    if (cover === null || seen.has(cover) || !mayCover(network, doer, cover)) return null
    doer = memberOf(network, cover)
  }
  return doer?.id ?? id
}

/**
 * The days that somebody is away with nobody in their place, when that is too long to wait for: more than three working
 * days (K8), or when what they lead was to go back to the network.
 */
export function missedOn(network: Network, id: MemberId, date: LocalDate): Missed | null {
  const member = memberOf(network, id)
  const absence = member && absenceOn(member, date, network.calendar)
  if (!absence || doerOn(network, id, date) !== null) return null
  const days = workingDaysBetween(addDays(absence.from, -1), absence.until, network.calendar)
  const givenBack = member.absences.some((one) => isWithin(date, one) && one.cover === 'network')
  return givenBack || days > 3 ? { ...absence, givenBack } : null
}

/** `givenBack`: whoever is away wants somebody else to lead. */
export type Missed = Period & { givenBack: boolean }

/** The whole stretch of days around this one: leave that goes on after a weekend or a holiday is one. */
export function absenceOn(member: Member, date: LocalDate, calendar: Calendar): Period | null {
  const { absences } = member
  const worksBetween = (after: LocalDate, before: LocalDate): boolean => {
    for (let day = addDays(after, 1); day < before; day = addDays(day, 1))
      if (isWorkday(day, member, calendar)) return true
    return false
  }
  const around = (period: Period): Period => {
    const next = absences.filter(
      (one) => !worksBetween(period.until, one.from) && !worksBetween(one.until, period.from),
    )
    const from = next.map((one) => one.from).reduce((a, b) => (a < b ? a : b), period.from)
    const until = next.map((one) => one.until).reduce((a, b) => (a > b ? a : b), period.until)
    return from === period.from && until === period.until ? period : around({ from, until })
  }
  const found = absences.find((one) => isWithin(date, one))
  return found ? around({ from: found.from, until: found.until }) : null
}

/** The colleague who was named for this day, if one was. */
const coverOn = ({ absences }: Member, date: LocalDate): MemberId | null =>
  absences
    .filter((one) => isWithin(date, one))
    .map(({ cover }) => colleagueIn(cover))
    .find(Boolean) ?? null

/** A member of the same network who takes part, and is not restricted unless the other one is. */
export function mayCover(network: Network, away: Member, cover: MemberId): boolean {
  const colleague = memberOf(network, cover)
  if (!colleague || colleague.id === away.id || colleague.apart !== null) return false
  const restricted = (one: Member): boolean => network.partners[one.partner]?.restricted ?? true
  return restricted(away) || !restricted(colleague)
}
