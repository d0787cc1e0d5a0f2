import { once } from 'node:events'
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Afterwards } from './afterwards.ts'
import { type Answer, type Asked, answer } from './connector-api.ts'
import type { Fault, Faults } from './faults.ts'
import type { Json, World } from './world.ts'

/** One request that the bot made, and what it got. */
export type Call = {
  method: string
  /** Decoded. */
  path: string
  /** As it came over the wire. */
  text: string
  body: Json
  status: Fault['status']
}

export type Connector = { serviceUrl: string; calls: Call[]; close: () => Promise<void> }

type Surroundings = { pageSize: number; changed: () => void; afterwards: Afterwards }

/** The HTTP half: on loopback, on a free port. */
export const listen = async (
  world: World,
  faults: Faults,
  { pageSize, changed, afterwards }: Surroundings,
): Promise<Connector> => {
  const calls: Call[] = []
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const { asked, text } = await read(request)
    const found = faults.take(asked)
    if (found?.status === 'held') {
      calls.push({
        method: asked.method,
        path: decodeURIComponent(asked.path),
        text,
        body: asked.body,
        status: 'held',
      })
      changed()
      await found.until
    }
    const fault = found?.status === 'held' ? undefined : found
    const apply = () => answer(world, asked, pageSize)
    const given = fault && fault.after !== 'apply' ? undefined : apply()
    if (typeof fault?.after === 'object') afterwards.add(fault.after.ms, async () => void apply())
    const status = fault?.status ?? given?.status ?? 500
    calls.push({ method: asked.method, path: decodeURIComponent(asked.path), text, body: asked.body, status })
    if (fault) fail(response, fault)
    else if (given) write(response, given)
    changed()
  }
  const server = createServer((request, response) => {
    serve(request, response).catch((error: Error) => response.destroy(error))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const close = async () => {
    server.close()
    server.closeAllConnections()
    await once(server, 'close')
  }
  return { serviceUrl: `http://127.0.0.1:${port}/`, calls, close }
}

const read = async (request: IncomingMessage): Promise<{ asked: Asked; text: string }> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const bytes = Buffer.concat(chunks)
  const text = bytes.toString()
  const url = new URL(request.url ?? '/', 'http://127.0.0.1')
  const body = (text === '' ? {} : JSON.parse(text)) as Json
  const asked = {
    method: request.method ?? '',
    path: url.pathname,
    query: url.searchParams,
    body,
    bytes: bytes.length,
  }
  return { asked, text }
}

const write = (response: ServerResponse, { status, body }: Answer, headers: Record<string, string> = {}) => {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
  response.end(body === undefined ? undefined : JSON.stringify(body))
}

const fail = (response: ServerResponse, { status, code, retryAfter, headers }: Fault) => {
  if (status === 'hang' || status === 'held') return
  if (status === 'reset') {
    response.socket?.resetAndDestroy()
    return
  }
  const wait = retryAfter !== undefined && { 'retry-after': String(retryAfter) }
  const body = { error: { code: code ?? codes[status] ?? 'Refused', message: 'as the test asked' } }
  write(response, { status, body }, { ...wait, ...headers })
}

const codes: Record<number, string> = {
  403: 'BotNotInConversationRoster',
  404: 'ConversationNotFound',
  412: 'PreconditionFailed',
  429: 'Throttled',
  500: 'ServiceError',
  502: 'ServiceError',
}
