import type { Commit, Ids, Store } from '#app/ports.ts'
import { kinds, load } from '#app/records.ts'
import { sealed } from '#app/sealed.ts'
import type { IntakeId } from '#domain/ids.ts'
import type { Signal } from '#domain/signal/signal.ts'
import { type Bot, botOn, type Outside } from '#support/simulation/bot.ts'
import type { Chance } from '#support/simulation/chance.ts'
import { type Beginning, begins, groundFrom } from '#support/simulation/ground.ts'
import type { Blow } from '#support/simulation/life.ts'
import { simulatedTeams } from '#support/simulation/teams.ts'
import { timeline } from '#support/simulation/timeline.ts'
import type { Troubles } from '#support/simulation/troubles.ts'

/** Two bots on one store, in front of one Teams, on one time line. */
export type Stage = Outside & {
  bots: readonly [Bot, Bot]
  /** The store as nobody but the simulation sees it: at once. */
  beside: ReturnType<typeof sealed>
  bare: Store
  beginning: Beginning
  known: ReadonlyMap<string, Uint8Array>
  /** Every commit that was done, but for those of the beginning. */
  commits: readonly Commit[]
  /** Every key that was ever written. */
  written: ReadonlySet<string>
  /** Since when a signal is withdrawn or erased. */
  overSince: ReadonlyMap<string, number>
  /** What became of a dialogue. */
  signalOf: (intake: IntakeId) => Promise<Signal | null>
  run: (end: number, isOver?: () => boolean) => Promise<void>
}

const aLease = 30_001

export async function stage(
  chance: Chance,
  troubles: Troubles,
  blows: readonly [Blow[], Blow[]],
  beginning: Beginning,
): Promise<Stage> {
  const line = timeline(beginning.at)
  const ground = await groundFrom(beginning, line.now)
  const teams = simulatedTeams(line, chance, troubles)
  teams.stands(beginning.messages)
  const watched = await watching(ground.store, line.now, beginning)
  const ids = counting(beginning.puts.length * 100)
  const outside = { line, chance, troubles, teams, store: watched.store, keys: ground.keys, ids }
  const bots = [
    botOn(outside, { name: 'north', phase: 0, blows: blows[0] }),
    botOn(outside, { name: 'south', phase: 370, blows: blows[1] }),
  ] as const
  const beside = sealed(ground.store, ground.keys)
  const alarm = {
    at: () => Math.min(...bots.map((bot) => bot.nextBeat(watched.dueAt(), watched.freeAt()))),
    rings: () => bots.forEach((bot) => bot.beats()),
  }
  return {
    ...outside,
    bots,
    beside,
    bare: ground.store,
    beginning,
    known: ground.known,
    commits: watched.commits,
    written: watched.written,
    overSince: watched.overSince,
    signalOf: async (intake) => {
      const [key] = await ground.store.find(`intake:${intake}`)
      return key === undefined ? null : ((await load(beside, kinds.signal, key))?.value ?? null)
    },
    run: (end, isOver = () => false) => line.run(end, alarm, isOver),
  }
}

/** When something is due again, without a look by anybody: also what somebody holds who never lets go. */
async function watching(store: Store, now: () => number, { puts }: Beginning) {
  const written = new Set(puts.map(({ key }) => key))
  const commits: Commit[] = []
  const overSince = new Map<string, number>()
  let due = Infinity
  let held = Infinity
  const look = async (): Promise<void> => {
    const next = await store.nextDueAt()
    due = next === null ? Infinity : next - begins
    if (held <= now()) held = Infinity
  }
  const then = async <Value>(does: Promise<Value>): Promise<Value> => {
    try {
      return await does
    } finally {
      await look()
    }
  }
  const commit = async (asked: Commit): Promise<'done' | 'repeat'> => {
    const answer = await then(store.commit(asked))
    if (answer === 'done') commits.push(asked)
    for (const { key } of asked.puts) written.add(key)
    for (const { verb, about = '', result } of asked.journal)
      if (result === 'done' && ends.includes(verb) && !overSince.has(about)) overSince.set(about, now())
    return answer
  }
  await look()
  return {
    commits,
    written,
    overSince,
    /** When something is due that nobody holds, on the clock; in milliseconds since it began. */
    dueAt: () => due,
    /** When whatever is held now is held no more, on the store's own time. */
    freeAt: () => held,
    store: {
      ...store,
      commit,
      release: (...given) => then(store.release(...given)),
      claim: async (...asked) => {
        const lease = await then(store.claim(...asked))
        if (lease) held = now() + aLease
        return lease
      },
    } satisfies Store,
  }
}

const ends = ['consent-withdrawn', 'erased']

/** Ids that are the same in the same schedule. */
function counting(made: number): Ids {
  let count = made
  const next = (): number => (count += 1)
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
  return {
    fresh: (prefix) => `${prefix}_${next().toString(36).padStart(6, '0')}`,
    fourCharacters: () => {
      const number = next()
      return [15, 10, 5, 0].map((shift) => alphabet[(number >> shift) % 32]).join('')
    },
  }
}
