import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { selfMade } from './certificate.ts'
import { freePort, startRedis } from './redis-server.ts'

/** A Redis that speaks TLS, with a certificate that nobody knows; `authority` is the file that makes it known. */
export async function startTlsRedis(): Promise<{ url: string; authority: string; end: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'seinhuis-tls-'))
  const [authority, key, port] = [join(folder, 'certificate.pem'), join(folder, 'key.pem'), await freePort()]
  const made = selfMade()
  writeFileSync(authority, made.certificate)
  writeFileSync(key, made.key)
  const server = await startRedis({
    'tls-port': String(port),
    'tls-cert-file': authority,
    'tls-key-file': key,
    'tls-ca-cert-file': authority,
    'tls-auth-clients': 'no',
  })
  return {
    url: `rediss://127.0.0.1:${port}`,
    authority,
    end: async () => {
      await server.end()
      rmSync(folder, { recursive: true })
    },
  }
}
