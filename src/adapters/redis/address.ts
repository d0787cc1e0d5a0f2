/** Where a Redis is: one server, or what its sentinels say. */
export type RedisAddress = {
  hosts: readonly { host: string; port: number }[]
  tls: boolean
  /** The name that the sentinels know it by; null when the host is the server itself. */
  master: string | null
  username: string | null
  password: string | null
  database: number
}

const form =
  /^(?<scheme>rediss?|redis\+sentinel):\/\/(?:(?<user>[^@/:]*)(?::(?<secret>[^@/]*))?@)?(?<hosts>[^@/]+)(?<path>(?:\/[^/?#]+)*)\/?$/
const oneHost = /^(?<host>\[[0-9a-fA-F:.]+\]|[a-zA-Z0-9._-]+)(?::(?<port>\d{1,5}))?$/

/**
 * `redis://user:password@host:6379/0`, `rediss://…` over TLS, `redis+sentinel://…@host:26379,host/mymaster/0`; null when
 * it is none of these. What is in a password and means something in an address is written as `%40`.
 */
export function redisAddress(text: string): RedisAddress | null {
  const parts = form.exec(text)?.groups
  if (!parts) return null
  const sentinel = parts['scheme'] === 'redis+sentinel'
  const path = (parts['path'] ?? '').split('/').slice(1)
  const master = sentinel ? (path.shift() ?? 'mymaster') : null
  const [database = '0', ...more] = path
  const hosts = (parts['hosts'] ?? '').split(',').map((host) => hostOf(host, sentinel ? 26_379 : 6379))
  const known = hosts.filter((host) => host !== null)
  if (known.length < hosts.length || (!sentinel && hosts.length > 1)) return null
  if (!/^\d{1,4}$/.test(database) || more.length > 0) return null
  const [username, password] = [decoded(parts['user']), decoded(parts['secret'])]
  if (username === undefined || password === undefined) return null
  const tls = parts['scheme'] === 'rediss'
  return { hosts: known, tls, master, username, password, database: Number(database) }
}

/** As it is called in a sentence: without the password. */
export function nameOf({ hosts, tls, master, database }: RedisAddress): string {
  const scheme = master === null ? (tls ? 'rediss' : 'redis') : 'redis+sentinel'
  const where = hosts.map(({ host, port }) => `${host}:${port}`).join(',')
  return `${scheme}://${where}/${master === null ? '' : `${master}/`}${database}`
}

function hostOf(text: string, standard: number): { host: string; port: number } | null {
  const parts = oneHost.exec(text)?.groups
  const port = Number(parts?.['port'] ?? standard)
  const host = parts?.['host']?.replace(/^\[|\]$/g, '')
  return host === undefined || port > 65_535 ? null : { host, port }
}

/** Undefined when it is not well written. */
function decoded(part: string | undefined): string | null | undefined {
  try {
    return part ? decodeURIComponent(part) : null
  } catch {
    return undefined
  }
}
