import { within } from '#app/journal/within.ts'
import { waitingLanes } from '#app/lanes.ts'
import {
  type Delivery,
  type JournalLine,
  type Lease,
  RosterError,
  StoreError,
  type WorkItem,
} from '#app/ports.ts'
import { NetworkMissing, type World } from '#app/world.ts'
import { later } from '#domain/time/instant.ts'

/**
 * Carries out one leased item: it commits with the lease, or says when to come back; `turnIn`: too much was sent before
 * it, and it keeps its place.
 */
export type Handler = (world: World, lease: Lease) => Promise<Outcome>
type Outcome = 'settled' | { again: number; note: string } | { turnIn: number }

export interface Worker {
  /** Does everything that is due now, and what follows from it; answers how many items that were. */
  drain(): Promise<number>
  /** Something may be due: looks at once instead of at the next beat. */
  wake(): void
  /** Whether it looked for work within the length of a lease: eight hands may all be waiting for Teams. */
  beating(): boolean
  start(): void
  /** Takes nothing new, finishes what is under way. */
  stop(): Promise<void>
}

const leaseSeconds = 30
const beat = 1_000
/** So many that Teams being slow keeps none of them from what is due next. */
const hands = 8
const lookAtOthers = 5_000

/**
 * The one worker: messages and timers are the same thing, due now or later. A beat only wakes it; what is due is in the
 * store. `chance`, from 0 up to 1, spreads what is tried again.
 */
export function worker(
  world: World,
  handlers: Readonly<Record<string, Handler>>,
  name: string,
  chance: () => number = Math.random,
): Worker {
  const tries = { attempts: new Map() satisfies Attempts, chance }
  const lanes = waitingLanes(world)
  const state = { running: false }
  let wake = (): void => {}
  let loops: Promise<void>[] = []
  let looked = Number.NEGATIVE_INFINITY
  let saw = Number.NEGATIVE_INFINITY

  const step = async (): Promise<boolean> => {
    looked = performance.now()
    if ((await lanes.giveBackDue()) > 0) rouse()
    const lease = await world.store.claim(world.clock.now(), name, leaseSeconds)
    if (!lease) return false
    await lanes.inTurn(lease, () => carryOut(world, handlers, lease, tries))
    return true
  }

  /** Somebody may have said in another process that they are away. */
  const seeOthers = async (): Promise<void> => {
    if (performance.now() - saw < lookAtOthers) return
    saw = performance.now()
    await world.timetable.refresh()
  }

  const drain = async (): Promise<number> => {
    let count = 0
    await world.timetable.refresh()
    while (await step()) count += 1
    return count
  }

  const loop = async (): Promise<void> => {
    while (state.running) {
      const did = await seeOthers().then(step).catch(failed)
      if (!did && state.running) await pause()
    }
  }

  const failed = (error: unknown): false => {
    // That the store is away is told once by whoever watches it, not at every beat.
    if (!(error instanceof StoreError)) world.log.error('beat-failed', { code: 'unexpected' })
    return false
  }

  const rouse = (): void => {
    const now = wake
    wake = () => {}
    now()
  }

  const pause = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, Math.min(beat, lanes.nextTurn()))
      const before = wake
      wake = () => {
        clearTimeout(timer)
        before()
        resolve()
      }
    })

  return {
    drain,
    wake: rouse,
    beating: () => performance.now() - looked < leaseSeconds * 1_000,
    start: () => {
      state.running = true
      loops = Array.from({ length: hands }, loop)
    },
    stop: async () => {
      state.running = false
      rouse()
      await Promise.all(loops)
      await lanes.giveBackAll().catch(failed)
    },
  }
}

/** How often each item was tried here, and the chance that spreads the next time. */
type Tries = { attempts: Attempts; chance: () => number }
/** `faults`: how often in a row it failed by a fault of our own. */
type Attempts = Map<string, { tried: number; faults: number }>

/** Of so many it is known how often they were tried: some are done by another process, and never heard of again. */
const mostKnown = 10_000

function again(attempts: Attempts, id: string, note: string): { tried: number; faults: number } {
  const before = attempts.get(id) ?? { tried: 0, faults: 0 }
  const now = { tried: before.tried + 1, faults: note === 'unexpected' ? before.faults + 1 : 0 }
  attempts.delete(id)
  attempts.set(id, now)
  for (const oldest of attempts.keys()) {
    if (attempts.size <= mostKnown) break
    attempts.delete(oldest)
  }
  return now
}

/** Somebody sits beside what may be danger. */
const longestFor = ({ kind }: WorkItem): number => (kind === 'help-call' ? 10_000 : 300_000)

/** Answers in how many milliseconds it is its turn, when it is not yet. */
async function carryOut(
  world: World,
  handlers: Readonly<Record<string, Handler>>,
  lease: Lease,
  { attempts, chance }: Tries,
): Promise<number> {
  const { item } = lease
  const outcome = await attempt(world, handlers[item.kind], lease)
  world.meter.count('work', { kind: item.kind, outcome: endOf(outcome) })
  if (outcome === 'settled') {
    attempts.delete(item.id)
    return 0
  }
  if ('turnIn' in outcome) return outcome.turnIn
  const { tried, faults } = again(attempts, item.id, outcome.note)
  if (faults >= patience) return park(world, lease)
  const wait = Math.max(outcome.again, Math.min(backoff(tried, chance()), longestFor(item)))
  world.meter.count('retries', { kind: item.kind, note: outcome.note })
  world.log.warn('work-again', { kind: item.kind, note: outcome.note, tried, inMs: wait })
  await world.store.release(lease, later(world.clock.now(), wait), outcome.note)
  return 0
}

const endOf = (outcome: Outcome): 'settled' | 'again' | 'held' => {
  if (outcome === 'settled') return outcome
  return 'turnIn' in outcome ? 'held' : 'again'
}

const anHour = 60 * 60_000

/** So many times, in some minutes, that it is the item and no passing trouble. */
const patience = 8

/** Set aside, tried each hour, and a person is told, once a day. */
async function park(world: World, lease: Lease): Promise<number> {
  const { item } = lease
  const now = world.clock.now()
  world.log.error('work-parked', { kind: item.kind, about: item.ref['signal'] ?? null })
  world.meter.count('parked', { kind: item.kind })
  await world.store.release(lease, later(now, anHour), 'parked')
  if (item.kind === 'stuck') return 0
  const tells = { id: `stuck:${item.id}`, lane: `stuck:${item.id}`, dueAt: now, kind: 'stuck', ref: item.ref }
  const today = new Date(now).toISOString().slice(0, 10)
  await world.store.commit({ id: `${tells.id}:${today}`, puts: [], journal: [], work: [tells], cancel: [] })
  world.wake()
  return 0
}

async function attempt(world: World, handler: Handler | undefined, lease: Lease): ReturnType<Handler> {
  if (!handler) return { again: 60_000, note: 'unknown-kind' }
  try {
    return await handler(within(world, { request: `${lease.item.id}#${lease.token}` }), lease)
  } catch (error) {
    if (error instanceof StoreError && error.code === 'fenced') return 'settled'
    // Somebody has to put a file back first.
    if (error instanceof NetworkMissing) return { again: anHour, note: 'network-missing' }
    if (error instanceof RosterError) return { again: 1_000, note: 'no-answer' }
    const code = error instanceof StoreError ? error.code : 'unexpected'
    world.log.error('work-failed', {
      kind: lease.item.kind,
      code,
      error: error instanceof Error ? error.name : 'unknown',
    })
    return { again: 1_000, note: code }
  }
}

/** One second, then doubling to five minutes, with jitter so that many do not come back together. */
const backoff = (tried: number, drawn: number): number => {
  const most = Math.min(1_000 * 2 ** (tried - 1), 300_000)
  return Math.round(most * (0.5 + drawn / 2))
}

/** Settles an item without changing anything else; `journal`: what was done with it. */
export async function settle(
  world: World,
  lease: Lease,
  journal: readonly JournalLine[] = [],
): Promise<'settled'> {
  await world.store.commit({ id: world.ids.fresh('c'), puts: [], journal, work: [], cancel: [], lease })
  return 'settled'
}

/** Settles an item and puts this one in its place. */
export async function instead(world: World, lease: Lease, item: WorkItem): Promise<'settled'> {
  const work = [item]
  await world.store.commit({ id: world.ids.fresh('c'), puts: [], journal: [], work, cancel: [], lease })
  return 'settled'
}
type Later = Extract<Delivery<unknown>, { failed: 'later' }>

/** What was not applied, and is still leased: when it is tried again. */
export const waitAgain = ({ afterMs = 0, pace }: Later): Exclude<Outcome, 'settled'> =>
  pace ? { turnIn: afterMs } : { again: afterMs, note: 'asked-to-wait' }

/** Sent until it is certain that it arrived, because twice does less harm than never. Null: it did, or it never will. */
export function notYet(sent: Delivery<unknown>): Exclude<Outcome, 'settled'> | null {
  if ('done' in sent || sent.failed === 'unreachable') return null
  return sent.failed === 'later' ? waitAgain(sent) : { again: 5_000, note: sent.failed }
}

/** What was certainly not applied is due again, although it was settled before it was sent. */
export async function putBack(world: World, lease: Lease, sent: Later): Promise<Outcome> {
  const dueAt = sent.pace ? lease.item.dueAt : later(world.clock.now(), Math.max(sent.afterMs ?? 0, 1_000))
  const work = [{ ...lease.item, dueAt }]
  await world.store.commit({ id: world.ids.fresh('c'), puts: [], journal: [], work, cancel: [] })
  return sent.pace ? { turnIn: sent.afterMs ?? 0 } : 'settled'
}
