import { isGone } from '#app/breach/gone.ts'
import type { WorkItem } from '#app/ports.ts'
import { keyOf, kinds, load } from '#app/records.ts'
import { type Handler, notYet, settle } from '#app/work.ts'
import { isDescribed, networkOf, type World } from '#app/world.ts'
import { toldCard } from '#cards/breach/told-card.ts'
import { type Breach, breachRungs, rungAt } from '#domain/breach/breach.ts'
import { BreachId, MemberId } from '#domain/ids.ts'
import { coordinators, isCoordinator, memberOf, privacyOfficers } from '#domain/network/members.ts'
import type { Network } from '#domain/network/network.ts'
import { type Instant, later } from '#domain/time/instant.ts'
import { person } from '#domain/signal/people.ts'
import { say } from '#text/words.ts'

/** Who hears of it: at once, and again while nobody wrote down what was done. The 72 hours know no nights and no weekends. */
export const clocksOfBreach = (breach: Breach): WorkItem[] =>
  breachRungs.map((rung) => clockItem(breach, rung, rungAt(breach, rung)))

const clockItem = (breach: Breach, rung: number, dueAt: Instant): WorkItem => ({
  id: clockId(breach, rung),
  lane: `breach:${breach.id}`,
  dueAt,
  kind: 'breach',
  ref: { breach: breach.id, rung: String(rung) },
})

export const clockIdsOf = (breach: Breach): string[] => breachRungs.map((rung) => clockId(breach, rung))

const clockId = ({ id }: Breach, rung: number): string => `breach:${id}:${rung}`

/** One message each, so that nobody who cannot be reached keeps it from the others. */
export const breachDue: Handler = async (world, lease) => {
  const breach = await openBreach(world, lease.item)
  if (!breach) return settle(world, lease)
  const all = whoHears(networkOf(world, breach.network))
  // Whoever reported it read at once what to do.
  const others = lease.item.ref['rung'] === '0' ? all.filter((to) => to !== breach.by) : all
  const told = others.map((to) => telling(lease.item, { to }))
  const work = [...told, ...nextDay(breach, lease.item, world.clock.now())]
  await world.store.commit({ id: world.ids.fresh('c'), puts: [], journal: [], work, cancel: [], lease })
  world.wake()
  return 'settled'
}

/** After the last rung every day, until it is dealt with; after a silence once. */
function nextDay(breach: Breach, { ref, dueAt }: WorkItem, now: Instant): WorkItem[] {
  const rung = Number(ref['rung'])
  if (rung < Math.max(...breachRungs)) return []
  const days = Math.max(1, Math.ceil((now - dueAt + 1) / aDay))
  const next = rung + 24 * days
  return [clockItem(breach, next, later(dueAt, days * aDay))]
}
const aDay = 24 * 3_600_000

const whoHears = (network: Network): MemberId[] => [
  ...new Set([...coordinators(network), ...privacyOfficers(network)].map(({ id }) => id)),
]

/** `missed`: who could not be told, so that somebody calls them. */
const telling = (
  { ref, dueAt }: WorkItem,
  { to, missed }: { to: MemberId; missed?: MemberId },
): WorkItem => ({
  id: ['breach-told', ref['breach'], ref['rung'], to, ...(missed ? [missed] : [])].join(':'),
  lane: `person:${to}`,
  dueAt,
  kind: 'breach-told',
  ref: {
    breach: ref['breach'] ?? '',
    rung: ref['rung'] ?? '0',
    to,
    ...(missed ? { missed } : {}),
  },
})

/**
 * At any hour: sent until it is certain that it arrived. Who cannot be reached is called by a colleague at once, and not
 * mentioned in the channel, where nothing could be opened.
 */
export const breachTold: Handler = async (world, lease) => {
  const breach = await openBreach(world, lease.item)
  const to = MemberId.parse(lease.item.ref['to'])
  const network = breach && networkOf(world, breach.network)
  const member = network && memberOf(network, to)
  if (!breach || !member) return settle(world, lease)
  const missed = MemberId.safeParse(lease.item.ref['missed']).data
  const words = say((await world.directory.person(to))?.value.language ?? 'nl')
  const { timeZone } = network.calendar
  const view = {
    breach,
    now: world.clock.now(),
    timeZone,
    by: person(network, breach.by),
    own: breach.by === to,
    missed: missed ? person(network, missed) : null,
    handles: isCoordinator(member),
    gone: await isGone(world, breach),
    first: lease.item.ref['rung'] === '0',
  }
  const message = { summary: words.words.breach.summary, card: toldCard(view, words), first: true }
  const sent = await world.postbox.tell(to, message)
  const again = notYet(sent)
  if (again) return again
  if ('done' in sent) return settle(world, lease)
  world.log.warn('not-reached', { about: breach.id, member: to })
  const other = missed ? undefined : coordinators(network).find(({ id }) => id !== to)
  const work = other ? [telling(lease.item, { to: other.id, missed: to })] : []
  const journal = [notReached(world, breach, to)]
  await world.store.commit({ id: world.ids.fresh('c'), puts: [], journal, work, cancel: [], lease })
  return 'settled'
}

const notReached = (world: World, breach: Breach, to: MemberId) => ({
  at: world.clock.now(),
  verb: 'not-reached',
  actor: to,
  network: breach.network,
  about: breach.id,
  result: 'unreachable',
})

/** Null when it was dealt with, or its network is no more. */
async function openBreach(world: World, { ref }: WorkItem): Promise<Breach | null> {
  const found = await load(world.store, kinds.breach, keyOf.breach(BreachId.parse(ref['breach'])))
  const open = found && found.value.handled === null && isDescribed(world, found.value.network)
  return open ? found.value : null
}
