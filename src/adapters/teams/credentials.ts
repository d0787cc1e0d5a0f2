import type { TeamsAdapter } from '@microsoft/teams-ai/lib/TeamsAdapter.js'
import { isAllowed } from './guard.ts'
import { type Identity, ownToken } from './own-token.ts'

export type Credentials = TeamsAdapter['credentialsFactory']

/**
 * The bot's own token goes with every call, and to the hosts of the settings alone: an address from the store is looked at
 * again each time. No token is no call: nothing left, and the message waits. The login has `patienceMs` to answer.
 */
export function credentials(identity: Identity, authority: string, patienceMs: number): Credentials {
  const { appId, serviceHosts } = identity
  const token = together(ownToken(identity, authority, patienceMs))
  const signRequest: Sign = async (request) => {
    if (!isAllowed(serviceHosts, request.url)) throw new Unsigned('HostNotAllowed')
    const own = await token().catch((error: unknown) => {
      throw new Unsigned(codeOf(error))
    })
    request.headers.set('authorization', `Bearer ${own}`)
    return request
  }
  return {
    isValidAppId: async (id) => id === appId,
    isAuthenticationDisabled: async () => false,
    createCredentials: async () => ({ signRequest }),
  }
}

/** Whoever asks while somebody is asking waits for the same answer. */
function together(ask: () => Promise<string>): () => Promise<string> {
  let asking: Promise<string> | null = null
  return () => (asking ??= ask().finally(() => (asking = null)))
}

/** A code for the log, and nothing of what the login or the library said. */
class Unsigned extends Error {
  readonly code: string
  constructor(code: string) {
    super('no token')
    this.code = code
  }
}

const codeOf = (error: unknown): string => {
  const { errorCode } = (error instanceof Error ? error : {}) as { errorCode?: unknown }
  return typeof errorCode === 'string' ? errorCode : 'NoToken'
}

type Sign = Awaited<ReturnType<Credentials['createCredentials']>>['signRequest']
