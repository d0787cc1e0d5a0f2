import type { Directory } from '#app/directory.ts'
import type { Incoming } from '#app/ports.ts'
import { readMoment, type RehearsalClock } from '#app/rehearsal.ts'
import type { Network } from '#domain/network/network.ts'
import { moment } from '#text/dates.ts'
import { say } from '#text/words.ts'

export type Rehearsing = {
  clock: RehearsalClock
  directory: Directory
  networks: readonly Network[]
  /** People that somebody can play besides the members: the stranger of the sample. */
  extras: readonly { account: string; name: string }[]
  /** Does what is due now. */
  drain: () => Promise<number>
}

/** The two words of rehearsal: `klok` moves the time forward, `als` plays somebody else. Null: it was neither. */
export async function rehearse(on: Rehearsing, incoming: Incoming, text: string): Promise<string | null> {
  const [word = '', ...rest] = text.trim().toLowerCase().split(/\s+/)
  if (word === 'klok') return moveClock(on, rest.join(' '))
  if (word === 'als' && rest.length === 1) return actAs(on, incoming, rest[0] ?? '')
  return null
}

async function moveClock(on: Rehearsing, text: string): Promise<string> {
  const { rehearsing } = say('nl').words.chat
  const zone = on.networks[0]?.calendar.timeZone
  const at = zone
    ? readMoment(
        text.toUpperCase().replace(/[DHM]$/, (unit) => unit.toLowerCase()),
        on.clock.now(),
        zone,
      )
    : null
  if (!zone || at === null) return rehearsing.clockHow
  if (!(await on.clock.moveTo(at))) return rehearsing.clockBack
  await on.drain()
  return rehearsing.clock(moment(on.clock.now(), zone, 'nl'))
}

async function actAs(on: Rehearsing, { sender }: Incoming, name: string): Promise<string> {
  const { rehearsing } = say('nl').words.chat
  const people = [...on.networks.flatMap(({ members }) => members), ...on.extras]
  const found = people.find((one) => one.name.toLowerCase() === name || one.account === name)
  if (!found) return rehearsing.nobody([...new Set(people.map((one) => one.name.toLowerCase()))])
  await on.clock.actAs(sender, found.account)
  on.directory.actAs(sender, found.account)
  return rehearsing.actingAs(found.name)
}
