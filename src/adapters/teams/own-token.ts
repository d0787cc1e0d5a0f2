import {
  ConfidentialClientApplication,
  type INetworkModule,
  ManagedIdentityApplication,
  type NetworkRequestOptions,
} from '@azure/msal-node'
import { issuer } from './guard.ts'

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

/** The token with which the bot calls the platform. The library keeps one until it is about to end. */
export function ownToken(identity: Identity, authority: string, patienceMs: number): () => Promise<string> {
  const system = { networkClient: network(patienceMs) }
  const { appId, proof } = identity
  if ('managed' in proof) {
    const app = new ManagedIdentityApplication({
      managedIdentityIdParams: { userAssignedClientId: appId },
      system,
    })
    return async () => (await app.acquireToken({ resource: issuer })).accessToken
  }
  let app = confidential(identity, proof, authority, system)
  return async () => {
    try {
      const answer = await app.acquireTokenByClientCredential({ scopes: [`${issuer}/.default`] })
      if (answer) return answer.accessToken
    } catch (error) {
      // One that was refused once keeps silent for a minute: what waits has its own pace.
      app = confidential(identity, proof, authority, system)
      throw error
    }
    throw new Error('The login gave no token')
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
