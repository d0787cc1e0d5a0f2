import type { Login } from '#adapters/teams/adapter.ts'
import { homeTenant } from '#support/teams/cast.ts'
import { type Entra, startEntra } from './entra.ts'
import { appId, type Keys, startKeys } from './keys.ts'
import { certificateFor, overTls } from './relay.ts'

/** Microsoft's login on loopback: the keys that tokens are checked with, and a token for the bot itself. */
export type LoginServer = Keys & { login: Login; entra: Entra }

export const secret = 'the-secret-of-the-bot'

export async function startLogin(): Promise<LoginServer> {
  const entra = await startEntra({ appId, tenant: homeTenant, secret, certificate: certificateFor().cert })
  const tls = await overTls(entra.url)
  const keys = await startKeys()
  return {
    ...keys,
    login: { metadata: keys.metadata, authority: tls.url.replace(/\/$/, '') },
    entra,
    close: async () => {
      for (const one of [keys, tls, entra]) await one.close()
    },
  }
}
