import type { Telling } from '#app/deliver/message.ts'
import type { WorkItem } from '#app/ports.ts'
import type { World } from '#app/world.ts'
import type { MemberId } from '#domain/ids.ts'
import { coordinators } from '#domain/network/members.ts'
import type { Network } from '#domain/network/network.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { sendAt } from '#domain/signal/steps.ts'
import { localDate } from '#domain/time/instant.ts'

/** What was to be told, and about which signal. */
export type About = {
  signal: Signal
  network: Network
  telling: Pick<Telling, 'to' | 'by'> & { notice: string }
}

/** Who cannot be reached never silences a promise: the lead hears it, and the coordinator or who stands in (K13), once a day. */
export async function notReached(world: World, about: About): Promise<void> {
  const { signal, network, telling } = about
  const now = world.clock.now()
  world.log.warn('not-reached', { about: signal.id, member: telling.to })
  const line = { at: now, verb: 'not-reached', actor: telling.to, network: network.id, about: signal.id }
  const today = localDate(now, network.calendar.timeZone)
  await world.store.commit({
    id: `not-reached:${signal.id}:${telling.to}:${whom(telling)}:${today}`,
    puts: [],
    journal: [{ ...line, result: 'unreachable' }],
    work: whoHears(about).map((to) => orphan(about, to, sendAt(now, network, to))),
    cancel: [],
  })
}

function whoHears({ signal, network, telling }: About): MemberId[] {
  const all = coordinators(network).map(({ id }) => id)
  if (telling.notice === 'not-reached') return after(telling.to, all)
  const first = all.find((id) => id !== telling.to)
  const heard = [signal.lead, first].flatMap((id) => (id && id !== telling.to ? [id] : []))
  return [...new Set(heard)]
}

/** Who cannot even be told that a colleague is not reached makes room for who stands in; after the last it ends. */
const after = (to: MemberId, all: readonly MemberId[]): MemberId[] =>
  all.includes(to) ? all.slice(all.indexOf(to) + 1).slice(0, 1) : []

const whom = ({ notice, by, to }: About['telling']): string => (notice === 'not-reached' && by ? by : to)

const orphan = ({ signal, telling }: About, to: MemberId, dueAt: WorkItem['dueAt']): WorkItem => ({
  id: `tell:${signal.id}:not-reached:${to}:${whom(telling)}`,
  lane: `person:${to}`,
  dueAt,
  kind: 'tell',
  ref: { signal: signal.id, notice: 'not-reached', by: whom(telling), to },
})
