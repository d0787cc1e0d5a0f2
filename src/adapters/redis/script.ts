import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Redis } from 'ioredis'

export type Argument = string | number | Buffer

const source = (name: string): string => readFileSync(new URL(`lua/${name}.lua`, import.meta.url), 'utf8')

const shared = source('shared')

/** Runs as one step that no other command comes between. A server that does not know it yet, after a restart, gets its text. */
export const script = (name: 'commit' | 'claim' | 'release' | 'next-due' | 'waiting') =>
  running(shared + source(name))

/** Of the keys, which know nothing of what the others share. */
export const keyScript = (name: 'add-data-key' | 'add-scope-key' | 'rewrap-data-key' | 'change-master') =>
  running(source(name))

const running = (text: string) => {
  const digest = createHash('sha1').update(text).digest('hex')
  return async (redis: Redis, ...values: readonly Argument[]): Promise<unknown> => {
    try {
      return await redis.evalsha(digest, 0, ...values)
    } catch (error) {
      if (error instanceof Error && error.message.startsWith('NOSCRIPT'))
        return redis.eval(text, 0, ...values)
      throw error
    }
  }
}
