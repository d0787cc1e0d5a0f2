import type { MemberId } from '#domain/ids.ts'
import type { Member, Network, Partner, SchoolHoliday } from '#domain/network/network.ts'
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

/** Nobody takes part without an agreement that is valid today; both its days count. */
export function hasAgreement(network: Network, member: Member, at: Instant): boolean {
  const agreement = partnerOf(network, member)?.agreement
  const today = localDate(at, network.calendar.timeZone)
  return agreement !== undefined && agreement.signedOn <= today && today <= agreement.validUntil
}

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

/** The coordinator first, then who stands in; who is away comes after who is there. */
export function coordinators(network: Network): Member[] {
  const all = [
    ...network.members.filter(({ roles }) => roles.includes('coordinator')),
    ...network.members.filter(({ roles }) => roles.includes('backup-coordinator')),
  ]
  const there = all.filter(({ awayUntil }) => awayUntil === null)
  return [...there, ...all.filter(({ awayUntil }) => awayUntil !== null)]
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
