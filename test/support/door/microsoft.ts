import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { homeTenant } from '#support/teams/cast.ts'
import { startTeams, type Teams } from '#support/teams-simulator.ts'
import type { Json } from '#support/teams/world.ts'
import { type Entra, startEntra } from './entra.ts'
import { appId, claimsFor, type Keys, startKeys } from './keys.ts'
import { certificateFor, names, overTls, withToken } from './relay.ts'

/** Everything of Microsoft that the bot speaks with, under its real names, for a bot that is a process of its own. */
export type Microsoft = {
  teams: Teams
  entra: Entra
  keys: Keys
  /** What leads the bot there, and trusts what it finds: for its environment. */
  env: Readonly<Record<string, string>>
  /** Where the bot takes its activities: from here on they come as the platform brings them. */
  botAt: (url: string) => Promise<void>
  /** Moves the clock of the bot, and of whoever signs for it, to this moment. */
  at: (moment: number) => void
  /** Every way out that the bot took, each once. */
  ways: () => string[]
  close: () => Promise<void>
}

export const secret = 'the-secret-of-the-bot'
const serviceUrl = `https://${names.teams}/`

export async function startMicrosoft(): Promise<Microsoft> {
  const folder = mkdtempSync(join(tmpdir(), 'seinhuis-hosts-'))
  const file = (name: string) => join(folder, name)
  const teams = await startTeams()
  const keys = await startKeys(`https://${names.keys}/keys`)
  const entra = await startEntra({ appId, tenant: homeTenant, secret, certificate: certificateFor().cert })
  const lines = await Promise.all([keys.url, entra.url, teams.serviceUrl].map((url) => overTls(url)))
  const ports = lines.map(({ url }) => Number(new URL(url).port))
  const called = [names.keys, names.login, names.teams].map((name, at) => [`${name}:443`, ports[at]])
  const cloud = [[`${names.cloud}:80`, Number(new URL(entra.url).port)]]
  writeFileSync(file('hosts'), JSON.stringify(Object.fromEntries([...called, ...cloud])))
  writeFileSync(file('authority'), certificateFor().cert)
  writeFileSync(file('clock'), '0')
  let moved = 0
  const relays: { close: () => Promise<void> }[] = []
  return {
    teams,
    entra,
    keys,
    env: {
      NODE_OPTIONS: `--import=${new URL('hosts.ts', import.meta.url).href}`,
      NODE_EXTRA_CA_CERTS: file('authority'),
      HOSTS_FOLDER: folder,
    },
    botAt: async (url) => {
      const relay = await withToken(url, (body) => {
        const activity = { ...(JSON.parse(body) as Json), serviceUrl }
        const authorization = keys.token(claimsFor(serviceUrl, Date.now() + moved))
        return { body: JSON.stringify(activity), authorization }
      })
      relays.push(relay)
      teams.botAt(relay.url)
    },
    at: (moment) => {
      moved = moment - Date.now()
      writeFileSync(file('clock'), String(moved))
    },
    ways: () =>
      existsSync(file('ways'))
        ? [...new Set(readFileSync(file('ways'), 'utf8').trim().split('\n'))].toSorted()
        : [],
    close: async () => {
      for (const one of [...relays, ...lines, entra, keys, teams]) await one.close()
      rmSync(folder, { recursive: true })
    },
  }
}
