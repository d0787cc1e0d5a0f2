import { createHmac, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Login } from '#adapters/teams/adapter.ts'
import { homeTenant } from '#support/teams/cast.ts'
import type { Json } from '#support/teams/world.ts'
import { type Entra, startEntra } from './entra.ts'
import { certificateFor, overTls } from './relay.ts'

/** Microsoft's login on loopback: the keys that tokens are checked with, and a token for the bot itself. */
export type LoginServer = {
  login: Login
  entra: Entra
  /** How often somebody asked for the keys. */
  asked: () => number
  /** As the platform signs it, unless told. */
  token: (claims: Json, how?: { key?: KeyObject; head?: Json }) => string
  close: () => Promise<void>
}

export const appId = '00000000-0000-4000-8000-00000000c0de'
export const secret = 'the-secret-of-the-bot'
const issuer = 'https://api.botframework.com'
const kid = 'today'

export async function startLogin(): Promise<LoginServer> {
  const entra = await startEntra({ appId, tenant: homeTenant, secret, certificate: certificateFor().cert })
  const tls = await overTls(entra.url)
  let asked = 0
  const { publicKey, privateKey } = pair()
  const jwks = {
    keys: [{ ...publicKey.export({ format: 'jwk' }), kid, use: 'sig', endorsements: ['msteams'] }],
  }
  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo
    const openid = {
      issuer,
      jwks_uri: `http://127.0.0.1:${port}/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
    }
    if (request.url === '/keys') asked += 1
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(request.url === '/keys' ? jwks : openid))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    login: { metadata: `http://127.0.0.1:${port}/openid`, authority: tls.url.replace(/\/$/, '') },
    entra,
    asked: () => asked,
    token: (claims, { key = privateKey, head = {} } = {}) => signed({ kid, ...head }, claims, key),
    close: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
      await tls.close()
      await entra.close()
    },
  }
}

export const pair = () => generateKeyPairSync('rsa', { modulusLength: 2048 })

/** What the platform says of itself now, for an activity that names this address. */
export const claimsFor = (serviceUrl: unknown): Json => {
  const now = Math.floor(Date.now() / 1_000)
  return { iss: issuer, aud: appId, serviceurl: serviceUrl, nbf: now - 60, exp: now + 3_600 }
}

const part = (value: Json): string => Buffer.from(JSON.stringify(value)).toString('base64url')

function signed(head: Json, claims: Json, key: KeyObject): string {
  const { alg = 'RS256' } = head
  const text = `${part({ typ: 'JWT', alg, ...head })}.${part(claims)}`
  if (alg === 'HS256')
    return `Bearer ${text}.${createHmac('sha256', 'shared').update(text).digest('base64url')}`
  return `Bearer ${text}.${createSign('RSA-SHA256').update(text).sign(key, 'base64url')}`
}
