import { calendarVerbs, intakeVerbs, signalVerbs } from '#cards/press.ts'
import { mutated } from '#support/fuzz/mutate.ts'
import type { Person } from '#support/teams/person.ts'
import type { Json } from '#support/teams/world.ts'
import { type Dice, oneOf } from '#support/walker.ts'
import { appId, claimsFor, type Keys, pair } from './keys.ts'

/** What stands before the door, and with which status it may leave; above 400 without a word. */
export type Knock = {
  what: string
  body: string
  authorization: string | undefined
  statuses: readonly number[]
}

type Visitor = { person: Person; serviceUrl: string; signals: readonly string[] }
type Making = Visitor & { sign: Keys['token']; roll: Dice }

const other = pair().privateKey
const verbs = [...intakeVerbs, ...signalVerbs, ...calendarVerbs]
const hour = 3_600

/** Wrong in one way each; everything else is as the platform sends it. */
const wrong: readonly [
  string,
  number,
  (activity: Json, sign: Keys['token']) => [Json, string | undefined],
][] = [
  ['no token', 401, (it) => [it, undefined]],
  ['no scheme', 401, (it, sign) => [it, sign(claims(it)).slice(7)]],
  ['half a token', 401, (it, sign) => [it, sign(claims(it)).slice(0, 200)]],
  ['a token without algorithm', 401, (it, sign) => [it, sign(claims(it), { head: { alg: 'none' } })]],
  ['a token signed with a secret', 401, (it, sign) => [it, sign(claims(it), { head: { alg: 'HS256' } })]],
  ['a token signed by somebody else', 401, (it, sign) => [it, sign(claims(it), { key: other })]],
  ['a token of a key that nobody knows', 401, (it, sign) => [it, sign(claims(it), { head: { kid: 'x' } })]],
  [
    'a token with another tenant in it each time',
    401,
    (it, sign) => [it, sign(anyTenant(it), { key: other })],
  ],
  ['a token of yesterday', 401, (it, sign) => [it, sign({ ...claims(it), ...between(-2 * hour, -hour) })]],
  ['a token of tomorrow', 401, (it, sign) => [it, sign({ ...claims(it), ...between(hour, 2 * hour) })]],
  ['a token for another bot', 401, (it, sign) => [it, sign({ ...claims(it), aud: 'x' })]],
  ['a token for two bots', 401, (it, sign) => [it, sign({ ...claims(it), aud: ['x', 'y'] })]],
  [
    'a token of somebody else',
    401,
    (it, sign) => [it, sign({ ...claims(it), iss: 'https://sts.windows.net/x/' })],
  ],
  [
    'a token of another address',
    401,
    (it, sign) => [it, sign({ ...claims(it), serviceurl: 'https://evil.example/' })],
  ],
  ['another address', 401, (it, sign) => [{ ...it, serviceUrl: 'https://evil.example/' }, sign(claims(it))]],
  ['a host that is not allowed', 403, at('https://evil.example/')],
  ['a line that is open', 403, at('http://localhost/')],
  ['another tenant', 403, (it, sign) => [{ ...it, channelData: { tenant: { id: 'x' } } }, sign(claims(it))]],
  ['no tenant', 403, (it, sign) => [nowhere(it), sign(claims(it))]],
  ['another channel', 400, (it, sign) => [{ ...it, channelId: 'emulator' }, sign(claims(it))]],
  ['no kind', 400, (it, sign) => [{ ...it, type: '' }, sign(claims(it))]],
]

const nothingWrong: (typeof wrong)[number] = ['good', 200, (it, sign) => [it, sign(claims(it))]]
let tenants = 0
const anyTenant = (activity: Json): Json => ({ ...claims(activity), tid: `tenant-${(tenants += 1)}` })
const claims = (activity: Json): Json => claimsFor(activity['serviceUrl'])
const between = (from: number, until: number): Json => {
  const now = Math.floor(Date.now() / 1_000)
  return { nbf: now + from, exp: now + until }
}
function at(serviceUrl: string): (activity: Json, sign: Keys['token']) => [Json, string] {
  return (it, sign) => [{ ...it, serviceUrl }, sign({ ...claims(it), aud: appId, serviceurl: serviceUrl })]
}
const nowhere = (it: Json): Json => ({
  ...it,
  channelData: {},
  conversation: { ...(it['conversation'] as Json), tenantId: undefined },
})

/** A good one, one that was bent, or one that is wrong in one way. */
export function knockOf(making: Making): Knock {
  const { sign, roll, signals, person } = making
  const activity = whole(making)
  switch (roll(3)) {
    case 0:
      return {
        what: 'good',
        body: JSON.stringify(activity),
        authorization: sign(claims(activity)),
        statuses: [200],
      }
    case 1: {
      const bent = mutated(activity, [...signals, person.user, person.objectId], roll)
      const statuses = [200, 400, 401, 403, 413]
      return { what: 'bent', body: written(bent), authorization: sign(claims(activity)), statuses }
    }
    default: {
      const [what, status, make] = wrong[roll(wrong.length)] ?? nothingWrong
      const [bad, authorization] = make(activity, sign)
      return { what, body: JSON.stringify(bad), authorization, statuses: [status] }
    }
  }
}

/** What is too deep to be written is written by hand. */
function written(bent: Json): string {
  try {
    return JSON.stringify(bent)
  } catch {
    return `${'{"value":'.repeat(20_000)}1${'}'.repeat(20_000)}`
  }
}

function whole({ person, serviceUrl, signals, roll }: Making): Json {
  const data = { signal: oneOf(signals, roll), rev: roll(4), text: 'gebeld' }
  const action = { type: 'Action.Execute', verb: oneOf(verbs, roll), data }
  const press = {
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: '1',
    value: { action, trigger: 'manual' },
  }
  const said = {
    type: 'message',
    textFormat: 'plain',
    text: oneOf(['help', 'mijn signalen', 'signaal', '1'], roll),
  }
  return person.activity({ ...(roll(4) === 0 ? said : press), serviceUrl })
}
