import { describe, expect, it } from 'vitest'
import { readSettings } from '../../src/settings.ts'

const key = Buffer.alloc(32, 7).toString('base64')

/** Everything that a registered bot needs. */
const registered = {
  NODE_ENV: 'production',
  MicrosoftAppId: 'app',
  MicrosoftAppPassword: 'secret',
  MicrosoftAppTenantId: 'tenant',
  SEINHUIS_KEY: key,
  SEINHUIS_TENANTS: 'tenant',
}

const one = (host: string, port: number) => ({
  hosts: [{ host, port }],
  tls: false,
  master: null,
  username: null,
  password: null,
  database: 0,
})
const sentinels = {
  hosts: [
    { host: 'a', port: 26_379 },
    { host: 'b', port: 26_380 },
  ],
  tls: false,
}

type Environment = Record<string, string | undefined>

const read = (env: Environment) => {
  const found = readSettings(env)
  if ('mistakes' in found) throw new Error(found.mistakes.join('\n'))
  return found.settings
}
const mistakesIn = (env: Environment): string[] => {
  const found = readSettings(env)
  return 'mistakes' in found ? found.mistakes : []
}

describe('without any setting', () => {
  it('the bot rehearses, on the embedded store', () => {
    expect(read({})).toEqual({
      port: 3978,
      production: false,
      appId: '',
      password: '',
      certificate: null,
      appType: 'SingleTenant',
      tenantId: '',
      store: { kind: 'sqlite', path: './data/seinhuis.db' },
      register: null,
      networks: './networks',
      key: null,
      tenants: [],
      serviceHosts: ['smba.trafficmanager.net'],
      metrics: 'loopback',
      logLevel: 'info',
      clock: null,
    })
  })

  it('and an empty one counts as none', () => {
    const names = ['PORT', 'MicrosoftAppId', 'MicrosoftAppType', 'SEINHUIS_STORE', 'SEINHUIS_NETWORKS']
    const more = [
      'SEINHUIS_KEY',
      'SEINHUIS_TENANTS',
      'SEINHUIS_SERVICE_HOSTS',
      'SEINHUIS_METRICS',
      'LOG_LEVEL',
      'SEINHUIS_CLOCK',
    ]
    expect(read(Object.fromEntries([...names, ...more].map((name) => [name, ''])))).toEqual(read({}))
  })
})

describe('a setting', () => {
  it.each<[Environment, object]>([
    [{ PORT: '0' }, { port: 0 }],
    [{ PORT: '65535' }, { port: 65_535 }],
    [{ SEINHUIS_STORE: 'memory:' }, { store: { kind: 'memory' } }],
    [{ SEINHUIS_STORE: 'sqlite:/var/s.db' }, { store: { kind: 'sqlite', path: '/var/s.db' } }],
    [{ SEINHUIS_STORE: 'redis://host' }, { store: { kind: 'redis', address: one('host', 6379) } }],
    [
      { SEINHUIS_STORE: 'redis://127.0.0.1:7000/3' },
      { store: { kind: 'redis', address: { ...one('127.0.0.1', 7000), database: 3 } } },
    ],
    [
      { SEINHUIS_STORE: 'rediss://bot:p%40ss@[::1]' },
      { store: { address: { ...one('::1', 6379), tls: true, username: 'bot', password: 'p@ss' } } },
    ],
    [
      { SEINHUIS_STORE: 'redis+sentinel://a,b:26380' },
      { store: { address: { ...sentinels, master: 'mymaster', password: null } } },
    ],
    [
      { SEINHUIS_STORE: 'redis+sentinel://:secret@a,b:26380/signals/2' },
      { store: { address: { ...sentinels, master: 'signals', password: 'secret', database: 2 } } },
    ],
    [{ SEINHUIS_NETWORKS: '/etc/networks' }, { networks: '/etc/networks' }],
    [{ SEINHUIS_KEY: key }, { key: Buffer.alloc(32, 7) }],
    [{ SEINHUIS_TENANTS: ' a, b,,' }, { tenants: ['a', 'b'] }],
    [{ SEINHUIS_SERVICE_HOSTS: 'a.example, b.example' }, { serviceHosts: ['a.example', 'b.example'] }],
    [{ LOG_LEVEL: 'error' }, { logLevel: 'error' }],
    [{ SEINHUIS_METRICS: 'all' }, { metrics: 'all' }],
    [{ SEINHUIS_CLOCK: '2026-11-20T10:00' }, { clock: { date: '2026-11-20', time: '10:00' } }],
    [
      { ...registered, MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppPassword: '' },
      { appType: 'UserAssignedMSI', password: '' },
    ],
  ])('%j is understood', (env, expected) => {
    expect(read(env)).toMatchObject(expected)
  })

  it.each<[string, Environment]>([
    ['PORT', { PORT: '65536' }],
    ['PORT', { PORT: '-1' }],
    ['PORT', { PORT: '80a' }],
    ['PORT', { PORT: '1e3' }],
    ['MicrosoftAppType', { MicrosoftAppType: 'MultiTenant' }],
    ['SEINHUIS_STORE', { SEINHUIS_STORE: 'postgres://host' }],
    ['SEINHUIS_STORE', { SEINHUIS_STORE: 'sqlite:' }],
    ['SEINHUIS_STORE', { SEINHUIS_STORE: 'redis://' }],
    ['SEINHUIS_STORE', { SEINHUIS_STORE: 'redis://one,two' }],
    ['SEINHUIS_STORE', { SEINHUIS_STORE: 'redis://host:70000' }],
    ['SEINHUIS_STORE', { SEINHUIS_STORE: 'redis://host/name' }],
    ['SEINHUIS_STORE', { SEINHUIS_STORE: 'redis://:100%@host' }],
    ['SEINHUIS_STORE', { SEINHUIS_STORE: 'redis://host?db=1' }],
    ['SEINHUIS_STORE', { SEINHUIS_STORE: 'redis+sentinel://one,,two/name' }],
    ['SEINHUIS_STORE', { SEINHUIS_STORE: 'redis+sentinel://host/name/0/more' }],
    ['SEINHUIS_KEY', { SEINHUIS_KEY: 'secret' }],
    ['SEINHUIS_KEY', { SEINHUIS_KEY: Buffer.alloc(31).toString('base64') }],
    ['SEINHUIS_KEY', { SEINHUIS_KEY: `${key}\n` }],
    ['SEINHUIS_SERVICE_HOSTS', { SEINHUIS_SERVICE_HOSTS: 'https://smba.trafficmanager.net/' }],
    ['SEINHUIS_SERVICE_HOSTS', { SEINHUIS_SERVICE_HOSTS: 'a.example b.example' }],
    ['LOG_LEVEL', { LOG_LEVEL: 'debug' }],
    ['SEINHUIS_METRICS', { SEINHUIS_METRICS: 'yes' }],
    ['SEINHUIS_CLOCK', { SEINHUIS_CLOCK: '2026-11-20' }],
    ['SEINHUIS_CLOCK', { SEINHUIS_CLOCK: '2026-02-30T10:00' }],
    ['SEINHUIS_CLOCK', { SEINHUIS_CLOCK: '2026-11-20T25:00' }],
    ['SEINHUIS_CLOCK', { SEINHUIS_CLOCK: '2026-11-20T10:00T11:00' }],
  ])('%s: %j is one mistake, in a sentence of one line that says what to do', (name, env) => {
    expect(mistakesIn(env)).toEqual([
      expect.stringMatching(new RegExp(`^${name}\\b[^\\n]+(: |; )(write|make|use)[^\\n]+$`)),
    ])
  })
})

describe('a bot for real people', () => {
  it('starts when everything is there', () => {
    expect(mistakesIn(registered)).toEqual([])
  })

  it('never starts without the check of who speaks', () => {
    expect(mistakesIn({ NODE_ENV: 'production' })).toEqual([
      expect.stringMatching(/^MicrosoftAppId is missing/),
    ])
  })

  it.each(['MicrosoftAppPassword', 'MicrosoftAppTenantId', 'SEINHUIS_KEY', 'SEINHUIS_TENANTS'])(
    'needs %s, in production or not',
    (name) => {
      const without = { ...registered, [name]: '' }
      const sentence = expect.stringMatching(new RegExp(`^${name} is missing: `))
      expect(mistakesIn(without)).toEqual([sentence])
      expect(mistakesIn({ ...without, NODE_ENV: undefined })).toEqual([sentence])
    },
  )

  it('shows in one way who it is', () => {
    const bare = { ...registered, MicrosoftAppPassword: '' }
    const files = { MicrosoftAppCertificate: '/c.pem', MicrosoftAppPrivateKey: '/k.pem' }
    expect(read({ ...bare, ...files })).toMatchObject({
      password: '',
      certificate: { file: '/c.pem', key: '/k.pem' },
    })
    expect(mistakesIn({ ...registered, ...files })).toEqual([
      'MicrosoftAppPassword and MicrosoftAppCertificate are both set: keep one of the two',
    ])
    const together = 'MicrosoftAppCertificate and MicrosoftAppPrivateKey belong together: name both files'
    expect(mistakesIn({ ...registered, MicrosoftAppCertificate: '/c.pem' })).toEqual([together])
    expect(mistakesIn({ ...registered, MicrosoftAppPrivateKey: '/k.pem' })).toEqual([together])
  })

  it.each<Environment>([
    { MicrosoftAppPassword: 'secret' },
    { MicrosoftAppPassword: '', MicrosoftAppCertificate: '/c.pem', MicrosoftAppPrivateKey: '/k.pem' },
  ])('that the cloud vouches for shows nothing else: not %j', (more) => {
    expect(mistakesIn({ ...registered, MicrosoftAppType: 'UserAssignedMSI', ...more })).toEqual([
      'UserAssignedMSI needs no secret and no certificate: remove MicrosoftAppPassword or MicrosoftAppCertificate',
    ])
  })

  it('lives in the present', () => {
    expect(mistakesIn({ ...registered, SEINHUIS_CLOCK: '2026-11-20T10:00' })).toEqual([
      'SEINHUIS_CLOCK is for rehearsal only: remove it',
    ])
  })

  it('hears of a broken key once, as broken', () => {
    expect(mistakesIn({ ...registered, SEINHUIS_KEY: 'x' })).toEqual([
      expect.stringMatching(/^SEINHUIS_KEY is not 32 bytes/),
    ])
  })

  it('hears of every mistake at once', () => {
    const all = { ...registered, PORT: 'x', SEINHUIS_STORE: 'x', SEINHUIS_KEY: 'x', SEINHUIS_TENANTS: '' }
    expect(mistakesIn(all).map((sentence) => sentence.split(' ')[0])).toEqual([
      'PORT',
      'SEINHUIS_STORE',
      'SEINHUIS_KEY',
      'SEINHUIS_TENANTS',
    ])
  })
})

it('no mistake repeats a secret', () => {
  const secret = 'c2VjcmV0LXRoYXQtaXMtbm90LTMyLWJ5dGVz'
  const sentences = mistakesIn({
    ...registered,
    SEINHUIS_KEY: secret,
    SEINHUIS_STORE: `redis://u:${secret}@h:x`,
  })
  expect(sentences).toHaveLength(2)
  expect(sentences.join()).not.toContain(secret)
})
