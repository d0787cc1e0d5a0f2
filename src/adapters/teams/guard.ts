import { z } from 'zod'

/** What the door lets in. The framework checks signatures; it does not check these. */
export type Door = {
  /** Empty in rehearsal. */
  appId: string
  tenants: readonly string[]
  serviceHosts: readonly string[]
}

/** Who signs for the platform. A token of anybody else, the emulator's included, is none. */
export const issuer = 'https://api.botframework.com'

const Head = z.object({ alg: z.literal('RS256'), kid: z.string().min(1) })
const Claims = z.object({
  iss: z.literal(issuer),
  aud: z.string(),
  exp: z.number(),
  serviceurl: z.string().optional(),
  serviceUrl: z.string().optional(),
})
const Body = z.object({
  type: z.string().min(1),
  channelId: z.literal('msteams'),
  serviceUrl: z.url(),
  channelData: z.object({ tenant: z.object({ id: z.string() }).optional() }).optional(),
  conversation: z.object({ tenantId: z.string().optional() }).optional(),
})

/** The status to refuse with, with an empty body; null lets it through to the framework. */
export function refuse(door: Door, authorization: string | undefined, body: unknown): 400 | 401 | 403 | null {
  const parsed = Body.safeParse(body)
  if (door.appId === '') return parsed.success && isLoopback(parsed.data.serviceUrl) ? null : 403
  const claims = claimsOf(bearer(authorization))
  if (claims?.aud !== door.appId) return 401
  if (!parsed.success) return 400
  const { serviceUrl, channelData, conversation } = parsed.data
  const claimed = claims.serviceurl ?? claims.serviceUrl
  if (claimed !== serviceUrl) return 401
  if (!isAllowed(door.serviceHosts, serviceUrl)) return 403
  const tenants = [channelData?.tenant?.id, conversation?.tenantId].filter((id) => id !== undefined)
  return tenants.length > 0 && tenants.every((id) => door.tenants.includes(id)) ? null : 403
}

/** The token, when it says of itself what one for this bot says. Whether that is true is in its signature. */
export function tokenFor({ appId }: Door, authorization: string | undefined): string | null {
  const token = bearer(authorization)
  return claimsOf(token)?.aud === appId ? token : null
}

/** Over TLS, and to one of these hosts. */
export function isAllowed(hosts: readonly string[], url: string): boolean {
  const { protocol, hostname } = new URL(url)
  return protocol === 'https:' && hosts.includes(hostname)
}

function bearer(authorization: string | undefined): string | null {
  const [scheme, token, more] = (authorization ?? '').split(' ')
  return scheme === 'Bearer' && token && more === undefined && token.length <= 10_000 ? token : null
}

function claimsOf(token: string | null): z.infer<typeof Claims> | null {
  const [head, claims, signature, rest] = token?.split('.') ?? []
  if (!head || !claims || !signature || rest !== undefined) return null
  return Head.safeParse(decoded(head)).success ? (Claims.safeParse(decoded(claims)).data ?? null) : null
}

function decoded(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}

function isLoopback(serviceUrl: string): boolean {
  const { hostname, protocol } = new URL(serviceUrl)
  return protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname)
}
