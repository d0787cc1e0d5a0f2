import { isOld } from '#domain/network/help-for.ts'
import { apartNow } from '#domain/network/members.ts'
import type { Network } from '#domain/network/network.ts'
import { addDays, type Instant, type LocalDate, localDate } from '#domain/time/instant.ts'

/** What is looked at when somebody asks whether everything works. */
export const checks = [
  'store',
  'work',
  'channel',
  'readers',
  'members',
  'post',
  'change',
  'chats',
  'agreements',
  'stand-in',
  'dpia',
  'help',
] as const
export type Check = (typeof checks)[number]

/** What is not as it should be: of whom or what, and since or until when, where that says more. */
export type Trouble = { check: Check; names: readonly string[]; on: LocalDate | null }

export const trouble = (
  check: Check,
  names: readonly string[] = [],
  on: LocalDate | null = null,
): Trouble => ({
  check,
  names,
  on,
})

/** So long before it ends an agreement must be renewed. */
const noticeDays = 30

/** What can be seen in the network file alone. */
export const troublesInFile = (network: Network, now: Instant): Trouble[] => [
  ...agreements(network, now),
  ...(network.members.some(({ roles }) => roles.includes('backup-coordinator')) ? [] : [trouble('stand-in')]),
  ...(network.dpia === 'none' ? [trouble('dpia')] : []),
  ...oldHelp(network, now),
]

function agreements(network: Network, now: Instant): Trouble[] {
  const soon = addDays(localDate(now, network.calendar.timeZone), noticeDays)
  const ending = Object.values(network.partners)
    .filter(({ agreement }) => agreement.validUntil <= soon)
    .toSorted((one, other) => (one.agreement.validUntil < other.agreement.validUntil ? -1 : 1))
  const [first] = ending
  const names = ending.map(({ name }) => name)
  if (first) return [trouble('agreements', names, first.agreement.validUntil)]
  const early = network.members.filter((member) => apartNow(network, member, now) !== null)
  return early.length > 0
    ? [
        trouble(
          'agreements',
          early.map(({ name }) => name),
        ),
      ]
    : []
}

function oldHelp(network: Network, now: Instant): Trouble[] {
  const names = [...network.services, ...network.phones]
    .filter((one) => isOld(one, network, now))
    .map(({ name }) => name)
  return names.length > 0 ? [trouble('help', names)] : []
}
