import { z } from 'zod'
import { MemberId } from '#domain/ids.ts'
import { type Member, type Network, PartnerKey } from '#domain/network/network.ts'
import { isCoordinator } from '#domain/network/members.ts'
import { whyApart } from '#domain/network/participation.ts'
import { addWorkingDays, isWorkingDay } from '#domain/time/calendar.ts'
import { addDays, LocalDate } from '#domain/time/instant.ts'
import { firstOwnDayNotBefore } from '#domain/time/person.ts'

/** Who said last that the people of a partner still work there; a network that began on this day was right then. */
export const Confirmations = z.object({
  beganOn: LocalDate,
  partners: z.record(PartnerKey, z.object({ on: LocalDate, by: MemberId })),
})
export type Confirmations = z.infer<typeof Confirmations>

/** `asked`: this quarter. `late`: for ten working days. `closed`: its people see no new signals until somebody says so. */
export type ToConfirm = {
  key: string
  partner: string
  people: string[]
  state: 'asked' | 'late' | 'closed'
  /** The first day on which its people see no new signals. */
  closesOn: LocalDate
}

const lateAfterWorkingDays = 10
const closedAfterDays = 30
const toldBeforeWorkingDays = 5

/** The partners of which the coordinator must say whether their people still work there (specification 10.3). */
export function toConfirm(network: Network, known: Confirmations | null, today: LocalDate): ToConfirm[] {
  return Object.keys(network.partners).flatMap((key) => {
    const asked = known && askedOf(network, known, key, today)
    const people = network.members.filter(({ partner }) => partner === key).map(({ name }) => name)
    return asked && people.length > 0 ? [{ ...asked, key, people }] : []
  })
}

/**
 * The coordinator is told today: at the first of the quarter, when it is late, five working days before its people see no
 * new signals and when that begins; on the first day from then on that this coordinator works.
 */
export const isAskedToConfirm = (
  network: Network,
  known: Confirmations | null,
  coordinator: Member,
  today: LocalDate,
): boolean =>
  toConfirm(network, known, today).some(({ key, closesOn }) =>
    [
      dueOn(network, known, key),
      addWorkingDays(dueOn(network, known, key), lateAfterWorkingDays, network.calendar),
      addWorkingDays(closesOn, -toldBeforeWorkingDays, network.calendar),
      closesOn,
    ].some((day) => day <= today && firstOwnDayNotBefore(day, coordinator, network.calendar) === today),
  )

/** Whether this person sees no new signals, because nobody confirmed their partner. Who coordinates confirms, and sees all. */
export const isUnconfirmed = (
  network: Network,
  known: Confirmations | null,
  member: Member,
  today: LocalDate,
): boolean =>
  !isCoordinator(member) &&
  known !== null &&
  askedOf(network, known, member.partner, today)?.state === 'closed'

/** The people of this partner still work there. */
export const confirmed = (
  known: Confirmations,
  partner: string,
  by: MemberId,
  on: LocalDate,
): Confirmations => ({ ...known, partners: { ...known.partners, [partner]: { on, by } } })

type Asked = Pick<ToConfirm, 'partner' | 'state' | 'closesOn'>

function askedOf(network: Network, known: Confirmations, key: string, today: LocalDate): Asked | null {
  const partner = network.partners[key]
  const due = dueOn(network, known, key)
  if (!partner || due > today || whyApart(partner, today) !== null) return null
  const closesOn = addDays(due, closedAfterDays)
  if (closesOn <= today) return { partner: partner.name, state: 'closed', closesOn }
  const late = addWorkingDays(due, lateAfterWorkingDays, network.calendar) <= today
  return { partner: partner.name, state: late ? 'late' : 'asked', closesOn }
}

/** The first working day of the quarter after the last time that they were right: confirmed, signed, or there from the start. */
function dueOn({ partners, calendar }: Network, known: Confirmations | null, key: string): LocalDate {
  const days = [known?.beganOn, known?.partners[key]?.on, partners[key]?.agreement.signedOn]
  const right = days.filter((day) => day !== undefined).reduce((one, other) => (one > other ? one : other))
  let day = nextQuarter(right)
  while (!isWorkingDay(day, calendar)) day = addDays(day, 1)
  return day
}

function nextQuarter(date: LocalDate): LocalDate {
  const [year = 0, month = 1] = date.split('-').map(Number)
  const next = Math.floor((month - 1) / 3) * 3 + 4
  const first = next > 12 ? `${year + 1}-01-01` : `${year}-${String(next).padStart(2, '0')}-01`
  return LocalDate.parse(first)
}
