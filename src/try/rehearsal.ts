import { join } from 'node:path'
import { systemClock } from '#adapters/system/system-clock.ts'
import type { Log } from '#app/ports.ts'
import { compose } from '#compose'
import type { NetworkFile } from '#domain/network/network.ts'
import type { Settings } from '../settings.ts'
import { linkChannels } from './channels.ts'
import { type Playground, startPlayground } from './playground.ts'

export type Rehearsal = Pick<Playground, 'address' | 'gone'> & {
  stop: () => Promise<void>
}

/** What `npm run try` starts: the bot in this process, the Playground beside it, and their channels linked. Throws PlaygroundError. */
export async function startRehearsal(
  settings: Settings,
  folder: string,
  files: readonly NetworkFile[],
  log: Log,
): Promise<Rehearsal> {
  const bot = await compose(settings, { files, clock: systemClock(), log, playground: true })
  try {
    const playground = await startPlayground(folder, bot.port)
    await linkChannels(bot.world, playground.serviceUrl)
    const { address, gone } = playground
    const stop = () => playground.stop().then(bot.stop)
    return { address, gone, stop }
  } catch (error) {
    await bot.stop()
    throw error
  }
}

/** Rehearsal, whatever this machine is set up for: on loopback, with its own store in `folder`. */
export const settingsFor = (folder: string, env: Readonly<Record<string, string | undefined>>) => ({
  PORT: '0',
  SEINHUIS_STORE: `sqlite:${join(folder, 'seinhuis.db')}`,
  SEINHUIS_CLOCK: env['SEINHUIS_CLOCK'],
  LOG_LEVEL: env['LOG_LEVEL'] || 'warn',
})
