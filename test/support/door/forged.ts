import { createHmac, type KeyObject } from 'node:crypto'
import { homeTenant } from '#support/teams/cast.ts'
import type { Json } from '#support/teams/world.ts'
import { type Dice, oneOf } from '#support/walker.ts'
import { appId, claimsFor, type Keys, pair } from './keys.ts'

/** A header and a body as they stand before the door. */
export type Attempt = { authorization: string | undefined; body: unknown }

export const host = 'smba.trafficmanager.net'
const serviceUrl = `https://${host}/emea/`
const hour = 3_600

export const activity: Json = {
  type: 'message',
  id: '1',
  text: 'help',
  channelId: 'msteams',
  serviceUrl,
  from: { id: '29:anna', aadObjectId: 'anna' },
  channelData: { tenant: { id: homeTenant } },
  conversation: { id: 'a', tenantId: homeTenant },
}

/**
 * Every way in which somebody tries to come in who may not, by name: the token made up, bent, or somebody else's; or a token
 * that is genuine and true at this moment, under which something else is sent than it is for. A signature costs a
 * millisecond: each kind has one, and chance changes what can be changed for nothing.
 */
export function forgeries(keys: Keys): { genuine: string; kinds: Record<string, (roll: Dice) => Attempt> } {
  const claims = claimsFor(serviceUrl)
  const genuine = keys.token(claims)
  const another = keys.token({ ...claims, jti: 'another' })
  const alien = pair()
  const bearing = (authorization: string | undefined) => () => ({ authorization, body: activity })
  const claiming = (more: Json) => bearing(keys.token({ ...claims, ...more }))
  const headed = (head: Json) => bearing(keys.token(claims, { head }))
  const sending = (make: (roll: Dice) => unknown) => (roll: Dice) => ({
    authorization: genuine,
    body: make(roll),
  })
  const elsewhere = (url: string) => {
    const authorization = keys.token({ ...claims, serviceurl: url })
    return () => ({ authorization, body: { ...activity, serviceUrl: url } })
  }
  const now = Math.floor(Date.now() / 1_000)
  const anyTenant = (roll: Dice) => `${roll(2 ** 30)}-4000-8000-${roll(2 ** 30)}`
  return {
    genuine,
    kinds: {
      'no token': bearing(undefined),
      'another scheme': bearing(genuine.replace('Bearer', 'Basic')),
      'a scheme in small letters': bearing(genuine.replace('Bearer', 'bearer')),
      'two tokens': bearing(`${genuine} ${genuine.slice(7)}`),
      'a token without signature': bearing(genuine.replace(/\.[^.]*$/, '.')),
      'alg none': bearing(unsigned(genuine, { alg: 'none' })),
      'alg NONE': bearing(unsigned(genuine, { alg: 'NONE' }, 'x')),
      'HS256 with a secret': headed({ alg: 'HS256' }),
      'HS256 with the public key, PEM': bearing(hashed(genuine, pemOf(keys.today.publicKey))),
      'HS256 with the public key, DER': bearing(hashed(genuine, derOf(keys.today.publicKey))),
      'HS256 with the public key, signed as RS256': bearing(
        hashed(genuine, pemOf(keys.today.publicKey), 'RS256'),
      ),
      'RS384 of the same key': headed({ alg: 'RS384' }),
      'RS512 of the same key': headed({ alg: 'RS512' }),
      'another algorithm by name': (roll) => bearing(renamed(genuine, { alg: oneOf(algorithms, roll) }))(),
      'another key under the name of today': bearing(keys.token(claims, { key: alien.privateKey })),
      'another key under another name': (roll) =>
        bearing(renamed(genuine, { kid: `key-${roll(2 ** 30)}` }))(),
      'no name of a key': headed({ kid: undefined }),
      'its own key inside': bearing(
        keys.token(claims, {
          key: alien.privateKey,
          head: { kid: 'mine', jwk: alien.publicKey.export({ format: 'jwk' }) },
        }),
      ),
      'its own address of keys': bearing(
        keys.token(claims, { key: alien.privateKey, head: { jku: 'https://evil.example/keys' } }),
      ),
      'an extension that must be understood': headed({ crit: ['b64'], b64: false }),
      'the key of another channel': bearing(keys.token(claims, { key: 'of-web-chat' })),
      expired: claiming({ nbf: now - 2 * hour, exp: now - 6 * 60 }),
      'not valid yet': claiming({ nbf: now + 6 * 60, exp: now + hour }),
      'without an end': claiming({ exp: undefined }),
      'an end that is no number': claiming({ exp: String(now + hour) }),
      'the emulator, first version': claiming(emulator(`https://sts.windows.net/${homeTenant}/`)),
      'the emulator, second version': claiming(
        emulator(`https://login.microsoftonline.com/${homeTenant}/v2.0`),
      ),
      'the emulator of any tenant, unsigned': (roll) => {
        const tid = anyTenant(roll)
        return bearing(unsigned(genuine, {}, 'x', emulator(`https://sts.windows.net/${tid}/`, tid)))()
      },
      'the platform, with any tenant in it, unsigned': (roll) =>
        bearing(unsigned(genuine, {}, 'x', { tid: anyTenant(roll) }))(),
      'another bot': claiming({ iss: `https://sts.windows.net/${homeTenant}/`, appid: 'other', ver: '1.0' }),
      'an issuer that looks alike': (roll) =>
        bearing(unsigned(genuine, {}, 'x', { iss: oneOf(alike, roll) }))(),
      'an issuer that looks alike, signed': claiming({ iss: alike[0] }),
      'for another bot': claiming({ aud: 'other' }),
      'for this bot and another': claiming({ aud: [appId, 'other'] }),
      'for no bot': claiming({ aud: undefined }),
      'a head that was bent': (roll) => bearing(bent(genuine, 0, roll))(),
      'claims that were bent': (roll) => bearing(bent(genuine, 1, roll))(),
      'a signature that was bent': (roll) => bearing(bent(genuine, 2, roll))(),
      'the signature of another token': bearing(swapped(genuine, another)),
      'replayed from another address': sending((roll) => ({
        ...activity,
        serviceUrl: oneOf(addresses, roll),
      })),
      'replayed without an address': sending(() => ({ ...activity, serviceUrl: undefined })),
      'replayed for another tenant': sending((roll) => ({
        ...activity,
        channelData: { tenant: { id: anyTenant(roll) } },
      })),
      'replayed in the conversation of another tenant': sending((roll) => ({
        ...activity,
        conversation: { id: 'a', tenantId: anyTenant(roll) },
      })),
      'replayed for no tenant': sending(() => ({ ...activity, channelData: {}, conversation: { id: 'a' } })),
      'replayed through another channel': sending((roll) => ({
        ...activity,
        channelId: oneOf(channels, roll),
      })),
      'replayed with no activity': sending((roll) => oneOf<unknown>(nothings, roll)),
      'a host that is not allowed': elsewhere('https://evil.example/'),
      'a host behind the host': elsewhere(`https://${host}@evil.example/`),
      'a host that begins alike': elsewhere(`https://${host}.evil.example/`),
      'an open line': elsewhere(`http://${host}/`),
      'no address in the token': claiming({ serviceurl: undefined }),
    },
  }
}

const emulator = (iss: string, tid = homeTenant): Json => ({ iss, tid, ver: '1.0', appid: appId })
const alike = [
  'https://api.botframework.com/',
  'http://api.botframework.com',
  'https://API.botframework.com',
  'https://api.botframework.us',
  ' https://api.botframework.com',
]
const addresses = [
  `https://${host}/amer/`,
  `https://${host}/emea`,
  `https://${host}:8443/emea/`,
  `https://${host.toUpperCase()}/emea/`,
  'https://evil.example/',
  '',
]
const channels = ['emulator', '', 'directline', 'AseChannel', 'webchat', 'MSTEAMS', undefined]
const algorithms = ['PS256', 'ES256', 'EdDSA', 'rs256', 'RS256 ', '', 256, null]
const nothings = [null, [], '', 'message', 7, {}, [activity]]

const read = (part = ''): Json => JSON.parse(Buffer.from(part, 'base64url').toString()) as Json
const written = (part: Json): string => Buffer.from(JSON.stringify(part)).toString('base64url')
const partsOf = (token: string): string[] => token.slice(7).split('.')

function unsigned(token: string, head: Json, signature = '', claims: Json = {}): string {
  const [first, second] = partsOf(token)
  return `Bearer ${written({ ...read(first), ...head })}.${written({ ...read(second), ...claims })}.${signature}`
}

function renamed(token: string, head: Json): string {
  const [first, second, third] = partsOf(token)
  return `Bearer ${written({ ...read(first), ...head })}.${second}.${third}`
}

function hashed(token: string, secret: string | Buffer, alg = 'HS256'): string {
  const [first, second] = partsOf(token)
  const text = `${written({ ...read(first), alg })}.${second}`
  return `Bearer ${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`
}

const pemOf = (key: KeyObject): string => key.export({ type: 'spki', format: 'pem' }).toString()
const derOf = (key: KeyObject): Buffer => key.export({ type: 'spki', format: 'der' })

/** One byte is another one; never only the bits that no byte is made of. */
function bent(token: string, which: 0 | 1 | 2, roll: Dice): string {
  const parts = partsOf(token)
  const bytes = Buffer.from(parts[which] ?? '', 'base64url')
  const at = roll(bytes.length)
  bytes[at] = (bytes[at] ?? 0) ^ (1 + roll(255))
  return `Bearer ${parts.with(which, bytes.toString('base64url')).join('.')}`
}

function swapped(token: string, other: string): string {
  const [first, second] = partsOf(token)
  return `Bearer ${first}.${second}.${partsOf(other)[2]}`
}
