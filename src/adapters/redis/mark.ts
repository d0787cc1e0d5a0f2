import { StoreError } from '#app/ports.ts'
import type { Connection } from './connection.ts'

/** What makes a key space ours: the kind of thing it is, and the number of its schema, in a hash under its prefix. */
export type Kind = { name: 'store' | 'keys'; prefix: string; schema: number }

/** Puts the mark where there is none. Throws one sentence when a newer version was here, or somebody else. */
export const claimSpace = async (connection: Connection, { name, prefix, schema }: Kind): Promise<void> => {
  const place = `${prefix}mark`
  await connection.write((redis) => redis.hsetnx(place, 'kind', name))
  await connection.write((redis) => redis.hsetnx(place, 'schema', schema))
  const [kind, found] = await connection.read((redis) => redis.hmget(place, 'kind', 'schema'))
  if (kind !== name)
    refuse(
      `${connection.name} holds something else in keys that begin with ${prefix} (name another database in SEINHUIS_STORE)`,
    )
  if (Number(found) > schema)
    refuse(
      `${connection.name} was made by a newer version (schema ${found}, this one knows ${schema}): start that version`,
    )
}

const refuse = (sentence: string): never => {
  throw new StoreError('unavailable', sentence)
}
