import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Redis } from 'ioredis'
import { redisAddress, type RedisAddress } from '#adapters/redis/address.ts'
import { redisServer } from './needs.ts'

export type RedisServer = {
  port: number
  url: string
  address: RedisAddress
  /** Asks it directly, beside every adapter. */
  says: (...command: [string, ...(string | number)[]]) => Promise<unknown>
  /** As a crash does. What it keeps stays in its folder. */
  kill: () => Promise<void>
  /** Answers nothing until it is resumed, as when a machine is too busy. */
  freeze: () => void
  resume: () => void
  start: () => Promise<void>
  /** How many files of it hold this text. */
  holding: (text: string | Buffer) => number
  end: () => Promise<void>
}

/** What Seinhuis asks of a Redis without a replica. */
const fit = { appendonly: 'yes', appendfsync: 'always', save: '' }

/** A real one, on a free port of this machine, in a folder of its own. */
export async function startRedis(settings: Readonly<Record<string, string>> = {}): Promise<RedisServer> {
  const folder = mkdtempSync(join(tmpdir(), 'seinhuis-redis-'))
  const port = await freePort()
  const all = { ...fit, ...settings, port: String(port), bind: '127.0.0.1', dir: folder }
  // A file, because a sentinel writes in it whom this one follows: so it comes back as what it was.
  const file = join(folder, 'redis.conf')
  writeFileSync(file, Object.entries(all).map(lineOf).join('\n'))
  let child: ChildProcess
  const start = async () => {
    child = spawn(redisServer, [file], { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(child, 'spawn')
    await ready(child)
  }
  const isGone = () => child.exitCode !== null || child.signalCode !== null
  const kill = async () => {
    if (isGone()) return
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }
  await start()
  const secret = settings['requirepass'] ? `:${settings['requirepass']}@` : ''
  const url = `redis://${secret}127.0.0.1:${port}`
  const address = redisAddress(url)
  if (!address) throw new Error(`${url} is no address`)
  return {
    port,
    url,
    address,
    says: async (name, ...values) => {
      const redis = new Redis(url, { retryStrategy: null })
      try {
        return await redis.call(name, ...values)
      } finally {
        redis.disconnect()
      }
    },
    kill,
    freeze: () => void child.kill('SIGSTOP'),
    resume: () => void child.kill('SIGCONT'),
    start,
    holding: (text) => filesUnder(folder).filter((file) => contentOf(file).includes(text)).length,
    end: async () => {
      await kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const lineOf = ([name, value]: [string, string]): string => `${name} ${value === '' ? '""' : value}`

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}

async function ready(child: ChildProcess): Promise<void> {
  if (!child.stdout) throw new Error('no output')
  const said: string[] = []
  for await (const line of createInterface(child.stdout)) {
    said.push(line)
    if (line.includes('Ready to accept connections')) return child.stdout.resume() && undefined
  }
  throw new Error(said.join('\n'))
}

/** Nothing of one that was for a moment only, while another is written anew. */
const contentOf = (file: string): Buffer => {
  try {
    return readFileSync(file)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return Buffer.alloc(0)
    throw error
  }
}

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
