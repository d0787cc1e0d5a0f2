import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import type { Login } from '#adapters/teams/adapter.ts'
import type { Clock, JournalEntry, Log, LogFields, Messenger, Store } from '#app/ports.ts'
import { compose, type Running } from '#compose'
import type { NetworkFile } from '#domain/network/network.ts'
import { type Instant, instantAt, later, LocalDate, LocalTime } from '#domain/time/instant.ts'
import { acceptAll } from '#support/accepted.ts'
import { sampleNetworks } from '#support/sample-networks.ts'
import type { Channel } from '#support/teams/channel.ts'
import type { Person } from '#support/teams/person.ts'
import { startTeams, type Teams } from '#support/teams-simulator.ts'
import { amsterdam } from '#support/time.ts'
import { unhurried } from '#support/unhurried.ts'
import { readSettings } from '../../src/settings.ts'
import { unfitCardsIn } from '#support/cards-that-fit.ts'

export type LogLine = { level: 'info' | 'warn' | 'error'; event: string; fields: LogFields }

/** The people of the sample networks, and Hugo, who is in none. */
const names = {
  anna: 'anna@carmel.example',
  bram: 'bram@wijkracht.example',
  carla: 'carla@oldenzaal.example',
  daan: 'daan@ooc.example',
  els: 'els@ggd.example',
  fatih: 'fatih@wbo.example',
  gerda: 'gerda@impuls.example',
  hugo: 'hugo@elders.example',
} as const
export type Cast = Record<keyof typeof names, Person>

export type House = {
  /** The bot as it runs now; after a restart it is another one. */
  readonly bot: Running
  teams: Teams
  rehearsal: Cast
  /** Everything the bot wrote in its log. */
  log: readonly LogLine[]
  /** Both sample channels with their members (Fatih reads only the one for adults) and more, and Carla types koppel in each. */
  linked: (more?: { youth?: Person[]; adult?: Person[] }) => Promise<{ youth: Channel; adult: Channel }>
  /** Does what is due now, at this moment of the clock. */
  beat: () => Promise<number>
  /** Moves the clock to `2026-11-20T10:00` in Amsterdam, and does what is due then. */
  at: (moment: string) => Promise<void>
  /** Moves the clock, and leaves what is due then to a worker that runs by itself. */
  passes: (milliseconds: number) => void
  /** The same store in a new process, after so long as the clock says; with these network files when given. */
  restart: (change?: { now?: string; files?: readonly NetworkFile[] }) => Promise<void>
  journal: () => Promise<JournalEntry[]>
  /** The bytes of every file that the store and its keys keep, or of those whose name fits. */
  bytes: (name?: RegExp) => Buffer
}

export type HouseOptions = {
  now?: string
  store?: 'memory:' | 'sqlite'
  files?: readonly NetworkFile[]
  /** What the administrator sets besides the store: `{ SEINHUIS_TENANTS: … }`. */
  settings?: Readonly<Record<string, string>>
  around?: (messenger: Messenger, store: Store) => { messenger: Messenger; store: Store }
  /** How time goes for the pace of sending; unhurried when not given. */
  elapsed?: () => number
  /** The worker runs by itself, as it does for people. */
  beating?: boolean
  /** Nobody said yes to the rules of the networks yet. */
  unread?: true
  /** Whose tokens are true, for a bot with a registration. */
  login?: Login
}

/**
 * The whole bot against the Teams simulator over HTTP, with a clock that the test moves. It closes with the test, and every
 * card that it sent or answered meanwhile is one that Teams can show.
 */
export async function startHouse(options: HouseOptions = {}): Promise<House> {
  const house = await openHouse(options)
  onTestFinished(async () => {
    await house.close()
    expect(unfitCardsIn(`${house.teams.everything()}\n${house.teams.answers()}`)).toEqual([])
  })
  return house
}

/** The same, for who closes it by hand. */
export async function openHouse(options: HouseOptions = {}): Promise<House & { close: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'seinhuis-'))
  const teams = await startTeams()
  const clock = handClock(options.now ?? '2026-11-20T10:00')
  const { log, lines } = keeping()
  const start = (files: readonly NetworkFile[]) => startBot(folder, options, { files, clock, log })
  let files = options.files ?? (await sampleNetworks())
  let bot = await start(files)
  const open = () => teams.botAt(`http://127.0.0.1:${bot.port}/api/messages`)
  open()
  const close = async () => {
    await bot.stop()
    await teams.close()
    rmSync(folder, { recursive: true })
  }
  const rehearsal = castIn(teams)
  const beat = () => bot.drain()
  return {
    close,
    get bot() {
      return bot
    },
    teams,
    rehearsal,
    log: lines,
    linked: (more = {}) => linked(teams, rehearsal, more),
    beat,
    at: async (moment) => {
      clock.set(moment)
      await beat()
    },
    passes: clock.passes,
    restart: async (change = {}) => {
      await bot.stop()
      files = change.files ?? files
      if (change.now) clock.set(change.now)
      bot = await start(files)
      open()
    },
    journal: () => bot.world.store.journal(0, 10_000),
    bytes: (name = /^/) => {
      const files = readdirSync(folder).filter((file) => name.test(file))
      return Buffer.concat(files.map((file) => readFileSync(join(folder, file))))
    },
  }
}

/** A clock that a test moves by hand. */
function handClock(
  start: string,
): Clock & { set: (moment: string) => void; passes: (milliseconds: number) => void } {
  let at = local(start)
  return {
    now: () => at,
    set: (next) => {
      at = local(next)
    },
    passes: (milliseconds) => {
      at = later(at, milliseconds)
    },
  }
}

const local = (moment: string): Instant =>
  instantAt(LocalDate.parse(moment.slice(0, 10)), LocalTime.parse(moment.slice(11)), amsterdam)

function keeping(): { log: Log; lines: LogLine[] } {
  const lines: LogLine[] = []
  const at =
    (level: LogLine['level']) =>
    (event: string, fields: LogFields = {}): void =>
      void lines.push({ level, event, fields })
  return { log: { info: at('info'), warn: at('warn'), error: at('error') }, lines }
}

const castIn = (teams: Teams): Cast => {
  const person = (name: keyof Cast): Person =>
    teams.person(names[name], { name: name.charAt(0).toUpperCase() + name.slice(1) })
  return {
    anna: person('anna'),
    bram: person('bram'),
    carla: person('carla'),
    daan: person('daan'),
    els: person('els'),
    fatih: person('fatih'),
    gerda: person('gerda'),
    hugo: person('hugo'),
  }
}

async function linked(
  teams: Teams,
  { anna, bram, carla, daan, els, fatih, gerda }: Cast,
  more: { youth?: Person[]; adult?: Person[] },
): Promise<{ youth: Channel; adult: Channel }> {
  const youth = teams.channel('18-', [anna, bram, carla, daan, els, gerda, ...(more.youth ?? [])])
  const adult = teams.channel('18+', [bram, carla, els, fatih, gerda, ...(more.adult ?? [])])
  await youth.mention(carla, 'koppel oldenzaal-18min')
  await adult.mention(carla, 'koppel oldenzaal-18plus')
  return { youth, adult }
}

type Outer = { files: readonly NetworkFile[]; clock: Clock; log: Log }

async function startBot(
  folder: string,
  { store, settings, around, elapsed = unhurried(), beating = false, login, unread }: HouseOptions,
  outer: Outer,
): Promise<Running> {
  const where = store === 'memory:' ? 'memory:' : `sqlite:${join(folder, 'seinhuis.db')}`
  const read = readSettings({ PORT: '0', SEINHUIS_STORE: where, ...settings })
  if ('mistakes' in read) throw new Error(read.mistakes.join('\n'))
  const bot = await compose(read.settings, {
    ...outer,
    beating,
    elapsed,
    ...(around ? { around } : {}),
    ...(login ? { login } : {}),
  })
  if (!unread) await acceptAll(bot.world.store, bot.world.networks)
  return bot
}
