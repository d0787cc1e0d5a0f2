import { setTimeout } from 'node:timers/promises'
import { type Instant, later, minutes } from '#domain/time/instant.ts'
import type { Teams } from '#support/teams-simulator.ts'
import { type How, type MortalBot, startMortal } from './mortal-bot.ts'

/** A bot that is started again at once whenever it is killed, and whenever it cannot start because its store is away. */
export type Undying = {
  /** Resolves when there is one to talk to. */
  isUp: () => Promise<unknown>
  /** kill -9; the next one is on its way. */
  kill: () => Promise<void>
  /** kill -9, and it stays away. */
  rest: () => Promise<void>
  /** Once more, ten minutes later: it does what is due until it is idle. */
  finish: () => Promise<void>
}

export async function undying(
  teams: Teams,
  folder: string,
  { now, ...how }: Omit<How, 'now'> & { now: () => Instant },
): Promise<Undying> {
  const start = async (): Promise<MortalBot> => {
    for (;;) {
      const next = await startMortal(folder, { ...how, now: now() }).catch(() => null)
      if (next) {
        teams.botAt(next.url)
        return next
      }
      await setTimeout(100)
    }
  }
  let current = start()
  await current
  const rest = async () => (await current).kill()
  return {
    isUp: () => current,
    kill: async () => {
      const dying = await current
      current = dying.kill().then(start)
      await current
    },
    rest,
    finish: async () => {
      const last = await startMortal(folder, { ...how, now: later(now(), minutes(10)), speed: 0 })
      teams.botAt(last.url)
      current = Promise.resolve(last)
      await last.works()
      await last.kill()
    },
  }
}
