import type { Member, Network, Partner } from '#domain/network/network.ts'
import { whyApart } from '#domain/network/participation.ts'
import { addWorkingDays } from '#domain/time/calendar.ts'
import { addDays, type LocalDate } from '#domain/time/instant.ts'
import { firstOwnDayNotBefore } from '#domain/time/person.ts'

/** What the coordinator must know of a partner: until which day it takes part, or since when it does not. */
export type PartnerNews = {
  partner: string
  what: 'ends' | 'over' | 'suspends' | 'suspended'
  /** The last day of the agreement, or the first on which it is suspended; null when the file names none. */
  on: LocalDate | null
}

const daysBefore = 30
const workingDaysBefore = 5

/** Partners with people in the network whose agreement ends within thirty days or is over, or that are suspended. */
export const partnerNews = (network: Network, today: LocalDate): PartnerNews[] =>
  withPeople(network).flatMap((partner) => newsOf(partner, today) ?? [])

/**
 * The coordinator is told of it today: thirty days and five working days before an agreement ends, on its last day and
 * when it is over, and when a partner is suspended; on the first day from then on that this coordinator works.
 */
export const isTelling = (network: Network, coordinator: Member, today: LocalDate): boolean =>
  withPeople(network)
    .filter((partner) => newsOf(partner, today) !== null)
    .flatMap((partner) => toldOn(partner, network))
    .some((day) => day <= today && firstOwnDayNotBefore(day, coordinator, network.calendar) === today)

function withPeople({ partners, members }: Network): Partner[] {
  const named = new Set(members.map(({ partner }) => partner))
  return Object.entries(partners).flatMap(([key, partner]) => (named.has(key) ? [partner] : []))
}

function newsOf(partner: Partner, today: LocalDate): PartnerNews | null {
  const { name, agreement, suspendedFrom } = partner
  switch (whyApart(partner, today)) {
    case 'no-agreement':
      return today < agreement.signedOn ? null : { partner: name, what: 'over', on: agreement.validUntil }
    case 'suspended':
      return { partner: name, what: 'suspended', on: suspendedFrom ?? null }
    case null:
      if (suspendedFrom) return { partner: name, what: 'suspends', on: suspendedFrom }
      return addDays(agreement.validUntil, -daysBefore) <= today
        ? { partner: name, what: 'ends', on: agreement.validUntil }
        : null
  }
}

function toldOn({ agreement: { validUntil }, suspendedFrom }: Partner, { calendar }: Network): LocalDate[] {
  return [
    addDays(validUntil, -daysBefore),
    addWorkingDays(validUntil, -workingDaysBefore, calendar),
    validUntil,
    addDays(validUntil, 1),
    ...(suspendedFrom ? [suspendedFrom] : []),
  ]
}
