import { type ChildProcess, spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { redisKeys } from '#adapters/redis/redis-keys.ts'
import { needs } from '#support/needs.ts'
import { networkFolder, sampleWith } from '#support/network-folder.ts'
import { startRedis } from '#support/redis-server.ts'

const { missing, how } = needs('redis')

/** `npm start`, in an empty folder. */
let folder: string
let children: ChildProcess[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'seinhuis-start-'))
  children = []
})
afterEach(async () => {
  for (const child of children.filter(
    ({ exitCode, signalCode }) => exitCode === null && signalCode === null,
  )) {
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }
  rmSync(folder, { recursive: true, force: true })
})

const key = randomBytes(32).toString('base64')
const registered = {
  NODE_ENV: 'production',
  MicrosoftAppId: 'app',
  MicrosoftAppPassword: 'secret',
  MicrosoftAppTenantId: 'tenant',
  SEINHUIS_KEY: key,
  SEINHUIS_TENANTS: 'tenant',
}

describe('it does not start, says why, and leaves nothing behind:', () => {
  it('with a mistake in the settings', async () => {
    expect(await refused({ NODE_ENV: 'production', PORT: 'x' })).toEqual([
      expect.stringMatching(/^PORT is not a port/),
      expect.stringMatching(/^MicrosoftAppId is missing/),
    ])
    expect(created()).toEqual([])
  })

  it('without network files', async () => {
    expect(await refused({ SEINHUIS_NETWORKS: '/nowhere' })).toEqual([
      expect.stringMatching(/^the folder \/nowhere cannot be read: SEINHUIS_NETWORKS must name/),
    ])
    expect(await refused({ SEINHUIS_NETWORKS: folder })).toEqual([
      expect.stringContaining('no network file in'),
    ])
    expect(created()).toEqual([])
  })

  it('with a mistake in a network file, by file and line', async () => {
    const broken = await sampleWith('partner: ggd', 'partner: gdg')
    const SEINHUIS_NETWORKS = await networkFolder({ 'oldenzaal-18min.yaml': broken })
    expect(await refused({ SEINHUIS_NETWORKS })).toEqual([
      expect.stringMatching(/\/oldenzaal-18min\.yaml:\d+: partner is not one of/),
    ])
    expect(created()).toEqual([])
  })

  it('with the sample networks, or without an assessment, in production', async () => {
    expect(await refused(registered)).toEqual([
      expect.stringMatching(/^oldenzaal-18min: a sample file does not go into production/),
      expect.stringMatching(/^oldenzaal-18min: dpia is none/),
      expect.stringMatching(/^oldenzaal-18plus: a sample file does not go into production/),
      expect.stringMatching(/^oldenzaal-18plus: dpia is none/),
    ])
    expect(created()).toEqual([])
  })

  it('with a network of its own that has no assessment yet', async () => {
    const own = await sampleWith('sample: true ', 'sample: false ')
    const SEINHUIS_NETWORKS = await networkFolder({ 'oldenzaal-18min.yaml': own })
    expect(await refused({ ...registered, SEINHUIS_NETWORKS })).toEqual([
      'oldenzaal-18min: dpia is none; write the reference of your assessment',
    ])
    expect(created()).toEqual([])
  })

  it('with a store that is something else', async () => {
    writeFileSync(
      join(folder, 'seinhuis.db'),
      'not a database, and longer than a header of one hundred bytes'.repeat(3),
    )
    const before = contents()
    expect(await refused({ SEINHUIS_STORE: 'sqlite:./seinhuis.db' })).toEqual([
      expect.stringMatching(/^\.\/seinhuis\.db is not a Seinhuis store file, or damaged: /),
    ])
    expect(contents()).toEqual(before)
  })

  it('with a store of a newer version', async () => {
    const db = new DatabaseSync(join(folder, 'seinhuis.db'))
    db.exec(`PRAGMA application_id = 0x536e6873; PRAGMA user_version = 99`)
    db.close()
    const before = contents()
    expect(await refused({ SEINHUIS_STORE: 'sqlite:./seinhuis.db' })).toEqual([
      expect.stringMatching(/^\.\/seinhuis\.db was made by a newer version \(schema 99, /),
    ])
    expect(contents()).toEqual(before)
  })

  it('with a folder in place of the store, or a file in place of the folder', async () => {
    mkdirSync(join(folder, 'here'))
    writeFileSync(join(folder, 'file'), '')
    const before = contents()
    for (const path of ['./here', './file/seinhuis.db'])
      expect(await refused({ SEINHUIS_STORE: `sqlite:${path}` })).toEqual([
        expect.stringMatching(
          /^\.\/(here|file\/seinhuis\.db) cannot be opened: check that its folder exists/,
        ),
      ])
    expect(contents()).toEqual(before)
  })

  it('with another master key than the one of this store', async () => {
    await stopped(await started({ SEINHUIS_KEY: key }))
    const before = contents()
    expect(await refused({ SEINHUIS_KEY: randomBytes(32).toString('base64') })).toEqual([
      expect.stringMatching(/^data\/keys\.db does not open: set SEINHUIS_KEY to the key it was made with/),
    ])
    expect(contents()).toEqual(before)
  })

  it('on a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as { port: number }
    expect(await refused({ PORT: String(port), SEINHUIS_STORE: 'memory:' })).toEqual([
      `PORT ${port} cannot be used (EADDRINUSE): stop what listens there, or set another PORT`,
    ])
    other.close()
    expect(created()).toEqual([])
  })
})

describe.skipIf(missing)(`on Redis${how}`, () => {
  it('does not start, says why and is gone, when it is not fit or has another master key', async () => {
    const redis = await startRedis()
    onTestFinished(() => redis.end())
    const SEINHUIS_STORE = redis.url
    const keys = await redisKeys(redis.address, Buffer.from(key, 'base64'))
    await keys.close()
    expect(await refused({ SEINHUIS_STORE, SEINHUIS_KEY: randomBytes(32).toString('base64') })).toEqual([
      `${redis.url}/0 does not open: set SEINHUIS_KEY to the key it was made with, or put a backup back`,
    ])
    expect(await refused({ SEINHUIS_STORE, SEINHUIS_KEY: key, PORT: String(redis.port) })).toEqual([
      expect.stringMatching(/^PORT \d+ cannot be used \(EADDRINUSE\)/),
    ])
    await redis.says('CONFIG', 'SET', 'maxmemory-policy', 'allkeys-lru')
    expect(await refused({ SEINHUIS_STORE, SEINHUIS_KEY: key })).toEqual([
      expect.stringContaining('may throw away what it keeps'),
    ])
    expect(created()).toEqual([])
  })

  it('is not ready while Redis is away, and ready again by itself', async () => {
    const redis = await startRedis()
    onTestFinished(() => redis.end())
    const { port, said } = await started({ SEINHUIS_STORE: redis.url })
    const store = async () => {
      const body = await (await fetch(`http://127.0.0.1:${port}/health/ready`)).json()
      return (body as { store: boolean }).store
    }
    expect(await store()).toBe(true)
    await redis.kill()
    const told = (event: string) => said.out.split(`"event":"${event}"`).length - 1
    await expect.poll(store, { timeout: 5_000 }).toBe(false)
    // Whoever asks whether it is ready asks the keys too.
    await expect.poll(() => store().then(() => told('store-away'))).toBe(2)
    await redis.start()
    await expect.poll(store, { timeout: 5_000 }).toBe(true)
    // Of keys that could not be written it is said when the next one is.
    await expect.poll(() => /"event":"store-back".*"what":"store"/.test(said.out)).toBe(true)
    expect(
      { away: told('store-away'), beats: told('beat-failed') },
      'of the store and its keys, once',
    ).toEqual({
      away: 2,
      beats: 0,
    })
  })
})

describe('in rehearsal', () => {
  it('says so, keeps what is its own to itself, and answers this machine only', async () => {
    const { port, said } = await started()
    expect(said.err).toBe('Rehearsal: on this machine only, with made-up data.\n')
    expect(created()).toEqual([
      'data',
      'data/keys.db',
      'data/register.db',
      'data/rehearsal.key',
      'data/seinhuis.db',
    ])
    expect(await reachable('127.0.0.1', port)).toBe(true)
    expect(await reachable('127.0.0.2', port)).toBe(false)
  })

  it('would be seen listening everywhere', async () => {
    const server = createServer().listen(0)
    await once(server, 'listening')
    expect(await reachable('127.0.0.2', (server.address() as { port: number }).port)).toBe(true)
    server.close()
  })
})

it('whoever watches over it hears that it lives and is ready', async () => {
  const { port } = await started({ SEINHUIS_STORE: 'memory:' })
  const ask = async (path: string) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`)
    return { status: response.status, body: await response.json() }
  }
  expect(await ask('/health/live')).toEqual({ status: 200, body: { live: true } })
  expect(await ask('/health/ready')).toEqual({
    status: 200,
    body: {
      store: true,
      keys: true,
      clock: true,
      taking: true,
      networks: 2,
      linked: 0,
      oldestDueSeconds: 0,
      late: false,
    },
  })
})

describe('asked to stop', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('with %s it does so within two seconds', async (signal) => {
    const running = await started()
    expect(await stopped(running, signal)).toBeLessThan(2_000)
    expect(await reachable('127.0.0.1', running.port)).toBe(false)
  })

  it('waits for nobody who never finishes a sentence', async () => {
    const running = await started({ SEINHUIS_STORE: 'memory:' })
    const line = await connection('127.0.0.1', running.port)
    const head = 'POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n'
    line.write(`${head}Content-Length: 100\r\nExpect: 100-continue\r\n\r\n`)
    await once(line, 'data')
    line.on('error', () => undefined)
    expect(await stopped(running)).toBeLessThan(2_000)
  })
})

type Said = { out: string; err: string }
type Started = { child: ChildProcess; said: Said; port: number }

const root = new URL('../..', import.meta.url).pathname

function launched(env: Record<string, string>): { child: ChildProcess; said: Said } {
  const child = spawn(process.execPath, [join(root, 'src/main.ts')], {
    cwd: folder,
    env: { PATH: process.env['PATH'], PORT: '0', SEINHUIS_NETWORKS: join(root, 'networks'), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.push(child)
  const said = { out: '', err: '' }
  child.stdout.on('data', (chunk: Buffer) => (said.out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (said.err += chunk.toString()))
  return { child, said }
}

/** The sentences with which it refuses to start. */
async function refused(env: Record<string, string>): Promise<string[]> {
  const { child, said } = launched(env)
  expect(await once(child, 'close')).toEqual([2, null])
  expect(said.out).toBe('')
  return said.err.trimEnd().split('\n')
}

async function started(env: Record<string, string> = {}): Promise<Started> {
  const { child, said } = launched(env)
  return new Promise((resolve, reject) => {
    child.once('close', () => reject(new Error(`It did not start: ${said.err}`)))
    const look = (): void => {
      const port = /"event":"started".*"port":(\d+)/.exec(said.out)?.[1]
      if (port && said.err !== '') resolve({ child, said, port: Number(port) })
    }
    child.stdout?.on('data', look)
    child.stderr?.on('data', look)
  })
}

/** How long it took, in milliseconds. */
async function stopped({ child }: Started, signal: 'SIGTERM' | 'SIGINT' = 'SIGTERM'): Promise<number> {
  const from = performance.now()
  const exit = once(child, 'exit')
  child.kill(signal)
  expect(await exit).toEqual([0, null])
  return performance.now() - from
}

/** What lies in the folder; SQLite's own files beside a database come and go. */
const created = (): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !/-(wal|shm)$/.test(name))
    .sort()

const contents = (): [string, string][] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/-(wal|shm)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => [path, createHash('sha256').update(readFileSync(path)).digest('hex')])

async function connection(host: string, port: number): Promise<Socket> {
  const socket = connect({ host, port })
  await once(socket, 'connect')
  return socket
}

const reachable = (host: string, port: number): Promise<boolean> =>
  connection(host, port).then(
    (socket) => {
      socket.destroy()
      return true
    },
    () => false,
  )
