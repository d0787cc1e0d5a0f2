import {
  ConfidentialClientApplication,
  type INetworkModule,
  ManagedIdentityApplication,
  type NetworkRequestOptions,
} from '@azure/msal-node'
import type { TeamsAdapter } from '@microsoft/teams-ai/lib/TeamsAdapter.js'
import { isAllowed } from './guard.ts'

/** With what the bot shows who it is: its secret, its certificate, or what the cloud it runs in says of it. */
export type Proof = { secret: string } | { certificate: Certificate } | { managed: true }

export type Certificate = {
  /** SHA-256, in hexadecimal digits. */
  thumbprint: string
  /** PEM. */
  privateKey: string
  /** Milliseconds since 1970. */
  endsAt: number
}

export type Identity = {
  appId: string
  tenantId: string
  proof: Proof
  /** The only hosts that get to see the bot's token. */
  serviceHosts: readonly string[]
}

export type Credentials = TeamsAdapter['credentialsFactory']

const audience = 'https://api.botframework.com'

/**
 * The bot's own token goes with every call, and to the hosts of the settings alone: an address from the store is looked at
 * again each time. No token is no call: nothing left, and the message waits. The login has `patienceMs` to answer.
 */
export function credentials(identity: Identity, authority: string, patienceMs: number): Credentials {
  const { appId, serviceHosts } = identity
  const token = together(tokens(identity, authority, { networkClient: network(patienceMs) }))
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

/** The library keeps a token until it is about to end. */
function tokens(identity: Identity, authority: string, system: System): () => Promise<string> {
  const { appId, proof } = identity
  if ('managed' in proof) {
    const app = new ManagedIdentityApplication({
      managedIdentityIdParams: { userAssignedClientId: appId },
      system,
    })
    return async () => (await app.acquireToken({ resource: audience })).accessToken
  }
  let app = confidential(identity, proof, authority, system)
  return async () => {
    try {
      const answer = await app.acquireTokenByClientCredential({ scopes: [`${audience}/.default`] })
      if (answer) return answer.accessToken
    } catch (error) {
      // One that was refused once keeps silent for a minute: what waits has its own pace.
      app = confidential(identity, proof, authority, system)
      throw error
    }
    throw new Unsigned('NoToken')
  }
}

function confidential(
  { appId, tenantId }: Identity,
  proof: Exclude<Proof, { managed: true }>,
  authority: string,
  system: System,
): ConfidentialClientApplication {
  const auth = {
    clientId: appId,
    authority: `${authority}/${tenantId}`,
    knownAuthorities: [new URL(authority).host],
  }
  if ('secret' in proof)
    return new ConfidentialClientApplication({ auth: { ...auth, clientSecret: proof.secret }, system })
  const { thumbprint: thumbprintSha256, privateKey } = proof.certificate
  const clientCertificate = { thumbprintSha256, privateKey }
  return new ConfidentialClientApplication({ auth: { ...auth, clientCertificate }, system })
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

type System = { networkClient: INetworkModule }

/** The library's own waits as long as the other side pleases. */
function network(patienceMs: number): INetworkModule {
  const ask = async (method: string, url: string, { headers, body }: NetworkRequestOptions = {}) => {
    const answer = await fetch(url, {
      method,
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs),
      ...(headers && { headers }),
      ...(body !== undefined && { body }),
    })
    return {
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: (await answer.json()) as never, // whatever it is, the library reads it
    }
  }
  return {
    sendGetRequestAsync: (url, options) => ask('GET', url, options),
    sendPostRequestAsync: (url, options) => ask('POST', url, options),
  }
}

type Sign = Awaited<ReturnType<Credentials['createCredentials']>>['signRequest']
