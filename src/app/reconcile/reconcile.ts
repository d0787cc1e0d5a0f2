import { setImmediate } from 'node:timers/promises'
import { StoreError, type WorkItem } from '#app/ports.ts'
import { absentFor, notWaiting } from '#app/reconcile/absent.ts'
import { forgetId } from '#app/items.ts'
import { keyOf, kinds, load, signalsIn } from '#app/records.ts'
import { run } from '#app/run.ts'
import { morning } from '#app/watch.ts'
import { NetworkMissing, type World } from '#app/world.ts'
import type { SignalId } from '#domain/ids.ts'
import type { Network } from '#domain/network/network.ts'
import { overdue } from '#domain/signal/overdue.ts'
import { Status } from '#domain/signal/signal.ts'

/** How much of each was not as it should be, and is on its way again. */
export type Mended = Record<(typeof whats)[number], number>

/**
 * Whatever was lost on the way: what is stored says what should be visible and what should be due. It is derived anew,
 * and what is missing is put back. Nothing when all is well; two processes that look at once mend the same thing.
 */
export async function reconcile(world: World, goesOn: () => boolean = () => true): Promise<Mended> {
  const mended: Mended = { cards: 0, clocks: 0, ends: 0, mornings: 0 }
  for (const network of world.networks) {
    mended.mornings += await putBack(world, await notWaiting(world, [morning(network.id, world.clock.now())]))
    for (const id of await signalsIn(world.store, network.id, Status.options)) {
      // People who press are answered in between.
      await setImmediate()
      if (!goesOn()) break
      const found = await mend(world, network, id)
      mended.cards += found.cards
      mended.clocks += found.clocks
      mended.ends += found.ends
    }
  }
  tell(world, mended)
  return mended
}

function tell({ log, meter }: World, mended: Mended): void {
  const found = whats.filter((what) => mended[what] > 0)
  for (const what of found) meter.count('reconciled', { what }, mended[what])
  if (found.length > 0) log.warn('reconciled', mended)
}

const whats = ['cards', 'clocks', 'ends', 'mornings'] as const

const nothing = { cards: 0, clocks: 0, ends: 0 }

/** One that cannot be read keeps nobody from the others. */
async function mend(world: World, network: Network, id: SignalId): Promise<Omit<Mended, 'mornings'>> {
  try {
    const { cards, clocks } = await absentTwice(world, network, id)
    await putBack(world, [...cards, ...clocks])
    return { cards: cards.length, clocks: clocks.length, ends: await endLate(world, network, id) }
  } catch (error) {
    if (error instanceof StoreError || error instanceof NetworkMissing) throw error
    world.log.error('reconcile-skipped', {
      about: id,
      error: error instanceof Error ? error.name : 'unknown',
    })
    return nothing
  }
}

/** Missing now, and still missing when it is looked at again: in between a colleague may have been at it. */
async function absentTwice(world: World, network: Network, id: SignalId) {
  const first = await absentIn(world, network, id)
  if (first.cards.length + first.clocks.length === 0) return first
  const again = await absentIn(world, network, id)
  const both = (one: readonly WorkItem[], other: readonly WorkItem[]) =>
    one.filter((item) => other.some((same) => same.id === item.id))
  return { cards: both(first.cards, again.cards), clocks: both(first.clocks, again.clocks) }
}

async function absentIn(world: World, network: Network, id: SignalId) {
  const found = await load(world.store, kinds.signal, keyOf.signal(id))
  return found ? absentFor(world, network, found) : { cards: [], clocks: [] }
}

/** What should have ended and did not, because its clock was lost, ends now; what is being forgotten has ended. */
async function endLate(world: World, network: Network, id: SignalId): Promise<number> {
  const found = await load(world.store, kinds.signal, keyOf.signal(id))
  if ((await world.store.whenDue(forgetId({ id }))) !== null) return 0
  const late = found ? overdue(found.value, { now: world.clock.now(), network }) : []
  let ended = 0
  for (const command of late) {
    const ran = await run(world, { id: world.ids.fresh('c'), signal: id, command, actor: 'clock' })
    if ('done' in ran && ran.events.length > 0) ended += 1
  }
  return ended
}

async function putBack(world: World, work: readonly WorkItem[]): Promise<number> {
  if (work.length === 0) return 0
  await world.store.commit({ id: world.ids.fresh('c'), puts: [], journal: [], work, cancel: [] })
  world.wake()
  return work.length
}
