import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo, Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'

/** The way between the bot and the simulator when both speak as in production: over TLS, and with tokens. */

export type Relay = { url: string; close: () => Promise<void> }

/** And every token that came by. */
type Watched = Relay & { tokens: string[] }

/** The simulator's address over TLS; from here on this process trusts it. */
export async function overTls(to: string): Promise<Watched> {
  const tokens: string[] = []
  const server = createSecureServer(certificateFor(), (request, response) => {
    const { authorization } = request.headers
    if (authorization !== undefined) tokens.push(authorization)
    pass(to, request, response).catch((error: Error) => response.destroy(error))
  })
  return { url: `https://localhost:${await listens(server)}/`, tokens, close: () => closes(server) }
}

/** In front of the bot: what comes in leaves changed, and with a token. */
export async function withToken(
  botUrl: string,
  change: (body: string) => { body: string; authorization: string },
): Promise<Relay> {
  const server = createServer((request, response) => {
    void request.toArray().then(async (chunks) => {
      const { body, authorization } = change(Buffer.concat(chunks).toString())
      const headers = { 'content-type': 'application/json', authorization }
      const answer = await fetch(botUrl, { method: 'POST', headers, body })
      response.writeHead(answer.status, {
        'content-type': answer.headers.get('content-type') ?? 'text/plain',
      })
      response.end(await answer.text())
    })
  })
  return { url: `http://127.0.0.1:${await listens(server)}/`, close: () => closes(server) }
}

let made: { key: string; cert: string } | null = null

/** One for this process, which trusts it from here on. */
export function certificateFor(): { key: string; cert: string } {
  if (made) return made
  made = certificate()
  setDefaultCACertificates([...getCACertificates('default'), made.cert])
  return made
}

/** As Microsoft calls them. */
export const names = {
  keys: 'login.botframework.com',
  login: 'login.microsoftonline.com',
  teams: 'smba.trafficmanager.net',
  /** Of every machine in Azure, for itself. */
  cloud: '169.254.169.254',
}
const called = ['localhost', names.keys, names.login, names.teams].map((name) => `DNS:${name}`).join()

function certificate(): { key: string; cert: string } {
  const folder = mkdtempSync(join(tmpdir(), 'seinhuis-tls-'))
  const [key, cert] = [join(folder, 'key'), join(folder, 'cert')]
  const words = 'req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext'
  execFileSync('openssl', [...words.split(' '), `subjectAltName=${called}`, '-keyout', key, '-out', cert], {
    stdio: 'ignore',
  })
  const both = { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') }
  rmSync(folder, { recursive: true })
  return both
}

async function pass(to: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = 'GET', url = '/', headers } = request
  const onward = ask(new URL(url, to), { method, headers })
  onward.on('error', (error) => response.destroy(error))
  request.pipe(onward)
  const [answer] = (await once(onward, 'response')) as [IncomingMessage]
  response.writeHead(answer.statusCode ?? 502, answer.headers)
  answer.pipe(response)
}

type Listening = Server & { closeAllConnections: () => void }

async function listens(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

async function closes(server: Listening): Promise<void> {
  server.close()
  server.closeAllConnections()
  await once(server, 'close')
}
