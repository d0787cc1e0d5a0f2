import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { playgroundFile, scene } from './scene.ts'

export type Playground = {
  /** The page, for a browser on this machine. */
  address: string
  /** Where the bot calls it. */
  serviceUrl: string
  /** Settles when the process is gone, by itself or not. */
  gone: Promise<void>
  stop: () => Promise<void>
}

/** The Playground did not come up. */
export class PlaygroundError extends Error {
  readonly code = 'no-playground'
}

/** A Teams client in the browser, in front of the bot on `botPort`. Everything it writes is in `folder`. Throws PlaygroundError. */
export async function startPlayground(folder: string, botPort: number): Promise<Playground> {
  prepare(folder)
  const child = spawn(process.execPath, [program(), ...options(botPort)], {
    cwd: folder,
    env: environment(),
    // Not in the group of the terminal: Ctrl-C reaches this process, which then ends both in order.
    detached: true,
    stdio: ['ignore', 'pipe', 'ignore', 'ipc'],
  })
  const gone = once(child, 'exit').then(() => undefined)
  const stop = () => end(child, gone)
  const port = await portOf(child, gone)
  const serviceUrl = `http://localhost:${port}/_connector`
  if (port && (await answers(`${serviceUrl}/v3/conversations/${scene.team}/pagedmembers`, child)))
    return { address: `http://127.0.0.1:${port}`, serviceUrl, gone, stop }
  await stop()
  throw new PlaygroundError(`The Playground did not start: see ${join(folder, logFile)}`)
}

const logFile = 'devTools/m365agentsplayground.log'

/** Its settings, and none of the conversations that it noted before. */
function prepare(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  rmSync(join(folder, 'devTools'), { recursive: true, force: true })
  writeFileSync(join(folder, '.m365agentsplayground.yml'), playgroundFile())
}

function program(): string {
  try {
    return createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js')
  } catch {
    throw new PlaygroundError('The Playground is not installed: run npm ci')
  }
}

const options = (botPort: number): string[] =>
  `start --disable-telemetry -e http://127.0.0.1:${botPort}/api/messages -c msteams -p 56150`.split(' ')

/** Nothing of ours but these: other settings of this machine are not its business. */
const environment = (): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  HOME: process.env['HOME'],
  APPLICATION_INSIGHTS_NO_STATSBEAT: 'true',
  TEAMSAPPTESTER_BROWSER: 'none',
  NODE_OPTIONS: `-r ${JSON.stringify(fileURLToPath(new URL('loopback.cjs', import.meta.url)))}`,
})

/** The one it was given, or another when that is taken: it says so. Null: it is gone. */
async function portOf({ stdout }: ChildProcess, gone: Promise<void>): Promise<number | null> {
  let said = ''
  const listening = new Promise<number>((resolve) => {
    stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const port = /Listening on (\d+)\s/.exec(said)?.[1]
      if (port) resolve(Number(port))
    })
  })
  return Promise.race([listening, gone.then(() => null)])
}

/** It says that it listens before it has read its file: so it is asked, for half a minute at most. */
async function answers(url: string, child: ChildProcess): Promise<boolean> {
  for (let attempt = 0; attempt < 300 && child.exitCode === null; attempt += 1) {
    const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) }).catch(() => null)
    if (answer?.ok) return child.exitCode === null
    await pause(100)
  }
  return false
}

async function end(child: ChildProcess, gone: Promise<void>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  const patience = setTimeout(() => child.kill('SIGKILL'), 3_000)
  await gone
  clearTimeout(patience)
}
