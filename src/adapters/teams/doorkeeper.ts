import restify from 'restify'
import { type Door, refuse, tokenFor } from './guard.ts'
import type { Limits } from './limits.ts'
import type { Signature } from './signature.ts'

/** What lies between the street and the framework. */
export type Threshold = {
  door: Door
  signature: Signature
  limits: Limits
  /** For a test in a hurry. */
  patience?: { headersTimeout: number; requestTimeout: number; connectionsCheckingInterval: number }
}

type Handler = restify.RequestHandler
type TurnAway = (request: restify.Request, response: restify.Response, status: number) => void

const largest = 256 * 1024

/**
 * One after another: what is no plain JSON, what nobody signed, what is too long or broken, what is not for this bot, and
 * what is too much. A body is read only when its token is true. Whoever is refused hears a status and nothing else.
 */
export function doorkeeper(
  { door, signature, limits }: Threshold,
  refused: (status: number) => void,
): { handlers: Handler[]; turnAway: TurnAway } {
  /** Counted by address, and only here: so a proxy in front, behind which everybody has one, keeps out nobody who may come in. */
  const turnAway: TurnAway = (request, response, status) => {
    if (limits.stranger(request.socket.remoteAddress ?? '')) return void response.send(status)
    response.header('connection', 'close')
    response.send(429)
  }

  const signed: Handler = (request, response, next) => {
    const token = tokenFor(door, request.headers.authorization)
    if (door.appId === '') return next()
    if (token === null) return stop(() => turnAway(request, response, 401), next)
    void signature(token).then((is) => {
      switch (is) {
        case 'true':
          return next()
        case 'false':
          return stop(() => turnAway(request, response, 401), next)
        case 'unknown':
          refused(503)
          return stop(() => response.send(503), next)
      }
    })
  }

  const fit: Handler = (request, response, next) => {
    const status = refuse(door, request.headers.authorization, request.body)
    if (status !== null) return stop(() => turnAway(request, response, status), next)
    // In rehearsal everybody is somebody on this machine.
    if (door.appId === '' || limits.person(request.body)) return next()
    return stop(() => response.send(429), next)
  }

  /** Packed content is refused too: the reader would unpack any amount, and a broken pack would end the process. */
  const plainJson: Handler = (request, response, next) => {
    const packed = request.headers['content-encoding'] !== undefined
    if (request.getContentType() === 'application/json' && !packed) return next()
    return stop(() => turnAway(request, response, 415), next)
  }

  const read = [restify.plugins.bodyReader({ maxBodySize: largest }), restify.plugins.jsonBodyParser()].flat()
  return { handlers: [plainJson, signed, ...read, fit], turnAway }
}

const stop = (answer: () => unknown, next: restify.Next): void => {
  answer()
  next(false)
}
