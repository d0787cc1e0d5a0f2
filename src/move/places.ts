import { dirname, join } from 'node:path'
import { redisContents } from '#adapters/redis/redis-contents.ts'
import { redisKeys } from '#adapters/redis/redis-keys.ts'
import { sqliteContents } from '#adapters/sqlite/sqlite-contents.ts'
import { sqliteKeys } from '#adapters/sqlite/sqlite-keys.ts'
import type { Keys } from '#app/ports.ts'
import type { Contents } from '#app/ports/contents.ts'
import type { Settings } from '../settings.ts'

/** Where a store is that lasts. */
export type Lasting = Exclude<Settings['store'], { kind: 'memory' }>

export const contentsAt = async (where: Lasting): Promise<Contents> =>
  where.kind === 'sqlite' ? sqliteContents(where.path) : redisContents(where.address)

/** The keys that are there already, under this master key. */
export const keysAt = async (where: Lasting, master: Uint8Array): Promise<Keys> =>
  where.kind === 'sqlite'
    ? sqliteKeys(join(dirname(where.path), 'keys.db'), master, false)
    : redisKeys(where.address, master, false)

/** The key that a rehearsal made for itself. */
export const rehearsalKeyOf = async (contents: Contents): Promise<Uint8Array | null> => {
  for await (const records of contents.read('keys'))
    for (const record of records) if (record.kind === 'rehearsal-key') return record.key
  return null
}

/** A name for an installation that says nothing, the same as long as it has the same root key. */
export const installationOf = async (where: Lasting, master: Uint8Array): Promise<string> => {
  const keys = await keysAt(where, master)
  const name = keys.memberId('installation')
  await keys.close()
  return name
}
