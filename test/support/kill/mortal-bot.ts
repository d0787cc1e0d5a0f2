import type { Instant } from '#domain/time/instant.ts'
import type { Order, Report } from './bot-process.ts'
import { startChild } from './child.ts'
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
  now: Instant
  /** Of the folder it is started with, unless told. */
  store?: string
  /** So many times faster than ours its clock goes, and it beats by itself; 0 stands still, and it works when told. */
  speed?: number
  /** How long it waits for Teams. */
  deadlineMs?: number
  /** So many people more may raise something. */
  crowd?: number
}

/** The bot at this moment. Throws when it does not start, as when its store is away. */
export async function startMortal(folder: string, how: How): Promise<MortalBot> {
  const { now, store = `sqlite:${folder}/seinhuis.db`, speed = 0, deadlineMs = 4_000, crowd = 0 } = how
  const child = startChild<Order, Report>('bot-process.ts', {
    NOW: String(now),
    SPEED: String(speed),
    DEADLINE: String(deadlineMs),
    CROWD: String(crowd),
    PORT: '0',
    SEINHUIS_STORE: store,
    NODE_COMPILE_CACHE: `${folder}/compiled`,
  })
  const started = await child.hears('listening')
  if (!started) throw new Error('the bot does not start')
  return {
    url: `http://127.0.0.1:${started.listening}/api/messages`,
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
  }
}
