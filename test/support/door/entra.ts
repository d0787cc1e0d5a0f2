import { createHash, createPublicKey, verify, X509Certificate } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Json } from '#support/teams/world.ts'

/** What is wrong with the login at the moment: a status, or that it says nothing at all. */
export type Trouble = number | 'silence'

/** Where the bot gets its own token: Entra ID, and the address in the cloud that knows who a machine is. */
export type Entra = {
  url: string
  /** Everything that asked for a token, by how it showed who it is. */
  asked: ('secret' | 'certificate' | 'managed')[]
  /** Every token that was given. */
  given: string[]
  fails: (trouble: Trouble | null) => void
  close: () => Promise<void>
}

export type Registered = {
  appId: string
  tenant: string
  secret: string
  /** PEM. */
  certificate: string
}

export const headerOfMachine = 'header-of-this-machine'

/** Gives a token to whoever shows the secret, signs with the certificate, or asks on the machine of the bot; else 401. */
export async function startEntra(registered: Registered): Promise<Entra> {
  const [asked, given]: [Entra['asked'], string[]] = [[], []]
  let trouble: Trouble | null = null
  const server = createServer((request, response) => {
    if (trouble === 'silence' && !isDocument(request)) return
    void answerTo(request, registered).then(
      (answer) => {
        if (trouble !== null && !isDocument(request))
          return said(response, Number(trouble), { error: 'temporarily_unavailable' })
        if (!('as' in answer)) return said(response, answer.status, answer.body)
        asked.push(answer.as)
        const token = `token-${given.length + 1}-of-${createHash('sha256').update(registered.appId).digest('hex')}`
        given.push(token)
        return said(response, 200, tokenOf(token))
      },
      () => said(response, 400, { error: 'invalid_request' }),
    )
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    asked,
    given,
    fails: (next) => void (trouble = next),
    close: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

/** What is always there: where tokens are given. */
const isDocument = ({ url }: IncomingMessage): boolean => url?.includes('/.well-known/') === true

type Answer = { as: Entra['asked'][number] } | { status: number; body: Json }

async function answerTo(request: IncomingMessage, registered: Registered): Promise<Answer> {
  const url = new URL(request.url ?? '/', `https://${request.headers.host}`)
  const base = `${url.origin}/${registered.tenant}`
  const tokens = `${base}/oauth2/v2.0/token`
  if (isDocument(request)) {
    const body = {
      issuer: `${base}/v2.0`,
      authorization_endpoint: `${base}/authorize`,
      token_endpoint: tokens,
    }
    return { status: 200, body: { ...body, jwks_uri: `${base}/keys` } }
  }
  if (url.pathname === '/identity/token')
    return machine(request.headers['x-identity-header'] === headerOfMachine, url, registered)
  if (url.pathname === '/metadata/identity/oauth2/token')
    return machine(request.headers['metadata'] === 'true', url, registered)
  const form = new URLSearchParams(Buffer.concat(await request.toArray()).toString())
  const plain = request.method === 'POST' && url.pathname === new URL(tokens).pathname
  const forBot = form.get('client_id') === registered.appId && form.get('grant_type') === 'client_credentials'
  if (!plain || !forBot || form.get('scope')?.includes('https://api.botframework.com/.default') !== true)
    return refused
  if (form.get('client_secret') === registered.secret) return { as: 'secret' }
  const statement = form.get('client_assertion')
  return statement && isSigned(statement, tokens, registered) ? { as: 'certificate' } : refused
}

/** As the cloud does it: who knows the header is on the machine. */
function machine(isHere: boolean, { searchParams }: URL, { appId }: Registered): Answer {
  const forBot = searchParams.get('client_id') === appId
  return isHere && forBot && searchParams.get('resource') === 'https://api.botframework.com'
    ? { as: 'managed' }
    : refused
}

function isSigned(statement: string, tokens: string, { certificate, appId }: Registered): boolean {
  const [head = '', claims = '', signature = ''] = statement.split('.')
  const { alg, ...how } = JSON.parse(Buffer.from(head, 'base64url').toString()) as Json
  const { aud, iss, sub, exp } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as Json
  const { fingerprint256 } = new X509Certificate(certificate)
  const thumbprint = Buffer.from(fingerprint256.replaceAll(':', ''), 'hex').toString('base64url')
  const key = { key: createPublicKey(certificate), ...(alg === 'PS256' ? pss : {}) }
  const isTrue = verify('sha256', Buffer.from(`${head}.${claims}`), key, Buffer.from(signature, 'base64url'))
  const isNow = Number(exp) * 1_000 > Date.now()
  return isTrue && isNow && how['x5t#S256'] === thumbprint && aud === tokens && iss === appId && sub === appId
}
const pss = { padding: 6, saltLength: 32 }

const refused: Answer = { status: 401, body: { error: 'invalid_client', error_description: 'AADSTS7000215' } }

const tokenOf = (token: string): Json => ({
  token_type: 'Bearer',
  access_token: token,
  expires_in: 3_599,
  expires_on: String(Math.floor(Date.now() / 1_000) + 3_599),
  resource: 'https://api.botframework.com',
})

function said(response: ServerResponse, status: number, body: Json): void {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body))
}
