import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { gzipSync } from 'node:zlib'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { createAdapter } from '#adapters/teams/adapter.ts'
import { application } from '#adapters/teams/application.ts'
import type { Threshold } from '#adapters/teams/doorkeeper.ts'
import { serve } from '#adapters/teams/server.ts'
import type { Signed } from '#adapters/teams/signature.ts'
import { type House, startHouse } from '#support/house.ts'
import { type Knocked, knock } from '#support/knock.ts'
import { openDoor, silent, unwatched } from '#support/teams/ports.ts'
import type { Json } from '#support/teams/world.ts'

const house = (): Promise<House> => startHouse({ store: 'memory:' })

const said = ({ rehearsal }: House, more: Json = {}): Json =>
  rehearsal.anna.activity({ type: 'message', text: 'help', ...more })

const nested = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`
const including = (activity: Json, part: string): string =>
  `${JSON.stringify(activity).slice(0, -1)},${part}}`

describe('what cannot be read is refused with a status alone', () => {
  it.each<[string, number, (activity: Json) => string | Buffer, Record<string, string>?]>([
    ['nothing at all', 403, () => ''],
    ['no JSON', 400, () => '{"type": "mess'],
    ['a list', 403, () => '[]'],
    ['null', 403, () => 'null'],
    ['a sentence', 403, () => '"message"'],
    ['a form', 415, (it) => JSON.stringify(it), { 'content-type': 'application/x-www-form-urlencoded' }],
    ['an upload', 415, () => '--x', { 'content-type': 'multipart/form-data; boundary=x' }],
    ['300 KB', 413, (it) => JSON.stringify({ ...it, text: 'x'.repeat(300 * 1024) })],
    ['a pack', 415, (it) => gzipSync(JSON.stringify(it)), { 'content-encoding': 'gzip' }],
    ['a broken pack', 415, () => 'no pack', { 'content-encoding': 'gzip' }],
    ['another pack', 415, () => 'x', { 'content-encoding': 'br' }],
    ['a sum that is wrong', 400, (it) => JSON.stringify(it), { 'content-md5': 'x' }],
    ['broken bytes', 400, () => Buffer.from([0x7b, 0xff, 0xfe, 0x00, 0x7d])],
  ])('%s: %d', async (_, status, body, headers) => {
    const here = await house()
    const answer = await knock(here.bot.port, body(said(here)), headers)
    expect(answer).toEqual({ status, text: '' })
    expect(here.teams.calls).toEqual([])
    await stillAnswers(here)
  })

  it.each(['GET', 'PUT', 'DELETE'])('another verb: %s', async (method) => {
    const { bot } = await house()
    const response = await fetch(`http://127.0.0.1:${bot.port}/api/messages`, { method })
    expect({ status: response.status, text: await response.text() }).toEqual({ status: 405, text: '' })
  })

  it('another address', async () => {
    const { bot } = await house()
    const response = await fetch(`http://127.0.0.1:${bot.port}/api/<script>`)
    expect({ status: response.status, text: await response.text() }).toEqual({ status: 404, text: '' })
  })
})

describe('in rehearsal only this machine is answered, and only when it speaks as the platform does', () => {
  it.each<[string, Json]>([
    ['no address', { serviceUrl: undefined }],
    ['an address that is none', { serviceUrl: 'here' }],
    ['another machine', { serviceUrl: 'http://evil.example/' }],
    ['a name that only looks like it', { serviceUrl: 'http://localhost.evil.example/' }],
    ['a name behind a name', { serviceUrl: 'http://127.0.0.1@evil.example/' }],
    ['the platform itself', { serviceUrl: 'https://smba.trafficmanager.net/emea/' }],
    ['a file', { serviceUrl: 'file:///etc/passwd' }],
    ['no channel', { channelId: '' }],
    ['another channel', { channelId: 'emulator' }],
    ['no kind', { type: undefined }],
    ['a kind without letters', { type: '' }],
    ['a kind that is no word', { type: 7 }],
  ])('%s: 403', async (_, change) => {
    const here = await house()
    const answer = await knock(here.bot.port, JSON.stringify(said(here, change)))
    expect(answer).toEqual({ status: 403, text: '' })
    expect(here.teams.calls).toEqual([])
  })
})

describe('what asks nothing changes nothing', () => {
  it.each<[string, Json, number]>([
    ['an unknown kind', { type: 'handshake' }, 200],
    ['a reaction', { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] }, 200],
    ['somebody who left', { type: 'conversationUpdate', membersRemoved: [{ id: 'x' }] }, 200],
    ['typing', { type: 'typing' }, 200],
    ['a mention of nobody', { entities: [{ type: 'mention' }, null], from: undefined }, 200],
    ['nobody', { from: undefined }, 200],
    ['nowhere', { conversation: undefined }, 200],
    ['nobody to hear it', { recipient: undefined }, 200],
    ['a press without a card', { type: 'invoke', name: 'adaptiveCard/action' }, 400],
    ['a press without a name', { type: 'invoke', value: { action: { verb: 'start', data: {} } } }, 400],
    ['another press', { type: 'invoke', name: 'signin/tokenExchange', value: {} }, 400],
    ['a press by nobody', { type: 'invoke', name: 'adaptiveCard/action', from: undefined }, 400],
    ['a press from nowhere', { type: 'invoke', name: 'adaptiveCard/action', conversation: undefined }, 400],
  ])('%s', async (_, change, status) => {
    const here = await house()
    const answer = await knock(here.bot.port, JSON.stringify(said(here, change)))
    expect(answer).toEqual({ status, text: '' })
    expect(here.teams.calls.filter(({ method }) => method !== 'GET')).toEqual([])
    expect(here.log.filter(({ level }) => level === 'error')).toEqual([])
    expect(await here.journal()).toEqual([])
  })
})

describe('what hides in an activity does no harm', () => {
  it.each<[string, (activity: Json) => string]>([
    ['a prototype', (it) => including(it, '"__proto__":{"type":"invoke","polluted":true}')],
    ['a constructor', (it) => including(it, '"constructor":{"prototype":{"polluted":true}}')],
    ['a depth of 20,000', (it) => including(it, `"value":${nested(20_000)}`)],
    ['a width of 20,000', (it) => including(it, `"value":[${'[],'.repeat(20_000)}0]`)],
    ['half a character', (it) => including(it, '"locale":"\\ud83d"')],
    ['a name that comes twice', (it) => including(it, '"type":"message"')],
  ])('%s', async (_, body) => {
    const here = await house()
    await here.teams.installs(here.rehearsal.anna)
    const answer = await knock(here.bot.port, body(said(here)))
    expect(answer).toEqual({ status: 200, text: '' })
    expect(here.rehearsal.anna.sees().at(-1)).toContain('mijn signalen')
    expect({}).not.toHaveProperty('polluted')
  })

  it('half a character in what is said is answered as any other word', async () => {
    const here = await house()
    await here.teams.installs(here.rehearsal.anna)
    const before = here.rehearsal.anna.sees().length
    const answer = await knock(here.bot.port, including(said(here), '"text":"\\ud83d \\u0000"'))
    expect(answer).toEqual({ status: 200, text: '' })
    expect(here.rehearsal.anna.sees()).toHaveLength(before + 1)
  })
})

const tenant = 'tenant-a'
const serviceHosts = ['smba.trafficmanager.net']
const serviceUrl = 'https://smba.trafficmanager.net/emea/'
const claims = {
  iss: 'https://api.botframework.com',
  aud: 'app',
  exp: 4_000_000_000,
  serviceurl: serviceUrl,
}
const activity = {
  type: 'message',
  id: '1',
  text: 'help',
  channelId: 'msteams',
  serviceUrl,
  channelData: { tenant: { id: tenant } },
  conversation: { id: 'a', tenantId: tenant },
}

const headersOf = (authorization: string) => ({ authorization, 'content-type': 'application/json' })
const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
const token = (more: object = {}, head: object = {}): string =>
  `Bearer ${part({ alg: 'RS256', kid: 'today', ...head })}.${part({ ...claims, ...more })}.signature`

describe('with a registration', () => {
  it('lets through to the framework what the platform sends', async () => {
    const { send, process } = await registered()
    expect(await send(activity, token())).toEqual({ status: 200, text: '' })
    expect(process).toHaveBeenCalledOnce()
  })

  it.each<[string, number, string | undefined, Json]>([
    ['no token', 401, undefined, {}],
    ['another scheme', 401, token().replace('Bearer', 'Basic'), {}],
    ['a token of one part', 401, 'Bearer x', {}],
    ['a token without a signature', 401, token().replace('signature', ''), {}],
    ['a token of five parts', 401, `${token()}.x.y`, {}],
    ['a token without end', 401, `${token()}${'x'.repeat(10_000)}`, {}],
    ['an unsigned token', 401, token({}, { alg: 'none' }), {}],
    ['a token signed with a shared secret', 401, token({}, { alg: 'HS256' }), {}],
    ['a token of the emulator', 401, token({ iss: 'https://sts.windows.net/x/' }), {}],
    ['a token for another bot', 401, token({ aud: 'other' }), {}],
    ['a token for no bot', 401, token({ aud: '' }), {}],
    ['a token for this bot and another', 401, token({ aud: ['app', 'other'] }), {}],
    ['a token that never ends', 401, token({ exp: undefined }), {}],
    ['a token of no key', 401, token({}, { kid: undefined }), {}],
    ['a token of another address', 401, token({ serviceurl: 'https://evil.example/' }), {}],
    ['a token of no address', 401, token({ serviceurl: undefined }), {}],
    ['no channel', 400, token(), { channelId: '' }],
    ['no kind', 400, token(), { type: '' }],
    ['no address', 400, token(), { serviceUrl: undefined }],
    [
      'a foreign host',
      403,
      token({ serviceurl: 'https://evil.example/' }),
      { serviceUrl: 'https://evil.example/' },
    ],
    [
      'a host behind the host',
      403,
      token({ serviceurl: 'https://smba.trafficmanager.net@evil.example/' }),
      { serviceUrl: 'https://smba.trafficmanager.net@evil.example/' },
    ],
    [
      'an open line',
      403,
      token({ serviceurl: 'http://smba.trafficmanager.net/' }),
      { serviceUrl: 'http://smba.trafficmanager.net/' },
    ],
    ['a foreign tenant', 403, token(), { channelData: { tenant: { id: 'tenant-b' } } }],
    ['a foreign conversation', 403, token(), { conversation: { id: 'a', tenantId: 'tenant-b' } }],
    ['no tenant', 403, token(), { channelData: {}, conversation: { id: 'a' } }],
  ])('%s: %d, before the framework sees it', async (_, status, authorization, change) => {
    const { send, process } = await registered()
    expect(await send({ ...activity, ...change }, authorization)).toEqual({ status, text: '' })
    expect(process).not.toHaveBeenCalled()
  })

  it.each<[string, Signed, number]>([
    ['that nobody signed is refused', 'false', 401],
    ['of which that cannot be known at the moment may be sent again', 'unknown', 503],
  ])('a token %s, before its body is read', async (_, signed, status) => {
    const { port, process } = await registered(signed)
    const half = request({ port, path: '/api/messages', method: 'POST', headers: headersOf(token()) })
    half.on('error', () => undefined)
    half.write('{"type": "mess')
    const [answer] = (await once(half, 'response')) as [IncomingMessage]
    expect(answer.statusCode).toBe(status)
    expect(await answer.toArray()).toEqual([])
    half.destroy()
    expect(process).not.toHaveBeenCalled()
  })

  it('says nothing of why the framework refuses', async () => {
    const { send, process } = await registered()
    process.mockImplementation(async (_request: unknown, response: Refusing) => {
      response.status(500)
      response.send('invalid signature of key 7')
      response.end()
    })
    expect(await send(activity, token())).toEqual({ status: 401, text: '' })
    process.mockRejectedValue(new Error('unreadable activity'))
    expect(await send(activity, token())).toEqual({ status: 400, text: '' })
  })
})

type Refusing = { status: (code: number) => void; send: (body: unknown) => void; end: () => void }

/** The door of a registered bot, with nothing behind it, to which the signature of every token is as told. */
async function registered(signed: Signed = 'true') {
  const adapter = createAdapter({ appId: 'app', tenantId: tenant, proof: { secret: 'x' }, serviceHosts })
  const process = vi.fn(async (_request: unknown, response: Refusing) => response.end())
  Object.assign(adapter, { process })
  const app = application(adapter, async () => ({ messages: [] }), silent)
  const door = { appId: 'app', tenants: [tenant], serviceHosts }
  const threshold: Threshold = { door, signature: async () => signed, limits: openDoor.limits }
  const { port, close } = await serve({
    adapter,
    app,
    threshold,
    port: 0,
    host: '127.0.0.1',
    watch: unwatched,
  })
  onTestFinished(close)
  const send = (body: object, authorization?: string): Promise<Knocked> =>
    knock(port, JSON.stringify(body), authorization === undefined ? {} : { authorization })
  return { port, send, process }
}

async function stillAnswers({ rehearsal: { hugo } }: House): Promise<void> {
  expect(await hugo.says('help')).toHaveLength(1)
}
