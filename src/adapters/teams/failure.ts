import type { Delivery } from '#app/ports.ts'

/** All that is kept of an error: the SDK's own holds the request, and with it the card. */
export type Failure = {
  /** False when nothing can have reached the platform. */
  left: boolean
  /** The HTTP status, when there was an answer. */
  status?: number
  /** A code of the platform or of the network: `BotNotInConversationRoster`, `ECONNRESET`. */
  code?: string
  retryAfterMs?: number
}

export const failureOf = (error: unknown, left: boolean): Failure => {
  const { statusCode, code, response } = (error instanceof Error ? error : {}) as SdkError
  const answered = typeof statusCode === 'number'
  return {
    left: left && (answered || !neverConnected.has(String(code))),
    ...(answered && { status: statusCode }),
    ...(isCode(code) && { code }),
    ...retryAfter(response?.headers?.get('retry-after')),
  }
}

/**
 * What a failure means for the message. Besides 412, 429, 502, 503 and 504 also 401 and 408 are refused before
 * anything is applied, and pass when the registration is mended. Any other 4xx stays as it is however often it is
 * tried; only 403 and 404 say something about who it was for, unless an administrator stopped the bot for everybody. What remains may have been applied: 500, silence, a reset, a redirect, a success that cannot be read.
 * Source: learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability, status codes.
 */
export const deliveryOf = ({ left, status = 0, code, retryAfterMs }: Failure): Undelivered => {
  if (!left || again.has(status))
    return { failed: 'later', ...(retryAfterMs !== undefined && { afterMs: retryAfterMs }) }
  if (status < 400 || status >= 500) return { failed: 'unsure' }
  const theirs = (status === 403 || status === 404) && code !== 'BotDisabledByAdmin'
  return { failed: 'unreachable', ...(!theirs && { ours: true }) }
}

export type Undelivered = Exclude<Delivery<never>, { done: never }>

const again = new Set([401, 408, 412, 429, 502, 503, 504])
const neverConnected = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'])

/** What the SDK's `RestError` has, when it is one. */
type SdkError = {
  statusCode?: unknown
  code?: unknown
  response?: { headers?: { get(name: string): string | undefined } }
}

/** One word without spaces: it goes into the log. */
const isCode = (code: unknown): code is string => typeof code === 'string' && /^[A-Za-z_]{1,40}$/.test(code)

/** Seconds, as the platform sends them; a date is left to the worker's own backoff. */
const retryAfter = (header: string | undefined) =>
  header !== undefined && /^\d{1,5}$/.test(header) ? { retryAfterMs: Number(header) * 1_000 } : {}
