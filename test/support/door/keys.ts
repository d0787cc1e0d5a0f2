import { createHmac, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Json } from '#support/teams/world.ts'

/** The keys with which the platform signs, and the document that says where they are, on loopback. */
export type Keys = {
  url: string
  /** The address of that document. */
  metadata: string
  /** With which the platform signs now. */
  today: { kid: string; publicKey: KeyObject }
  /** As the platform signs it, unless told; a key of the platform by its name. */
  token: (claims: Json, how?: { key?: KeyObject | 'of-web-chat'; head?: Json }) => string
  /** How often somebody asked for the keys. */
  asked: () => number
  /** Yesterday's key is true no more. */
  rotate: () => void
  /** From here on nobody gets an answer, or they do again. */
  away: (isAway: boolean) => void
  close: () => Promise<void>
}

export const appId = '00000000-0000-4000-8000-00000000c0de'
const issuer = 'https://api.botframework.com'

/** A key takes a while to make: the first ones are those of the whole process. */
let made: Record<'webChat' | 'teams', ReturnType<typeof pair>> | null = null

/** `keysAt` is where the document says that they are, when that is not here. */
export async function startKeys(keysAt?: string): Promise<Keys> {
  made ??= { webChat: pair(), teams: pair() }
  const { webChat } = made
  let [asked, turn, isAway] = [0, 1, false]
  let now = { kid: 'key-1', ...made.teams }
  const jwks = () => ({
    keys: [
      { ...now.publicKey.export({ format: 'jwk' }), kid: now.kid, use: 'sig', endorsements: ['msteams'] },
      { ...webChat.publicKey.export({ format: 'jwk' }), kid: 'of-web-chat', endorsements: ['webchat'] },
    ],
  })
  const server = createServer((request, response) => {
    if (isAway) return void response.writeHead(503).end()
    const { port } = server.address() as AddressInfo
    if (request.url === '/keys') asked += 1
    const openid = { issuer, jwks_uri: keysAt ?? `http://127.0.0.1:${port}/keys` }
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(request.url === '/keys' ? jwks() : openid))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    metadata: `http://127.0.0.1:${port}/openid`,
    get today() {
      return now
    },
    token: (claims, { key = now.privateKey, head = {} } = {}) =>
      key === 'of-web-chat'
        ? signed({ kid: key, ...head }, claims, webChat.privateKey)
        : signed({ kid: now.kid, ...head }, claims, key),
    asked: () => asked,
    rotate: () => {
      turn += 1
      now = { kid: `key-${turn}`, ...pair() }
    },
    away: (is) => {
      isAway = is
    },
    close: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

export const pair = () => generateKeyPairSync('rsa', { modulusLength: 2048 })

/** What the platform says of itself now, for an activity that names this address. */
export const claimsFor = (serviceUrl: unknown, at = Date.now()): Json => {
  const now = Math.floor(at / 1_000)
  return { iss: issuer, aud: appId, serviceurl: serviceUrl, nbf: now - 60, exp: now + 3_600 }
}

const part = (value: Json): string => Buffer.from(JSON.stringify(value)).toString('base64url')

function signed(head: Json, claims: Json, key: KeyObject): string {
  const { alg = 'RS256' } = head
  const text = `${part({ typ: 'JWT', alg, ...head })}.${part(claims)}`
  if (alg === 'HS256')
    return `Bearer ${text}.${createHmac('sha256', 'shared').update(text).digest('base64url')}`
  const hash = `RSA-SHA${/^RS(384|512)$/.exec(String(alg))?.[1] ?? '256'}`
  return `Bearer ${text}.${createSign(hash).update(text).sign(key, 'base64url')}`
}
