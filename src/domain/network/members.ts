import type { MemberId } from '#domain/ids.ts'
import type { Member, Network, Partner, SchoolHoliday } from '#domain/network/network.ts'
import { type Apart, whyApart } from '#domain/network/participation.ts'
import { type Instant, localDate } from '#domain/time/instant.ts'

export const memberOf = (network: Network, id: MemberId): Member | undefined =>
  network.members.find((member) => member.id === id)

/** What somebody is called, in whichever of these networks they are; nothing when in none. */
export const nameIn = (networks: readonly Network[], id: MemberId): string =>
  networks.flatMap(({ members }) => members).find((one) => one.id === id)?.name ?? ''

export const partnerOf = (network: Network, member: Member): Partner | undefined =>
  network.partners[member.partner]

/** Police, housing, sport: they may raise and own an action given to them, and read no content (specification 2.8). */
export const isRestricted = (network: Network, member: Member): boolean =>
  partnerOf(network, member)?.restricted ?? true

/** Why this member may do nothing now: their partner has no valid agreement, or takes no part. Null: they may. */
export const apartNow = (network: Network, member: Member, at: Instant): Apart | null =>
  whyApart(partnerOf(network, member), localDate(at, network.calendar.timeZone))

/** Who can be asked for something today: everyone whose partner takes part. */
export const colleagues = ({ members }: Network): Member[] => members.filter(({ apart }) => apart === null)

export const colleagueOf = (network: Network, id: MemberId): Member | undefined =>
  colleagues(network).find((member) => member.id === id)

/** Schools and their organisations; the others give support (Ommen-Dalfsen: too often two worlds, F-004-04). */
export const isEducation = ({ type }: Pick<Partner, 'type'>): boolean => type.startsWith('onderwijs')

/** Whose working year follows the schools. */
export const hasSchoolHolidays = (network: Network, member: Member): boolean => {
  const partner = partnerOf(network, member)
  return partner !== undefined && isEducation(partner)
}

/** The school holidays of this person's region. */
export function schoolHolidaysOf(network: Network, member: Member): readonly SchoolHoliday[] {
  const [first] = Object.keys(network.schoolHolidays)
  const region = partnerOf(network, member)?.schoolRegion ?? first
  return region === undefined ? [] : (network.schoolHolidays[region] ?? [])
}

export const isCoordinator = (member: Member): boolean =>
  member.roles.includes('coordinator') || member.roles.includes('backup-coordinator')

/** The coordinator first, then who stands in; who is away, or may do nothing now, comes after who is there. */
export function coordinators(network: Network): Member[] {
  const all = [
    ...network.members.filter(({ roles }) => roles.includes('coordinator')),
    ...network.members.filter(({ roles }) => roles.includes('backup-coordinator')),
  ]
  const isThere = ({ awayUntil, apart }: Member): boolean => awayUntil === null && apart === null
  return [...all.filter(isThere), ...all.filter((one) => !isThere(one))]
}

/** Who watches over the privacy of everybody in it, independent of who coordinates. */
export const privacyOfficers = (network: Network): Member[] =>
  network.members.filter(({ roles }) => roles.includes('privacy-officer'))

/** The safeguarding officer of this member's own organisation, not being the member. */
export const safeguardingOfficerFor = (network: Network, member: Member): Member | undefined =>
  network.members.find(
    (one) =>
      one.partner === member.partner && one.id !== member.id && one.roles.includes('safeguarding-officer'),
  )
