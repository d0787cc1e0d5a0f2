import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { memoryStore } from '#adapters/memory/memory-store.ts'
import { timer } from '#app/deliver/timer.ts'
import { plan } from '#app/effects.ts'
import { handlers } from '#app/handlers.ts'
import { type Commit, type SealedPut, type SealedStore, StoreError } from '#app/ports.ts'
import { absentFor } from '#app/reconcile/absent.ts'
import { keyOf, kinds, load, put } from '#app/records.ts'
import { run } from '#app/run.ts'
import { type Handler, settle, worker } from '#app/work.ts'
import type { World } from '#app/world.ts'
import type { Member, Network } from '#domain/network/network.ts'
import type { Command } from '#domain/signal/commands.ts'
import { consequences } from '#domain/signal/consequences.ts'
import { decide } from '#domain/signal/decide.ts'
import { evolve } from '#domain/signal/evolve.ts'
import { isOver, type Signal } from '#domain/signal/signal.ts'
import { Instant, later } from '#domain/time/instant.ts'
import { loud } from '#support/canaries.ts'
import { aConsult, aSignal } from '#support/given.ts'
import {
  askedBy,
  begun,
  isLookedInto,
  type History,
  leave,
  linking,
  type Move,
  oneMove,
} from '#support/histories.ts'
import { startPlatform } from '#support/platform.ts'
import { unsealed } from '#support/unsealed.ts'

/** The store falls over at the next write: before anything is written, or after it, when nobody knows. */
type Fall = 'never' | 'before' | 'after'
/** `again`: the same request arrives once more, at once or after the next one. */
type Step = { move: Move; fall: Fall; again: 'no' | 'now' | 'later' }
const steps = fc.array(
  fc.record({
    move: oneMove,
    fall: fc.constantFrom<Fall[]>('never', 'never', 'before', 'after'),
    again: fc.constantFrom<Step['again'][]>('no', 'no', 'now', 'later'),
  }),
  { minLength: 20, maxLength: 40 },
)

type Ordered = { command: Command; actor: Member | 'clock' }
/** `before`: the same was asked already. */
type Asked = Ordered & { id: string; before?: boolean }

const fragile = (store: SealedStore, next: () => Fall): SealedStore => ({
  ...store,
  commit: async (commit) => {
    const fall = next()
    if (fall === 'before') throw new StoreError('unavailable', 'fell before')
    const answer = await store.commit(commit)
    if (fall === 'after') throw new StoreError('unsure', 'fell after')
    return answer
  },
})

/** One signal in a store that falls over, and beside it what the test saw happen. */
async function application(signal: Signal) {
  const history = begun(signal)
  let fall: Fall = 'never'
  const store = fragile(unsealed(memoryStore(() => 0)), () => {
    const how = fall
    fall = 'never'
    return how
  })
  const networks: Network[] = [history.network]
  const clock = { now: () => history.now }
  const world: World = { ...startPlatform([], history.now).world, networks, store, clock }
  await store.commit(raised(history))

  const stored = async (): Promise<Signal> => {
    const found = await load(store, kinds.signal, keyOf.signal(signal.id))
    if (!found) throw new Error('the signal is gone')
    return found.value
  }
  let number = 0
  /** The signal as what happened so far tells it. */
  let told = signal
  /** What was written down as done since the last look. */
  const writtenDown = async (): Promise<string[]> => {
    const lines = await store.journal(number, 1_000)
    number = lines.at(-1)?.number ?? number
    return lines.filter(({ result }) => result === 'done').map(({ verb }) => verb)
  }

  /**
   * What happens is all that the rules say, once, or nothing at all; the journal says which. What is answered as done
   * happened, now or when it was asked before.
   */
  async function seen({ command, actor, before }: Asked, does: () => Promise<boolean>): Promise<void> {
    const { now, network } = history
    const decision = decide(await stored(), command, { now, network, actor })
    const events = 'events' in decision ? decision.events : []
    const done = await does()
    const verbs = await writtenDown()
    if (verbs.length > 0) {
      expect(verbs).toEqual(events.map(({ type }) => type))
      history.events.push(...events)
      told = events.reduce(evolve, told)
    }
    if (events.length > 0 && done && !before) {
      expect(verbs).not.toEqual([])
      count.done += 1
    }
    history.signal = await stored()
    expect(told).toEqual(history.signal)
  }

  /** Who is refused had something to be refused, also when the first answer was lost. */
  const bring = (request: Asked): Promise<void> =>
    seen(request, async () => {
      const all = { ...request, signal: signal.id }
      const may = 'events' in decide(await stored(), request.command, { ...history, actor: request.actor })
      const ran = await run(world, all).catch(() => run(world, all))
      if (may) expect(ran).toHaveProperty('done')
      return 'done' in ran
    })

  const rings: Handler = async (_, lease) => {
    const { signal: _of, ...command } = lease.item.ref
    const fell = { again: 1_000, note: 'fell' }
    const outcome: { is: Awaited<ReturnType<Handler>> } = { is: fell }
    const order = { id: lease.item.id, command: command as unknown as Command, actor: 'clock' as const }
    await seen(order, async () => {
      outcome.is = await timer(world, lease).catch(() => fell)
      return outcome.is === 'settled'
    })
    return outcome.is
  }
  const settled = Object.fromEntries(Object.keys(handlers).map((kind) => [kind, settle]))
  const hands = worker(world, { ...settled, timer: rings }, 'worker-1')

  /** Time passes; what is due rings. */
  async function pass(hours: number): Promise<void> {
    const until = later(history.now, hours * 3_600_000)
    for (let due = await store.nextDueAt(); due !== null && due <= until; due = await store.nextDueAt()) {
      history.now = Instant.parse(Math.max(history.now, due))
      await hands.drain()
    }
    history.now = until
  }

  /** Somebody leaves, and the next check of the members releases what was theirs. */
  async function leaves(index: number, id: string): Promise<void> {
    leave(history, index)
    const who = history.left
    history.left = null
    networks[0] = history.network
    if (who) await bring({ id, command: { type: 'release', who, why: 'left' }, actor: 'clock' })
  }

  const waits = async (): Promise<boolean> => (await store.nextDueAt()) !== null
  /** Clocks that the rules say must run now, and do not. */
  const absent = async (): Promise<string[]> => {
    fall = 'never'
    await pass(0)
    const found = await load(store, kinds.signal, keyOf.signal(signal.id))
    return found ? (await absentFor(world, history.network, found)).clocks.map(({ id }) => id) : []
  }
  return { history, bring, pass, leaves, waits, absent, falls: (how: Fall) => void (fall = how) }
}

/** As raising stores it. */
function raised({ signal, now, network }: History): Commit<SealedPut> {
  const effects = consequences(null, signal, { type: 'signal-raised', signal }, { now, network })
  const puts = [put(kinds.signal, keyOf.signal(signal.id), signal, null)]
  return { id: 'raised', puts, journal: [], ...plan(signal, effects, now, network, null) }
}

function askedIn(
  history: History,
  move: Exclude<Move, { wait: number } | { leaves: number }>,
): Ordered | null {
  if ('linked' in move) return { command: linking(history, move.linked), actor: 'clock' }
  if ('freezes' in move) return { command: { type: 'freeze' }, actor: 'clock' }
  if ('posted' in move) return { command: { type: 'record-posted' }, actor: 'clock' }
  if ('again' in move) return null
  if (isLookedInto(history, move)) return { command: { type: 'unfreeze' }, actor: 'clock' }
  return askedBy(history, move) ?? null
}

const count = { done: 0, over: 0, fell: 0 }

async function holds(signal: Signal, all: readonly Step[]): Promise<void> {
  const { history, bring, pass, leaves, waits, absent, falls } = await application(signal)
  let late: Asked | null = null
  for (const [index, { move, fall, again }] of all.entries()) {
    const before = late
    late = null
    falls(fall)
    if (fall !== 'never') count.fell += 1
    if ('wait' in move) await pass(move.wait)
    else if ('leaves' in move) await leaves(move.leaves, `leaves-${index}`)
    else {
      const ordered = askedIn(history, move)
      const asked = ordered && { ...ordered, id: `press-${index}` }
      if (asked) await bring(asked)
      const same = asked && { ...asked, before: true }
      if (same && again === 'now') await bring(same)
      if (again === 'later') late = same
    }
    if (before) await bring(before)
    expect(await waits()).toBe(true)
    if (isOver(history.signal)) count.over += 1
  }
  expect(await absent()).toEqual([])
}

const { content } = loud
const starts: readonly (readonly [name: string, signal: Signal, numRuns: number])[] = [
  ['a signal', aSignal({ content }), 1_200],
  ['a signal that is high', aSignal({ content, urgency: 'high' }), 1_200],
  ['a consult', aConsult({ content }), 600],
]

describe('whatever people press, and whenever the store falls over', () => {
  it.each(starts)(
    'what happened, told again, is what is stored; nothing twice, nothing half: %s',
    async (_, signal, numRuns) => {
      await fc.assert(
        fc.asyncProperty(steps, (all) => holds(signal, all)),
        { numRuns },
      )
    },
  )

  it('and much happened, much fell over, and some of it ended', () => {
    expect(count.done).toBeGreaterThan(12_000)
    expect(count.fell).toBeGreaterThan(12_000)
    expect(count.over).toBeGreaterThan(600)
  })
})
