import { z } from 'zod'
import { type RedisAddress, redisAddress } from '#adapters/redis/address.ts'
import { LocalDate, LocalTime } from '#domain/time/instant.ts'

/** What the administrator sets. `.env.example` explains each. */
export type Settings = {
  port: number
  production: boolean
  /** Empty: rehearsal, on this machine only. */
  appId: string
  password: string
  /** Instead of the secret: the paths of two PEM files. */
  certificate: { file: string; key: string } | null
  appType: 'SingleTenant' | 'UserAssignedMSI'
  tenantId: string
  store: { kind: 'memory' } | { kind: 'sqlite'; path: string } | { kind: 'redis'; address: RedisAddress }
  /** Where the register of erasures is kept; null: beside the store. */
  register: Settings['store'] | null
  networks: string
  /** The master key, 32 bytes; null in rehearsal, which makes its own. */
  key: Uint8Array | null
  tenants: readonly string[]
  serviceHosts: readonly string[]
  /** Who may read the figures: whoever asks on this machine, or everybody who can reach the port. */
  metrics: 'loopback' | 'all'
  logLevel: 'info' | 'warn' | 'error'
  /** Rehearsal: where an empty store starts. */
  clock: { date: LocalDate; time: LocalTime } | null
}

type Environment = Readonly<Record<string, string | undefined>>

/** Every mistake in one go, each a sentence that says which setting and what to do. */
export function readSettings(env: Environment): { settings: Settings } | { mistakes: string[] } {
  const mistakes: string[] = []
  const wrong = (sentence: string): undefined => void mistakes.push(sentence)
  const appId = env['MicrosoftAppId'] ?? ''
  const settings = {
    port: port(env['PORT'], wrong) ?? 0,
    production: env['NODE_ENV'] === 'production',
    appId,
    password: env['MicrosoftAppPassword'] ?? '',
    certificate: certificate(env, wrong) ?? null,
    appType: oneOf(env, 'MicrosoftAppType', ['SingleTenant', 'UserAssignedMSI'], wrong) ?? 'SingleTenant',
    tenantId: env['MicrosoftAppTenantId'] ?? '',
    store: store(env['SEINHUIS_STORE'], wrong) ?? { kind: 'memory' as const },
    register: register(env['SEINHUIS_REGISTER'], wrong) ?? null,
    networks: env['SEINHUIS_NETWORKS'] || './networks',
    key: key(env['SEINHUIS_KEY'], wrong) ?? null,
    tenants: list(env['SEINHUIS_TENANTS']),
    serviceHosts: hosts(env['SEINHUIS_SERVICE_HOSTS'], wrong) ?? [],
    metrics: oneOf(env, 'SEINHUIS_METRICS', ['loopback', 'all'], wrong) ?? 'loopback',
    logLevel: oneOf(env, 'LOG_LEVEL', ['info', 'warn', 'error'], wrong) ?? 'info',
    clock: clock(env['SEINHUIS_CLOCK'], wrong) ?? null,
  } satisfies Settings
  missing(settings, env['SEINHUIS_KEY'] ?? '', wrong)
  return mistakes.length > 0 ? { mistakes } : { settings }
}

type Wrong = (sentence: string) => undefined

/** What must be there before anyone's data may be. */
function missing(settings: Settings, master: string, wrong: Wrong): void {
  const { appId, production, tenants, clock: at } = settings
  if (production && appId === '')
    wrong('MicrosoftAppId is missing: production needs the id of the registered app')
  if (appId === '') return
  if (master === '')
    wrong('SEINHUIS_KEY is missing: make one with `openssl rand -base64 32` and keep it apart from the data')
  if (tenants.length === 0) wrong('SEINHUIS_TENANTS is missing: list the tenant ids that may use this bot')
  unproven(settings, wrong)
  if (settings.tenantId === '')
    wrong('MicrosoftAppTenantId is missing: the tenant in which the app is registered')
  if (at) wrong('SEINHUIS_CLOCK is for rehearsal only: remove it')
}

/** A registered bot shows in one way who it is. */
function unproven({ appType, password, certificate: own }: Settings, wrong: Wrong): void {
  if (appType === 'UserAssignedMSI') {
    if (password !== '' || own)
      wrong(
        'UserAssignedMSI needs no secret and no certificate: remove MicrosoftAppPassword or MicrosoftAppCertificate',
      )
    return
  }
  if (password === '' && !own)
    wrong(
      'MicrosoftAppPassword is missing: a SingleTenant app needs its secret, or MicrosoftAppCertificate and MicrosoftAppPrivateKey',
    )
  if (password !== '' && own)
    wrong('MicrosoftAppPassword and MicrosoftAppCertificate are both set: keep one of the two')
}

function certificate(env: Environment, wrong: Wrong): Settings['certificate'] | undefined {
  const [file, key] = [env['MicrosoftAppCertificate'] ?? '', env['MicrosoftAppPrivateKey'] ?? '']
  if (file === '' && key === '') return undefined
  return file !== '' && key !== ''
    ? { file, key }
    : wrong('MicrosoftAppCertificate and MicrosoftAppPrivateKey belong together: name both files')
}

function port(value: string | undefined, wrong: Wrong): number | undefined {
  if (value === undefined || value === '') return 3978
  const parsed = /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN
  return parsed <= 65_535 ? parsed : wrong('PORT is not a port: write a number from 0 to 65535')
}

/** `sqlite:PATH`, `memory:` or the address of a Redis; null when it is none of these. */
export function storeAt(text: string): Settings['store'] | null {
  if (text === 'memory:') return { kind: 'memory' }
  if (text.startsWith('sqlite:') && text.length > 'sqlite:'.length)
    return { kind: 'sqlite', path: text.slice(7) }
  const address = redisAddress(text)
  return address && { kind: 'redis', address }
}

function store(value: string | undefined, wrong: Wrong): Settings['store'] | undefined {
  const text = value || 'sqlite:./data/seinhuis.db'
  const found = storeAt(text)
  if (found) return found
  // Not repeated: there may be a password in it.
  if (text.startsWith('redis'))
    return wrong(
      'SEINHUIS_STORE is no address of a Redis: write redis://:PASSWORD@HOST:PORT/NUMBER, rediss://HOST or redis+sentinel://HOST,HOST/NAME',
    )
  return wrong('SEINHUIS_STORE is not understood: write sqlite:PATH, memory: or redis://HOST')
}

function register(value: string | undefined, wrong: Wrong): Settings['store'] | undefined {
  if (!value) return undefined
  const found = storeAt(value)
  return found && found.kind !== 'memory'
    ? found
    : wrong('SEINHUIS_REGISTER is not understood: write sqlite:PATH or redis://HOST, or leave it empty')
}

/** 32 bytes; null when it is not set, and a sentence when it is something else. */
export function masterKey(name: string, value: string | undefined): Uint8Array | string | null {
  if (!value) return null
  const bytes = Buffer.from(value, 'base64')
  return bytes.length === 32 && bytes.toString('base64') === value
    ? bytes
    : `${name} is not 32 bytes in base64: make one with \`openssl rand -base64 32\``
}

function key(value: string | undefined, wrong: Wrong): Uint8Array | undefined {
  const read = masterKey('SEINHUIS_KEY', value)
  return typeof read === 'string' ? wrong(read) : (read ?? undefined)
}

function hosts(value: string | undefined, wrong: Wrong): string[] | undefined {
  const named = list(value || 'smba.trafficmanager.net')
  return named.every((host) => /^[a-z0-9.-]+$/.test(host))
    ? named
    : wrong('SEINHUIS_SERVICE_HOSTS is no list of hosts: write only names in small letters, with commas')
}

function clock(value: string | undefined, wrong: Wrong): Settings['clock'] | undefined {
  if (!value) return undefined
  const [day, at, ...more] = value.split('T')
  const date = LocalDate.safeParse(day).data
  const time = LocalTime.safeParse(at).data
  return date && time && more.length === 0
    ? { date, time }
    : wrong('SEINHUIS_CLOCK is no moment: write it like 2026-11-20T10:00')
}

function oneOf<const Value extends string>(
  env: Environment,
  name: string,
  values: readonly [Value, ...Value[]],
  wrong: Wrong,
): Value | undefined {
  if (!env[name]) return undefined
  const parsed = z.enum(values).safeParse(env[name])
  return parsed.success ? parsed.data : wrong(`${name} is not known: write ${values.join(' or ')}`)
}

const list = (value: string | undefined): string[] =>
  (value ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
