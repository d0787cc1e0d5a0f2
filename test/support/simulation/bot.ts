import { everyoneAccepted } from '#support/accepted.ts'
import { beginForgetting } from '#app/forget-journal.ts'
import { paced } from '#app/deliver/pace.ts'
import { room } from '#app/deliver/room.ts'
import { signerOf } from '#app/certificate/signer.ts'
import { directory } from '#app/directory.ts'
import { handle } from '#app/handle.ts'
import { handlers } from '#app/handlers.ts'
import type { Ids, Incoming, Keys, Reply, Store } from '#app/ports.ts'
import { postbox } from '#app/postbox.ts'
import { sealed } from '#app/sealed.ts'
import { timetable } from '#app/timetable.ts'
import { beginWatching } from '#app/watch.ts'
import { type Worker, worker } from '#app/work.ts'
import type { World } from '#app/world.ts'
import { later } from '#domain/time/instant.ts'
import { tenant } from '#support/platform.ts'
import type { Chance } from '#support/simulation/chance.ts'
import { begins, channel, everyone, network } from '#support/simulation/ground.ts'
import { type Blow, type Life, lifeOf } from '#support/simulation/life.ts'
import { storeOver } from '#support/simulation/store.ts'
import type { SimulatedTeams } from '#support/simulation/teams.ts'
import type { Timeline } from '#support/simulation/timeline.ts'
import type { Troubles } from '#support/simulation/troubles.ts'

/** What the processes share. */
export type Outside = {
  line: Timeline
  chance: Chance
  troubles: Troubles
  teams: SimulatedTeams
  store: Store
  keys: Keys
  ids: Ids
}

/** One bot: a process that begins anew when it died. */
export type Bot = {
  name: string
  /** Null when it died over it. */
  bring: (incoming: Incoming) => Promise<Reply | null>
  /** Its first beat at which something is due by its clock, or free by the store's time: there its hands look for work. */
  nextBeat: (due: number, free: number) => number
  /** It is such a moment now, for those whose beat it is. */
  beats: () => void
  /** Its clock jumps. */
  jump: (milliseconds: number) => void
}

/** `phase`: not all of them look at the same moment. `blows`: what strikes each of its runs. */
type Which = { name: string; phase: number; blows: Blow[] }

/** So many do what is due at the same time. */
const hands = 2
const beat = 1_000

export function botOn(outside: Outside, { name, phase, blows }: Which): Bot {
  const { line, chance, troubles } = outside
  let skew = 0
  let running: { life: Life; world: World } | null = null
  let sleeping: (() => void)[] = []
  /** Who waits for an answer when it dies. */
  let waiting: (() => void)[] = []

  const looks = (): void => {
    const now = sleeping
    sleeping = []
    for (const wake of now) wake()
  }
  const ends = (): void => {
    running = null
    sleeping = []
    for (const silence of waiting) silence()
    waiting = []
    line.after(chance.between(300, 6_000), start)
  }
  const start = (): void => {
    const life = lifeOf(name, line, { blow: blows.shift() ?? null, isSpared: troubles.isOver, ends })
    const world = worldOf(outside, life, () => skew, looks)
    running = { life, world }
    const own = worker(world, handlers, outside.ids.fresh('w'), chance.draw)
    void begin(life, world, own)
  }
  const begin = async (life: Life, world: World, own: Worker): Promise<void> => {
    try {
      await beginForgetting(world)
      if (outside.chance.happens(0.2)) await beginWatching(world)
    } catch {
      // As a process that cannot reach its store at the start: it ends, and is started again.
      if (!life.hasEnded()) life.end()
      return
    }
    for (let index = 0; index < hands; index += 1) void work(life, own)
  }
  const work = async (life: Life, own: Worker): Promise<void> => {
    while (!life.hasEnded()) {
      // What it throws the log would name; it looks again at the next beat.
      await own.drain().catch(() => 0)
      await new Promise<void>((wake) => void sleeping.push(() => life.whenAwake(wake)))
    }
  }

  start()
  return {
    name,
    bring: (incoming) =>
      new Promise((resolve) => {
        const there = running
        if (!there) return resolve(null)
        waiting.push(() => resolve(null))
        there.life.whenAwake(() => void handle(there.world, incoming, null).then(resolve))
      }),
    nextBeat: (due, free) => {
      if (!running || sleeping.length === 0) return Infinity
      const from = Math.max(Math.min(due - skew, free), line.now() + 1, running.life.stillUntil())
      return Math.ceil((from - phase) / beat) * beat + phase
    },
    beats: () => (line.now() - phase) % beat === 0 && looks(),
    jump: (milliseconds) => {
      skew = milliseconds
    },
  }
}

function worldOf(outside: Outside, life: Life, skew: () => number, wake: () => void): World {
  const { line, teams, ids } = outside
  const store = sealed(storeOver(outside.store, life, outside), outside.keys)
  // In whole seconds, so that what is worked out about a moment is worked out once for many schedules.
  const now = () => later(begins, Math.floor((line.now() + skew()) / 1_000) * 1_000)
  const clock = { now }
  const table = timetable({ store, files: [network], now })
  const readers = everyone.map((one) => one.teams)
  const people = everyoneAccepted(
    directory({
      store,
      keys: outside.keys,
      rosters: {
        channel: async (asked) => (asked.channel === channel.channel ? readers : []),
        person: async (_where, user) => readers.find((one) => one.user === user) ?? null,
      },
      ids,
      networks: () => table.networks(),
      now,
      tenants: [tenant],
      oneRoster: false,
      acting: {},
    }),
  )
  const pace = room(line.now)
  const means = {
    store,
    ids,
    clock,
    messenger: paced(teams.messengerOf(life), pace),
    directory: people,
    get networks() {
      return table.networks()
    },
  }
  return {
    ...means,
    get networks() {
      return table.networks()
    },
    log: quiet,
    meter: uncounted,
    timetable: table,
    postbox: postbox(means),
    signer: signerOf(outside.keys),
    process: { id: ids.fresh('p'), elapsed: line.now },
    room: pace,
    rehearsal: false,
    wake,
  }
}

const uncounted: World['meter'] = { count: () => undefined, turnTook: () => undefined }
const quiet: World['log'] = { info: () => undefined, warn: () => undefined, error: () => undefined }
