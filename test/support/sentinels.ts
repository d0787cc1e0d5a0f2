import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { redisServer } from './needs.ts'
import { freePort } from './redis-server.ts'

/** `own` is the password that the sentinels ask for, `servers` that of what they watch. */
type Asked = { downAfterMs?: number; own?: string; servers?: string; replicas?: number }

/** Three sentinels that watch a master, as `signals`: what they agree on takes a second after `downAfterMs` of silence. */
export async function startSentinels(
  master: number,
  { downAfterMs = 500, own, servers, replicas = 2 }: Asked = {},
): Promise<{ url: string; end: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'seinhuis-sentinel-'))
  const ports = await Promise.all([freePort(), freePort(), freePort()])
  const children = ports.map((port): ChildProcess => {
    const file = join(folder, `${port}.conf`)
    const lines = [
      `port ${port}`,
      'bind 127.0.0.1',
      `dir ${folder}`,
      `sentinel monitor signals 127.0.0.1 ${master} 2`,
      `sentinel down-after-milliseconds signals ${downAfterMs}`,
      'sentinel failover-timeout signals 3000',
      ...(own ? [`requirepass ${own}`, `sentinel sentinel-pass ${own}`] : []),
      ...(servers ? [`sentinel auth-pass signals ${servers}`] : []),
    ]
    writeFileSync(file, lines.join('\n'))
    return spawn(redisServer, [file, '--sentinel'], { stdio: 'ignore' })
  })
  for (const port of ports) await agreed(port, replicas, own)
  return {
    url: `redis+sentinel://${servers ? `:${servers}@` : ''}${ports.map((port) => `127.0.0.1:${port}`).join(',')}/signals`,
    end: async () => {
      for (const child of children) {
        const gone = once(child, 'exit')
        child.kill('SIGKILL')
        await gone
      }
      rmSync(folder, { recursive: true })
    },
  }
}

/** It knows the two others, and the replicas. */
async function agreed(port: number, replicas: number, own: string | undefined): Promise<void> {
  const redis = new Redis({ port, retryStrategy: () => 50, ...(own ? { password: own } : {}) })
  redis.on('error', () => undefined)
  try {
    for (;;) {
      const info = await redis.info('sentinel')
      if (info.includes(`slaves=${replicas},sentinels=3`)) return
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  } finally {
    redis.disconnect()
  }
}
