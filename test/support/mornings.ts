import { digestItem } from '#app/deliver/digest.ts'
import { urgentItem } from '#app/deliver/urgent.ts'
import type { JournalEntry, WorkItem } from '#app/ports.ts'
import { keyOf, kinds, load, put } from '#app/records.ts'
import type { Absence } from '#domain/network/schedule.ts'
import type { MemberId } from '#domain/ids.ts'
import { Signal } from '#domain/signal/signal.ts'
import { at } from '#support/given.ts'
import { type Platform, someone, startPlatform } from '#support/platform.ts'
import type { Failure } from '#support/platform-ports.ts'
import { readable } from '#support/readable.ts'
import { sampleNetworks } from '#support/sample-networks.ts'
import type { Card } from '#cards/blocks.ts'

/** The people of the sample network whom the bot has met. */
const accounts = {
  anna: 'anna@carmel.example',
  bram: 'bram@wijkracht.example',
  carla: 'carla@oldenzaal.example',
  daan: 'daan@ooc.example',
  els: 'els@ggd.example',
  gerda: 'gerda@impuls.example',
} as const
export type Name = keyof typeof accounts

/** The application in memory at this moment, with these signals in it, and nothing that is due but what a test asks for. */
export async function mornings(startsAt: string, ...signals: readonly Signal[]) {
  const platform = startPlatform(await sampleNetworks(), at(startsAt))
  for (const account of Object.values(accounts)) await platform.says(someone(account), 'help')
  const member = (name: Name): MemberId => platform.memberOf(someone(accounts[name]))
  const own = (signal: Signal): Signal => ofThese(signal, member)
  await keep(platform, signals.map(own))
  platform.sent.length = 0
  return {
    platform,
    member,
    /** The clock stands at this moment, and what is due is done. */
    at: async (moment: string) => {
      platform.wait(at(moment) - platform.world.clock.now())
      await platform.drain()
    },
    /** A reminder rang, or something high stands still. */
    rings: (name: Name, kind: 'digest' | 'urgent' = 'digest') =>
      due(platform, (kind === 'digest' ? digestItem : urgentItem)(member(name), platform.world.clock.now())),
    /** The signal is like this from now on. */
    becomes: (signal: Signal) => keep(platform, [own(signal)]),
    away: (name: Name, absence: Omit<Absence, 'cover'> & { cover: Name | null }) =>
      platform.world.timetable.change({
        id: `away:${name}`,
        members: [member(name)],
        to: (schedule) => ({
          ...schedule,
          absences: [{ ...absence, cover: absence.cover && member(absence.cover) }],
        }),
        work: [],
        journal: [],
      }),
    fails: (...failures: readonly Failure[]) => void platform.failing.push(...failures),
    /** What was sent to somebody, or changed there, since this was asked last. */
    news: (name: Name): string[] => newsIn(platform, name),
    notReached: async (): Promise<JournalEntry[]> =>
      (await platform.journal()).filter(({ verb }) => verb === 'not-reached'),
    /** What is still to come, by kind. */
    waiting: async (until: string): Promise<string[]> => leasedBy(platform, until),
  }
}

const due = (platform: Platform, ...work: readonly WorkItem[]) =>
  platform.world.store.commit({
    id: platform.world.ids.fresh('c'),
    puts: [],
    journal: [],
    work: [...work],
    cancel: [],
  })

async function keep({ world }: Platform, signals: readonly Signal[]): Promise<void> {
  const puts = await Promise.all(
    signals.map(async (signal) => {
      const key = keyOf.signal(signal.id)
      return put(kinds.signal, key, signal, await load(world.store, kinds.signal, key))
    }),
  )
  await world.store.commit({ id: world.ids.fresh('c'), puts, journal: [], work: [], cancel: [] })
}

/** The people of an example, by the ids that the platform gave them. */
function ofThese(signal: Signal, member: (name: Name) => MemberId): Signal {
  const text = JSON.stringify(signal).replaceAll(/"m_(\w+)"/g, (whole, name: string) =>
    name in accounts ? JSON.stringify(member(name as Name)) : whole,
  )
  return Signal.parse(JSON.parse(text))
}

function newsIn({ sent }: Platform, name: Name): string[] {
  const own = sent.filter(({ to, message }) => to === `a:${name}` && message !== undefined)
  for (const one of own) sent.splice(sent.indexOf(one), 1)
  return own.map(
    ({ verb, message }) =>
      `${verb}: ${message?.card ? readable(message.card as Card) : (message?.text ?? '')}`,
  )
}

/** Looked at through leases, which are given back. */
async function leasedBy({ world }: Platform, until: string): Promise<string[]> {
  const leases = []
  for (;;) {
    const lease = await world.store.claim(at(until), 'a test', 60)
    if (!lease) break
    leases.push(lease)
  }
  for (const lease of leases) await world.store.release(lease, lease.item.dueAt, 'looked at')
  return leases.map(({ item }) => item.kind)
}
