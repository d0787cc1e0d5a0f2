import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

/** `npm run try`, in an empty folder. */
let folder: string
let running: ChildProcess | null

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'seinhuis-try-'))
  running = null
})
afterEach(async () => {
  if (running && running.exitCode === null && running.signalCode === null) {
    const gone = once(running, 'exit')
    running.kill('SIGKILL')
    await gone
  }
  rmSync(folder, { recursive: true, force: true })
})

describe('npm run try', () => {
  it('listens on this machine only, the Playground included', async () => {
    const { port } = await started()
    expect(await reachable('127.0.0.1', port)).toBe(true)
    for (const address of otherAddresses()) expect(await reachable(address, port)).toBe(false)
  })

  it('would be caught listening on all addresses', async () => {
    const server = createServer().listen(0)
    await once(server, 'listening')
    const { port } = server.address() as { port: number }
    expect(await reachable('127.0.0.2', port)).toBe(true)
    server.close()
  })

  it('ends both on Ctrl-C', async () => {
    const { child, port } = await started()
    const exit = once(child, 'exit')
    child.kill('SIGINT')
    expect(await exit).toEqual([0, null])
    expect(await reachable('127.0.0.1', port)).toBe(false)
  })

  it('leaves no Playground behind when it is killed itself', async () => {
    const { child, port } = await started()
    child.kill('SIGKILL')
    await expect.poll(() => reachable('127.0.0.1', port)).toBe(false)
  })

  it('ends with one sentence when the Playground dies', async () => {
    const { child, said } = await started()
    const exit = once(child, 'exit')
    process.kill(playgroundOf(child), 'SIGKILL')
    expect(await exit).toEqual([1, null])
    expect(said().trim().split('\n').at(-1)).toContain('The Playground has stopped, and so has Seinhuis')
  })

  it('goes on with what was there, and starts empty with --fresh', async () => {
    const files = () => readFileSync(join(folder, 'data/try/rehearsal.key'), 'base64')
    await stopped(await started())
    const first = files()
    await stopped(await started())
    expect(files()).toBe(first)
    await stopped(await started('--fresh'))
    expect(files()).not.toBe(first)
  })

  it('refuses what it does not know in one line', async () => {
    const { child, said } = launched('--clean')
    expect(await once(child, 'exit')).toEqual([2, null])
    expect(said().trim().split('\n')).toEqual([expect.stringContaining('--clean')])
  })
})

type Launched = { child: ChildProcess; said: () => string }

const main = new URL('../../src/try/main.ts', import.meta.url).pathname

function launched(...flags: string[]): Launched {
  const child = spawn(process.execPath, [main, ...flags], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
  running = child
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (said += chunk.toString()))
  return { child, said: () => said }
}

/** When it has said where to go. */
async function started(...flags: string[]): Promise<Launched & { port: number }> {
  const { child, said } = launched(...flags)
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error(`It did not start: ${said()}`)))
    child.stdout?.on('data', () => {
      const port = /http:\/\/127\.0\.0\.1:(\d+)/.exec(said())?.[1]
      if (port && said().includes('Ctrl-C ends everything')) resolve({ child, said, port: Number(port) })
    })
  })
}

async function stopped({ child }: Launched): Promise<void> {
  const exit = once(child, 'exit')
  child.kill('SIGTERM')
  expect(await exit).toEqual([0, null])
}

/** Its only child. */
const playgroundOf = ({ pid }: ChildProcess): number =>
  Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim())

/** Of this machine, as another machine would call it; 127.0.0.2 is answered by who listens everywhere. */
const otherAddresses = (): string[] => [
  '127.0.0.2',
  ...Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => address),
]

async function reachable(host: string, port: number): Promise<boolean> {
  const socket = connect({ host, port })
  try {
    await once(socket, 'connect')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}
