import { randomBytes } from 'node:crypto'
import { type Head, type KeyId, type Keys, StoreError } from '#app/ports.ts'
import { journalHeadName, journalKeyName, macOf, unwrapHead, wrapHead } from '../journal-witness.ts'
import {
  dataPlace,
  digestKeyName,
  keyIsDamaged,
  keysAreLost,
  masterIsChanged,
  masterIsLost,
  memberIdOf,
  scopePlace,
} from '../key-places.ts'
import { unwrap, wrap } from '../wrap.ts'
import type { RedisAddress } from './address.ts'
import { type Connection, openRedis } from './connection.ts'
import { claimSpace, type Kind } from './mark.ts'
import { namesAfter } from './names.ts'
import { keyScript } from './script.ts'

export const keyKind: Kind = { name: 'keys', prefix: 'seinhuis-keys:', schema: 1 }
export const rehearsalPlace = `${keyKind.prefix}rehearsal`
export const rootAt = (name: string): string => `${keyKind.prefix}root:${name}`
const rootPlace = rootAt(digestKeyName)

/**
 * The keys under a prefix of their own. `master` is 32 bytes; null in rehearsal, whose master key lies beside what it
 * protects. `first` is whether they may be made here, because nothing was ever sealed. Throws StoreError with one
 * sentence when they are lost, or it is not the key that they were made with.
 */
export const redisKeys = async (
  address: RedisAddress,
  master: Uint8Array | null,
  first = true,
): Promise<Keys> => {
  if (master && master.length !== 32)
    throw new StoreError('unavailable', 'the master key is not 32 bytes long: correct SEINHUIS_KEY')
  const connection = await openRedis(address)
  try {
    if (!first && (await connection.read((redis) => redis.exists(rootPlace))) === 0)
      throw keysAreLost(`${connection.name} (keys that begin with ${keyKind.prefix})`)
    if (!first && !master && (await connection.read((redis) => redis.exists(rehearsalPlace))) === 0)
      throw masterIsLost(connection.name)
    await claimSpace(connection, keyKind)
    const known = master ?? (await kept(connection, rehearsalPlace, randomBytes(32)))
    const root = await kept(connection, rootPlace, wrap(known, randomBytes(32), digestKeyName))
    const digest = digestKey(connection.name, known, root)
    const journal = await secretOf(connection, known)(journalKeyName, randomBytes(32))
    return keysOf(connection, { master: known, root, digest, journal })
  } catch (error) {
    await connection.close()
    throw error
  }
}

/** Whether anything was ever sealed with keys that are here. */
export const holdsDataKeys = async (connection: Connection): Promise<boolean> => {
  const { done } = await namesAfter(connection, dataKey('')).next()
  return done === false
}

type Opened = { master: Uint8Array; root: Buffer; digest: Uint8Array; journal: Uint8Array }

const keysOf = (connection: Connection, { master, root, digest, journal }: Opened): Keys => {
  const { read, write, confirmed, close } = connection
  const scopes = scopeKeys(connection, master, root)
  return {
    create: async (scope) => {
      const id = randomBytes(16).toString('hex')
      for (let added = false; !added;) {
        const { version, key } = await scopes.latest(scope)
        const wrapped = Buffer.from(wrap(key, randomBytes(32), dataPlace(id, scope, version)))
        const values = [scopeKeyPlace(scope), version, dataKey(id), scope, wrapped] as const
        added = (await write((redis) => addDataKey(redis, ...values))) === 1
      }
      // Before anything is sealed with it: what it seals may be confirmed by another server.
      await confirmed()
      return id
    },
    open: async (id) => {
      for (let before = 0; ;) {
        const row = await dataRow(connection, id)
        // The same again: the key of its scope was destroyed, and not put anew meanwhile.
        if (!row || row.version === before) return null
        const wrapper = await scopes.get(row.scope, row.version)
        if (wrapper) return opened(wrapper, row.wrapped, dataPlace(id, row.scope, row.version))
        before = row.version
      }
    },
    destroy: async (id) => {
      await write((redis) => redis.del(dataKey(id)))
      await confirmed()
    },
    secret: secretOf(connection, master),
    memberId: (account) => memberIdOf(digest, account),
    journalMac: (words) => macOf(journal, words),
    journalHead: async () => {
      const wrapped = await read((redis) => redis.getBuffer(rootAt(journalHeadName)))
      return wrapped ? headOf(master, wrapped) : null
    },
    keepJournalHead: async (head) => {
      const wrapped = Buffer.from(wrapHead(master, head))
      await write((redis) => redis.set(rootAt(journalHeadName), wrapped))
      await confirmed()
    },
    probe: async () => {
      const wrapped = await read((redis) => redis.getBuffer(rootPlace))
      opened(master, wrapped ?? new Uint8Array(), digestKeyName)
    },
    close,
  }
}

export const dataKey = (id: KeyId): string => `${keyKind.prefix}data:${id}`
export const scopeKeyPlace = (scope: string): string => `${keyKind.prefix}scope:${scope}`
const addDataKey = keyScript('add-data-key')
const addScopeKey = keyScript('add-scope-key')

/** Null when it was destroyed. */
export const dataRow = async ({ read }: Connection, id: KeyId) => {
  const [scope, version, wrapped] = await read((redis) =>
    redis.hmgetBuffer(dataKey(id), 'scope', 'version', 'wrapped'),
  )
  return scope && version && wrapped ? { scope: scope.toString(), version: Number(version), wrapped } : null
}

/** The key of the member digests. That it opens shows that the master key is the one these were made with. */
const digestKey = (name: string, master: Uint8Array, wrapped: Buffer): Uint8Array =>
  openedRoot(name, master, wrapped, digestKeyName)

/** Kept since it was first asked for. */
const secretOf =
  (connection: Connection, master: Uint8Array): Keys['secret'] =>
  async (name, first) =>
    openedRoot(connection.name, master, await kept(connection, rootAt(name), wrap(master, first, name)), name)

function openedRoot(place: string, master: Uint8Array, wrapped: Buffer, name: string): Uint8Array {
  try {
    return unwrap(master, wrapped, name)
  } catch (cause) {
    const sentence = `${place} does not open: set SEINHUIS_KEY to the key it was made with, or put a backup back`
    throw new StoreError('unavailable', sentence, { cause })
  }
}

/** One key for each scope, made on first use, under the master key. */
const scopeKeys = (connection: Connection, master: Uint8Array, root: Buffer) => {
  const place = scopeKeyPlace
  const get = async (scope: string, version: number): Promise<Uint8Array | null> => {
    const wrapped = await connection.read((redis) => redis.hgetBuffer(place(scope), String(version)))
    return wrapped ? opened(master, wrapped, scopePlace(scope, version)) : null
  }
  const first = async (scope: string): Promise<void> => {
    const wrapped = wrap(master, randomBytes(32), scopePlace(scope, 1))
    const values = [rootPlace, root, place(scope), 1, Buffer.from(wrapped)] as const
    if ((await connection.write((redis) => addScopeKey(redis, ...values))) !== 1) throw masterIsChanged()
  }
  const latest = async (scope: string): Promise<{ version: number; key: Uint8Array }> => {
    const versions = await connection.read((redis) => redis.hkeys(place(scope)))
    const version = Math.max(0, ...versions.map(Number))
    const key = version === 0 ? null : await get(scope, version)
    if (key) return { version, key }
    await first(scope)
    return latest(scope)
  }
  return { get, latest }
}

/** What is kept there since the first one came, whoever that was. */
const kept = async (connection: Connection, place: string, fresh: Uint8Array): Promise<Buffer> => {
  await connection.write((redis) => redis.setnx(place, Buffer.from(fresh)))
  await connection.confirmed()
  return (await connection.read((redis) => redis.getBuffer(place))) ?? Buffer.alloc(0)
}

const headOf = (master: Uint8Array, wrapped: Uint8Array): Head => {
  try {
    return unwrapHead(master, wrapped)
  } catch (cause) {
    const sentence =
      'the head of the journal does not open: what Redis keeps is damaged, put a backup of it back'
    throw new StoreError('unavailable', sentence, { cause })
  }
}

const opened = (wrapper: Uint8Array, wrapped: Uint8Array, place: string): Uint8Array => {
  try {
    return unwrap(wrapper, wrapped, place)
  } catch (cause) {
    throw keyIsDamaged('what Redis keeps', cause)
  }
}
