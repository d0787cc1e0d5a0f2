import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readNetworks } from '#adapters/yaml/networks.ts'
import { LocalDate } from '#domain/time/instant.ts'
import { acceptBefore } from '#support/accepted.ts'
import { readSettings } from '../../src/settings.ts'

/** The real bot as it runs in production: `node src/main.ts`, a process of its own with a clock that goes by itself. */
export type BotProcess = {
  port: number
  url: string
  child: ChildProcess
  /** What it wrote in its log so far. */
  log: () => string
  /** Resolves as soon as its log has this. */
  says: (pattern: RegExp) => Promise<void>
  /** How it ended: the code, or the signal. */
  ended: Promise<number | string>
  kill: (signal?: 'SIGKILL' | 'SIGTERM') => Promise<number | string>
}

const root = new URL('../..', import.meta.url).pathname

/** A folder for its store, removed by `remove`. */
export function storeFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'seinhuis-process-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** Starts on the SQLite file of this folder, on a free port, on a Friday morning when the store is new. */
export async function startProcess(
  folder: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<BotProcess> {
  const env = {
    PATH: process.env['PATH'],
    PORT: '0',
    SEINHUIS_STORE: `sqlite:${folder}/seinhuis.db`,
    SEINHUIS_NETWORKS: join(root, 'networks'),
    SEINHUIS_CLOCK: '2026-11-20T10:00',
    NODE_COMPILE_CACHE: join(tmpdir(), 'seinhuis-compiled'),
    ...settings,
  }
  if (!existsSync(join(folder, 'seinhuis.db'))) await rulesAreAccepted(env)
  const child = spawn(process.execPath, [join(root, 'src/main.ts')], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let written = ''
  child.stdout.on('data', (chunk: Buffer) => (written += chunk.toString()))
  const ended = once(child, 'exit').then(([code, signal]) => (code ?? signal) as number | string)
  const says = async (pattern: RegExp): Promise<void> => {
    while (!pattern.test(written)) {
      const gone = ended.then((how) => {
        throw new Error(`The bot ended (${how}) before it said ${pattern}: ${written}`)
      })
      await Promise.race([once(child.stdout, 'data'), gone])
    }
  }
  await says(/"event":"started".*\n/)
  const port = Number(/"event":"started".*"port":(\d+)/.exec(written)?.[1])
  return {
    port,
    url: `http://127.0.0.1:${port}/api/messages`,
    child,
    log: () => written,
    says,
    ended,
    kill: (signal = 'SIGKILL') => {
      child.kill(signal)
      return ended
    },
  }
}

async function rulesAreAccepted(env: Readonly<Record<string, string | undefined>>): Promise<void> {
  const read = readSettings(env)
  if ('mistakes' in read) throw new Error(read.mistakes.join('\n'))
  const { networks } = await readNetworks(read.settings.networks, LocalDate.parse('2026-11-20'))
  await acceptBefore(read.settings, networks)
}

export const isReady = async ({ port }: BotProcess): Promise<boolean> =>
  (await fetch(`http://127.0.0.1:${port}/health/ready`)).status === 200

/** The sample networks with so many more members in the one for children, whose accounts are `p1@carmel.example` and on. */
export async function crowdedNetworks(folder: string, count: number): Promise<string> {
  const path = join(folder, 'networks')
  mkdirSync(path)
  const more = crowd(count)
    .map(
      (account) =>
        `  - { account: ${account}, name: ${account.split('@')[0]}, partner: carmel, function: mentor, works: [mo, tu, we, th, fr] }`,
    )
    .join('\n')
  for (const name of ['oldenzaal-18min.yaml', 'oldenzaal-18plus.yaml']) {
    const text = await readFile(join(root, 'networks', name), 'utf8')
    const members = name.includes('18min') ? text.replace(/^members:\n/m, `members:\n${more}\n`) : text
    await writeFile(join(path, name), members)
  }
  return path
}

export const crowd = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `p${index + 1}@carmel.example`)
