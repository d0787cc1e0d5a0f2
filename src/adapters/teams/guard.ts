import { z } from 'zod'

/** What the door lets in. The framework checks signatures; it does not check these. */
export type Door = {
  /** Empty in rehearsal. */
  appId: string
  tenants: readonly string[]
  serviceHosts: readonly string[]
}

const Head = z.object({ alg: z.literal('RS256') })
const Claims = z.object({
  iss: z.literal('https://api.botframework.com'),
  aud: z.union([z.string(), z.array(z.string())]),
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
  const claims = claimsOf(authorization)
  if (!claims || ![claims.aud].flat().includes(door.appId)) return 401
  if (!parsed.success) return 400
  const { serviceUrl, channelData, conversation } = parsed.data
  const claimed = claims.serviceurl ?? claims.serviceUrl
  if (claimed !== serviceUrl) return 401
  const { protocol, hostname } = new URL(serviceUrl)
  if (protocol !== 'https:' || !door.serviceHosts.includes(hostname)) return 403
  const tenants = [channelData?.tenant?.id, conversation?.tenantId].filter((id) => id !== undefined)
  return tenants.length > 0 && tenants.every((id) => door.tenants.includes(id)) ? null : 403
}

/** What the token says of itself; whether it is true is checked after this by the framework. */
function claimsOf(authorization: string | undefined): z.infer<typeof Claims> | null {
  const [scheme, token, more] = (authorization ?? '').split(' ')
  if (scheme !== 'Bearer' || !token || more !== undefined || token.length > 10_000) return null
  const [head, claims, signature, rest] = token.split('.')
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
