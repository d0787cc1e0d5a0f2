import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Instant } from '#domain/time/instant.ts'
import type { Death, Order, Report } from './kill-worker.ts'

export type MortalBot = {
  url: string
  /** Where it dies, of its own hand; nothing of it is tidied up. */
  diesAt: (death: Death) => void
  /** Does what is due until it is idle; answers the boundaries it passed, or null when it died of it. */
  works: () => Promise<string[] | null>
  isDead: () => boolean
  /** Resolves when it is gone. Throws when it went by itself, of something else than a kill. */
  gone: () => Promise<void>
  kill: () => Promise<void>
}

const file = fileURLToPath(new URL('kill-worker.ts', import.meta.url))

/** The bot at this moment, on the store in this folder or another one. */
export async function startMortal(
  folder: string,
  now: Instant,
  store = `sqlite:${folder}/seinhuis.db`,
): Promise<MortalBot> {
  const env = {
    PATH: process.env['PATH'],
    NOW: String(now),
    PORT: '0',
    SEINHUIS_STORE: store,
    NODE_COMPILE_CACHE: `${folder}/compiled`,
  }
  const child = fork(file, { env, execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const exited = once(child, 'exit')
  const order = (what: Order) => void child.send(what)
  const isDead = () => child.exitCode !== null || child.signalCode !== null
  const gone = async () => {
    await exited
    if (child.signalCode !== 'SIGKILL') throw new Error(`the bot ended by itself with ${child.exitCode}`)
  }
  const started = await reportOf(child, exited)
  if (!started || !('listening' in started)) throw new Error('the bot does not start')
  return {
    url: `http://127.0.0.1:${started.listening}/api/messages`,
    diesAt: (die) => order({ die }),
    works: async () => {
      order({ work: true })
      const report = await reportOf(child, exited)
      if (report && 'idle' in report) return report.crossed
      await gone()
      return null
    },
    isDead,
    gone,
    kill: async () => {
      child.kill('SIGKILL')
      await gone()
    },
  }
}

const reportOf = async (child: ChildProcess, exited: Promise<unknown>): Promise<Report | null> => {
  const said = once(child, 'message').then(([report]) => report as Report)
  return Promise.race([said, exited.then(() => null)])
}
