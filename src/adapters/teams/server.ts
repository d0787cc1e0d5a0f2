import restify from 'restify'
import type { Application } from '@microsoft/teams-ai/lib/Application.js'
import type { TeamsAdapter } from '@microsoft/teams-ai/lib/TeamsAdapter.js'
import { type Door, refuse } from './guard.ts'

export type Serving = {
  adapter: TeamsAdapter
  app: Application
  door: Door
  port: number
  /** On this machine only. */
  host: string
  ready: () => Promise<Readiness>
}
export type Readiness = Readonly<Record<string, boolean>>

export type Listening = { port: number; close: () => Promise<void> }

const largest = 256 * 1024

/** The door of the house: one address for the platform, two for whoever watches over it. */
export async function serve({ adapter, app, door, port, host, ready }: Serving): Promise<Listening> {
  const server = restify.createServer({ name: 'seinhuis', ignoreTrailingSlash: true })
  server.on(
    'restifyError',
    (_request: unknown, response: restify.Response, _error: unknown, done: () => void) => {
      if (!response.headersSent) response.send(response.statusCode >= 400 ? response.statusCode : 400)
      done()
    },
  )
  server.post(
    '/api/messages',
    onlyJson,
    ...[restify.plugins.bodyReader({ maxBodySize: largest })].flat(),
    ...[restify.plugins.jsonBodyParser()].flat(),
    async (request: restify.Request, response: restify.Response) => {
      const status = refuse(door, request.headers.authorization, request.body)
      if (status !== null) return void response.send(status)
      await adapter
        .process(request as Incoming, response, (context) => app.run(context).then(() => undefined))
        .catch(() => {
          if (!response.headersSent) response.send(401)
        })
    },
  )
  server.get('/health/live', async (_request: restify.Request, response: restify.Response) => {
    response.send(200, { live: true })
  })
  server.get('/health/ready', async (_request: restify.Request, response: restify.Response) => {
    const state = await ready()
    response.send(Object.values(state).every(Boolean) ? 200 : 503, state)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  return {
    port: server.address().port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** The framework wants an optional method where restify always has one. */
type Incoming = Parameters<TeamsAdapter['process']>[0]

const onlyJson: restify.RequestHandler = (request, response, next) => {
  if (request.getContentType() === 'application/json') return next()
  response.send(415)
  return next(false)
}
