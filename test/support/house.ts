import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readNetworks } from '#adapters/yaml/networks.ts'
import type { Clock, Messenger, Store } from '#app/ports.ts'
import { compose, type Running } from '#compose'
import type { NetworkFile } from '#domain/network/network.ts'
import { Instant, LocalDate } from '#domain/time/instant.ts'
import { silent } from '#support/teams/ports.ts'
const loud = process.env['LOUD'] ? { info: console.log, warn: console.log, error: console.log } : silent
import { startTeams, type Teams } from '#support/teams-simulator.ts'
import { readSettings } from '../../src/settings.ts'

/** A clock that a test moves by hand. */
export type HandClock = Clock & { set: (moment: string) => void }

export const handClock = (moment: string): HandClock => {
  let at = Instant.parse(Date.parse(moment))
  return { now: () => at, set: (next) => void (at = Instant.parse(Date.parse(next))) }
}

export type House = {
  bot: Running
  teams: Teams
  clock: HandClock
  /** Does what is due now, at this moment of the clock. */
  beat: () => Promise<number>
  /** Moves the clock, local to Amsterdam, and does what is due then. */
  at: (moment: string) => Promise<void>
  /** The same store in a new process, as after a restart. */
  restart: () => Promise<void>
  close: () => Promise<void>
}

export type HouseOptions = {
  now?: string
  store?: 'memory:' | 'sqlite'
  files?: readonly NetworkFile[]
  around?: (messenger: Messenger, store: Store) => { messenger: Messenger; store: Store }
}

/** The whole bot against the Teams simulator over HTTP, with a clock that the test moves. */
export async function startHouse(options: HouseOptions = {}): Promise<House> {
  const folder = mkdtempSync(join(tmpdir(), 'seinhuis-'))
  const teams = await startTeams()
  const clock = handClock(options.now ?? '2026-11-20T10:00:00+01:00')
  const files = options.files ?? (await sampleNetworks())
  const start = () => startBot(folder, options, files, clock)
  let bot = await start()
  teams.botAt(`http://127.0.0.1:${bot.port}/api/messages`)
  const beat = () => bot.drain()
  return {
    get bot() {
      return bot
    },
    teams,
    clock,
    beat,
    at: async (moment) => {
      clock.set(local(moment))
      await beat()
    },
    restart: async () => {
      await bot.stop()
      bot = await start()
      teams.botAt(`http://127.0.0.1:${bot.port}/api/messages`)
    },
    close: async () => {
      await bot.stop()
      await teams.close()
      rmSync(folder, { recursive: true })
    },
  }
}

export async function sampleNetworks(): Promise<NetworkFile[]> {
  const { networks, mistakes } = await readNetworks('./networks', LocalDate.parse('2026-11-20'))
  if (mistakes.length > 0) throw new Error(JSON.stringify(mistakes))
  return networks
}

function startBot(folder: string, options: HouseOptions, files: readonly NetworkFile[], clock: Clock) {
  const store = options.store === 'memory:' ? 'memory:' : `sqlite:${join(folder, 'seinhuis.db')}`
  const read = readSettings({ PORT: '0', SEINHUIS_STORE: store })
  if ('mistakes' in read) throw new Error(read.mistakes.join('\n'))
  const { around } = options
  return compose(read.settings, { files, clock, log: loud, beating: false, ...(around ? { around } : {}) })
}

/** `2026-11-20T10:00` on the clocks of Amsterdam. */
const local = (moment: string): string => {
  const summer = /-0[4-9]-/.test(moment)
  return `${moment}:00${summer ? '+02:00' : '+01:00'}`
}
