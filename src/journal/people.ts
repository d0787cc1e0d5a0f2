import { readNetworks } from '#adapters/yaml/networks.ts'
import type { JournalEntry, Keys } from '#app/ports.ts'
import { MemberId, type NetworkId } from '#domain/ids.ts'
import {
  addDays,
  type Instant,
  instantAt,
  localDate,
  localDateTime,
  LocalTime,
  TimeZone,
} from '#domain/time/instant.ts'
import type { Days } from './wanted.ts'

/** What the network files tell of what the journal keeps as digests and moments. Throws NoNetworksError. */
export async function readPeople(folder: string, keys: Keys, now: Instant) {
  const { networks } = await readNetworks(folder, localDate(now, amsterdam))
  const names = new Map(
    networks.flatMap(({ members }) =>
      members.map(({ account, name }) => [keys.memberId(account), `${name} (${account})`] as const),
    ),
  )
  const zones = new Map(networks.map(({ id, calendar }) => [id, calendar.timeZone]))
  const zoneOf = ({ network }: Pick<JournalEntry, 'network'>): TimeZone =>
    (network && zones.get(network)) ?? zones.values().next().value ?? amsterdam
  return {
    /** Who is in no file any more has only the digest. */
    nameOf: (id: string): string => names.get(MemberId.safeParse(id).data ?? none) ?? id,
    /** An account as it was typed, or the digest of one. */
    idOf: (typed: string): MemberId => MemberId.safeParse(typed).data ?? keys.memberId(typed),
    localTimeOf: (entry: JournalEntry): string => localDateTime(entry.at, zoneOf(entry)).replace('T', ' '),
    isIn: (days: Days) => within(days, zoneOf),
  }
}

export type People = Awaited<ReturnType<typeof readPeople>>

const amsterdam = TimeZone.parse('Europe/Amsterdam')
const none = MemberId.parse('m_none')
const midnight = LocalTime.parse('00:00')

/** By the clocks of the network of each line. */
function within({ from, to }: Days, zoneOf: (entry: { network?: NetworkId }) => TimeZone) {
  return (entry: JournalEntry): boolean => {
    const zone = zoneOf(entry)
    return (
      (from === null || entry.at >= instantAt(from, midnight, zone)) &&
      (to === null || entry.at < instantAt(addDays(to, 1), midnight, zone))
    )
  }
}
