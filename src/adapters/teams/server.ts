import type { Socket } from 'node:net'
import restify from 'restify'
import type { Application } from '@microsoft/teams-ai/lib/Application.js'
import type { TeamsAdapter } from '@microsoft/teams-ai/lib/TeamsAdapter.js'
import { doorkeeper, type Threshold } from './doorkeeper.ts'
import { isFromHere } from './from-here.ts'

export type Serving = {
  adapter: TeamsAdapter
  app: Application
  threshold: Threshold
  port: number
  /** On this machine only. */
  host: string
  watch: Watch
}

/** For whoever watches over it. */
export type Watch = {
  /** Whether activities should come here, and what that follows from: codes and numbers. */
  ready: () => Promise<{ fit: boolean; parts: Readonly<Record<string, boolean | number>> }>
  /** A page for Prometheus; without `metricsForAll` on this machine only. */
  metrics: () => Promise<string>
  metricsForAll: boolean
  /** Something was refused with this status. */
  refused: (status: number) => void
}

export type Listening = {
  port: number
  /** Every turn that was under way has its answer. */
  answered: () => Promise<void>
  close: () => Promise<void>
}

/** Somebody else has the port, or it is not for this user. */
class PortError extends Error {
  readonly code = 'port'
}

/** Whoever takes longer to say what they want is not the platform: they hear 408. Looked at every second. */
const patience = { headersTimeout: 10_000, requestTimeout: 15_000, connectionsCheckingInterval: 1_000 }

/** How long whoever never finished a sentence may take when the server stops. */
const graceMs = 1_000

/** The door of the house: one address for the platform, three for whoever watches over it. */
export async function serve({ adapter, app, threshold, port, host, watch }: Serving): Promise<Listening> {
  const underWay = new Set<Promise<void>>()
  const server = restify.createServer({ name: 'seinhuis', ignoreTrailingSlash: true })
  Object.assign(server.server, patience, threshold.patience)
  // Nobody speaks another protocol here; the library would leave such a line open for ever.
  server.on('upgrade', (_request: unknown, socket: Socket) => socket.destroy())
  const { handlers, turnAway } = doorkeeper(threshold, watch.refused)
  server.on(
    'restifyError',
    (request: restify.Request, response: restify.Response, { statusCode }: Refusal, done: () => void) => {
      if (!response.headersSent)
        turnAway(request, response, statusCode !== undefined && statusCode < 500 ? statusCode : 400)
      done()
    },
  )
  server.post('/api/messages', ...handlers, async (request: restify.Request, response: restify.Response) => {
    const turn = adapter
      .process(request as Incoming, discreet(response), (context) => app.run(context).then(() => undefined))
      .catch(() => {
        if (!response.headersSent) response.send(400)
      })
      .finally(() => underWay.delete(turn))
    underWay.add(turn)
    await turn
  })
  server.on('after', (_request: unknown, { statusCode }: restify.Response) => {
    if (statusCode >= 400 && statusCode < 500) watch.refused(statusCode)
  })
  server.get('/health/live', async (_request: restify.Request, response: restify.Response) => {
    response.send(200, { live: true })
  })
  server.get('/health/ready', async (_request: restify.Request, response: restify.Response) => {
    const { fit, parts } = await watch.ready()
    response.send(fit ? 200 : 503, parts)
  })
  server.get('/metrics', async (request: restify.Request, response: restify.Response) => {
    if (!watch.metricsForAll && !isFromHere(request)) return void response.send(404)
    response.sendRaw(200, await watch.metrics(), {
      'content-type': 'text/plain; version=0.0.4; charset=utf-8',
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', ({ code }: NodeJS.ErrnoException) => {
      reject(
        new PortError(`PORT ${port} cannot be used (${code}): stop what listens there, or set another PORT`),
      )
    })
    server.listen(port, host, resolve)
  })
  return {
    port: server.address().port,
    answered: async () => void (await Promise.allSettled(underWay)),
    close: () =>
      new Promise((resolve) => {
        const cut = setTimeout(() => server.server.closeAllConnections(), graceMs)
        server.close(() => {
          clearTimeout(cut)
          resolve()
        })
      }),
  }
}

/** The framework wants an optional method where restify always has one. */
type Incoming = Parameters<TeamsAdapter['process']>[0]

type Refusal = { statusCode?: number }

/** What the framework refuses it explains, and a token that it cannot check is a 500: here it is a status alone. */
const discreet = (response: restify.Response) => {
  let status = 200
  let body: unknown
  return {
    socket: response.socket,
    header: () => undefined,
    status: (code: number) => {
      status = code
    },
    send: (content: unknown) => {
      body = content
    },
    end: () => (status < 400 ? response.send(status, body) : response.send(status < 500 ? status : 401)),
  }
}
