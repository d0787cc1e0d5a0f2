import { beginCounting } from '#app/agreements/confirmations.ts'
import { beginVouching, toVouch } from '#app/agreements/vouch.ts'
import { beforeHoliday } from '#app/calendar/holiday.ts'
import { retimeSignal } from '#app/calendar/retime.ts'
import { readByOthers } from '#app/deliver/read-along.ts'
import { digestItem } from '#app/deliver/digest.ts'
import type { Presence } from '#app/directory.ts'
import { StoreError, type WorkItem } from '#app/ports.ts'
import { coordinatorInReach } from '#app/reach/coordinator.ts'
import { stillThere } from '#app/reach/presence.ts'
import { aliveIn, keyOf, kinds, load, signalsIn } from '#app/records.ts'
import { run } from '#app/run.ts'
import type { Handler } from '#app/work.ts'
import { networkOf, type World } from '#app/world.ts'
import { type MemberId, NetworkId, type SignalId } from '#domain/ids.ts'
import { isCoordinator, memberOf } from '#domain/network/members.ts'
import type { Network } from '#domain/network/network.ts'
import { missedOn } from '#domain/network/schedule.ts'
import { openActions, responsibleFor } from '#domain/signal/action.ts'
import { sendAt } from '#domain/signal/steps.ts'
import { overdue } from '#domain/signal/overdue.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { nextOpening } from '#domain/time/calendar.ts'
import { Instant, localDate } from '#domain/time/instant.ts'

/**
 * Who left, or cannot be reached, counts as nobody (specification 7.2, K13): what they led waits for somebody again, and what they promised falls
 * to who is there, on the same working day. It is looked at each working morning, at every start, and when Teams tells that
 * somebody came or went. Looking twice finds nothing more, so only the next morning needs the commit.
 */
export const watch: Handler = async (world, lease) => {
  const { item } = lease
  const network = networkOf(world, NetworkId.parse(item.ref['network']))
  const presence = remembered(world, network)
  const alive = await aliveIn(world.store, network.id)
  const closed = await signalsIn(world.store, network.id, ['closed'])
  for (const id of alive)
    await orNext(world, id, async () => {
      const signal = await release(world, network, id, presence)
      if (signal) await retimeSignal(world, network, signal)
    })
  await beforeHoliday(world, network)
  await beginCounting(world, network)
  await beginVouching(world, network)
  for (const id of [...alive, ...closed]) await orNext(world, id, () => ring(world, network, id))
  // Counted from now alone, a clock that is behind would bring the same morning again at once.
  const from = Instant.parse(Math.max(world.clock.now(), item.dueAt))
  const next = nextOpening(from, network.calendar)
  const readAlong = await readByOthers(world, network, alive)
  const list =
    item.id === morningOf(network.id) ? [morning(network.id, next), ...(await listFor(world, network))] : []
  await world.store.commit({
    id: world.ids.fresh('c'),
    puts: [],
    journal: [],
    work: [...list, ...readAlong, ...toVouch(world, network)],
    cancel: [],
    lease,
  })
  return 'settled'
}

/** The coordinator gets a list on every working morning; when nothing must be looked at it is not sent. */
async function listFor(world: World, network: Network): Promise<WorkItem[]> {
  const member = await coordinatorInReach(world, network)
  return member ? [digestItem(member.id, sendAt(world.clock.now(), network, member.id))] : []
}

/** At each start: the files may say something else than yesterday. What is due already is only brought forward. */
export async function beginWatching(world: World): Promise<void> {
  const now = world.clock.now()
  const work = world.networks.map(({ id }) => morning(id, now))
  await world.store.commit({ id: world.ids.fresh('c'), puts: [], journal: [], work, cancel: [] })
}

/** Once, now; the mornings go on beside it. */
export const watchNow = (network: NetworkId, now: Instant): WorkItem => ({
  ...morning(network, now),
  id: `${morningOf(network)}:now`,
})

const morningOf = (network: NetworkId): string => `watch:${network}`

export const morning = (network: NetworkId, dueAt: Instant): WorkItem => ({
  id: morningOf(network),
  lane: morningOf(network),
  dueAt,
  kind: 'watch',
  ref: { network },
})

/** One that cannot be read keeps nobody from the others. */
async function orNext(world: World, about: SignalId, look: () => Promise<void>): Promise<void> {
  try {
    await look()
  } catch (error) {
    if (error instanceof StoreError) throw error
    world.log.error('watch-skipped', { about, error: error instanceof Error ? error.name : 'unknown' })
  }
}

type Look = (member: MemberId) => Promise<Presence>

/** Somebody is looked up once in a round, however much they do. */
function remembered(world: World, network: Network): Look {
  const known = new Map<MemberId, Promise<Presence>>()
  return (member) => {
    const found = known.get(member) ?? stillThere(world, network, member)
    known.set(member, found)
    return found
  }
}

/** Each of them once; what falls to a colleague who left as well goes on from there. Answers how it is then. */
async function release(world: World, network: Network, id: SignalId, presence: Look): Promise<Signal | null> {
  const released = new Set<MemberId>()
  for (;;) {
    const found = await load(world.store, kinds.signal, keyOf.signal(id))
    const missing = found && (await firstMissing(world, network, found.value, released, presence))
    if (!missing) return found?.value ?? null
    released.add(missing.who)
    await run(world, {
      id: world.ids.fresh('c'),
      signal: id,
      command: { type: 'release', ...missing },
      actor: 'clock',
    })
  }
}

/** What should have ended does so now, when no clock was set for it. */
async function ring(world: World, network: Network, id: SignalId): Promise<void> {
  const found = await load(world.store, kinds.signal, keyOf.signal(id))
  const late = found ? overdue(found.value, { now: world.clock.now(), network }) : []
  for (const command of late)
    await run(world, { id: world.ids.fresh('c'), signal: id, command, actor: 'clock' })
}

type Missing = { who: MemberId; why: 'left' | 'away' }

/** Who left, or may do nothing here now, or is away for longer than can be waited for with nobody in their place (K8). */
async function firstMissing(
  world: World,
  network: Network,
  signal: Signal,
  released: ReadonlySet<MemberId>,
  presence: Look,
): Promise<Missing | null> {
  const today = localDate(world.clock.now(), network.calendar.timeZone)
  for (const who of inOrder(signal, network)) {
    if (released.has(who)) continue
    if (isApart(network, who) || (await presence(who)) === 'gone') return { who, why: 'left' }
    if (missedOn(network, who, today)) return { who, why: 'away' }
  }
  return null
}

const isApart = (network: Network, who: MemberId): boolean => (memberOf(network, who)?.apart ?? null) !== null

/**
 * Who leads, is asked to, answers for something or may know who it is about; coordinators last, because what others leave
 * falls to them.
 */
function inOrder(signal: Signal, network: Network): MemberId[] {
  const owners = openActions(signal).flatMap((action) => [action.owner, responsibleFor(action)])
  const asked = signal.handOver?.to ?? null
  const all = [signal.lead, asked, ...owners, ...signal.caseTeam].filter((one) => one !== null)
  const falls = (id: MemberId): number => {
    const member = memberOf(network, id)
    return member && isCoordinator(member) ? 1 : 0
  }
  return [...new Set(all)].toSorted((one, other) => falls(one) - falls(other))
}
