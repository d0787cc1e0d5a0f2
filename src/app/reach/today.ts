import type { Means } from '#app/reach/means.ts'
import type { MemberId } from '#domain/ids.ts'
import { memberOf } from '#domain/network/members.ts'
import { localDate, type LocalDate, TimeZone } from '#domain/time/instant.ts'

/** Which day it is where this person's network is. */
export function todayOf({ clock, networks }: Pick<Means, 'clock' | 'networks'>, member: MemberId): LocalDate {
  const network = networks.find((one) => memberOf(one, member)) ?? networks[0]
  return localDate(clock.now(), network?.calendar.timeZone ?? TimeZone.parse('Europe/Amsterdam'))
}
