import { createRequire } from 'node:module'
import { knock } from '#support/knock.ts'
import { pupil, raise } from '#support/raise.ts'
import { type House, openHouse } from '#support/house.ts'
import { storedSignal } from '#support/stored.ts'
import { homeTenant } from '#support/teams/cast.ts'
import type { Json } from '#support/teams/world.ts'
import { dice, oneOf } from '#support/walker.ts'
import { knockOf } from './knocks.ts'
import { appId, claimsFor } from './keys.ts'
import { type LoginServer, secret, startLogin } from './login.ts'
import { overTls, withToken } from './relay.ts'

/** A bot with a registration, in front of which everybody can stand. */
export type Street = {
  house: House
  login: LoginServer
  serviceUrl: string
  signals: string[]
  /** What the platform's library writes in the console by itself. */
  muttered: unknown[][]
  close: () => Promise<void>
}

const canary = 'kwikstaartjong'

export async function openStreet(): Promise<Street> {
  const muttered: unknown[][] = []
  const { error } = console
  console.error = (...what: unknown[]) => void muttered.push(what)
  const login = await startLogin()
  const settings = {
    MicrosoftAppId: appId,
    MicrosoftAppPassword: secret,
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppTenantId: homeTenant,
    SEINHUIS_KEY: Buffer.alloc(32, 7).toString('base64'),
    SEINHUIS_TENANTS: homeTenant,
    SEINHUIS_SERVICE_HOSTS: 'localhost',
  }
  const house = await openHouse({ now: '2026-11-23T10:00', store: 'memory:', settings, login: login.login })
  const tls = await overTls(house.teams.serviceUrl)
  const relay = await withToken(`http://127.0.0.1:${house.bot.port}/api/messages`, (body) => {
    const activity: Json = { ...(JSON.parse(body) as Json), serviceUrl: tls.url }
    return { body: JSON.stringify(activity), authorization: login.token(claimsFor(tls.url)) }
  })
  const close = async () => {
    console.error = error
    await house.close()
    for (const one of [relay, tls, login]) await one.close()
  }
  house.teams.botAt(relay.url)
  await house.linked()
  const { reference } = await raise(house.rehearsal.anna, { ...pupil, factsOwn: `Leerling zegt ${canary}.` })
  await house.beat()
  const { id } = await storedSignal(house, reference)
  return { house, login, serviceUrl: tls.url, signals: [id], muttered, close }
}

/** So many knocks, eight at a time. Throws when one leaves with another status than it should, or reads what is not theirs. */
export async function knocks(street: Street, seed: number, count: number): Promise<Record<string, number>> {
  const { house, login, serviceUrl, signals } = street
  const { anna, bram, hugo } = house.rehearsal
  const roll = dice(seed)
  const statuses: Record<string, number> = {}
  const issuers = issuersOf().length
  const once = async (): Promise<void> => {
    const person = oneOf([anna, bram, hugo], roll) ?? anna
    const {
      what,
      body,
      authorization,
      statuses: right,
    } = knockOf({ person, serviceUrl, signals, sign: login.token, roll })
    const headers = authorization === undefined ? {} : { authorization }
    const { status, text } = await knock(house.bot.port, body, headers)
    const leaks = (status >= 400 && text !== '') || (person === hugo && text.includes(canary))
    if (!right.includes(status) || leaks)
      throw new Error(`${what} by ${person.name}: ${status} ${text.slice(0, 200)}: ${body.slice(0, 500)}`)
    statuses[status] = (statuses[status] ?? 0) + 1
  }
  for (let left = count; left > 0; left -= 8) await Promise.all(Array.from({ length: 8 }, once))
  const fell = house.log.find(({ fields }) => fields['code'] === 'unexpected')
  if (fell) throw new Error(`something fell over: ${JSON.stringify(fell)}`)
  if (JSON.stringify(house.log).includes(canary)) throw new Error('there is content in the log')
  if (street.muttered.length > 0) throw new Error(`it wrote in the console: ${street.muttered.join()}`)
  if (issuersOf().length > issuers) throw new Error('the library keeps something of every token')
  if ((await hugo.says('help')).length !== 1) throw new Error('it does not answer any more')
  return statuses
}

/** Whose tokens the platform's library takes for those of its emulator: it adds to them before it has checked anything. */
function issuersOf(): readonly string[] {
  const library = createRequire(createRequire(import.meta.url).resolve('botbuilder'))
  const { ToBotFromBotOrEmulatorTokenValidationParameters: parameters } = library(
    'botframework-connector/lib/auth/tokenValidationParameters.js',
  ) as { ToBotFromBotOrEmulatorTokenValidationParameters: { issuer: string[] } }
  return parameters.issuer
}
