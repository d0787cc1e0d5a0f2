import { StoreError } from '#app/ports.ts'
import type { Connection } from './connection.ts'

/** What makes a key space ours: the kind of thing it is, and the number of its schema, in a hash under its prefix. */
export type Kind = { name: 'store' | 'keys'; prefix: string; schema: number }

/** While it is being filled from elsewhere, a space says so in its mark. */
const halfName = ({ name }: Kind): string => `${name}-half`

type Found = 'none' | 'half' | 'whole'

/** Puts the mark where there is none, and looks again: somebody may begin to fill it at the same moment. Throws one sentence when a newer version was here, or somebody else. */
export const claimSpace = async (connection: Connection, kind: Kind): Promise<void> => {
  if ((await lookAtSpace(connection, kind)) === 'none') await putFirst(connection, kind)
  if ((await lookAtSpace(connection, kind)) === 'half')
    refuse(
      `${connection.name} is only half filled: do again the npm run move or npm run restore that began it`,
    )
}

/** What the mark says. Changes nothing; throws what `claimSpace` throws, but for what is half filled. */
export const lookAtSpace = async (connection: Connection, kind: Kind): Promise<Found> => {
  const { prefix, schema, name } = kind
  const [found, version] = await connection.read((redis) => redis.hmget(`${prefix}mark`, 'kind', 'schema'))
  if (found === null) return 'none'
  if (found !== name && found !== halfName(kind))
    refuse(
      `${connection.name} holds something else in keys that begin with ${prefix} (name another database in SEINHUIS_STORE)`,
    )
  if (Number(version) > schema)
    refuse(
      `${connection.name} was made by a newer version (schema ${version}, this one knows ${schema}): start that version`,
    )
  return found === name ? 'whole' : 'half'
}

export const beginFilling = (connection: Connection, kind: Kind): Promise<void> =>
  put(connection, kind, halfName(kind))

export const endFilling = (connection: Connection, kind: Kind): Promise<void> =>
  put(connection, kind, kind.name)

/** Over the mark of somebody else nothing is put. */
const putFirst = async (connection: Connection, { prefix, schema, name }: Kind): Promise<void> => {
  await connection.write(async (redis) => {
    const isFirst = await redis.hsetnx(`${prefix}mark`, 'kind', name)
    if (isFirst === 1) await redis.hset(`${prefix}mark`, { schema })
  })
}

const put = async (connection: Connection, { prefix, schema }: Kind, name: string): Promise<void> => {
  await connection.write((redis) => redis.hset(`${prefix}mark`, { kind: name, schema }))
}

const refuse = (sentence: string): never => {
  throw new StoreError('unavailable', sentence)
}
