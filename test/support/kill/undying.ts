import { setTimeout } from 'node:timers/promises'
import { type Instant, later, minutes } from '#domain/time/instant.ts'
import type { Teams } from '#support/teams-simulator.ts'
import { type How, type MortalBot, spareBot } from './mortal-bot.ts'

/** A bot that is started again at once whenever it is killed, and whenever it cannot start because its store is away. */
export type Undying = {
  /** Resolves when there is one to talk to. */
  isUp: () => Promise<unknown>
  /** kill -9; the next one is on its way. */
  kill: () => Promise<void>
  /** kill -9, and then once more, ten minutes later: it does what is due until it is idle. */
  finish: () => Promise<void>
  end: () => Promise<void>
}

type Time = { now: () => Instant; speed: number }

export async function undying(
  teams: Teams,
  folder: string,
  { now, speed, ...how }: How & Time,
): Promise<Undying> {
  let spare = spareBot(folder, how)
  const next = async (moment: Instant, faster: number): Promise<MortalBot> => {
    const loaded = await spare
    spare = spareBot(folder, how)
    const bot = await loaded.starts({ now: moment, speed: faster })
    teams.botAt(bot.url)
    return bot
  }
  const start = async (): Promise<MortalBot> => {
    for (;;) {
      const bot = await next(now(), speed).catch(() => null)
      if (bot) return bot
      await setTimeout(100)
    }
  }
  let current = start()
  await current
  return {
    isUp: () => current,
    kill: async () => {
      const dying = await current
      current = dying.kill().then(start)
      await current
    },
    finish: async () => {
      await (await current).kill()
      current = next(later(now(), minutes(10)), 0)
      await (await current).works()
    },
    end: async () => {
      await Promise.all([current.then((bot) => bot.kill()), spare.then((bot) => bot.kill())])
    },
  }
}
