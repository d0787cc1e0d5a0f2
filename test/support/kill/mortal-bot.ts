import type { Instant } from '#domain/time/instant.ts'
import type { Order, Report } from './bot-process.ts'
import { type Child, startChild } from './child.ts'
import type { Death } from './mortal.ts'

export type MortalBot = {
  url: string
  /** Where it dies, of its own hand; nothing of it is tidied up. */
  diesAt: (death: Death) => void
  /** Does what is due until it is idle; answers the boundaries it passed, or null when it died of it. */
  works: () => Promise<readonly string[] | null>
  isDead: () => boolean
  /** Resolves when it is gone. Throws when it went by itself, of something else than a kill. */
  gone: () => Promise<void>
  kill: () => Promise<void>
}

export type How = {
  /** Of the folder it is started with, unless told. */
  store?: string
  /** How long it waits for Teams. */
  deadlineMs?: number
  /** So many people more may raise something. */
  crowd?: number
}
export type Moment = {
  now: Instant
  /** So many times faster than ours its clock goes, and it beats by itself; 0 stands still, and it works when told. */
  speed?: number
}

/** A process that has loaded the SDK, which takes a second or two, and has not opened anything yet. */
export type Spare = {
  /** Throws when it does not start, as when its store is away. */
  starts: (moment: Moment) => Promise<MortalBot>
  kill: () => Promise<void>
}

export async function spareBot(folder: string, how: How = {}): Promise<Spare> {
  const { store = `sqlite:${folder}/seinhuis.db`, deadlineMs = 4_000, crowd = 0 } = how
  const child = startChild<Order, Report>('bot-process.ts', {
    DEADLINE: String(deadlineMs),
    CROWD: String(crowd),
    PORT: '0',
    SEINHUIS_STORE: store,
    NODE_COMPILE_CACHE: `${folder}/compiled`,
  })
  if (!(await child.hears('loaded'))) throw new Error('the bot does not load')
  return {
    starts: async ({ now, speed = 0 }) => {
      child.order({ begin: now, speed })
      const started = await child.hears('listening')
      if (!started) throw new Error('the bot does not start')
      return botOf(child, started.listening)
    },
    kill: child.kill,
  }
}

/** The bot at this moment. */
export const startMortal = async (folder: string, how: How & Moment): Promise<MortalBot> =>
  (await spareBot(folder, how)).starts(how)

const botOf = (child: Child<Order, Report>, port: number): MortalBot => ({
  url: `http://127.0.0.1:${port}/api/messages`,
  diesAt: (die) => child.order({ die }),
  works: async () => {
    child.order({ work: true })
    const report = await child.hears('idle')
    if (report) return report.crossed
    await child.gone()
    return null
  },
  isDead: child.isDead,
  gone: child.gone,
  kill: child.kill,
})
