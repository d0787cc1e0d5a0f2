import { X509Certificate } from 'node:crypto'
import { inspect } from 'node:util'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Delivery, Log } from '#app/ports.ts'
import { createAdapter } from '#adapters/teams/adapter.ts'
import { application } from '#adapters/teams/application.ts'
import { teamsMessenger } from '#adapters/teams/connector.ts'
import type { Proof } from '#adapters/teams/own-token.ts'
import type { Threshold } from '#adapters/teams/doorkeeper.ts'
import { teamsRosters } from '#adapters/teams/rosters.ts'
import { serve } from '#adapters/teams/server.ts'
import { headerOfMachine, type Trouble } from '#support/door/entra.ts'
import { appId, claimsFor } from '#support/door/keys.ts'
import { type LoginServer, secret, startLogin } from '#support/door/login.ts'
import { certificateFor, overTls } from '#support/door/relay.ts'
import { knock } from '#support/knock.ts'
import { needs } from '#support/needs.ts'
import { homeTenant } from '#support/teams/cast.ts'
import type { Channel } from '#support/teams/channel.ts'
import { openDoor, placeOf, unwatched } from '#support/teams/ports.ts'
import { cardOf } from '#support/teams/sample-cards.ts'
import { startTeams, type Teams } from '#support/teams-simulator.ts'

/** The bot asks for a token of its own, at a login that looks as closely as Entra ID does. */

const { missing, how } = needs('openssl')

let login: LoginServer
let teams: Teams
let tls: Awaited<ReturnType<typeof overTls>>
let channel: Channel
let lines: unknown[][]

beforeAll(async () => void (login = await startLogin()))
afterAll(() => login.close())
beforeEach(async () => {
  teams = await startTeams()
  tls = await overTls(teams.serviceUrl)
  channel = teams.channel('18-', [teams.person('anna@carmel.example')])
  lines = []
  login.entra.asked.splice(0)
  login.entra.given.splice(0)
})
afterEach(async () => {
  login.entra.fails(null)
  await tls.close()
  await teams.close()
})

const line = (...said: unknown[]) => void lines.push(said)
const log: Log = { info: line, warn: line, error: line }

const certificate = (): Extract<Proof, { certificate: unknown }> => {
  const { cert, key } = certificateFor()
  const thumbprint = new X509Certificate(cert).fingerprint256.replaceAll(':', '')
  return { certificate: { thumbprint, privateKey: key, endsAt: 0 } }
}

const adapterWith = (proof: Proof, serviceHosts = ['localhost'], deadlineMs = 4_000) =>
  createAdapter({ appId, tenantId: homeTenant, proof, serviceHosts }, deadlineMs, login.login)
const messengerWith = (proof: Proof, serviceHosts?: string[], deadlineMs?: number) =>
  teamsMessenger(adapterWith(proof, serviceHosts, deadlineMs), appId, log)

const message = { summary: 'Nieuw signaal', card: cardOf('kanarie') }
const there = (serviceUrl = tls.url) => placeOf(serviceUrl, channel)

describe.skipIf(missing)(`the bot shows who it is${how}`, () => {
  const ways: ['secret' | 'certificate' | 'managed', () => Proof][] = [
    ['secret', () => ({ secret })],
    ['certificate', certificate],
    ['managed', () => ({ managed: true })],
  ]

  it.each(ways)('by its %s, and what it gets goes with every call', async (way, proof) => {
    vi.stubEnv('IDENTITY_ENDPOINT', `${login.entra.url}identity/token`)
    vi.stubEnv('IDENTITY_HEADER', headerOfMachine)
    onTestFinished(() => void vi.unstubAllEnvs())
    const adapter = adapterWith(proof())
    expect(await teamsMessenger(adapter, appId, log).post(there(), message)).toMatchObject({
      done: expect.any(String),
    })
    await teamsRosters(adapter, appId).channel(there())
    expect(login.entra.asked).toEqual([way])
    const [token] = login.entra.given
    expect(tls.tokens).toEqual([`Bearer ${token}`, `Bearer ${token}`])
    expect(teams.calls).toHaveLength(2)
  })

  it('once, however many calls wait for the token', async () => {
    const messenger = messengerWith({ secret })
    const came = await Promise.all(Array.from({ length: 20 }, () => messenger.post(there(), message)))
    expect(came.every((one) => 'done' in one)).toBe(true)
    expect(login.entra.asked).toEqual(['secret'])
  })

  const impostors: [string, () => Proof][] = [
    ['another secret', () => ({ secret: 'guessed' })],
    [
      'the thumbprint of another certificate',
      () => {
        const { certificate: own } = certificate()
        return { certificate: { ...own, thumbprint: own.thumbprint.replace(/^../, '00') } }
      },
    ],
  ]
  it.each(impostors)('with %s it gets none: nothing leaves, and the message waits', async (_, proof) => {
    expect(await messengerWith(proof()).post(there(), message)).toEqual({ failed: 'later' })
    expect(tls.tokens).toEqual([])
    expect(lines).toEqual([
      ['teams-call-failed', { call: 'post', status: null, code: 'invalid_client', left: false }],
    ])
  })
})

describe.skipIf(missing)(`the token of the bot${how}`, () => {
  it.each<[string, () => string, string[]]>([
    ['a host that is not in the settings', () => tls.url, ['smba.trafficmanager.net']],
    ['a host behind the host', () => tls.url.replace('localhost', 'localhost@127.0.0.1'), ['localhost']],
    ['a host that begins alike', () => tls.url.replace('localhost', 'localhost.evil.example'), ['localhost']],
    ['an open line', () => teams.serviceUrl.replace('127.0.0.1', 'localhost'), ['localhost']],
  ])('does not go to %s, and neither does the message', async (_, url, hosts) => {
    expect(await messengerWith({ secret }, hosts).post(there(url()), message)).toEqual({ failed: 'later' })
    expect(lines).toEqual([['teams-call-failed', expect.objectContaining({ code: 'HostNotAllowed' })]])
    expect({ asked: login.entra.asked, tokens: tls.tokens, calls: teams.calls }).toEqual({
      asked: [],
      tokens: [],
      calls: [],
    })
  })
})

describe.skipIf(missing)(`a login that gives no token${how}`, () => {
  it.each<Trouble>([400, 401, 403, 429, 500, 503, 'silence'])(
    '(%s) makes the message wait, costs one line without secrets, and is asked again later',
    async (trouble) => {
      const messenger = messengerWith({ secret }, ['localhost'], trouble === 'silence' ? 500 : 4_000)
      login.entra.fails(trouble)
      const came: Delivery<unknown>[] = [await messenger.post(there(), message)]
      expect(came).toEqual([{ failed: 'later' }])
      expect(lines).toEqual([['teams-call-failed', expect.objectContaining({ call: 'post', left: false })]])
      const said = inspect([came, lines], { showHidden: true, customInspect: false, depth: 20 })
      for (const hidden of [secret, 'kanarie', 'AADSTS']) expect(said).not.toContain(hidden)
      expect(teams.calls).toEqual([])
      login.entra.fails(null)
      expect(await messenger.post(there(), message)).toMatchObject({ done: expect.any(String) })
    },
  )

  it('says nothing of a secret or a key either when the certificate is used', async () => {
    login.entra.fails(401)
    const messenger = messengerWith(certificate())
    await messenger.post(there(), message)
    expect(inspect(lines, { showHidden: true, depth: 20 })).not.toMatch(/PRIVATE KEY|eyJ/)
  })

  it('while somebody is answered costs them that answer, and the bot nothing', async () => {
    const anna = teams.person('anna@carmel.example')
    anna.opened = true
    anna.installed = true
    const adapter = adapterWith({ secret })
    const app = application(adapter, async () => ({ messages: [{ summary: 'x', text: 'Hallo' }] }), log)
    const door = { appId, tenants: [homeTenant], serviceHosts: ['localhost'] }
    const threshold: Threshold = { ...openDoor, door, signature: async () => 'true' }
    const { port, close } = await serve({
      adapter,
      app,
      threshold,
      port: 0,
      host: '127.0.0.1',
      watch: unwatched,
    })
    onTestFinished(close)
    const says = () => {
      const said = anna.activity({ type: 'message', text: 'help', serviceUrl: tls.url })
      return knock(port, JSON.stringify(said), { authorization: login.token(claimsFor(tls.url)) })
    }
    login.entra.fails(503)
    expect(await says()).toEqual({ status: 200, text: '' })
    expect(lines).toEqual([['turn-error', { error: 'Error' }]])
    login.entra.fails(null)
    expect(await says()).toEqual({ status: 200, text: '' })
    expect(anna.sees()).toEqual(['Hallo'])
  })
})
