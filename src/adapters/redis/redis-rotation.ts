import { randomBytes } from 'node:crypto'
import { StoreError } from '#app/ports.ts'
import type { Rotation } from '#app/ports/rotation.ts'
import { dataPlace, digestKeyName, keyIsDamaged, opens, scopePlace } from '../key-places.ts'
import { unwrap, wrap } from '../wrap.ts'
import type { RedisAddress } from './address.ts'
import { type Connection, openRedis } from './connection.ts'
import { claimSpace } from './mark.ts'
import { namesAfter } from './names.ts'
import { dataKey, dataRow, keyKind, rootAt, scopeKeyPlace } from './redis-keys.ts'
import { keyScript } from './script.ts'
import { tracesOf } from './traces.ts'

/** The keys in this Redis. Bots that use them may go on meanwhile, unless the master key is changed. */
export const redisRotation = async (address: RedisAddress): Promise<Rotation> => {
  const connection = await openRedis(address)
  await claimSpace(connection, keyKind)
  const traces = tracesOf(connection)
  return {
    name: connection.name,
    isUnder: async (master) => {
      const root = await rootOf(connection, digestKeyName)
      return opens(() => unwrap(master, root, digestKeyName))
    },
    changeMaster: (from, to) => changeMaster(connection, from, to),
    scopes: () => scopesIn(connection),
    rotateScope: (scope, master) => rotateScope(connection, scope, master),
    clearTraces: async () => {
      await traces()
      return true
    },
    close: connection.close,
  }
}

const changing = keyScript('change-master')
const rewrapping = keyScript('rewrap-data-key')

const rootOf = async ({ read }: Connection, name: string): Promise<Buffer> =>
  (await read((redis) => redis.getBuffer(rootAt(name)))) ?? Buffer.alloc(0)

const rootsIn = (connection: Connection): Promise<string[]> => namesIn(connection, rootAt(''))
const scopesIn = (connection: Connection): Promise<string[]> => namesIn(connection, scopeKeyPlace(''))

async function namesIn(connection: Connection, places: string): Promise<string[]> {
  const found: string[] = []
  for await (const names of namesAfter(connection, places)) found.push(...names)
  return found.toSorted()
}

const versionsOf = async ({ read }: Connection, scope: string): Promise<number[]> =>
  (await read((redis) => redis.hkeys(scopeKeyPlace(scope)))).map(Number).toSorted((one, other) => one - other)

async function changeMaster(connection: Connection, from: Uint8Array, to: Uint8Array): Promise<void> {
  const again = (wrapped: Uint8Array, place: string): Buffer =>
    Buffer.from(wrap(to, opened(from, wrapped, place), place))
  const roots = await rootsIn(connection)
  const values: (string | number | Buffer)[] = []
  for (const name of roots) {
    const wrapped = await rootOf(connection, name)
    values.push(rootAt(name), wrapped, again(wrapped, name))
  }
  for (const scope of await scopesIn(connection))
    for (const version of await versionsOf(connection, scope)) {
      const wrapped = await wrappedScope(connection, scope, version)
      const changed = again(wrapped, scopePlace(scope, version))
      values.push(scopeKeyPlace(scope), version, wrapped, changed)
    }
  const head = [rootAt(''), scopeKeyPlace(''), roots.length] as const
  if ((await connection.write((redis) => changing(redis, ...head, ...values))) !== 1)
    throw new StoreError('conflict', `keys were made in ${connection.name} meanwhile: stop every bot on it`)
  await connection.confirmed()
}

async function* rotateScope(
  connection: Connection,
  scope: string,
  master: Uint8Array,
): AsyncGenerator<number, void> {
  const versions = await versionsOf(connection, scope)
  const last = versions.at(-1) ?? 0
  // One that was begun before is gone on with; else a new one.
  const target = versions.length > 1 ? last : last + 1
  if (target > last) {
    const fresh = Buffer.from(wrap(master, randomBytes(32), scopePlace(scope, target)))
    await connection.write((redis) => redis.hsetnx(scopeKeyPlace(scope), String(target), fresh))
    await connection.confirmed()
  }
  yield 0
  for await (const ids of namesAfter(connection, dataKey(''))) {
    let done = 0
    for (const id of ids) done += await rewrap(connection, id, { scope, master, target })
    await connection.confirmed()
    yield done
  }
  const old = (await versionsOf(connection, scope)).filter((version) => version < target).map(String)
  if (old.length > 0) await connection.write((redis) => redis.hdel(scopeKeyPlace(scope), ...old))
  await connection.confirmed()
  yield 0
}

type Step = { scope: string; master: Uint8Array; target: number }

/** 1 when it was; 0 when it is of another scope, done already, or erased meanwhile. */
async function rewrap(connection: Connection, id: string, { scope, master, target }: Step): Promise<number> {
  const row = await dataRow(connection, id)
  if (!row || row.scope !== scope || row.version >= target) return 0
  const wrapperOf = async (version: number): Promise<Uint8Array> =>
    opened(master, await wrappedScope(connection, scope, version), scopePlace(scope, version))
  const key = opened(await wrapperOf(row.version), row.wrapped, dataPlace(id, scope, row.version))
  const wrapped = Buffer.from(wrap(await wrapperOf(target), key, dataPlace(id, scope, target)))
  const values = [dataKey(id), row.version, target, wrapped] as const
  return Number(await connection.write((redis) => rewrapping(redis, ...values)))
}

const wrappedScope = async ({ read }: Connection, scope: string, version: number): Promise<Buffer> =>
  (await read((redis) => redis.hgetBuffer(scopeKeyPlace(scope), String(version)))) ?? Buffer.alloc(0)

const opened = (wrapper: Uint8Array, wrapped: Uint8Array, place: string): Uint8Array => {
  try {
    return unwrap(wrapper, wrapped, place)
  } catch (cause) {
    throw keyIsDamaged('what Redis keeps', cause)
  }
}
