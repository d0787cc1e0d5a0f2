import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'

export type Knocked = { status: number; text: string }

/** Brings these bytes to the bot as they are; no answer within five seconds is an error. */
export async function knock(
  port: number,
  body: string | Buffer,
  headers: Readonly<Record<string, string>> = {},
  method = 'POST',
): Promise<Knocked> {
  const outgoing = request({
    host: '127.0.0.1',
    port,
    path: '/api/messages',
    method,
    agent: false,
    headers: { 'content-type': 'application/json', ...headers },
  })
  outgoing.end(body)
  const [incoming] = (await once(outgoing, 'response', { signal: AbortSignal.timeout(5_000) })) as [
    IncomingMessage,
  ]
  const text = Buffer.concat(await incoming.toArray()).toString()
  return { status: incoming.statusCode ?? 0, text }
}
