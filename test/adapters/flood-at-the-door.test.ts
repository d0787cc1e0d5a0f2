import { once } from 'node:events'
import http from 'node:http'
import { connect, type Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { createAdapter } from '#adapters/teams/adapter.ts'
import { application } from '#adapters/teams/application.ts'
import type { Threshold } from '#adapters/teams/doorkeeper.ts'
import { limits } from '#adapters/teams/limits.ts'
import { serve } from '#adapters/teams/server.ts'
import { signature } from '#adapters/teams/signature.ts'
import { activity, host } from '#support/door/forged.ts'
import { appId, claimsFor, type Keys, pair, startKeys } from '#support/door/keys.ts'
import { knock } from '#support/knock.ts'
import { homeTenant } from '#support/teams/cast.ts'
import { silent, unwatched } from '#support/teams/ports.ts'
import type { Json } from '#support/teams/world.ts'

/** A registered bot, with true signatures and true limits, on whose clock nothing passes; behind the door is nothing. */

let keys: Keys
let refused: Record<number, number>
beforeEach(async () => {
  keys = await startKeys()
  refused = {}
})
afterEach(() => keys.close())

type Refusing = { status: (code: number) => void; end: () => void }

async function open(patience?: Threshold['patience']) {
  const serviceHosts = [host]
  const adapter = createAdapter({ appId, tenantId: homeTenant, proof: { secret: 'x' }, serviceHosts })
  const process = vi.fn(async (_request: unknown, response: Refusing) => response.end())
  Object.assign(adapter, { process })
  const threshold: Threshold = {
    door: { appId, tenants: [homeTenant], serviceHosts },
    signature: signature(appId, keys.metadata),
    limits: limits(() => 0),
    ...(patience && { patience }),
  }
  const watch = {
    ...unwatched,
    refused: (status: number) => void (refused[status] = (refused[status] ?? 0) + 1),
  }
  const app = application(adapter, async () => ({ messages: [] }), silent)
  const { port, close } = await serve({ adapter, app, threshold, port: 0, host: '127.0.0.1', watch })
  onTestFinished(close)
  return { port, process }
}

const claims = () => claimsFor(activity['serviceUrl'])
const from = (person: string): string =>
  JSON.stringify({ ...activity, from: { id: person, aadObjectId: person } })
const times = async <Value>(count: number, once: () => Promise<Value>): Promise<Value[]> => {
  const came: Value[] = []
  for (let left = count; left > 0; left -= 10)
    came.push(...(await Promise.all(Array.from({ length: Math.min(10, left) }, once))))
  return came
}
const tally = (answers: readonly { status: number }[]): Json => {
  const counts: Record<string, number> = {}
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1
  return counts
}

describe('who knocks with a token that nobody signed', () => {
  it('writes nothing, is counted, hears 429 in the end, and keeps nobody else out', async () => {
    const spoken = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn'), vi.spyOn(process.stderr, 'write')]
    onTestFinished(() => void vi.restoreAllMocks())
    const { port, process: behind } = await open()
    const [good, wrong] = [keys.token(claims()), keys.token(claims(), { key: pair().privateKey })]
    const answers = await times(200, () => knock(port, from('x'), { authorization: wrong }))
    expect(tally(answers)).toEqual({ 401: 60, 429: 140 })
    expect(new Set(answers.map(({ text }) => text))).toEqual(new Set(['']))
    expect(refused).toEqual({ 401: 60, 429: 140 })
    expect(behind).not.toHaveBeenCalled()
    expect(await times(20, () => knock(port, from('anna'), { authorization: good }))).toEqual(
      Array.from({ length: 20 }, () => ({ status: 200, text: '' })),
    )
    expect(spoken.flatMap(({ mock }) => mock.calls)).toEqual([])
  })

  it('cannot get around that by naming another address', async () => {
    const { port } = await open()
    let address = 0
    const answers = await times(100, () => {
      const named = `10.0.0.${(address += 1)}`
      return knock(port, '{}', { 'x-forwarded-for': named, forwarded: `for=${named}`, 'x-real-ip': named })
    })
    expect(tally(answers)).toEqual({ 401: 60, 429: 40 })
  })
})

it('a person who floods hears 429 without a word; somebody else of the same tenant and address does not', async () => {
  const { port, process: behind } = await open()
  const headers = { authorization: keys.token(claims()) }
  const flood = await times(300, () => knock(port, from('bram'), headers))
  expect(tally(flood)).toEqual({ 200: 180, 429: 120 })
  expect(new Set(flood.map(({ text }) => text))).toEqual(new Set(['']))
  expect(behind).toHaveBeenCalledTimes(180)
  expect(tally(await times(20, () => knock(port, from('anna'), headers)))).toEqual({ 200: 20 })
})

describe('a line', () => {
  const soon = { headersTimeout: 200, requestTimeout: 300, connectionsCheckingInterval: 50 }
  const head = 'POST /api/messages HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n'

  async function line(
    port: number,
  ): Promise<{ socket: Socket; heard: () => string; ended: Promise<unknown> }> {
    const socket = connect(port, '127.0.0.1')
    let heard = ''
    socket.on('data', (chunk: Buffer) => (heard += chunk.toString()))
    socket.on('error', () => undefined)
    await once(socket, 'connect')
    return { socket, heard: () => heard, ended: once(socket, 'close') }
  }

  it.each<[string, () => string]>([
    ['that begins and says no more', () => 'POST /api/messages HTTP/1.1\r\nhost: x\r\n'],
    [
      'with a good token, whose body does not come',
      () => `${head}authorization: ${keys.token(claims())}\r\ncontent-length: 100\r\n\r\n{"type"`,
    ],
    [
      'with a good token, whose body comes in pieces without end',
      () => `${head}authorization: ${keys.token(claims())}\r\ntransfer-encoding: chunked\r\n\r\n1\r\n{\r\n`,
    ],
  ])('%s is cut', async (_, said) => {
    const { port, process: behind } = await open(soon)
    const { socket, heard, ended } = await line(port)
    socket.write(said())
    await ended
    expect(heard()).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\nConnection: close\r\n\r\n$/)
    expect(behind).not.toHaveBeenCalled()
  })

  it('has ten seconds for its head, and fifteen for all of it', async () => {
    const created = vi.spyOn(http, 'createServer')
    onTestFinished(() => created.mockRestore())
    await open()
    const server = created.mock.results.at(-1)?.value
    expect(server).toMatchObject({ headersTimeout: 10_000, requestTimeout: 15_000 })
    expect(server).toHaveProperty('connectionsCheckingInterval', 1_000)
  })

  it('that wants to speak another protocol is closed', async () => {
    const { port } = await open()
    const { socket, heard, ended } = await line(port)
    socket.write(
      'GET /api/messages HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: websocket\r\nsec-websocket-key: eA==\r\nsec-websocket-version: 13\r\n\r\n',
    )
    await ended
    expect(heard()).toBe('')
  })

  it.each<[string, string, RegExp]>([
    [
      '3,000 headers',
      Array.from({ length: 3_000 }, (_, at) => `x-${at}: 1\r\n`).join(''),
      /^HTTP\/1\.1 431 /,
    ],
    ['a header of 20 KB', `x: ${'x'.repeat(20_000)}\r\n`, /^HTTP\/1\.1 431 /],
    ['two lengths', 'content-length: 2\r\ncontent-length: 3\r\n', /^HTTP\/1\.1 400 /],
    ['a length and pieces', 'content-length: 2\r\ntransfer-encoding: chunked\r\n', /^HTTP\/1\.1 400 /],
    ['a header that is none', 'no header\r\n', /^HTTP\/1\.1 400 /],
  ])('with %s is refused with a status alone', async (_, more, status) => {
    const { port, process: behind } = await open()
    const { socket, heard, ended } = await line(port)
    socket.write(`${head}${more}\r\n{}`)
    await ended
    expect(heard()).toMatch(status)
    expect(heard().split('\r\n\r\n')[1]).toBe('')
    expect(behind).not.toHaveBeenCalled()
  })
})

describe('with a good token', () => {
  it.each<[string, number, string | Buffer, Record<string, string>?]>([
    ['nothing', 400, ''],
    ['half of it', 400, '{"type": "mess'],
    ['another kind', 415, from('anna'), { 'content-type': 'text/plain' }],
    ['another kind that looks alike', 415, from('anna'), { 'content-type': 'application/json-seq' }],
    ['a pack', 415, from('anna'), { 'content-encoding': 'gzip' }],
    ['300 KB', 413, from('x'.repeat(300_000))],
    ['a depth of 100,000', 400, `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['a list of it', 400, `[${from('anna')}]`],
    ['a prototype with all of it', 400, `{"__proto__":${from('anna')}}`],
    ['a constructor with all of it', 400, `{"constructor":{"prototype":${from('anna')}}}`],
    ['broken bytes', 400, Buffer.from([0x7b, 0xff, 0xfe, 0x00, 0x7d])],
  ])('%s: %d, and nothing else happens', async (_, status, body, more) => {
    const { port, process: behind } = await open()
    const headers = { authorization: keys.token(claims()), ...more }
    expect(await knock(port, body, headers)).toEqual({ status, text: '' })
    expect(behind).not.toHaveBeenCalled()
    expect({}).not.toHaveProperty('channelId')
  })

  it.each(['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'])('another verb: %s', async (method) => {
    const { port, process: behind } = await open()
    const headers = { authorization: keys.token(claims()), 'content-type': 'application/json' }
    const { status, text } = await knock(port, '', headers, method)
    expect({ status, text }).toEqual({ status: 405, text: '' })
    expect(behind).not.toHaveBeenCalled()
  })
})
